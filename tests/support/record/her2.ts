// HER2 reports: immunohistochemistry with its membrane staining, and in-situ hybridisation.
// ASCO/CAP HER2 2018; dual-probe groups 1, 5 and 4.
import type { CodeableConcept, Observation } from 'fhir/r4.js';
import { fileJudgement, fileObservation, observationCategory } from './entries.ts';
import type { IhcScore, ReceptorFacts } from './facts.ts';
import type { SpecimenContent } from './receptors.ts';
import type { Scribe } from './scribe.ts';
import { judgement, loinc, quantity, snomed, words } from './terminology.ts';

const IHC_ANSWERS: Readonly<Record<IhcScore, CodeableConcept>> = {
  '0': { ...snomed('260385009', 'Negative'), text: '0' },
  '1+': loinc('LA11841-6', '1+'),
  '2+': loinc('LA11842-4', '2+'),
  '3+': loinc('LA11843-2', '3+'),
};

const STAINING = 'her2-membrane-staining';

/** The membrane staining belongs to the governing report of IHC 0 only, never to another specimen. */
function stainingContent(scribe: Scribe, score: IhcScore, staining: boolean | undefined) {
  if (staining === undefined || score !== '0') return {};
  switch (scribe.coding) {
    case 'mcode':
      return { component: [{ code: judgement(STAINING), valueBoolean: staining }] };
    case 'icd':
      return {};
    case 'text':
      return {
        note: [
          {
            text: staining
              ? 'HER2-ultralow: faint membrane staining in under 10 % of cells'
              : 'no membrane staining',
          },
        ],
      };
  }
}

function ihcReport(coding: Scribe['coding'], score: IhcScore) {
  switch (coding) {
    case 'mcode':
      return { code: loinc('85319-2'), value: { valueCodeableConcept: IHC_ANSWERS[score] } };
    case 'icd':
      return { code: loinc('18474-7'), value: { valueInteger: Number.parseInt(score, 10) } };
    case 'text':
      return { code: loinc('85319-2'), value: { valueString: `Score ${score}` } };
  }
}

export function fileIhc(scribe: Scribe, score: IhcScore, { date, content }: SpecimenContent): void {
  const { her2MembraneStaining: staining } = scribe.facts;
  const { code, value } = ihcReport(scribe.coding, score);
  fileObservation(scribe, date, code, {
    category: observationCategory('laboratory'),
    ...content,
    ...value,
    ...stainingContent(scribe, score, staining),
  });
  if (scribe.coding === 'icd' && staining !== undefined && score === '0') {
    fileJudgement(scribe, STAINING, { ...content, valueBoolean: staining }, date);
  }
}

type IshResult = NonNullable<ReceptorFacts['her2Ish']>;

const ISH_ANSWERS: Readonly<Record<IshResult, CodeableConcept>> = {
  amp: loinc('LA6576-8', 'Positive'),
  nonamp: loinc('LA6577-6', 'Negative'),
  equivocal: snomed('42425007', 'Equivocal'),
};

/** HER2/CEP17 ratio and HER2 copies per nucleus: dual-probe groups 1, 5 and 4. */
const ISH_COUNTS: Readonly<Record<IshResult, readonly [ratio: number, copies: number]>> = {
  amp: [3.1, 8.2],
  nonamp: [1.2, 2.4],
  equivocal: [1.5, 4.8],
};

const ISH_WORDS: Readonly<Record<IshResult, string>> = {
  amp: 'amplified',
  nonamp: 'not amplified',
  equivocal: 'equivocal',
};

export function fileIsh(
  scribe: Scribe,
  result: IshResult,
  { date, content }: SpecimenContent,
): void {
  const report = (code: string, value: Partial<Observation>) =>
    fileObservation(scribe, date, loinc(code), {
      category: observationCategory('laboratory'),
      ...content,
      ...value,
    });
  const [ratio, copies] = ISH_COUNTS[result];
  switch (scribe.coding) {
    case 'mcode':
      report('85318-4', { valueCodeableConcept: ISH_ANSWERS[result] });
      break;
    case 'icd':
      report('49683-6', { valueQuantity: quantity(ratio, '1') });
      report('74860-8', { valueQuantity: quantity(copies, '1') });
      break;
    case 'text':
      report('31150-6', { valueCodeableConcept: words(ISH_WORDS[result]) });
  }
}
