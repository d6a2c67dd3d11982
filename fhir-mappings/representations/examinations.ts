// Tests and examinations of which it matters that, and when, they were done.
import { type FactReading, judged } from './representation.ts';

const onFile = {
  mappers: ['reports-and-imaging.ts'],
  status: 'result',
  silence: false,
  unknownWhen: 'results or reports out of reach',
} as const;
const done = { status: 'procedure', mappers: ['procedures.ts', 'reports-and-imaging.ts'] } as const;
const anyAge = { never: 'a result of any age will do' } as const;

export const examinations = {
  hepatitisBScreenOnFile: {
    ...onFile,
    current: anyAge,
    representations: {
      both: {
        path: 'Observations of surface antigen and of core antibody: one alone is no screen',
        lists: ['hbv'],
      },
    },
  },
  pregnancyTestWithin14Days: {
    ...onFile,
    mappers: ['menopause.ts'],
    current: 'pregnancyTestOnFile',
    representations: {
      test: {
        path: 'Observation of hCG with a verdict or an amount',
        lists: ['hcg'],
        analyte: 'hcg',
      },
      status: {
        path: 'Observation of the pregnancy status with a value',
        lists: ['preg-status', 'v-notpregnant'],
      },
    },
  },
  dxaWithin24Months: {
    ...onFile,
    current: 'boneDensity',
    representations: {
      result: { path: 'Observation.code', lists: ['dxa'] },
      report: { path: 'DiagnosticReport.code', lists: ['dxa'], status: 'report' },
      procedure: { path: 'Procedure.code', lists: ['dxa'], status: 'procedure' },
    },
  },
  liverTestsWithin28Days: {
    ...onFile,
    mappers: ['measurements.ts', 'reports-and-imaging.ts'],
    current: 'liverTests',
    representations: {
      'AST, ALT': {
        path: 'Observation of AST or ALT',
        lists: ['ast', 'alt'],
        analyte: 'ast',
      },
      bilirubin: { path: 'Observation of bilirubin', lists: ['bili'], analyte: 'bilirubin' },
      panel: { path: 'Observation or DiagnosticReport of a liver panel', lists: ['lft-panel'] },
    },
  },
  dentalExamWithin12Months: {
    ...onFile,
    ...done,
    mappers: ['procedures.ts', 'judgements.ts'],
    unknownWhen: 'yes and no on one day; procedures or results out of reach',
    current: 'dentalExam',
    representations: {
      procedure: { path: 'Procedure.code', lists: ['dental'] },
      ...judged('dental-exam-done'),
    },
  },
  dpydResultOnFile: {
    ...onFile,
    mappers: ['pharmacogenomics.ts'],
    current: anyAge,
    representations: { result: { path: 'Observation of DPYD with a value', lists: ['dpyd'] } },
  },
  priorChestRadiotherapy: {
    ...onFile,
    ...done,
    mappers: ['radiotherapy.ts'],
    unknownWhen: 'procedures out of reach',
    current: { never: 'what was irradiated once stays so' },
    representations: {
      A: {
        path: 'Procedure.code with bodySite, or the volume of an mCODE course, in chest wall, breast, axilla or mediastinum',
        lists: ['rt-any', 'body-chest'],
      },
      B: { path: 'Procedure in words: radiotherapy with "chest wall" or "breast"' },
    },
  },
  weeksSinceLastStagingImaging: {
    ...onFile,
    silence: 'unknown',
    unknownWhen: 'no imaging on file; reports or procedures out of reach',
    status: 'report',
    current: { never: 'the age of the imaging is the fact' },
    representations: {
      A: { path: 'DiagnosticReport.code, final', lists: ['imaging'] },
      B: { path: 'Procedure.code', lists: ['imaging'], status: 'procedure' },
      C: { path: 'ImagingStudy.modality CT, PT or NM' },
    },
  },
  localTherapyToMetastasesDone: {
    ...onFile,
    ...done,
    mappers: ['procedures.ts', 'radiotherapy.ts'],
    unknownWhen: 'procedures out of reach',
    current: { never: 'done since the first metastasis, however long ago' },
    representations: {
      procedure: {
        path: 'Procedure.code, performed on or after metastaticDiagnosisDate',
        lists: ['metastasectomy', 'sbrt', 'srs', 'rfa', 'chemoemb'],
      },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
