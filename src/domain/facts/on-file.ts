// Tests of which it matters only that a result exists. None is false: missing is never negative.
import { isoDate, type LookBack, onOrAfter, since } from '../calendar.ts';
import type { Dated, TestOnFile } from '../case.ts';
import { type Fact, known, unknown } from '../fact.ts';
import { newest, notFuture } from '../latest.ts';
import type { Situation } from '../situation.ts';
import { entryEvidence } from './presence.ts';

export function onFile(
  test: TestOnFile,
  lookBack: LookBack | undefined,
  s: Situation,
): Fact<boolean> {
  return anyOnFile(
    s.case.testsOnFile.filter((t) => t.value === test),
    lookBack,
    s,
  );
}

/** Whether any of the results is current; the evidence of a false one is the stale result. */
export function anyOnFile(
  results: readonly Dated<unknown>[],
  lookBack: LookBack | undefined,
  s: Situation,
): Fact<boolean> {
  const usable = notFuture(results, s);
  const current = usable.filter(
    (r) => !lookBack || (r.date && onOrAfter(r.date, since(s.asOf, lookBack)) === 'yes'),
  );
  const [found] = newest(current);
  if (found) {
    const provisional = found.provisional ? { provisional: true } : {};
    return known(true, [{ ...entryEvidence(found, true), ...provisional }]);
  }
  const [stale] = newest(usable);
  const seen = stale
    ? [
        {
          ...entryEvidence(stale, false),
          remark: `last ${stale.date ? isoDate(stale.date) : 'undated'}`,
        },
      ]
    : [];
  const missing = s.case.unavailable.has('results') || s.case.unavailable.has('reports');
  return missing ? unknown('not-fetched', seen) : known(false, seen);
}
