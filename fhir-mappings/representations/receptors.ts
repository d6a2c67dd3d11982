// Receptors of the tumour and where they were measured.
import type { FactReading } from './representation.ts';

const result = {
  mappers: ['receptors.ts', 'receptor-result.ts', 'result-text.ts'],
  current: { never: 'the newest result of the governing specimen holds until the next' },
  status: 'result',
  silence: 'unknown',
} as const;
const hormone = {
  ...result,
  mappers: ['receptors.ts', 'hormone-values.ts', 'result-text.ts'],
  unknownWhen:
    'no accepted result on any specimen; equivocal; results of one specimen and day that disagree',
} as const;
const her2 = {
  ...result,
  mappers: ['receptors.ts', 'her2-values.ts', 'her2-ratio.ts', 'result-text.ts'],
} as const;

export const receptors = {
  estrogenReceptor: {
    ...hormone,
    representations: {
      presence: { path: 'Observation.valueCodeableConcept', lists: ['er', 'v-pos', 'v-neg'] },
      'percent component': { path: 'component 85329-1 valueQuantity', lists: ['er'], units: ['%'] },
      'percent quantity': { path: 'Observation.valueQuantity', lists: ['er'], units: ['%'] },
      'percent integer': { path: 'Observation.valueInteger', lists: ['er'] },
      'percent range': { path: 'Observation.valueRange, its low end', lists: ['er'], units: ['%'] },
      'percent text': { path: 'Observation.valueString "90 %", "90-100 %"', lists: ['er'] },
      'percent below 1': { path: 'comparator < 1 counts as 0', lists: ['er'], units: ['%'] },
      'panel component': { path: 'component of any panel', lists: ['er'] },
      'panel member': { path: 'hasMember of any panel', lists: ['er'] },
      report: { path: 'DiagnosticReport.result', lists: ['er'] },
      diagnosis: {
        path: 'Condition.code, only where no result exists',
        lists: ['er-dx-pos', 'er-dx-neg'],
        status: 'problem-any',
      },
    },
  },
  progesteroneReceptor: {
    ...hormone,
    representations: {
      presence: { path: 'Observation.valueCodeableConcept', lists: ['pr', 'v-pos', 'v-neg'] },
      'percent component': { path: 'component 85325-9 valueQuantity', lists: ['pr'], units: ['%'] },
      'percent quantity': { path: 'Observation.valueQuantity', lists: ['pr'], units: ['%'] },
      'percent text': { path: 'Observation.valueString "90 %"', lists: ['pr'] },
      'panel component': { path: 'component of any panel', lists: ['pr'] },
      report: { path: 'DiagnosticReport.result', lists: ['pr'] },
      diagnosis: {
        path: 'Condition.code, only where no result exists',
        lists: ['pr-dx-pos', 'pr-dx-neg'],
        status: 'problem-any',
      },
    },
  },
  her2Ihc: {
    ...her2,
    unknownWhen: 'no score; "negative" without a score is a verdict (her2Interpretation)',
    representations: {
      answer: {
        path: 'Observation.valueCodeableConcept; positive alone is 3+, equivocal is 2+',
        lists: ['her2-ihc', 'v-ihc0', 'v-ihc1', 'v-ihc2', 'v-ihc3', 'v-pos', 'v-equiv'],
      },
      text: { path: 'Observation.valueString "2+", "IHC 1+", "Score 0"', lists: ['her2-ihc'] },
      integer: { path: 'Observation.valueInteger 0-3', lists: ['her2-ihc'] },
      quantity: {
        path: 'Observation.valueQuantity 0-3, a score without a dimension',
        lists: ['her2-ihc'],
        units: ['{score}', '1'],
      },
      component: { path: 'component of any panel', lists: ['her2-ihc'] },
    },
  },
  her2Ish: {
    ...her2,
    unknownWhen:
      'no result on the type of specimen that the IHC governs; ratio and copies of groups 2 to 4 without an interpretation',
    representations: {
      answer: {
        path: 'Observation.valueCodeableConcept',
        lists: ['her2-ish', 'v-pos', 'v-neg', 'v-equiv'],
      },
      ratio: {
        path: 'ratio 49683-6 and copies 74860-8 of one specimen: >= 2.0 with >= 4 is amplified, < 2.0 with < 4 is not',
        lists: ['her2-ish'],
      },
      component: { path: 'component of any panel', lists: ['her2-ish'] },
    },
  },
  her2Interpretation: {
    ...her2,
    unknownWhen: 'no overall verdict',
    representations: {
      answer: {
        path: 'Observation.valueCodeableConcept',
        lists: ['her2-interp', 'v-pos', 'v-neg', 'v-equiv'],
      },
      diagnosis: {
        path: 'Condition.code, only where no result exists',
        lists: ['her2-dx-pos', 'her2-dx-neg'],
        status: 'problem-any',
      },
    },
  },
  her2MembraneStaining: {
    ...her2,
    unknownWhen: 'not stated with the governing IHC 0',
    representations: {
      text: {
        path: 'Observation.note or value of the IHC: "ultralow", "membrane staining"',
        lists: ['her2-ihc'],
      },
      component: {
        path: 'component `urn:mbc-cds:judgement\\|her2-membrane-staining` valueBoolean of the IHC',
        lists: ['her2-ihc'],
      },
      stated: {
        path: 'Observation `urn:mbc-cds:judgement\\|her2-membrane-staining` valueBoolean, within 30 days of the IHC',
      },
    },
  },
  receptorResultOnMetastaticSpecimen: {
    ...result,
    mappers: ['receptors.ts', 'read/specimen.ts'],
    silence: false,
    unknownWhen: 'results out of reach, or the specimen named but not readable',
    representations: {
      'A specimen': {
        path: 'Observation.specimen -> Specimen.collection.bodySite, not breast or axilla',
      },
      'B body site': { path: 'Observation.bodySite, not breast or axilla' },
      'C focus': { path: 'Observation.focus -> secondary Condition' },
      'C text': { path: 'Specimen.type or bodySite in words: "metasta..."' },
      'D date': {
        path: 'specimen without a site, from 28 days before the first metastasis on (relapse more than 120 days after the primary)',
      },
      'E de novo': { path: 'metastases within 120 days of the primary: the diagnostic specimen' },
    },
  },
  receptorDiscordance: {
    ...result,
    mappers: ['receptors.ts', 'read/specimen.ts'],
    silence: 'none',
    unknownWhen: 'never: one side missing is not discordant',
    representations: {
      compared: {
        path: 'newest ER, PR, HER2 of a primary against the newest of a metastatic specimen',
        lists: ['er', 'pr', 'her2-ihc', 'her2-ish', 'her2-interp'],
      },
    },
  },
  anySpecimenHormoneReceptorPositive: {
    ...result,
    silence: false,
    unknownWhen: 'results out of reach',
    representations: {
      other: { path: 'ER or PR positive on a specimen that does not govern', lists: ['er', 'pr'] },
    },
  },
  hormoneReceptorStatus: {
    ...hormone,
    unknownWhen: 'neither positive and not both negative',
    representations: {
      derived: { path: 'ER or PR positive; both negative', lists: ['er', 'pr'] },
      diagnosis: {
        path: 'Condition.code that names no receptor, only where no result exists',
        lists: ['hr-dx-pos', 'hr-dx-neg'],
        status: 'problem-any',
      },
    },
  },
  her2Status: {
    ...her2,
    unknownWhen: 'no score, no ISH and no verdict; a conflict of scores',
    representations: {
      ihc: {
        path: 'by the score: 3+ positive, 2+ equivocal without ISH, 1+ low, 0 zero',
        lists: ['her2-ihc'],
      },
      ish: { path: 'amplified is positive; 2+ not amplified is low', lists: ['her2-ish'] },
      verdict: { path: 'the overall verdict, only without score and ISH', lists: ['her2-interp'] },
    },
  },
} as const satisfies Readonly<Record<string, FactReading>>;
