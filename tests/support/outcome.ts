// What one rule says of a situation, for the tests of rules.
import { evaluate } from '../../src/guideline/evaluate.ts';
import type { Fired, Undetermined } from '../../src/guideline/finding.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { wording } from '../../src/guideline/wording.ts';
import type { PlainFacts } from './plain-facts.ts';
import { situationOf } from './situation.ts';

export type Outcome = 'fires' | 'undetermined' | 'silent';

/** A rule that throws is a failure of the test. */
export function outcomeOf(rule: Rule, facts: PlainFacts): Outcome {
  const [finding] = evaluate([rule], situationOf(facts));
  if (!finding) return 'silent';
  if (finding.outcome === 'failed') {
    const s = situationOf(facts);
    for (const criterion of [rule.trigger, rule.when]) criterion.ask(s);
    throw new Error(`${rule.id} failed`);
  }
  return finding.outcome;
}

/** The finding of a rule that must fire. */
export function firedOf(rule: Rule, facts: PlainFacts): Fired {
  const [finding] = evaluate([rule], situationOf(facts));
  if (finding?.outcome !== 'fires') throw new Error(`${rule.id} did not fire`);
  return finding;
}

/** The finding of a rule that the record must leave open. */
export function undeterminedOf(rule: Rule, facts: PlainFacts): Undetermined {
  const [finding] = evaluate([rule], situationOf(facts));
  if (finding?.outcome !== 'undetermined') throw new Error(`${rule.id} is not left open`);
  return finding;
}

/** The line that stands on the card. */
export function summaryOf({ rule, orders, evidence }: Fired): string {
  return rule.summary(wording(orders, evidence));
}
