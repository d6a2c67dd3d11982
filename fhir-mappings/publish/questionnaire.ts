// The questions to a clinician as a FHIR R4 Questionnaire: https://hl7.org/fhir/R4/questionnaire.html
// Codes, words, types and answers come from the tables that the mappings read.
import type { Coding, Questionnaire, QuestionnaireItem } from 'fhir/r4.js';
import { judgementRows, judgementSystem } from '../codes/judgement.ts';
import { loinc as loincLists } from '../codes/loinc.ts';
import { systemUris } from '../codes/systems.ts';
import { type QuestionId, questionFacts, questionGroups } from '../write/questions.ts';
import { metadata, type Publication } from './metadata.ts';

export const questionnaireId = 'judgements';

/** Names the facts that an answer bears on, beside the code of the answer. */
export const factSystem = 'urn:mbc-cds:fact';

/** Its unit is the only one that the answer may have. */
const unitExtension = 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit';
const ucum = 'http://unitsofmeasure.org';

export function questionnaire(publication: Publication): Questionnaire {
  return {
    ...questionnaireHeading(publication),
    item: questionGroups.map(({ id, title, questions }) => ({
      linkId: id,
      text: title,
      type: 'group',
      item: questions.map(itemOf),
    })),
  };
}

/** Everything but the questions, for a listing. */
export function questionnaireHeading(publication: Publication): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id: questionnaireId,
    url: questionnaireUrl(publication),
    ...metadata('Judgements', 'What only a clinician knows', publication),
    description:
      'Facts of metastatic breast cancer that no laboratory reports. Every question may stay open: no answer is not a no.',
    subjectType: ['Patient'],
  };
}

export const questionnaireUrl = ({ base }: Pick<Publication, 'base'>) =>
  `${base}/fhir/Questionnaire/${questionnaireId}`;

function itemOf(id: QuestionId): QuestionnaireItem {
  const facts = questionFacts[id].map((code) => ({ system: factSystem, code }));
  const item = contentOf(id);
  return { linkId: id, ...item, code: [...(item.code ?? []), ...facts] };
}

type Content = Pick<QuestionnaireItem, 'text' | 'type' | 'code' | 'answerOption' | 'extension'>;

function contentOf(id: QuestionId): Content {
  if (id === 'last-menses') {
    return { text: 'First day of the last menses', type: 'date', code: [loinc('lmp')] };
  }
  if (id === 'ecog') {
    const answerOption = ecogScores.map((list) => ({ valueCoding: loinc(list) }));
    const text = 'ECOG performance status';
    return { text, type: 'choice', code: [loinc('ecog')], answerOption };
  }
  const { display, value, unit, answers = [] } = judgementRows[id];
  const common = { text: display, code: [own(id, display)] };
  if (value === 'boolean') return { ...common, type: 'boolean' };
  if (value === 'integer') return { ...common, type: 'integer' };
  if (value === 'Quantity') {
    const valueCoding = { system: ucum, code: unit as string, display: unit as string };
    return { ...common, type: 'quantity', extension: [{ url: unitExtension, valueCoding }] };
  }
  return {
    ...common,
    type: 'choice',
    answerOption: answers.map((code) => ({ valueCoding: own(code, displayOf(code)) })),
  };
}

const ecogScores = ['v-ecog0', 'v-ecog1', 'v-ecog2', 'v-ecog3', 'v-ecog4'] as const;

function loinc(list: 'lmp' | 'ecog' | (typeof ecogScores)[number]): Coding {
  const [code, display] = loincLists[list]?.[0] ?? [];
  return { system: systemUris.loinc[0], code: code as string, display: display as string };
}

const own = (code: string, display: string): Coding => ({
  system: judgementSystem,
  code,
  display,
});

const displayOf = (code: string) =>
  (judgementRows as Readonly<Record<string, { readonly display: string }>>)[code]?.display ?? code;
