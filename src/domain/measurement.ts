// Laboratory and cardiac results, each analyte in one canonical unit.

export const analytes = {
  fsh: { name: 'FSH', unit: '[IU]/L' },
  estradiol: { name: 'estradiol', unit: 'pg/mL' },
  neutrophils: { name: 'neutrophils', unit: '10*9/L' },
  leukocytes: { name: 'leukocytes', unit: '10*9/L' },
  neutrophilPercent: { name: 'neutrophils', unit: '%' },
  platelets: { name: 'platelets', unit: '10*9/L' },
  bilirubin: { name: 'bilirubin', unit: 'mg/dL' },
  ast: { name: 'AST', unit: 'U/L' },
  alt: { name: 'ALT', unit: 'U/L' },
  alp: { name: 'alkaline phosphatase', unit: 'U/L' },
  creatinine: { name: 'creatinine', unit: 'mg/dL' },
  creatinineClearance: { name: 'creatinine clearance', unit: 'mL/min' },
  weight: { name: 'weight', unit: 'kg' },
  height: { name: 'height', unit: 'cm' },
  bodySurface: { name: 'body surface area', unit: 'm2' },
  calcium: { name: 'calcium', unit: 'mg/dL' },
  correctedCalcium: { name: 'albumin-corrected calcium', unit: 'mg/dL' },
  albumin: { name: 'albumin', unit: 'g/dL' },
  potassium: { name: 'potassium', unit: 'mmol/L' },
  magnesium: { name: 'magnesium', unit: 'mg/dL' },
  qtcf: { name: 'QTcF', unit: 'ms' },
  lvef: { name: 'LVEF', unit: '%' },
  fastingGlucose: { name: 'fasting glucose', unit: 'mg/dL' },
  hba1c: { name: 'HbA1c', unit: '%' },
  hcg: { name: 'hCG', unit: '[IU]/L' },
  ecog: { name: 'ECOG', unit: '{score}' },
  karnofsky: { name: 'Karnofsky', unit: '{score}' },
  tumorCells: { name: 'circulating tumour cells', unit: '/7.5 mL' },
  pdl1Cps: { name: 'PD-L1 CPS', unit: '{score}' },
} as const satisfies Record<string, { name: string; unit: string }>;

export type Analyte = keyof typeof analytes;

/** A number, or the interval that a comparator such as "<5" leaves open; in the canonical unit. */
export interface Quantity {
  readonly low: number;
  readonly high: number;
}

/** A number without doubt. */
export function exact(value: number): Quantity {
  return { low: value, high: value };
}

export interface Measurement extends Quantity {
  /** Limits of the laboratory's own reference range, in the same unit. */
  readonly normal?: Partial<Quantity>;
  /** The range that the laboratory states for postmenopausal women, in the same unit. */
  readonly postmenopausal?: Partial<Quantity>;
  /** What the reader should know, for example "formula not stated". */
  readonly remark?: string;
}

/** As it stands on a card: `142`, `< 5`, `> 300`, `1.1-1.3`; rounded where a unit was converted. */
export function showQuantity(q: Quantity): number | string {
  if (q.low === q.high) return round(q.low);
  if (q.low === Number.NEGATIVE_INFINITY) return `< ${round(q.high)}`;
  if (q.high === Number.POSITIVE_INFINITY) return `> ${round(q.low)}`;
  return `${round(q.low)}-${round(q.high)}`;
}

function round(n: number): number {
  return Number(n.toPrecision(4));
}
