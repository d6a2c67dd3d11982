// Facts that only a clinician can state. Each has its own look-back; nothing recorded is for the
// rule to judge.
import { isoDate, onOrAfter, since } from '../calendar.ts';
import { type FactDefinition, known, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import type { Judgement } from '../judgement.ts';
import { notFuture } from '../latest.ts';
import type { LookBackName } from '../settings.ts';
import { entryEvidence, statement } from './presence.ts';

/** Defines a fact that is what clinicians last said within the look-back, and nothing else. */
export function judged(
  name: FactName,
  code: Judgement,
  lookBack: LookBackName,
): FactDefinition<boolean> {
  return { name, find: (s) => statement(code, s.settings.lookBack[lookBack], s) };
}

/** False by a statement, or by a biopsy that was not done or must not be done. */
export const biopsyFeasible: FactDefinition<boolean> = {
  name: 'biopsyFeasible',
  find: (s) => {
    const lookBack = s.settings.lookBack.judgement6Months;
    const stated = statement('biopsy-feasible', lookBack, s);
    const refused = notFuture(s.case.procedures, s).find(
      (p) =>
        p.procedure === 'biopsy' &&
        p.notDone &&
        p.date &&
        onOrAfter(p.date, since(s.asOf, lookBack)) === 'yes',
    );
    const date = stated.evidence[0]?.date;
    const newer = refused?.date && date !== undefined && isoDate(refused.date) > date;
    if (refused && (!stated.known || newer)) return known(false, [entryEvidence(refused, false)]);
    if (stated.known || stated.reason === 'conflict') return stated;
    const missing = (['procedures', 'requests'] as const).some((x) => s.case.unavailable.has(x));
    return missing ? unknown('not-fetched') : stated;
  },
};
