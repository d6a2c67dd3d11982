// The rules as they are loaded: what no compiler sees is checked at start, and a bad set never serves.
import type { Rule } from '../guideline/rule.ts';
import { ConfigError } from './config.ts';

/** @throws ConfigError with every problem listed. */
export function checkRules(rules: readonly Rule[]): void {
  const problems = rules.flatMap((rule, place) => [
    ...(rules.findIndex(({ id }) => id === rule.id) < place
      ? [`rule ${rule.id} is there twice`]
      : []),
    ...(isDate(rule.reviewed) ? [] : [`rule ${rule.id}: no date of review`]),
    ...(isDate(rule.reviewDue) ? [] : [`rule ${rule.id}: no date of the next review`]),
    ...(rule.sources.length > 0 ? [] : [`rule ${rule.id}: no source`]),
  ]);
  if (rules.length === 0) problems.push('there is no rule');
  if (problems.length > 0) throw new ConfigError(problems);
}

const isDate = (text: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
