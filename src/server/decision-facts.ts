// What is told of a decision to metrics and log: ids of rules, kinds of failure, and counts.
import type { Answer } from '../../hooks/answer.ts';
import type { Metrics } from './metrics.ts';

/** The kind of answer: `degraded` where checks could not be evaluated. */
export function outcomeOf({ response }: Answer): 'cards' | 'none' | 'degraded' {
  const ids = response.cards.map((card) => card.source.topic?.code);
  if (ids.includes('SYS-01')) return 'degraded';
  return ids.length > 0 ? 'cards' : 'none';
}

export function countDecision({ findings, gaps, issues }: Answer, metrics: Metrics): void {
  for (const { rule, outcome } of findings) metrics.rules.inc({ rule: rule.id, outcome });
  for (const { key, failure } of gaps) metrics.gaps.inc({ data: key, failure });
  for (const { kind, system = 'none' } of issues) metrics.issues.inc({ kind, system });
}

/** For the log line of the call. */
export function decisionFacts({ response, findings, gaps, issues }: Answer) {
  const failed = findings.filter((f) => f.outcome === 'failed').map((f) => f.rule.id);
  return {
    cards: response.cards.length,
    fired: findings.filter((f) => f.outcome === 'fires').map((f) => f.rule.id),
    undetermined: findings.filter((f) => f.outcome === 'undetermined').length,
    ...(failed.length > 0 ? { failed } : {}),
    ...(gaps.length > 0 ? { gaps: gaps.map((g) => `${g.key}: ${g.failure}`) } : {}),
    issues: issues.length,
  };
}
