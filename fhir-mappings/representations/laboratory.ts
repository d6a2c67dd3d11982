// Laboratory and cardiac results.
import { type FactReading, own } from './representation.ts';

const lab = {
  mappers: ['measurements.ts'],
  status: 'result',
  silence: 'unknown',
  unknownWhen: 'none current; a unit that is not known; no number, or one that no patient has',
} as const;
const liver = {
  ...lab,
  mappers: ['measurements.ts', 'reference-range.ts'],
  current: 'liverTests',
} as const;
const electrolyte = {
  mappers: ['measurements.ts', 'reference-range.ts', 'problems.ts'],
  current: 'electrolytes',
  status: 'result',
  silence: false,
  unknownWhen: 'an interval that spans the limit; a newer result that cannot be read',
} as const;

export const laboratory = {
  absoluteNeutrophilCount: {
    ...lab,
    mappers: ['measurements.ts', 'blood.ts'],
    current: 'bloodCountCytotoxic',
    also: { current: 'bloodCount', when: 'before a CDK4/6 inhibitor' },
    representations: {
      A: { path: 'Observation.valueQuantity', lists: ['anc'], analyte: 'neutrophils' },
      B: {
        path: 'percent of the white cells, times the white cells of the same sample or day',
        lists: ['neutpct', 'wbc'],
        analyte: 'leukocytes',
      },
      component: { path: 'component of a blood count', lists: ['anc'], analyte: 'neutrophils' },
      member: { path: 'hasMember of a blood count', lists: ['anc'], analyte: 'neutrophils' },
    },
  },
  plateletCount: {
    ...lab,
    current: 'bloodCount',
    also: { current: 'bloodCountCytotoxic', when: 'before trastuzumab emtansine' },
    representations: {
      A: { path: 'Observation.valueQuantity', lists: ['plt'], analyte: 'platelets' },
      B: { path: 'component of a blood count', lists: ['plt'], analyte: 'platelets' },
    },
  },
  bilirubinTimesUln: {
    ...liver,
    representations: {
      A: {
        path: 'Observation.valueQuantity / referenceRange.high',
        lists: ['bili'],
        analyte: 'bilirubin',
      },
      B: {
        path: 'without a range: upper limit 1.2 mg/dL, 20.5 umol/L',
        lists: ['bili'],
        analyte: 'bilirubin',
      },
      C: { path: 'component of any panel', lists: ['bili'], analyte: 'bilirubin' },
    },
  },
  astTimesUln: {
    ...liver,
    representations: {
      A: {
        path: 'Observation.valueQuantity / referenceRange.high',
        lists: ['ast'],
        analyte: 'ast',
      },
      B: { path: 'without a range: upper limit 40 U/L', lists: ['ast'], analyte: 'ast' },
      C: { path: 'component of any panel', lists: ['ast'], analyte: 'ast' },
    },
  },
  altTimesUln: {
    ...liver,
    representations: {
      A: {
        path: 'Observation.valueQuantity / referenceRange.high',
        lists: ['alt'],
        analyte: 'alt',
      },
      B: { path: 'without a range: upper limit 40 U/L', lists: ['alt'], analyte: 'alt' },
      C: { path: 'component of any panel', lists: ['alt'], analyte: 'alt' },
    },
  },
  alpTimesUln: {
    ...liver,
    representations: {
      A: {
        path: 'Observation.valueQuantity / referenceRange.high',
        lists: ['alp'],
        analyte: 'alp',
      },
      B: { path: 'without a range: upper limit 120 U/L', lists: ['alp'], analyte: 'alp' },
      C: { path: 'component of any panel', lists: ['alp'], analyte: 'alp' },
    },
  },
  creatinineClearanceMlPerMin: {
    ...lab,
    mappers: ['measurements.ts', 'person.ts'],
    current: 'creatinineClearance',
    unknownWhen:
      'none current; no weight of the last 90 days, age or sex for the formula; an eGFR per 1.73 m2 is not used',
    representations: {
      A: { path: 'reported clearance', lists: ['crcl'], analyte: 'creatinineClearance' },
      'B mass': {
        path: 'creatinine in mg/dL, weight, age, sex: (140 - age) x kg / (72 x mg/dL), x 0.85 in women',
        lists: ['crea'],
        analyte: 'creatinine',
        current: 'creatinine',
      },
      'B substance': {
        path: 'the same with creatinine in umol/L / 88.4',
        lists: ['crea'],
        analyte: 'creatinine',
        current: 'creatinine',
      },
      weight: {
        path: 'weight of the formula',
        lists: ['weight'],
        analyte: 'weight',
        current: 'weight',
      },
    },
  },
  creatinineRiseMgPerDl: {
    ...lab,
    mappers: ['measurements.ts', 'therapies.ts'],
    current: 'creatinine',
    unknownWhen: 'fewer than two values',
    representations: {
      dose: {
        path: 'newest less the last on or before the last zoledronic acid',
        lists: ['crea'],
        analyte: 'creatinine',
      },
      year: {
        path: 'without a dose: less the earliest of 12 months',
        lists: ['crea'],
        analyte: 'creatinine',
      },
    },
  },
  correctedCalciumMgPerDl: {
    ...lab,
    current: 'calcium',
    representations: {
      A: {
        path: 'total calcium + 0.8 x (4 - albumin g/dL); without a current albumin uncorrected, with that remark',
        lists: ['ca', 'alb'],
        analyte: 'calcium',
      },
      B: { path: 'reported corrected calcium', lists: ['ca-corr'], analyte: 'correctedCalcium' },
      C: {
        path: 'calcium in mmol/L x 4.008, albumin in g/L / 10',
        lists: ['ca', 'alb'],
        analyte: 'calcium',
      },
    },
  },
  hypokalemia: {
    ...electrolyte,
    representations: {
      A: {
        path: 'Observation.valueQuantity below referenceRange.low, else below 3.5 mmol/L',
        lists: ['k'],
        analyte: 'potassium',
      },
      B: {
        path: 'Condition.code, no later normal result',
        lists: ['k-cond'],
        status: 'problem-active',
      },
    },
  },
  hypomagnesemia: {
    ...electrolyte,
    representations: {
      A: {
        path: 'Observation.valueQuantity below referenceRange.low, else below 1.7 mg/dL',
        lists: ['mg'],
        analyte: 'magnesium',
      },
      B: {
        path: 'Condition.code, no later normal result',
        lists: ['mg-cond'],
        status: 'problem-active',
      },
    },
  },
  qtcfMs: {
    ...lab,
    mappers: ['ecg.ts'],
    current: 'ecg',
    representations: {
      A: { path: 'Observation.valueQuantity', lists: ['qtcf'], analyte: 'qtcf' },
      B: {
        path: 'corrected QT with method or text "Fridericia"; without a formula, with that remark; Bazett never',
        lists: ['qtc'],
        analyte: 'qtcf',
      },
      C: {
        path: 'QT and heart rate or RR of one ECG: QT / cube root of RR in s',
        lists: ['qt-raw'],
        analyte: 'qtcf',
      },
    },
  },
  lvefPercent: {
    ...lab,
    mappers: ['heart.ts'],
    current: 'lvef',
    representations: {
      A: { path: 'Observation.valueQuantity', lists: ['lvef'], analyte: 'lvef' },
      B: { path: 'Observation.valueRange, its mean', lists: ['lvef'], analyte: 'lvef' },
      'C fraction': { path: 'a fraction of one, unit 1', lists: ['lvef'], analyte: 'lvef' },
      'C component': { path: 'component of an echo report', lists: ['lvef'], analyte: 'lvef' },
    },
  },
  lvefAgeDays: {
    ...lab,
    mappers: ['heart.ts'],
    current: 'lvef',
    unknownWhen: 'no ejection fraction',
    representations: {
      date: { path: 'today - effective date of lvefPercent', lists: ['lvef'], analyte: 'lvef' },
    },
  },
  baselineLvefPercent: {
    ...lab,
    mappers: ['heart.ts', 'therapies.ts'],
    current: { never: 'a baseline is as old as the treatment that it stands before' },
    unknownWhen: 'no earlier ejection fraction',
    representations: {
      exposure: {
        path: 'last before the present, else the last, HER2 antibody or conjugate',
        lists: ['lvef'],
        analyte: 'lvef',
      },
      earliest: {
        path: 'without an exposure: earliest of at least two in 36 months',
        lists: ['lvef'],
        analyte: 'lvef',
        current: 'lvefBaseline',
      },
    },
  },
  fastingGlucoseMgPerDl: {
    ...lab,
    current: 'fastingGlucose',
    representations: {
      A: { path: 'Observation.valueQuantity, mass', lists: ['fpg'], analyte: 'fastingGlucose' },
      B: { path: 'mmol/L x 18.016', lists: ['fpg'], analyte: 'fastingGlucose' },
    },
  },
  hba1cPercent: {
    ...lab,
    current: 'hba1c',
    representations: {
      A: { path: 'Observation.valueQuantity in % (NGSP)', lists: ['a1c'], analyte: 'hba1c' },
      B: { path: 'mmol/mol (IFCC): 0.0915 x value + 2.15', lists: ['a1c'], analyte: 'hba1c' },
    },
  },
  circulatingTumorCells: {
    ...lab,
    mappers: ['tumor-cells.ts'],
    current: 'tumorCells',
    representations: {
      A: { ...own('ctc-count', 'valueInteger'), lists: ['ctc'] },
      B: {
        path: 'Observation.code.text "circulating tumor cell", or CPT',
        lists: ['ctc'],
        analyte: 'tumorCells',
      },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
