// The situation as final results alone show it: what a critical rule may rest on.
import type { Case } from './case.ts';
import { once, type Situation, situation } from './situation.ts';

/** The same situation without its preliminary results. */
export const onFinalResults = (s: Situation): Situation => once(s, withoutPreliminary);

function withoutPreliminary(s: Situation): Situation {
  const kept = Object.entries(s.case).map(([name, content]) => [name, finalOnly(content)]);
  return situation({ ...s, case: Object.fromEntries(kept) as Case });
}

/** Lists of entries, and lists by analyte or judgement, less what is preliminary. */
function finalOnly(content: unknown): unknown {
  if (Array.isArray(content)) return content.filter((entry) => entry?.provisional !== true);
  if (!isPlain(content)) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, list]) => [
      key,
      Array.isArray(list) ? finalOnly(list) : list,
    ]),
  );
}

function isPlain(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !(value instanceof Set);
}
