// Which drugs the patient takes or receives now.
import { isoDate } from '../calendar.ts';
import type { DrugId } from '../drug.ts';
import { drugs } from '../drug.ts';
import { type Exposure, exposures } from '../exposure.ts';
import { type Evidence, type FactDefinition, known, unknown } from '../fact.ts';
import { once, type Situation } from '../situation.ts';

/** Exposures that go on now, less those that the basket stops. */
export const activeExposures = (s: Situation): readonly Exposure[] => once(s, findActive);

function findActive(s: Situation): readonly Exposure[] {
  const stopped = stoppedDrugs(s);
  return exposures(s).filter((e) => e.active && !stopped.has(e.drug));
}

/** Drugs whose active order the basket stops or cancels. */
export const stoppedDrugs = (s: Situation): ReadonlySet<DrugId> => once(s, findStopped);

function findStopped(s: Situation): ReadonlySet<DrugId> {
  const stops = new Set(s.basket.stops);
  const records = s.case.drugRecords.filter((r) => stops.has(r.reference));
  return new Set(records.map((r) => r.drug));
}

/**
 * Drugs taken now. Where medications could not be read the set is not known: what was found still
 * stands as evidence, what was not found is not absent.
 */
export const activeDrugs: FactDefinition<ReadonlySet<DrugId>> = {
  name: 'activeDrugs',
  find: (s) => {
    const active = activeExposures(s);
    const evidence = active.map(exposureEvidence);
    if (s.case.unavailable.has('medications')) return unknown('not-fetched', evidence);
    return known(new Set(active.map((e) => e.drug)), evidence);
  },
};

export function exposureEvidence(e: Exposure): Evidence {
  const reference = e.records[0]?.reference;
  return {
    value: drugs[e.drug].name,
    ...(e.start ? { date: isoDate(e.start) } : {}),
    ...(reference ? { reference } : {}),
  };
}
