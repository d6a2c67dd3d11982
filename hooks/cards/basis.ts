// What a card rests on. A finding that only an absence makes true ("no ECG in 28 days") rests on the
// orders that it speaks of: the reader sees what was looked at.
import type { Evidence } from '../../src/domain/fact.ts';
import type { Order } from '../../src/domain/order.ts';
import type { Fired } from '../../src/guideline/finding.ts';
import { factLines } from './fact-lines.ts';
import { inert } from './inert.ts';

export function basisOf({ evidence, orders }: Fired): readonly Evidence[] {
  return evidence.length > 0 ? evidence : orders.map(orderEvidence);
}

function orderEvidence({ name, reference }: Order): Evidence {
  const isReference = /^[A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.test(reference);
  return { name: 'orderedDrugs', value: name, ...(isReference ? { reference } : {}) };
}

/** The facts of the findings and what is noted of their orders, each line once. */
export function basisLines(findings: readonly Fired[]): readonly string[] {
  const remarks = findings.flatMap((f) => f.orders.flatMap((o) => o.remarks));
  const lines = [
    ...findings.flatMap((f) => factLines(basisOf(f))),
    ...remarks.map((r) => inert(r, 120)),
  ];
  return [...new Set(lines)];
}

/** What was taken to be so because nothing is recorded. */
export function assumptions(findings: readonly Fired[]): string {
  const assumed = [...new Set(findings.flatMap((f) => f.assumed))].map((a) => inert(a, 120));
  return assumed.length > 0 ? `**Assumed**: ${assumed.join('; ')}.` : '';
}
