// Ovarian function: organs, hormones, menses, suppression.
import { type FactReading, judged, own } from './representation.ts';

const removed = {
  mappers: ['procedures.ts', 'problems.ts'],
  current: { never: 'what was removed stays removed' },
  status: 'procedure',
  silence: false,
  unknownWhen: 'procedures or problems out of reach',
} as const;
const course = {
  mappers: ['therapies.ts', 'drug-dose.ts'],
  current: 'suppressionCourse',
  status: 'drug',
  silence: 'unknown',
  unknownWhen:
    'no GnRH drug with a dose or an active record in the look-back; medications out of reach',
} as const;
const hormone = {
  mappers: ['measurements.ts', 'reference-range.ts'],
  current: 'sexHormones',
  status: 'result',
  silence: 'unknown',
  unknownWhen: 'none current; a unit that is not known; no number',
} as const;

export const ovary = {
  bilateralOophorectomyDone: {
    ...removed,
    representations: {
      A: { path: 'Procedure.code', lists: ['bso'] },
      B: { path: 'two Procedures, left and right', lists: ['uso', 'uso-left', 'uso-right'] },
      C: { path: 'Condition.code', lists: ['bso-cond'], status: 'problem-any' },
      D: {
        path: 'Procedure.code that leaves the side open, with bodySite both sides, modifier 50 or the word "bilateral"',
        lists: ['bso-ambiguous', 'body-bilateral'],
      },
    },
  },
  hysterectomy: {
    ...removed,
    representations: {
      A: { path: 'Procedure.code', lists: ['hyst'] },
      B: { path: 'Condition.code', lists: ['hyst-cond'], status: 'problem-any' },
    },
  },
  ovarianIrradiation: {
    ...removed,
    current: { never: 'what was irradiated stays so' },
    representations: { procedure: { path: 'Procedure.code', lists: ['rt-ovary'] } },
  },
  daysSinceOvarianSuppressionStart: {
    ...course,
    representations: {
      A: {
        path: 'first MedicationAdministration of the course; a gap of more than two intervals starts a new one',
      },
      B: { path: 'MedicationStatement.effectivePeriod.start', current: { never: 'active now' } },
      C: {
        path: 'MedicationRequest.authoredOn or boundsPeriod.start, active',
        current: { never: 'active now' },
      },
    },
  },
  daysSinceLastGnrhDose: {
    ...course,
    representations: {
      A: { path: 'last MedicationAdministration' },
      B: { path: 'MedicationStatement.effectiveDateTime or effectivePeriod.end' },
      C: {
        path: 'no dose record, but an active order: on schedule, days modulo interval',
        current: { never: 'active now' },
      },
    },
  },
  gnrhDosingIntervalDays: {
    ...course,
    representations: {
      A: {
        path: 'dosageInstruction.timing.repeat period and periodUnit; 1 mo is 28 d, 3 mo is 84 d',
        current: { never: 'active now' },
      },
      B: {
        path: 'depot dose of the product: goserelin 10.8 mg, leuprolide 11.25 or 22.5 mg, triptorelin 11.25 mg 84 d; leuprolide 30 mg 112 d, 45 mg 168 d; triptorelin 22.5 mg 168 d',
        units: ['mg'],
        current: { never: 'active now' },
      },
      default: { path: 'else 28 days', current: { never: 'active now' } },
    },
  },
  mensesWithin12Months: {
    mappers: ['menopause.ts', 'judgements.ts'],
    current: 'mensesStatement',
    status: 'result',
    silence: 'unknown',
    unknownWhen: 'nothing stated; a date too inexact to decide; yes and no on one day',
    representations: {
      A: {
        path: 'Observation.valueDateTime: the date of the last menses decides',
        lists: ['lmp'],
        current: { never: 'the date of the last menses decides, whenever it was asked' },
      },
      ...judged('menses-last-12-months'),
    },
  },
  amenorrheaMonths: {
    mappers: ['menopause.ts', 'problems.ts'],
    current: { never: 'the months are counted from that very date' },
    status: 'result',
    silence: 'unknown',
    unknownWhen: 'neither a date of the last menses nor a problem with an onset',
    representations: {
      A: { path: 'months since Observation.valueDateTime', lists: ['lmp'] },
      B: {
        path: 'months since Condition.onset',
        lists: ['amenorrhea'],
        status: 'problem-active',
      },
    },
  },
  chemotherapyInducedAmenorrhea: {
    mappers: ['problems.ts', 'menopause.ts', 'judgements.ts', 'therapies.ts'],
    current: { never: 'the cause of an active amenorrhoea stays its cause' },
    status: 'problem-active',
    silence: false,
    unknownWhen: 'yes and no on one day; medications, problems or results out of reach',
    representations: {
      A: {
        path: 'Condition.code with extension condition-dueTo chemotherapy or a drug',
        lists: ['amenorrhea', 'chemo-sct'],
      },
      ...judged('chemotherapy-induced-amenorrhea'),
      C: {
        path: 'last menses or onset between the first cytotoxic dose and 12 months after the last',
        lists: ['lmp'],
        status: 'result',
      },
    },
  },
  fshIuPerL: {
    ...hormone,
    representations: {
      A: { path: 'Observation.valueQuantity', lists: ['fsh'], analyte: 'fsh' },
      B: { path: 'component of a panel', lists: ['fsh'], analyte: 'fsh' },
    },
  },
  estradiolPgPerMl: {
    ...hormone,
    representations: {
      A: { path: 'Observation.valueQuantity, mass', lists: ['e2'], analyte: 'estradiol' },
      B: {
        path: 'Observation.valueQuantity, amount of substance: pmol/L / 3.671',
        lists: ['e2'],
        analyte: 'estradiol',
      },
      C: { path: 'component of a panel', lists: ['e2'], analyte: 'estradiol' },
    },
  },
  serialPostmenopausalLabs: {
    ...hormone,
    current: 'serialSexHormones',
    silence: false,
    unknownWhen: 'results out of reach',
    representations: {
      pairs: {
        path: 'two pairs of FSH and oestradiol (each pair within 3 days), at least 28 days apart, and every pair between them in the postmenopausal range',
        lists: ['fsh', 'e2'],
        analyte: 'fsh',
      },
    },
  },
  documentedMenopausalStatus: {
    mappers: ['menopause.ts'],
    current: 'menopausalStatus',
    status: 'result',
    silence: 'unknown',
    unknownWhen: 'none current; different statuses on one day',
    representations: {
      A: {
        path: 'Observation.valueCodeableConcept pre, peri or post, or a SNOMED CT finding',
        lists: ['meno-obs', 'meno-pre', 'meno-peri', 'meno-post'],
      },
      B: {
        path: 'Condition.code',
        lists: ['meno-pre', 'meno-peri', 'meno-post'],
        status: 'problem-active',
      },
    },
  },
  ovarianState: {
    mappers: ['menopause.ts', 'procedures.ts', 'therapies.ts', 'measurements.ts'],
    current: { never: 'each fact that it rests on has its own look-back' },
    status: 'result',
    silence: 'indeterminate',
    unknownWhen: 'sex or age unknown, male sex; a needed part of the record out of reach',
    representations: {
      ablated: { path: 'both ovaries removed', lists: ['bso'], status: 'procedure' },
      menses: { path: 'menses in the last 12 months', lists: ['lmp'] },
      status: own('menopausal-status', 'a documented status'),
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
