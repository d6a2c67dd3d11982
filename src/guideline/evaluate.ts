// Runs the rules of an edition for a hook. Nothing else decides anything.
import { ask } from '../domain/fact.ts';
import { onFinalResults } from '../domain/final-results.ts';
import type { Situation } from '../domain/situation.ts';
import { and } from '../domain/ternary.ts';
import type { Criterion } from './criterion.ts';
import type { Finding, Fired, Undetermined } from './finding.ts';
import type { Rule } from './rule.ts';
import { scopes } from './scope.ts';

export function evaluate(rules: readonly Rule[], s: Situation): readonly Finding[] {
  return rules
    .filter((rule) => rule.editions.includes(s.edition) && rule.hooks.includes(s.hook))
    .flatMap((rule) => evaluateRule(rule, s));
}

/** One finding where the rule applies; a rule that throws loses only itself. */
function evaluateRule(rule: Rule, s: Situation): readonly Finding[] {
  try {
    const found = decide(rule, s);
    if (!found) return [];
    if (found.outcome !== 'fires' || !found.provisional) return [found];
    // What final results prove by themselves, a preliminary one beside them does not weaken.
    const proved = decide(rule, onFinalResults(s));
    return [proved?.outcome === 'fires' && !proved.provisional ? proved : found];
  } catch {
    return [{ outcome: 'failed', rule }];
  }
}

/** Most rules end at one clause: whether the order is of the rule at all, or a receptor. */
function isNo(criterion: Criterion, s: Situation): boolean {
  const { kind, parts } = criterion;
  if (kind === 'all') return parts.some((part) => isNo(part, s));
  if (kind === 'any') return parts.every((part) => isNo(part, s));
  return criterion.ask(s).value === 'no';
}

function decide(rule: Rule, s: Situation): Fired | Undetermined | undefined {
  if (isNo(rule.trigger, s)) return undefined;
  const trigger = rule.trigger.ask(s);
  const scope = scopes[rule.scope ?? 'metastatic'].ask(s);
  if (scope.value === 'no' || isNo(rule.when, s)) return undefined;
  const when = rule.when.ask(s);
  const answers = [trigger, scope, when];
  const value = and(answers.map((a) => a.value));
  const orders = [...new Set([...trigger.orders, ...when.orders])];
  if (value === 'unknown') {
    // Where it is not known whether the rule is about this patient, what it would ask next does not count.
    const open =
      trigger.value === 'unknown' ? [trigger] : answers.filter((a) => a.value === 'unknown');
    return { outcome: 'undetermined', rule, orders, missing: open.flatMap((a) => a.missing) };
  }
  const evidence = [...trigger.evidence, ...when.evidence];
  const beside = (rule.shows ?? []).flatMap((definition) => ask(definition, s).evidence);
  const provisional = evidence.some((e) => e.provisional === true);
  const indicator = provisional && rule.indicator === 'critical' ? 'warning' : rule.indicator;
  const assumed = [...new Set(answers.flatMap((a) => a.assumed))];
  const shown = [...evidence, ...beside];
  return { outcome: 'fires', rule, indicator, provisional, orders, evidence: shown, assumed };
}
