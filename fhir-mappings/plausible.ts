// Values that no patient has: a slip of the unit or of the digit, which must not pass for a result.
// Wide on purpose, in the canonical unit of the analyte (project choice).
import type { Analyte, Quantity } from '../src/domain/measurement.ts';

const bounds: Readonly<Record<Analyte, readonly [low: number, high: number]>> = {
  fsh: [0, 1000],
  estradiol: [0, 50_000],
  neutrophils: [0, 300],
  leukocytes: [0, 1000],
  neutrophilPercent: [0, 100],
  platelets: [0, 5000],
  bilirubin: [0, 100],
  ast: [0, 50_000],
  alt: [0, 50_000],
  alp: [0, 20_000],
  creatinine: [0.05, 40],
  creatinineClearance: [0, 500],
  weight: [20, 400],
  height: [80, 250],
  bodySurface: [0.5, 4],
  calcium: [2, 30],
  correctedCalcium: [2, 30],
  albumin: [0.2, 10],
  potassium: [1, 15],
  magnesium: [0.2, 25],
  qtcf: [200, 900],
  // 0.55 % is a fraction with the wrong unit.
  lvef: [2, 95],
  fastingGlucose: [5, 3000],
  hba1c: [2, 25],
  hcg: [0, 10_000_000],
  ecog: [0, 5],
  karnofsky: [0, 100],
  tumorCells: [0, 1_000_000],
  pdl1Cps: [0, 100],
};

/** The end that a comparator leaves open is not judged. */
export function isPlausible(analyte: Analyte, { low, high }: Quantity): boolean {
  const [least, most] = bounds[analyte];
  const slack = 1e-6 * most;
  return (
    (low === Number.NEGATIVE_INFINITY || low >= least - slack) &&
    (high === Number.POSITIVE_INFINITY || high <= most + slack) &&
    (low === Number.NEGATIVE_INFINITY || low <= most + slack) &&
    high >= 0
  );
}
