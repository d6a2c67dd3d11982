// Liver tests as multiples of the upper limit that the laboratory states, else of the usual one.
import { ask, type Evidence, type FactDefinition, known } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import { analytes, type Measurement, showQuantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { measured } from './measured.ts';
import { onFile } from './on-file.ts';

type LiverAnalyte = 'bilirubin' | 'ast' | 'alt' | 'alp';

function timesUln(name: FactName, analyte: LiverAnalyte): FactDefinition<Measurement> {
  return {
    name,
    find: (s) => {
      const fact = measured(analyte, s.settings.lookBack.liverTests, s);
      if (!fact.known) return fact;
      const stated = fact.value.normal?.high;
      const limit = stated !== undefined && stated > 0 ? stated : s.settings.upperLimits[analyte];
      const scale = (m: Measurement) => ({ low: m.low / limit, high: m.high / limit });
      const value = scale(fact.value);
      const assumed = stated === limit ? '' : `; upper limit ${limit} assumed`;
      const from = `${showQuantity(fact.value)} ${analytes[analyte].unit}${assumed}`;
      const remark = `${from}${analyte === 'bilirubin' ? gilbert(s) : ''}`;
      return known(
        value,
        fact.evidence.map((e) => inMultiples(e, limit, remark)),
      );
    },
  };
}

function inMultiples(e: Evidence, limit: number, remark: string): Evidence {
  const shown =
    typeof e.value === 'number'
      ? Number((e.value / limit).toPrecision(3))
      : String(e.value).replace(/\d+(?:\.\d+)?/g, (n) =>
          String(Number((Number(n) / limit).toPrecision(3))),
        );
  return { ...e, value: shown, unit: 'x ULN', remark: e.remark ?? remark };
}

/** Bilirubin is raised in Gilbert syndrome without liver disease; the rules fire all the same. */
function gilbert(s: Situation): string {
  return s.case.problems.some((p) => p.problem === 'gilbert-syndrome') ? '; Gilbert syndrome' : '';
}

export const bilirubinTimesUln = timesUln('bilirubinTimesUln', 'bilirubin');
export const astTimesUln = timesUln('astTimesUln', 'ast');
export const altTimesUln = timesUln('altTimesUln', 'alt');
export const alpTimesUln = timesUln('alpTimesUln', 'alp');

/** AST, ALT, bilirubin or a liver panel of the last four weeks. */
export const liverTestsWithin28Days: FactDefinition<boolean> = {
  name: 'liverTestsWithin28Days',
  find: (s) => {
    for (const fact of [astTimesUln, altTimesUln, bilirubinTimesUln].map((d) => ask(d, s))) {
      if (fact.known) return known(true, fact.evidence);
    }
    return onFile('liver-panel', s.settings.lookBack.liverTests, s);
  },
};
