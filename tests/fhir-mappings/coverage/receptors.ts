// Proofs of the receptor facts.
import type { CodeListId } from '../../../fhir-mappings/codes/lists.ts';
import {
  type Concept,
  condition,
  judgement,
  loinc,
  metastatic,
  observation,
  quantity,
  resource,
  snomed,
  text,
} from '../../support/fhir.ts';
import {
  conceptsOf,
  each,
  type FactProofs,
  firstOf,
  type Proof,
  type Proofs,
  problemOf,
  resultOf,
  results,
} from './proof.ts';

const yes = { valueCodeableConcept: firstOf('v-pos') };
const no = { valueCodeableConcept: firstOf('v-neg') };
const equivocal = { valueCodeableConcept: firstOf('v-equiv') };
const percent = (value: number, comparator?: string) => quantity(value, '%', comparator);

/** A panel with the result as component, as member; a report with it as result. */
function gathered(code: Concept, content: object, value: unknown) {
  const panel = (at: string, more: object) => resultOf(firstOf('receptor-panel'), at, more);
  return {
    component: {
      evidence: (at) => [panel(at, { component: [{ code, ...content }] })],
      value,
    },
    member: {
      evidence: (at) => [
        panel(at, { hasMember: [{ reference: 'Observation/member' }] }),
        { ...resultOf(code, at, content), id: 'member' },
      ],
      value,
    },
    report: {
      evidence: (at) => [
        resource('DiagnosticReport', {
          status: 'final',
          code: firstOf('receptor-panel'),
          effectiveDateTime: at,
          result: [{ reference: 'Observation/member' }],
        }),
        { ...resultOf(code, at, { ...content, effectiveDateTime: undefined }), id: 'member' },
      ],
      value,
    },
  } satisfies Record<string, Proof>;
}

const diagnosed = (list: CodeListId, value: unknown) =>
  each(list, (code) => ({ evidence: (at) => [problemOf(code, at)], value }));

function hormone(marker: 'er' | 'pr', percentCode: string): Proofs {
  const presence = firstOf(marker);
  const by = (content: object, value: number): Proof => ({
    evidence: (at) => [resultOf(loinc(percentCode), at, content)],
    value: { positive: value >= 1, percent: value },
  });
  const all = gathered(presence, yes, { positive: true });
  return {
    presence: [
      ...results(marker, yes, { positive: true }),
      ...results(marker, no, { positive: false }),
    ],
    'percent component': {
      evidence: (at) => [
        resultOf(presence, at, {
          component: [{ code: loinc(percentCode), valueQuantity: percent(60) }],
        }),
      ],
      value: { positive: true, percent: 60 },
    },
    'percent quantity': by({ valueQuantity: percent(90) }, 90),
    'percent integer': by({ valueInteger: 5 }, 5),
    'percent range': by({ valueRange: { low: percent(80), high: percent(90) } }, 80),
    'percent text': [by({ valueString: '90 %' }, 90), by({ valueString: '90-100 %' }, 90)],
    'percent below 1': by({ valueQuantity: percent(1, '<') }, 0),
    'panel component': all.component,
    'panel member': all.member,
    report: all.report,
    diagnosis: [
      ...diagnosed(`${marker}-dx-pos`, { positive: true }),
      ...diagnosed(`${marker}-dx-neg`, { positive: false }),
    ],
  };
}

const ihc = (content: object, value: unknown) => results('her2-ihc', content, value);
const zero = { valueInteger: 0 };
const ihcCode = firstOf('her2-ihc');
const earlier = '2018-03-01';

/** A result of before the relapse, so that only what it says of its specimen can place it. */
const placed = (content: object, beside: readonly object[] = []): Proof => ({
  evidence: () => [
    observation(firstOf('er'), { effectiveDateTime: earlier, ...yes, ...content }),
    ...(beside as ReturnType<typeof resource>[]),
  ],
  context: metastatic,
  value: true,
});

const specimen = (content: object) => resource('Specimen', { id: 'specimen', ...content });
const fromSpecimen = { specimen: { reference: 'Specimen/specimen' } };
const onBone = { bodySite: firstOf('body-met') };
const onBreast = { bodySite: firstOf('body-breast') };

/** The names of the representations that the two receptors do not share. */
const {
  'percent integer': _i,
  'percent range': _r,
  'percent below 1': _b,
  'panel member': _m,
  ...prForms
} = hormone('pr', '85325-9');

export const receptors: FactProofs = {
  estrogenReceptor: hormone('er', '85329-1'),
  progesteroneReceptor: prForms,
  her2Ihc: {
    answer: [
      ...(['0', '1', '2', '3'] as const).flatMap((score) =>
        conceptsOf(`v-ihc${score}`).flatMap((answer) =>
          ihc({ valueCodeableConcept: answer }, score === '0' ? '0' : `${score}+`),
        ),
      ),
      ...ihc(yes, '3+'),
      ...ihc(equivocal, '2+'),
    ],
    text: [
      ...ihc({ valueString: '2+' }, '2+'),
      ...ihc({ valueString: 'IHC 1+' }, '1+'),
      ...ihc({ valueString: 'Score 0' }, '0'),
    ],
    integer: [0, 1, 2, 3].flatMap((n) => ihc({ valueInteger: n }, n === 0 ? '0' : `${n}+`)),
    quantity: ihc({ valueQuantity: quantity(2, '{score}') }, '2+'),
    component: gathered(ihcCode, { valueString: '1+' }, '1+').component,
  },
  her2Ish: {
    answer: [
      ...results('her2-ish', yes, 'amplified'),
      ...results('her2-ish', no, 'not-amplified'),
      ...results('her2-ish', equivocal, 'equivocal'),
    ],
    ratio: (
      [
        [2.4, 5, 'amplified'],
        [1.4, 3, 'not-amplified'],
      ] as const
    ).map(([ratio, copies, value]) => ({
      evidence: (at) => [
        resultOf(loinc('49683-6'), at, { valueQuantity: { value: ratio } }),
        resultOf(loinc('74860-8'), at, { valueQuantity: { value: copies } }),
      ],
      value,
    })),
    component: gathered(firstOf('her2-ish'), yes, 'amplified').component,
  },
  her2Interpretation: {
    answer: [
      ...results('her2-interp', yes, 'positive'),
      ...results('her2-interp', no, 'negative'),
      ...results('her2-interp', equivocal, 'equivocal'),
    ],
    diagnosis: [...diagnosed('her2-dx-pos', 'positive'), ...diagnosed('her2-dx-neg', 'negative')],
  },
  her2MembraneStaining: {
    text: [
      {
        evidence: (at) => [resultOf(ihcCode, at, { ...zero, note: [{ text: 'HER2-ultralow' }] })],
        value: true,
      },
      {
        evidence: (at) => [
          resultOf(ihcCode, at, { ...zero, note: [{ text: 'No membrane staining' }] }),
        ],
        value: false,
      },
    ],
    component: {
      evidence: (at) => [
        resultOf(ihcCode, at, {
          ...zero,
          component: [{ code: judgement('her2-membrane-staining'), valueBoolean: true }],
        }),
      ],
      value: true,
    },
    stated: {
      evidence: (at) => [
        resultOf(ihcCode, at, zero),
        resultOf(judgement('her2-membrane-staining'), at, { valueBoolean: true }),
      ],
      value: true,
    },
  },
  receptorResultOnMetastaticSpecimen: {
    'A specimen': placed(fromSpecimen, [specimen({ collection: onBone })]),
    'B body site': placed(onBone),
    'C focus': {
      ...placed({ focus: [{ reference: 'Condition/met' }] }),
      context: [
        ...metastatic,
        { ...condition(firstOf('site-liver'), { onsetDateTime: '2023-05-01' }), id: 'met' },
      ],
    },
    'C text': placed(fromSpecimen, [specimen({ type: text('Biopsy of liver metastasis') })]),
    'D date': {
      evidence: () => [resultOf(firstOf('er'), '2023-04-20', yes)],
      context: metastatic,
      value: true,
    },
    'E de novo': {
      evidence: () => [resultOf(firstOf('er'), '2023-01-10', yes)],
      context: [
        condition(snomed('254837009'), { onsetDateTime: '2023-01-20' }),
        condition(snomed('94222008'), { onsetDateTime: '2023-03-01' }),
      ],
      value: true,
    },
  },
  receptorDiscordance: {
    compared: (
      [
        ['er', 'er'],
        ['pr', 'pr'],
        ['her2-ihc', 'her2'],
        ['her2-ish', 'her2'],
        ['her2-interp', 'her2'],
      ] as const
    ).flatMap(([list, marker]) =>
      each(list, (code) => ({
        evidence: (at) => [resultOf(code, at, { ...no, ...onBone })],
        context: [observation(code, { ...yes, ...onBreast, effectiveDateTime: '2001-01-01' })],
        value: [marker],
      })),
    ),
  },
  anySpecimenHormoneReceptorPositive: {
    other: (['er', 'pr'] as const).flatMap((marker) =>
      each(marker, (code) => ({
        evidence: (at) => [resultOf(code, at, { ...yes, ...onBreast })],
        context: [observation(code, { ...no, ...onBone })],
        value: true,
      })),
    ),
  },
  hormoneReceptorStatus: {
    derived: [
      ...results('er', yes, 'positive'),
      ...results('pr', yes, 'positive'),
      {
        evidence: (at) => [resultOf(firstOf('er'), at, no), resultOf(firstOf('pr'), at, no)],
        value: 'negative',
      },
    ],
    diagnosis: [...diagnosed('hr-dx-pos', 'positive'), ...diagnosed('hr-dx-neg', 'negative')],
  },
  her2Status: {
    ihc: [
      ...ihc({ valueString: '3+' }, 'positive'),
      ...ihc({ valueString: '2+' }, 'equivocal'),
      ...ihc({ valueString: '1+' }, 'low'),
      ...ihc(zero, 'zero'),
    ],
    ish: [
      ...results('her2-ish', yes, 'positive'),
      {
        evidence: (at) => [resultOf(firstOf('her2-ish'), at, no)],
        context: [observation(ihcCode, { valueString: '2+' })],
        silence: 'equivocal',
        value: 'low',
      },
    ],
    verdict: [
      ...results('her2-interp', yes, 'positive'),
      ...results('her2-interp', no, 'negative'),
    ],
  },
};
