// What the record may say of ovarian function, as entries of a case.
import { exactly } from '../../src/domain/calendar.ts';
import type { Case, Dated } from '../../src/domain/case.ts';
import { ask, type Fact } from '../../src/domain/fact.ts';
import { type OvarianState, ovarianState } from '../../src/domain/facts/ovarian-state.ts';
import { exact, type Measurement } from '../../src/domain/measurement.ts';
import { type Course, daysAgo, type PlainFacts } from './plain-facts.ts';
import { situationOf } from './situation.ts';

export const ovarianFact = (facts: PlainFacts): Fact<OvarianState> =>
  ask(ovarianState, situationOf(facts));

/** The state, or why it is unknown. */
export function stateOf(facts: PlainFacts): string {
  const fact = ovarianFact(facts);
  return fact.known ? fact.value : fact.reason;
}

/** A GnRH dose so many days ago, of the milligrams given. */
export function dose(ago: number, of: Partial<Course> = {}, milligrams?: number): Course {
  return {
    drug: 'goserelin',
    kind: 'dose',
    status: 'ended',
    reference: `MedicationAdministration/day-${ago}`,
    start: ago,
    end: ago,
    given: exactly(daysAgo(ago)),
    ...(milligrams === undefined ? {} : { amount: { value: milligrams, unit: 'mg' } }),
    ...of,
  };
}

export const documented = (
  value: 'pre' | 'peri' | 'post',
  day = daysAgo(100),
): Case['menopausalStatus'][number] => ({
  reference: `Observation/status-${value}`,
  date: exactly(day),
  value,
});

export const lastMenses = (day: number): Partial<Case> => ({
  lastMenses: [{ reference: 'Observation/lmp', date: exactly(daysAgo(5)), value: exactly(day) }],
});

/** Results of FSH and estradiol: days ago, FSH, estradiol, and by how many days estradiol is older. */
export type HormonePair = readonly [ago: number, fsh: number, estradiol: number, apart?: number];

export function hormones(...pairs: readonly HormonePair[]): Pick<Case, 'measurements'> {
  const result = (name: string, value: number, ago: number): Dated<Measurement> => ({
    reference: `Observation/${name}-${ago}-${value}`,
    date: exactly(daysAgo(ago)),
    value: exact(value),
  });
  return {
    measurements: {
      fsh: pairs.map(([ago, fsh]) => result('fsh', fsh, ago)),
      estradiol: pairs.map(([ago, , estradiol, apart = 0]) =>
        result('estradiol', estradiol, ago + apart),
      ),
    },
  };
}
