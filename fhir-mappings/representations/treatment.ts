// Treatment: exposures, lines, what failed, what goes on.
import { type FactReading, own } from './representation.ts';

const drug = {
  mappers: ['therapies.ts', 'medication.ts', 'drugs.ts'],
  current: { never: 'the whole history of treatment counts' },
  status: 'drug',
} as const;
const now = {
  ...drug,
  current: { never: 'what goes on today; the record says until when' },
} as const;
const count = {
  ...drug,
  mappers: ['therapies.ts', 'drugs.ts', 'judgements.ts'],
  silence: 0,
  unknownWhen: 'medications out of reach, and no stated count',
} as const;
const counted = (code: string) => ({
  ...own(code, 'valueInteger: wins until a newer regimen starts, and over a thinner record'),
  status: 'result' as const,
});

export const treatment = {
  endocrineLinesProgressed: {
    ...count,
    representations: {
      A: {
        path: 'endocrine regimens of the metastatic setting with documented progression',
        lists: ['reason-progression'],
      },
      B: counted('endocrine-lines-progressed'),
    },
  },
  chemotherapyLinesMetastatic: {
    ...count,
    representations: {
      A: { path: 'ended or progressed chemotherapy regimens of the metastatic setting' },
      B: counted('chemotherapy-lines-metastatic'),
    },
  },
  her2LinesProgressed: {
    ...count,
    representations: {
      A: {
        path: 'HER2-directed regimens of the metastatic setting with documented progression',
        lists: ['reason-progression'],
      },
      B: counted('her2-lines-progressed'),
    },
  },
  drugsProgressedOn: {
    ...drug,
    mappers: ['therapies.ts', 'disease.ts'],
    silence: 'none',
    unknownWhen: 'medications out of reach',
    representations: {
      'A order': {
        path: 'MedicationRequest.statusReason, by code or the word "progress"',
        lists: ['reason-progression'],
      },
      'A statement': {
        path: 'MedicationStatement.statusReason',
        lists: ['reason-progression'],
      },
      'A dose': { path: 'MedicationAdministration.statusReason', lists: ['reason-progression'] },
      B: {
        path: 'Observation of the disease status, from day 14 of the regimen to 30 days after it',
        lists: ['disease-status', 'v-worse'],
        status: 'result',
      },
    },
  },
  priorDrugs: {
    ...drug,
    silence: 'none',
    unknownWhen: 'medications out of reach',
    representations: {
      statement: { path: 'MedicationStatement completed or stopped' },
      order: { path: 'MedicationRequest completed or stopped' },
      dose: { path: 'MedicationAdministration of a course that has ended' },
    },
  },
  relapseTimingVsAdjuvantEndocrine: {
    ...drug,
    mappers: ['therapies.ts', 'judgements.ts'],
    silence: 'unknown',
    unknownWhen: 'no adjuvant endocrine treatment with dates, or no date of the relapse',
    representations: {
      A: {
        path: 'end of the adjuvant endocrine exposure against the first recurrence or metastasis',
      },
      B: {
        ...own(
          'adjuvant-endocrine-relapse',
          'valueCodeableConcept on, within-12-months, later-than-12-months',
        ),
        status: 'result',
      },
    },
  },
  currentChemotherapyCycles: {
    ...now,
    mappers: ['therapies.ts', 'judgements.ts'],
    silence: 0,
    unknownWhen: 'medications out of reach',
    representations: {
      A: { path: 'days with a MedicationAdministration, by three where the drug is weekly' },
      B: {
        ...own(
          'chemotherapy-cycles-completed',
          'valueInteger, dated after the start of the course',
        ),
        status: 'result',
      },
    },
  },
  currentChemotherapyMonths: {
    ...now,
    silence: 'unknown',
    unknownWhen: 'no chemotherapy goes on; no start date',
    representations: {
      start: { path: 'start of the ongoing exposure, completed months to today' },
    },
  },
  monthsSinceAdjuvantHer2Therapy: {
    ...drug,
    silence: 'unknown',
    unknownWhen: 'no adjuvant HER2-directed exposure with an end; no date of the metastases',
    representations: { end: { path: 'end of the exposure to the first metastasis' } },
  },
  activeDrugs: {
    ...now,
    mappers: ['therapies.ts', 'medication.ts', 'drugs.ts', 'read/drug-text.ts'],
    silence: 'none',
    unknownWhen: 'medications out of reach',
    representations: {
      'A concept': { path: 'MedicationRequest.medicationCodeableConcept: RxNorm, ATC, SNOMED CT' },
      'A reference': {
        path: 'MedicationRequest.medicationReference: contained, in the record, by display',
      },
      'A text': {
        path: 'medicationCodeableConcept.text, where no coding of a known system stands',
      },
      B: { path: 'MedicationStatement active, effectivePeriod not ended' },
      C: {
        path: 'MedicationAdministration: last dose within its interval + 14 days (interval unknown: 35 days, zoledronic acid 98, denosumab 60 mg 200)',
      },
    },
  },
  daysOnDrug: {
    ...now,
    silence: 'none',
    unknownWhen: 'medications out of reach; a drug without a start date is left out',
    representations: {
      order: { path: 'MedicationRequest boundsPeriod.start or authoredOn' },
      statement: { path: 'MedicationStatement.effectivePeriod.start' },
      dose: { path: 'first MedicationAdministration; gaps up to 60 days belong to the course' },
    },
  },
  cumulativeAnthracyclineMgPerM2: {
    ...drug,
    mappers: ['therapies.ts', 'measurements.ts', 'judgements.ts'],
    silence: 0,
    unknownWhen: 'medications out of reach; a dose that cannot be read makes the sum a lower bound',
    representations: {
      A: { path: 'MedicationAdministration.dosage.dose in mg/m2, summed', units: ['mg/m2'] },
      B: {
        path: 'dose in mg / body surface (reported, or Mosteller from height and weight)',
        lists: ['bsa'],
        units: ['mg'],
      },
      C: {
        ...own('cumulative-anthracycline-dose', 'valueQuantity; later doses are added'),
        units: ['mg/m2'],
        status: 'result',
      },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
