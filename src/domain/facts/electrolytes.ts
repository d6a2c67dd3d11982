// Calcium, potassium and magnesium. Calcium is corrected for albumin; ionised calcium is not used.
import { ask, type Evidence, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import { type Measurement, showQuantity } from '../measurement.ts';
import type { Problem } from '../problem.ts';
import type { Situation } from '../situation.ts';
import { measured } from './measured.ts';
import { documented } from './presence.ts';

/** Total calcium + 0.8 x (4 - albumin g/dL), or the corrected calcium that the laboratory reports. */
export const correctedCalciumMgPerDl: FactDefinition<Measurement> = {
  name: 'correctedCalciumMgPerDl',
  find: (s) => {
    const lookBack = s.settings.lookBack.calcium;
    const reported = measured('correctedCalcium', lookBack, s);
    const total = measured('calcium', lookBack, s);
    if (reported.known) {
      const older = total.known && dateOf(total) >= dateOf(reported);
      if (!older) return reported;
    }
    if (!total.known) return reported.known || total.reason === 'absent' ? reported : total;
    return correct(total, measured('albumin', lookBack, s));
  },
};

const dateOf = (fact: Fact<unknown>) => fact.evidence[0]?.date ?? '';

function correct(
  total: Extract<Fact<Measurement>, { known: true }>,
  albumin: Fact<Measurement>,
): Fact<Measurement> {
  if (!albumin.known) {
    return known(
      total.value,
      total.evidence.map((e) => ({ ...e, remark: 'uncorrected: no current albumin' })),
    );
  }
  // The laboratory's lower limit is one of total calcium: it does not hold for the corrected value.
  const value = {
    low: total.value.low + 0.8 * (4 - albumin.value.high),
    high: total.value.high + 0.8 * (4 - albumin.value.low),
  };
  const rounded = { low: round(value.low), high: round(value.high) };
  const remark = `total ${showQuantity(total.value)} mg/dL, albumin ${showQuantity(albumin.value)} g/dL`;
  return known(
    rounded,
    total.evidence.map((e) => ({ ...e, value: showQuantity(rounded), remark })),
  );
}

/** The arithmetic of 0.8 must not put 8.5 below 8.5. */
const round = (n: number) => (Number.isFinite(n) ? Number(n.toPrecision(12)) : n);

/** Lower limit of calcium for the result: the laboratory's own, else the configured one; mg/dL. */
export function calciumLowerLimit(calcium: Measurement, s: Situation): number {
  return calcium.normal?.low ?? s.settings.calcium.low;
}

/** A low electrolyte: by the newest result, or by a newer diagnosis. No result on file is false. */
function lowElectrolyte(
  name: FactName,
  analyte: 'potassium' | 'magnesium',
  problem: Problem,
  usualLimit: (s: Situation) => number,
): FactDefinition<boolean> {
  const coded = documented(name, {
    problems: [problem],
    activity: 'active',
    lookBack: 'electrolytes',
  });
  return {
    name,
    find: (s) => {
      const result = measured(analyte, s.settings.lookBack.electrolytes, s);
      const diagnosis = coded.find(s);
      const diagnosed = diagnosis.known && diagnosis.value;
      if (!result.known) {
        const silent = result.reason === 'absent' || result.reason === 'stale';
        return diagnosed || silent ? diagnosis : result;
      }
      const limit = result.value.normal?.low ?? usualLimit(s);
      if (result.value.high < limit) return known(true, result.evidence);
      if (result.value.low < limit) return unknown('unreadable', result.evidence);
      return diagnosed && isNewer(diagnosis, result) ? diagnosis : known(false, result.evidence);
    },
  };
}

const isNewer = (a: Fact<unknown>, b: Fact<unknown>) => dateOf(a) > dateOf(b);

export const hypokalemia = lowElectrolyte(
  'hypokalemia',
  'potassium',
  'hypokalemia',
  (s) => s.settings.potassiumLow,
);

export const hypomagnesemia = lowElectrolyte(
  'hypomagnesemia',
  'magnesium',
  'hypomagnesemia',
  (s) => s.settings.magnesiumLow,
);

const codedHypercalcemia = documented('hypercalcemia', {
  problems: ['hypercalcemia'],
  activity: 'active',
  lookBack: 'hypercalcemia',
});

/** Corrected calcium above the limit, or a diagnosis that no later normal result ends. */
export const hypercalcemia: FactDefinition<boolean> = {
  name: 'hypercalcemia',
  find: (s) => {
    const calcium = ask(correctedCalciumMgPerDl, s);
    const diagnosis = codedHypercalcemia.find(s);
    const diagnosed = diagnosis.known && diagnosis.value;
    if (!calcium.known) return diagnosed || calcium.reason !== 'not-fetched' ? diagnosis : calcium;
    const limit = s.settings.calcium.high;
    if (calcium.value.low > limit) return known(true, calciumEvidence(calcium.evidence));
    if (diagnosed && !isNewer(calcium, diagnosis)) return diagnosis;
    if (calcium.value.high <= limit) return known(false, calciumEvidence(calcium.evidence));
    return diagnosed ? diagnosis : unknown('unreadable', calcium.evidence);
  },
};

function calciumEvidence(evidence: readonly Evidence[]): readonly Evidence[] {
  return evidence.map((e) => ({ ...e, name: correctedCalciumMgPerDl.name }));
}
