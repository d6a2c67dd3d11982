// The rules that the service has: a worked case runs when every rule it names is among them.
import { rules } from '../../src/guideline/rules/index.ts';

export const IMPLEMENTED_RULES: readonly string[] = rules.map((rule) => rule.id);
