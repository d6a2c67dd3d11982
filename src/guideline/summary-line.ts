// Parts of a one-line summary: what is given together, and the facts that fit on the line.
import type { FactName } from '../domain/fact-name.ts';
import type { Wording } from './wording.ts';

/** Characters of a summary, by the outside contract. */
export const summaryLength = 139;

/** The lead, then as many of the named facts, in this order, as the line holds. */
export function lineWith(w: Wording, lead: string, ...names: readonly FactName[]): string {
  const parts = names.flatMap((name) => inBrief(w, name) ?? []);
  const lines = parts.map((_, i) => `${lead} (${parts.slice(0, i + 1).join(', ')})`);
  return lines.findLast((line) => line.length <= summaryLength) ?? lead;
}

function inBrief(w: Wording, name: FactName): string | undefined {
  return w.value(name) === '-' ? undefined : w.brief(name).replace(/^ \(|\)$/g, '');
}

/** The orders and, where the other drug is taken already, its name: "tamoxifen with paroxetine". */
export function pairOf(w: Wording): string {
  const taken = w.value('activeDrugs');
  return taken === '-' ? w.orders : `${w.orders} with ${taken}`;
}

/** Both drugs and the reason; as much of it as the line holds. */
export function pairLine(w: Wording, reason: string): string {
  const lines = [`${pairOf(w)}: ${reason}`, `${w.orders}: ${reason}`];
  return lines.find((line) => line.length <= summaryLength) ?? reason;
}

/** The lead, and the metastatic sites that decided: "... (liver and lung)", where the line holds them. */
export function lineWithSites(w: Wording, lead: string): string {
  const line = `${lead} (${w.values('metastaticSites')})`;
  return line.length <= summaryLength && !line.endsWith('()') ? line : lead;
}
