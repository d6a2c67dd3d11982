// Proofs of the facts on the patient, the metastases and the course of the disease.
import {
  clinical,
  condition,
  loinc,
  metastatic,
  observation,
  primary,
  procedure,
  quantity,
  resource,
  snomed,
  text,
  today,
  woman,
} from '../../support/fhir.ts';
import {
  each,
  type FactProofs,
  firstOf,
  judged,
  own,
  type Proof,
  problemOf,
  resultOf,
  results,
} from './proof.ts';

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/';
const nobody = { ...woman, gender: undefined, birthDate: undefined };
const patient = (content: object, value: unknown): Proof => ({
  evidence: () => [{ ...nobody, ...content }],
  without: [nobody],
  value,
});
const operation = { onsetDateTime: '2018-02-01' };
const operated = procedure(firstOf('mastectomy'), { performedDateTime: '2001-04-01' });
const yearsFrom = (iso: string) => Number(today.slice(0, 4)) - Number(iso.slice(0, 4));

const sites = {
  'site-bone': 'bone',
  'site-liver': 'liver',
  'site-lung': 'lung',
  'site-pleura': 'pleura',
  'site-peritoneum': 'peritoneum',
  'site-adrenal': 'adrenal',
  'site-brain': 'brain',
  'site-skin': 'skin',
  'site-chestwall': 'chestwall',
  'site-soft-tissue': 'soft-tissue',
  'site-other-organ': 'other-organ',
  'site-distant-node': 'distant-node',
} as const;

const siteLists = Object.keys(sites) as (keyof typeof sites)[];
/** In the chest wall it is a local recurrence. */
const distantLists = siteLists.filter((list) => list !== 'site-chestwall');

const performance = (content: object, value: unknown) => results('ecog', content, value);

export const disease: FactProofs = {
  sex: {
    birthsex: patient(
      { extension: [{ url: `${usCore}us-core-birthsex`, valueCode: 'F' }] },
      'female',
    ),
    sex: [
      patient({ extension: [{ url: `${usCore}us-core-sex`, valueCode: '248153007' }] }, 'male'),
      patient(
        {
          extension: [
            { url: `${usCore}us-core-sex`, valueCoding: snomed('248152002').coding?.[0] },
          ],
        },
        'female',
      ),
    ],
    gender: patient({ gender: 'male' }, 'male'),
  },
  ageYears: {
    full: [
      patient({ birthDate: '1970-10-12' }, yearsFrom('1970')),
      patient({ birthDate: '1970-10-13' }, yearsFrom('1970') - 1),
    ],
    partial: [
      patient({ birthDate: '1970-10' }, yearsFrom('1970') - 1),
      patient({ birthDate: '1970' }, yearsFrom('1970') - 1),
    ],
  },
  hasMetastaticBreastCancer: {
    A: [
      ...each('breast-primary', (code) => ({
        evidence: (at) => [condition(code, operation), problemOf(firstOf('site-bone'), at)],
        value: true,
      })),
      ...each('breast-history', (code) => ({
        evidence: (at) => [condition(code, operation), problemOf(firstOf('met-generic'), at)],
        value: true,
      })),
      ...distantLists.flatMap((list) =>
        each(list, (code) => ({
          evidence: (at) => [problemOf(code, at)],
          context: [primary],
          value: true,
        })),
      ),
    ],
    'B summary': each('stage4', (stage) => ({
      evidence: (at) => [problemOf(firstOf('breast-primary'), at, { stage: [{ summary: stage }] })],
      value: true,
    })),
    'B stage': results('stage-obs', { valueCodeableConcept: firstOf('stage4') }, true).map((p) => ({
      ...p,
      context: [primary],
    })),
    C: results('m1-obs', { valueCodeableConcept: firstOf('v-m1') }, true).map((p) => ({
      ...p,
      context: [primary],
    })),
    D: each('mbc-explicit', (code) => ({ evidence: (at) => [problemOf(code, at)], value: true })),
  },
  hasLocoregionalRecurrence: {
    coded: each('breast-recurrent', (code) => ({
      evidence: (at) => [problemOf(code, at)],
      value: true,
    })),
    status: ['recurrence', 'relapse'].map((status) => ({
      evidence: (at) => [problemOf(firstOf('breast-primary'), at, clinical(status))],
      value: true,
    })),
    regional: (['site-chestwall', 'site-regional'] as const).flatMap((list) =>
      each(list, (code) => ({
        evidence: (at) => [problemOf(code, at)],
        context: [operated],
        value: true,
      })),
    ),
    ...judged('locoregional-recurrence'),
  },
  metastaticSites: {
    'A, B': siteLists.flatMap((list) =>
      each(list, (code) => ({
        evidence: (at) => [problemOf(code, at)],
        context: [primary],
        value: [sites[list]],
      })),
    ),
    C: each('met-generic', (code) => ({
      evidence: (at) => [problemOf(code, at, { bodySite: [firstOf('body-liver')] })],
      context: [primary],
      value: ['liver'],
    })),
    D: results('site-obs', { valueCodeableConcept: firstOf('body-bone') }, ['bone']).map((p) => ({
      ...p,
      context: [primary],
    })),
  },
  metastaticDiagnosisDate: {
    condition: [clinical('active'), clinical('resolved')].flatMap((status) =>
      distantLists.flatMap((list) =>
        each(list, (code) => ({
          evidence: (at) => [
            problemOf(code, at, status),
            problemOf(firstOf('site-liver'), today, status),
          ],
          value: (at: string) => at,
        })),
      ),
    ),
    stage: [
      {
        evidence: (at) => [
          resultOf(firstOf('stage-obs'), at, { valueCodeableConcept: firstOf('stage4') }),
        ],
        value: (at: string) => at,
      },
      {
        evidence: (at) => [
          resultOf(firstOf('m1-obs'), at, { valueCodeableConcept: firstOf('v-m1') }),
        ],
        value: (at: string) => at,
      },
    ],
  },
  metastaticOrganCount: {
    A: [
      own('metastatic-organ-count', { valueInteger: 3 }, 3),
      own('metastatic-organ-count', { valueQuantity: { value: 3 } }, 3),
    ],
    B: {
      evidence: (at) => [problemOf(firstOf('site-bone'), at), problemOf(firstOf('site-liver'), at)],
      context: [primary],
      value: 2,
    },
  },
  metastaticLesionCount: {
    integer: own('metastatic-lesion-count', { valueInteger: 2 }, 2),
    quantity: own('metastatic-lesion-count', { valueQuantity: { value: 2 } }, 2),
    range: own(
      'metastatic-lesion-count',
      { valueRange: { low: { value: 2 }, high: { value: 4 } } },
      4,
    ),
  },
  ecogPerformanceStatus: {
    integer: performance({ valueInteger: 1 }, 1),
    answer: ([0, 1, 2, 3, 4, 5] as const).flatMap((score) => {
      const answer = firstOf(`v-ecog${score}`);
      return [
        ...performance({ valueCodeableConcept: answer }, score),
        ...performance({ interpretation: [answer] }, score),
      ];
    }),
    quantity: performance({ valueQuantity: quantity(2, '{score}') }, 2),
    karnofsky: [
      [100, 0],
      [90, 0],
      [80, 1],
      [70, 1],
      [60, 2],
      [40, 3],
      [20, 4],
      [0, 5],
    ].flatMap(([karnofsky = 0, ecog]) =>
      results('kps', { valueQuantity: quantity(karnofsky, '{score}') }, ecog),
    ),
  },
  diseaseFreeIntervalMonths: {
    A: each('mastectomy', (code) => ({
      evidence: () => [procedure(code, { performedDateTime: '2018-05-01' })],
      context: metastatic,
      value: 60,
    })),
    B: [
      own('disease-free-interval', { valueQuantity: quantity(30, 'mo') }, 30),
      own('disease-free-interval', { valueQuantity: quantity(2, 'a') }, 24),
    ],
  },
  priorRadiotherapyToLocalSite: {
    site: each('rt-any', (code) => ({
      evidence: (at) => [
        procedure(code, { performedDateTime: at, bodySite: [firstOf('body-chest')] }),
      ],
      value: true,
    })),
    volume: { evidence: (at) => radiotherapyCourse(at), value: true },
    text: {
      evidence: (at) => [
        procedure(text('Radiotherapy of the chest wall'), { performedDateTime: at }),
      ],
      value: true,
    },
  },
};

const mcode = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-';

/** A course as mCODE profiles it: the site is that of the irradiated volume. */
export function radiotherapyCourse(at: string) {
  const volume = resource('BodyStructure', { id: 'volume', location: firstOf('body-chest') });
  const course = procedure(snomed('1217123003'), {
    performedDateTime: at,
    extension: [
      {
        url: `${mcode}dose-delivered-to-volume`,
        extension: [{ url: 'volume', valueReference: { reference: 'BodyStructure/volume' } }],
      },
    ],
  });
  return [course, volume];
}

/** A result whose code says nothing by itself: a panel. */
export const panel = (at: string, content: object) =>
  observation(loinc('24323-8'), { effectiveDateTime: at, ...content });
