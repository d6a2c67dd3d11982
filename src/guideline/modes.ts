// What a site has set for single rules: a silent rule is evaluated and counted but shows no card; a
// rule that is off is not evaluated. Both are listed in the case summary and on the rule pages.
import type { Rule } from './rule.ts';

export type RuleMode = 'live' | 'silent' | 'off';

/** Rule id to its mode; a rule that is not named is live. */
export type RuleModes = Readonly<Partial<Record<string, RuleMode>>>;

export function modeOf(rule: Pick<Rule, 'id'>, modes: RuleModes): RuleMode {
  return (Object.hasOwn(modes, rule.id) ? modes[rule.id] : undefined) ?? 'live';
}
