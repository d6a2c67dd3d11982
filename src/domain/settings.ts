// Every number that no guideline or label fixes, and every look-back. A site may override each of
// them; the sources of the fixed thresholds stand with the rules that use them.
import type { LookBack } from './calendar.ts';

export interface Settings {
  /** FSH at or above which a value is postmenopausal, IU/L, where the laboratory states no range. */
  readonly fshPostmenopausal: number;
  /** Estradiol up to which a value is postmenopausal, pg/mL, where the laboratory states no range. */
  readonly estradiolPostmenopausal: number;
  /** Days in which ovarian suppression is only starting (goserelin: about 2 to 3 weeks). */
  readonly suppressionStartDays: number;
  /** Days of grace after a missed GnRH dose. */
  readonly suppressionGraceDays: number;
  /** Least days between two pairs of FSH and estradiol that count as serial. */
  readonly serialLabDays: number;
  /** Days within which FSH and estradiol form a pair. */
  readonly labPairDays: number;
  /** Days between primary diagnosis and metastases up to which the disease is de novo. */
  readonly deNovoDays: number;
  /** Upper limits of normal where the laboratory states none: mg/dL for bilirubin, else U/L. */
  readonly upperLimits: Readonly<Record<'bilirubin' | 'ast' | 'alt' | 'alp', number>>;
  /** Normal range of corrected calcium, mg/dL, where the laboratory states no lower limit. */
  readonly calcium: { readonly low: number; readonly high: number };
  /** Potassium below which it is low, mmol/L, where the laboratory states no limit. */
  readonly potassiumLow: number;
  /** Magnesium below which it is low, mg/dL, where the laboratory states no limit. */
  readonly magnesiumLow: number;
  /** Milligrams of doxorubicin that one milligram of the drug counts as. */
  readonly doxorubicinEquivalent: Readonly<
    Record<'doxorubicin' | 'liposomal-doxorubicin' | 'epirubicin', number>
  >;
  /** QTcF from which toremifene carries a QT risk, ms; its label gives no number. */
  readonly toremifeneQtcfMs: number;
  /** Platelets below which an intramuscular injection carries a bleeding risk, 10⁹/L. */
  readonly intramuscularPlatelets: number;
  /** Weeks after the last fulvestrant in which an estradiol immunoassay can read falsely high. */
  readonly fulvestrantAssayWeeks: number;
  /** Neutrophils below which a weekly taxane on day 8 or 15 is contraindicated, 10⁹/L. */
  readonly weeklyTaxaneNeutrophils: number;
  /** LVEF in % below which an anthracycline is contraindicated, and below which it needs advice. */
  readonly anthracyclineLvef: { readonly contraindicated: number; readonly caution: number };
  /** Cumulative doxorubicin equivalent, mg/m²: usual limit, limit at risk, and high risk. */
  readonly anthracyclineDose: {
    readonly limit: number;
    readonly limitAtRisk: number;
    readonly highRisk: number;
  };
  /** Most lesions, and least months free of disease, for local treatment of metastases. */
  readonly limitedMetastases: { readonly lesions: number; readonly diseaseFreeMonths: number };
  /** Days in which a first metastasis or a new line of therapy still counts as new. */
  readonly newCourseDays: number;
  readonly lookBack: Readonly<Record<LookBackName, LookBack>>;
}

export type LookBackName =
  | 'sexHormones'
  | 'serialSexHormones'
  | 'menopausalStatus'
  | 'mensesStatement'
  | 'suppressionCourse'
  | 'judgement2Months'
  | 'judgement3Months'
  | 'judgement6Months'
  | 'judgement12Months'
  | 'performanceStatus'
  | 'pregnancy'
  | 'pregnancyTest'
  | 'pregnancyTestOnFile'
  | 'bloodCountCytotoxic'
  | 'bloodCount'
  | 'liverTests'
  | 'creatinine'
  | 'creatinineBaseline'
  | 'creatinineClearance'
  | 'weight'
  | 'calcium'
  | 'electrolytes'
  | 'ecg'
  | 'lvef'
  | 'lvefBaseline'
  | 'lvefCurrent'
  | 'fastingGlucose'
  | 'hba1c'
  | 'boneDensity'
  | 'dentalExam'
  | 'breastfeeding'
  | 'vaginalBleeding'
  | 'myocardialInfarction'
  | 'childPugh'
  | 'localComplication'
  | 'bonePain'
  | 'flare'
  | 'plannedDentalProcedure'
  | 'hypercalcemia'
  | 'psychosocialSupport'
  | 'clinicalTrial'
  | 'goalsOfCare'
  | 'tumorCells'
  | 'tumorCellReason';

/** Project choices unless the comment beside a value names a source. */
export const defaultSettings: Settings = {
  fshPostmenopausal: 40,
  estradiolPostmenopausal: 20,
  suppressionStartDays: 21,
  suppressionGraceDays: 7,
  serialLabDays: 28,
  labPairDays: 3,
  deNovoDays: 120,
  upperLimits: { bilirubin: 1.2, ast: 40, alt: 40, alp: 120 },
  calcium: { low: 8.5, high: 10.5 },
  potassiumLow: 3.5,
  magnesiumLow: 1.7,
  doxorubicinEquivalent: { doxorubicin: 1, 'liposomal-doxorubicin': 1, epirubicin: 0.5 },
  toremifeneQtcfMs: 450,
  intramuscularPlatelets: 50,
  fulvestrantAssayWeeks: 12,
  weeklyTaxaneNeutrophils: 1,
  anthracyclineLvef: { contraindicated: 40, caution: 50 },
  // The conventional limits; no US label caps the dose. At risk: chest radiotherapy, trastuzumab.
  anthracyclineDose: { limit: 550, limitAtRisk: 400, highRisk: 450 },
  limitedMetastases: { lesions: 3, diseaseFreeMonths: 24 },
  newCourseDays: 60,
  lookBack: {
    sexHormones: { days: 90 },
    serialSexHormones: { months: 12 },
    menopausalStatus: { months: 24 },
    mensesStatement: { months: 12 },
    suppressionCourse: { months: 12 },
    judgement2Months: { months: 2 },
    judgement3Months: { months: 3 },
    judgement6Months: { months: 6 },
    judgement12Months: { months: 12 },
    performanceStatus: { months: 3 },
    pregnancy: { days: 294 },
    pregnancyTest: { days: 28 },
    pregnancyTestOnFile: { days: 14 },
    bloodCountCytotoxic: { days: 7 },
    bloodCount: { days: 28 },
    liverTests: { days: 28 },
    creatinine: { days: 14 },
    creatinineBaseline: { months: 12 },
    creatinineClearance: { days: 28 },
    weight: { days: 90 },
    calcium: { days: 28 },
    electrolytes: { days: 28 },
    ecg: { days: 28 },
    lvef: { months: 24 },
    lvefBaseline: { months: 36 },
    // Label of trastuzumab: before the start and every three months.
    lvefCurrent: { days: 90 },
    fastingGlucose: { days: 28 },
    hba1c: { days: 90 },
    boneDensity: { months: 24 },
    dentalExam: { months: 12 },
    breastfeeding: { months: 12 },
    vaginalBleeding: { months: 12 },
    myocardialInfarction: { months: 6 },
    childPugh: { months: 3 },
    localComplication: { months: 3 },
    bonePain: { months: 3 },
    // Tumour flare begins within six weeks of the start of a SERM.
    flare: { days: 42 },
    plannedDentalProcedure: { months: 3 },
    hypercalcemia: { days: 28 },
    psychosocialSupport: { months: 6 },
    clinicalTrial: { months: 12 },
    goalsOfCare: { months: 6 },
    tumorCells: { months: 6 },
    tumorCellReason: { days: 30 },
  },
};
