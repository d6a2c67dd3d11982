// The answers of a clinician as Observations that the mappings read back. One Observation an answer,
// with the code and the type of value that the question has.
// https://hl7.org/fhir/R4/questionnaireresponse.html, https://hl7.org/fhir/R4/observation.html
import type { Observation, QuestionnaireItem } from 'fhir/r4.js';
import { factSystem, questionnaire } from '../publish/questionnaire.ts';
import { when } from '../read/dates.ts';
import { boolean, type Json, number, object, objects, string } from '../read/json.ts';
import { typeAndId } from '../read/reference.ts';

export interface Answers {
  readonly observations: readonly Observation[];
  /** What could not be taken, by the linkId of the question or the element of the response. */
  readonly refused: readonly string[];
}

/** Who answered, of whom and when; the same for every answer. */
type Statement = Pick<Observation, 'subject' | 'effectiveDateTime' | 'performer'>;

type Value = Pick<
  Observation,
  'valueBoolean' | 'valueInteger' | 'valueQuantity' | 'valueCodeableConcept' | 'valueDateTime'
>;

/** Reads a QuestionnaireResponse, of whatever shape. Never throws. */
export function observationsFrom(response: unknown): Answers {
  const json = object(response);
  const statement = json && statementOf(json);
  if (!statement) return { observations: [], refused: ['subject, authored'] };
  const observations: Observation[] = [];
  const refused: string[] = [];
  for (const answered of itemsOf(json)) {
    const linkId = string(answered['linkId']) ?? '';
    const [answer, ...others] = objects(answered['answer']);
    if (!answer) continue;
    const item = items.get(linkId);
    const value = item && others.length === 0 ? statedValue(item, answer) : undefined;
    if (item && value) observations.push({ ...frame(item), ...statement, ...value });
    else refused.push(linkId);
  }
  return { observations, refused };
}

const items: ReadonlyMap<string, QuestionnaireItem> = new Map(
  questionnaire({ base: '', date: '' })
    .item?.flatMap((group) => group.item ?? [])
    .map((item) => [item.linkId, item]),
);

/** Answers, those within groups too. */
function itemsOf(json: Json): readonly Json[] {
  return objects(json['item']).flatMap((item) => [item, ...objects(item['item'])]);
}

function statementOf(json: Json): Statement | undefined {
  const subject = typeAndId(string(object(json['subject'])?.['reference']) ?? '');
  const authored = string(json['authored']);
  if (subject?.type !== 'Patient' || !authored || !when(authored)) return undefined;
  const author = typeAndId(string(object(json['author'])?.['reference']) ?? '');
  return {
    subject: { reference: `Patient/${subject.id}` },
    effectiveDateTime: authored,
    ...(author ? { performer: [{ reference: `${author.type}/${author.id}` }] } : {}),
  };
}

const categories = 'http://terminology.hl7.org/CodeSystem/observation-category';

function frame(item: QuestionnaireItem): Pick<Observation, 'resourceType' | 'status' | 'code'> & {
  id: string;
  category: NonNullable<Observation['category']>;
} {
  const { linkId, code = [], text } = item;
  const coding = code.filter(({ system }) => system !== factSystem);
  return {
    resourceType: 'Observation',
    id: `answer-${linkId}`,
    status: 'final',
    category: [{ coding: [{ system: categories, code: 'survey', display: 'Survey' }] }],
    code: { coding, ...(text ? { text } : {}) },
  };
}

/** The value where it has the type of the question. */
function statedValue(item: QuestionnaireItem, answer: Json): Value | undefined {
  if (item.type === 'boolean') {
    const value = boolean(answer['valueBoolean']);
    return value === undefined ? undefined : { valueBoolean: value };
  }
  if (item.type === 'integer') {
    const value = number(answer['valueInteger']);
    return value !== undefined && isCount(value) ? { valueInteger: value } : undefined;
  }
  if (item.type === 'date') {
    const value = string(answer['valueDate']);
    return value && value.length <= 10 && when(value) ? { valueDateTime: value } : undefined;
  }
  return item.type === 'quantity' ? amountOf(item, answer) : choiceOf(item, answer);
}

const isCount = (value: number) => Number.isInteger(value) && value >= 0;

function amountOf({ extension }: QuestionnaireItem, answer: Json): Value | undefined {
  const value = number(object(answer['valueQuantity'])?.['value']);
  const code = extension?.[0]?.valueCoding?.code;
  if (value === undefined || value < 0 || !code) return undefined;
  return { valueQuantity: { value, unit: code, system: 'http://unitsofmeasure.org', code } };
}

function choiceOf({ answerOption = [] }: QuestionnaireItem, answer: Json): Value | undefined {
  const chosen = object(answer['valueCoding']);
  const options = answerOption.flatMap(({ valueCoding }) => valueCoding ?? []);
  const option = options.find(
    ({ system, code }) => system === chosen?.['system'] && code === chosen?.['code'],
  );
  return option && { valueCodeableConcept: { coding: [option], text: option.display ?? '' } };
}
