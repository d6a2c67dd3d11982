// Proofs of variants and other biomarkers.
import type { CodeListId } from '../../../fhir-mappings/codes/lists.ts';
import { type Concept, icd, judgement, loinc, quantity, text } from '../../support/fhir.ts';
import {
  conceptsOf,
  type FactProofs,
  firstOf,
  own,
  type Proof,
  type Proofs,
  problemOf,
  problems,
  resultOf,
  results,
} from './proof.ts';

const present = firstOf('v-pos');
const absent = firstOf('v-neg');
const part = (code: CodeListId, value: Concept) => ({
  code: firstOf(code),
  valueCodeableConcept: value,
});
const studied = (gene: CodeListId) => part('gene-studied', firstOf(gene));
const variants = (value: Concept, parts: readonly object[], is: boolean) =>
  results('variant', { valueCodeableConcept: value, component: parts }, is);
const germline = part('src-class', firstOf('v-germline'));
const pathogenic = part('clin-sig', firstOf('v-pathogenic'));

function gene(list: CodeListId, symbol: string, test?: CodeListId): Proofs {
  const worded: Proof[] = (
    [
      ['mutation detected', true],
      ['mutation not detected', false],
    ] as const
  ).map(([valueString, value]) => ({
    evidence: (at) => [resultOf(text(`${symbol} mutation analysis`), at, { valueString })],
    value,
  }));
  const coded = test
    ? [
        ...results(test, { valueCodeableConcept: present }, true),
        ...results(test, { valueString: 'mutation not detected' }, false),
      ]
    : [];
  return {
    A: [...variants(present, [studied(list)], true), ...variants(absent, [studied(list)], false)],
    B: [...coded, ...worded],
    C: results('region-studied', { component: [studied(list)] }, false),
  };
}

const tested = (test: string, content: object, value: boolean): Proof => ({
  evidence: (at) => [resultOf(loinc(test), at, content)],
  value,
});

const score = { valueQuantity: quantity(12, '{score}') };
const high = {
  coding: [
    { system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation', code: 'H' },
  ],
};

export const biomarkers: FactProofs = {
  esr1Mutated: gene('gene-esr1', 'ESR1'),
  pik3caMutated: gene('gene-pik3ca', 'PIK3CA', 'pik3ca'),
  akt1Altered: gene('gene-akt1', 'AKT1'),
  ptenAltered: {
    ...gene('gene-pten', 'PTEN'),
    B: [
      // The presence of the protein is the normal finding, its loss the alteration.
      tested('81706-4', { valueCodeableConcept: absent }, true),
      tested('81706-4', { valueCodeableConcept: present }, false),
      tested('83063-8', { valueCodeableConcept: present }, true),
      tested('83063-8', { valueString: 'mutation not detected' }, false),
      {
        evidence: (at) => [resultOf(text('PTEN by IHC'), at, { valueString: 'protein absent' })],
        value: true,
      },
    ],
  },
  germlineBrcaPathogenic: {
    A: (['gene-brca1', 'gene-brca2'] as const).flatMap((brca) =>
      variants(present, [studied(brca), germline, pathogenic], true),
    ),
    B: [
      ...results('brca', { valueCodeableConcept: present }, true),
      ...conceptsOf('brca').map((code) => ({
        evidence: (at: string) => [resultOf(code, at, { valueString: 'pathogenic variant' })],
        value: true,
      })),
      {
        evidence: (at) => [
          resultOf(text('BRCA1 and BRCA2 germline test'), at, {
            valueString: 'no pathogenic variant',
          }),
        ],
        value: false,
      },
    ],
    C: [
      ...problems('brca-cond').filter((proof) => !isIcd(proof)),
      {
        evidence: (at) => [problemOf({ ...icd('Z15.01'), text: 'BRCA2 mutation carrier' }, at)],
        value: true,
      },
    ],
  },
  msiHigh: {
    A: [
      ...results('msi', { valueCodeableConcept: firstOf('v-msih') }, true),
      ...results('msi', { valueCodeableConcept: firstOf('v-mss') }, false),
    ],
    B: ['MLH1', 'MSH2', 'MSH6', 'PMS2'].map((protein) => ({
      evidence: (at) => [
        resultOf(text(`${protein} by immunohistochemistry`), at, { valueCodeableConcept: absent }),
      ],
      value: true,
    })),
    C: [
      ...results('msi', { valueString: 'MSI-H' }, true),
      ...results('msi', { valueString: 'MSS' }, false),
    ],
  },
  tmbHigh: {
    A: [
      ...results('tmb', { interpretation: [high] }, true),
      ...results('tmb', { valueCodeableConcept: text('High') }, true),
    ],
    B: ['1/1000000{Base}', '{mutations}/Mb'].flatMap((unit) => [
      ...results('tmb', { valueQuantity: quantity(10, unit) }, true),
      ...results('tmb', { valueQuantity: quantity(9.9, unit) }, false),
    ]),
  },
  pdL1CombinedPositiveScore: {
    A: [own('pdl1-cps', score, 12), own('pdl1-cps', { valueInteger: 12 }, 12)],
    B: conceptsOf('pdl1').map((code) => ({
      evidence: (at) => [
        resultOf(code, at, { component: [{ code: judgement('pdl1-cps'), ...score }] }),
      ],
      value: 12,
    })),
    C: [
      ...results('pdl1', { valueString: 'CPS 5' }, 5),
      ...results('pdl1', { valueString: 'CPS >= 10' }, [10, Number.POSITIVE_INFINITY]),
    ],
  },
};

/** Z15.01 alone does not name the gene. */
function isIcd(proof: Proof): boolean {
  return JSON.stringify(proof.evidence?.('2026-01-01')).includes('icd-10-cm');
}
