// Conversion of a result to the canonical unit of its analyte. The common spellings stand in a
// table; any other UCUM unit goes through the UCUM library. A unit that neither knows is unreadable.
import { UcumLhcUtils } from '@lhncbc/ucum-lhc';
import { type Analyte, analytes } from '../../src/domain/measurement.ts';

/** Linear conversion: canonical value = factor x value + offset. */
export interface Conversion {
  readonly factor: number;
  readonly offset: number;
}

const same: Conversion = { factor: 1, offset: 0 };
const times = (factor: number): Conversion => ({ factor, offset: 0 });

/** Units of cell counts, as laboratories and EHRs write them. */
const cells: Readonly<Record<string, Conversion>> = {
  '10*9/L': same,
  '10^9/L': same,
  'x10^9/L': same,
  '10*3/uL': same,
  '10^3/uL': same,
  'x10^3/uL': same,
  'K/uL': same,
  '10*3/mm3': same,
  '/uL': times(0.001),
  '{cells}/uL': times(0.001),
  'cells/uL': times(0.001),
  '/mm3': times(0.001),
  '10*6/L': times(0.001),
};
const enzyme: Readonly<Record<string, Conversion>> = { 'U/L': same, '[IU]/L': same, 'IU/L': same };
const percent: Readonly<Record<string, Conversion>> = { '%': same };
const score: Readonly<Record<string, Conversion>> = { '{score}': same, '1': same, '': same };

/**
 * Spellings that are not UCUM, and conversions that UCUM cannot make: mass and amount of substance
 * (molar masses: estradiol 3.671 pmol/L per pg/mL, calcium 4.008, glucose 18.016, creatinine 88.4,
 * bilirubin 17.1, magnesium 2.431), and HbA1c between the IFCC and NGSP scales.
 */
const spellings: Readonly<Record<Analyte, Readonly<Record<string, Conversion>>>> = {
  fsh: {
    '[IU]/L': same,
    'm[IU]/mL': same,
    'U/L': same,
    'IU/L': same,
    'mIU/mL': same,
    'mU/mL': same,
    '[iU]/L': same,
    'm[iU]/mL': same,
  },
  estradiol: {
    'pg/mL': same,
    'ng/L': same,
    'pmol/L': times(1 / 3.671),
    'nmol/L': times(1000 / 3.671),
  },
  neutrophils: cells,
  leukocytes: cells,
  neutrophilPercent: percent,
  platelets: cells,
  bilirubin: { 'mg/dL': same, 'umol/L': times(1 / 17.1), 'µmol/L': times(1 / 17.1) },
  ast: enzyme,
  alt: enzyme,
  alp: enzyme,
  creatinine: { 'mg/dL': same, 'umol/L': times(1 / 88.4), 'µmol/L': times(1 / 88.4) },
  creatinineClearance: { 'mL/min': same },
  weight: { kg: same, g: times(0.001), '[lb_av]': times(0.45359237), lb: times(0.45359237) },
  height: { cm: same, m: times(100), '[in_i]': times(2.54), in: times(2.54) },
  bodySurface: { m2: same },
  calcium: { 'mg/dL': same, 'mmol/L': times(4.008) },
  correctedCalcium: { 'mg/dL': same, 'mmol/L': times(4.008) },
  albumin: { 'g/dL': same, 'g/L': times(0.1) },
  potassium: { 'mmol/L': same, 'meq/L': same, 'mEq/L': same },
  magnesium: {
    'mg/dL': same,
    'mmol/L': times(2.431),
    'meq/L': times(1.2155),
    'mEq/L': times(1.2155),
  },
  qtcf: { ms: same, msec: same, s: times(1000) },
  lvef: { '%': same, '1': times(100) },
  fastingGlucose: { 'mg/dL': same, 'mmol/L': times(18.016) },
  hba1c: {
    '%': same,
    '%{HemoglobinA1C}': same,
    'mmol/mol': { factor: 0.0915, offset: 2.15 },
    'mmol/mol{Hb}': { factor: 0.0915, offset: 2.15 },
  },
  hcg: {
    '[IU]/L': same,
    'm[IU]/mL': same,
    'IU/L': same,
    'mIU/mL': same,
    'U/L': same,
    'mU/mL': same,
    '[iU]/L': same,
    'm[iU]/mL': same,
  },
  ecog: score,
  karnofsky: { ...score, '%': same },
  tumorCells: { '/7.5 mL': same, '/(7.5.mL)': same, '{cells}/7.5mL': same, '1': same, '': same },
  pdl1Cps: { ...score, '%': same },
};

/** The spellings that need no library; a unit of UCUM that converts to them is read too. */
export function spellingsOf(analyte: Analyte): readonly string[] {
  return Object.keys(spellings[analyte]);
}

const ucum = { utils: undefined as UcumLhcUtils | undefined };
/** Conversions found through the library; bounded, since a unit is text from outside. */
const found = new Map<string, Conversion | undefined>();
const foundLimit = 500;

/** How to convert the unit, or undefined for a unit that is not known. */
export function conversion(analyte: Analyte, unit: string): Conversion | undefined {
  const spelled = spellings[analyte];
  if (Object.hasOwn(spelled, unit)) return spelled[unit];
  const key = `${analyte} ${unit}`;
  if (found.has(key)) return found.get(key);
  const result = throughUcum(unit, analytes[analyte].unit);
  if (found.size < foundLimit) found.set(key, result);
  return result;
}

function throughUcum(from: string, to: string): Conversion | undefined {
  // UCUM takes an annotation such as {1.73_m2} for nothing: a clearance by surface is no clearance.
  if (from === '' || from.length > 40 || from.includes('1.73')) return undefined;
  const utils = ucum.utils ?? UcumLhcUtils.getInstance();
  ucum.utils = utils;
  try {
    const result = quietly(() => utils.convertUnitTo(from, 1, to));
    return result.status === 'succeeded' && typeof result.toVal === 'number'
      ? times(result.toVal)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The library prints units that it cannot parse: text of a record, which is not for a log. */
function quietly<T>(run: () => T): T {
  const { log } = console;
  console.log = () => {};
  try {
    return run();
  } finally {
    console.log = log;
  }
}
