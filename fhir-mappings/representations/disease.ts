// Who the patient is, and whether, where and since when the cancer is metastatic.
import { type FactReading, judged, own } from './representation.ts';

const history = { never: 'a diagnosis holds until its status says that it is over' } as const;
const past = { never: 'what was done or found once stays so' } as const;
const distantSites = [
  'site-bone',
  'site-liver',
  'site-lung',
  'site-pleura',
  'site-peritoneum',
  'site-adrenal',
  'site-brain',
  'site-skin',
  'site-soft-tissue',
  'site-other-organ',
  'site-distant-node',
] as const;
const sites = [...distantSites, 'site-chestwall'] as const;

export const disease = {
  sex: {
    mappers: ['person.ts'],
    current: { never: 'sex does not grow old' },
    status: 'patient',
    silence: 'unknown',
    unknownWhen: 'gender other or unknown, and no extension',
    representations: {
      birthsex: { path: 'Patient.extension us-core-birthsex valueCode F or M (first choice)' },
      sex: { path: 'Patient.extension us-core-sex valueCode or SNOMED CT 248152002, 248153007' },
      gender: { path: 'Patient.gender' },
    },
  },
  ageYears: {
    mappers: ['person.ts'],
    current: { never: 'a birth date does not grow old' },
    status: 'patient',
    silence: 'unknown',
    unknownWhen: 'no birth date',
    representations: {
      full: { path: 'Patient.birthDate, whole date' },
      partial: { path: 'Patient.birthDate, year or year and month: the youngest age it allows' },
    },
  },
  hasMetastaticBreastCancer: {
    mappers: ['disease.ts'],
    current: history,
    status: 'problem-active',
    silence: false,
    unknownWhen: 'problems (or, with a breast cancer on record, results) out of reach',
    representations: {
      A: {
        path: 'Condition of a breast cancer, present or past, and an active Condition of a distant or unspecified secondary',
        lists: ['breast-primary', 'breast-history', 'met-generic', ...distantSites],
      },
      'B summary': { path: 'Condition.stage.summary of the breast cancer', lists: ['stage4'] },
      'B stage': {
        path: 'Observation of the stage group, valueCodeableConcept, with a breast cancer on record',
        lists: ['stage-obs', 'stage4'],
        status: 'result',
      },
      C: {
        path: 'Observation of the M category, valueCodeableConcept, with a breast cancer on record',
        lists: ['m1-obs', 'v-m1'],
        status: 'result',
      },
      D: { path: 'one Condition.code that says all', lists: ['mbc-explicit'] },
    },
  },
  hasLocoregionalRecurrence: {
    mappers: ['disease.ts', 'judgements.ts', 'procedures.ts'],
    current: history,
    status: 'problem-active',
    silence: false,
    unknownWhen:
      'conflict of two statements of one day; problems, procedures or results out of reach',
    representations: {
      coded: { path: 'Condition.code', lists: ['breast-recurrent'] },
      status: {
        path: 'Condition of the breast cancer, clinicalStatus recurrence or relapse, no distant metastasis',
        lists: ['breast-primary'],
      },
      regional: {
        path: 'Condition.code, onset after a completed breast operation',
        lists: ['site-chestwall', 'site-regional'],
      },
      ...judged('locoregional-recurrence'),
    },
  },
  metastaticSites: {
    mappers: ['disease.ts', 'body-site.ts'],
    current: history,
    status: 'problem-active',
    silence: 'unknown',
    unknownWhen: 'metastatic, but no site coded; problems out of reach',
    representations: {
      'A, B': {
        path: 'Condition.code of a secondary malignancy; ICD-10-CM C77-C79 by the longest prefix',
        lists: sites,
      },
      C: {
        path: 'Condition of an unspecified secondary with Condition.bodySite',
        lists: ['met-generic', 'body-liver'],
      },
      D: {
        path: 'Observation of the site of metastasis, valueCodeableConcept a body site',
        lists: ['site-obs', 'body-bone'],
        status: 'result',
      },
    },
  },
  metastaticDiagnosisDate: {
    mappers: ['disease.ts'],
    current: { never: 'the first date stays the first date' },
    status: 'problem-any',
    silence: 'unknown',
    unknownWhen: 'no secondary and no stage IV or M1 statement with a date',
    representations: {
      condition: {
        path: 'earliest onsetDateTime, onsetPeriod.start or recordedDate of the distant secondaries, active or past',
        lists: distantSites,
      },
      stage: {
        path: 'else the first stage IV or M1 Observation',
        lists: ['stage-obs', 'm1-obs'],
        status: 'result',
      },
    },
  },
  metastaticOrganCount: {
    mappers: ['judgements.ts', 'disease.ts'],
    current: 'judgement12Months',
    status: 'result',
    silence: 'unknown',
    unknownWhen: 'neither a count nor a coded site; counts that differ on one day',
    representations: {
      A: own('metastatic-organ-count', 'valueInteger or valueQuantity'),
      B: {
        path: 'number of different members of metastaticSites',
        status: 'problem-active',
        current: history,
      },
    },
  },
  metastaticLesionCount: {
    mappers: ['judgements.ts'],
    current: 'judgement12Months',
    status: 'result',
    silence: 'unknown',
    unknownWhen: 'no number; the code of oligometastatic disease gives none',
    representations: {
      integer: own('metastatic-lesion-count', 'valueInteger'),
      quantity: own('metastatic-lesion-count', 'valueQuantity'),
      range: own('metastatic-lesion-count', 'valueRange, its high end'),
    },
  },
  ecogPerformanceStatus: {
    mappers: ['performance-status.ts'],
    current: 'performanceStatus',
    status: 'result',
    silence: 'unknown',
    unknownWhen: 'none current; not a whole number from 0 to 5',
    representations: {
      integer: { path: 'Observation.valueInteger', lists: ['ecog'] },
      answer: {
        path: 'Observation.valueCodeableConcept or interpretation, LOINC answer',
        lists: ['ecog', 'v-ecog0', 'v-ecog1', 'v-ecog2', 'v-ecog3', 'v-ecog4', 'v-ecog5'],
      },
      quantity: { path: 'Observation.valueQuantity', lists: ['ecog'], analyte: 'ecog' },
      karnofsky: {
        path: 'Karnofsky index as valueInteger or valueQuantity, where no ECOG is current: 100-90 is 0, 80-70 is 1, 60-50 is 2, 40-30 is 3, 20-10 is 4, 0 is 5',
        lists: ['kps'],
        analyte: 'karnofsky',
      },
    },
  },
  diseaseFreeIntervalMonths: {
    mappers: ['procedures.ts', 'judgements.ts'],
    current: { never: 'an interval between two past dates' },
    status: 'procedure',
    silence: 'unknown',
    unknownWhen: 'no breast operation with a date before the first metastasis, and no statement',
    representations: {
      A: {
        path: 'last Procedure of curative breast surgery, performedDateTime or performedPeriod.end, to metastaticDiagnosisDate',
        lists: ['mastectomy'],
      },
      B: {
        ...own('disease-free-interval', 'valueQuantity in months or years'),
        units: ['mo', 'a'],
        status: 'result',
      },
    },
  },
  priorRadiotherapyToLocalSite: {
    mappers: ['radiotherapy.ts'],
    current: past,
    status: 'procedure',
    silence: false,
    unknownWhen: 'procedures out of reach',
    representations: {
      site: {
        path: 'Procedure.code with Procedure.bodySite in the chest, breast or axilla',
        lists: ['rt-any', 'body-chest'],
      },
      volume: {
        path: 'mCODE radiotherapy course: volume -> BodyStructure.location',
        lists: ['body-chest'],
      },
      text: { path: 'Procedure in words: radiotherapy with chest wall, breast or axilla' },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
