// What a clinician answers is what the mappings read back: for every question of the Questionnaire.
import type { Observation, QuestionnaireItem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { questionnaire } from '../../fhir-mappings/publish/questionnaire.ts';
import { toCase } from '../../fhir-mappings/to-case.ts';
import { observationsFrom } from '../../fhir-mappings/write/answers.ts';
import {
  questionFacts,
  questionGroups,
  questionIds,
  questionsAbout,
} from '../../fhir-mappings/write/questions.ts';
import type { Case } from '../../src/domain/case.ts';
import { judgements } from '../../src/domain/judgement.ts';
import { today } from '../support/fhir.ts';

const groups = questionnaire({ base: 'https://cds.example.org', date: '2026' }).item ?? [];
const items = groups.flatMap((group) => group.item ?? []);

/** Answers that a form can give to the question: both of a yes or no, each of several. */
function answersTo({ type, answerOption = [] }: QuestionnaireItem): readonly object[] {
  if (type === 'boolean') return [{ valueBoolean: true }, { valueBoolean: false }];
  if (type === 'integer') return [{ valueInteger: 3 }];
  if (type === 'quantity') return [{ valueQuantity: { value: 12 } }];
  if (type === 'date') return [{ valueDate: '2026-09-30' }];
  return answerOption.map(({ valueCoding }) => ({ valueCoding }));
}

const responseWith = (item: readonly object[], more: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  subject: { reference: 'Patient/p1' },
  authored: `${today}T09:30:00Z`,
  author: { reference: 'Practitioner/dr' },
  item,
  ...more,
});

function answered(linkId: string, answer: object): Observation {
  const { observations, refused } = observationsFrom(responseWith([{ linkId, answer: [answer] }]));
  expect([observations.length, refused]).toEqual([1, []]);
  return observations[0] as Observation;
}

function caseOf(...resources: readonly Observation[]): { case: Case; issues: readonly unknown[] } {
  return toCase({ resources: resources.map((resource) => ({ resource })), patientId: 'p1' });
}

const empty = JSON.stringify(caseOf().case);

describe('every question', () => {
  it('is asked once, and every judgement is one but that of a specimen', () => {
    expect(questionGroups.flatMap((g) => g.questions)).toEqual(questionIds);
    expect(new Set(questionIds).size).toBe(questionIds.length);
    const asked = judgements.filter((judgement) => judgement !== 'her2-membrane-staining');
    expect([...questionIds].sort()).toEqual([...asked, 'ecog', 'last-menses'].sort());
    expect(items.map(({ linkId }) => linkId)).toEqual(questionIds);
  });

  it.each(items.map((item) => [item.linkId, item] as const))(
    '%s: each answer is read back without an issue, and each differently',
    (linkId, item) => {
      const answers = answersTo(item);
      expect(answers.length).toBeGreaterThan(0);
      const read = answers.map((answer) => {
        const found = caseOf(answered(linkId, answer));
        expect(found.issues).toEqual([]);
        return JSON.stringify(found.case);
      });
      expect(read).not.toContain(empty);
      expect(new Set(read).size).toBe(read.length);
    },
  );

  it('names the facts that it bears on, and is found by them', () => {
    expect(questionsAbout(['visceralCrisis'])).toEqual(['visceral-crisis']);
    expect(questionsAbout(['ovarianState'])[0]).toBe('last-menses');
    expect(questionsAbout(['qtcfMs'])).toEqual([]);
    const unbound = questionIds.filter((id) => questionFacts[id].length === 0);
    // It is asked of BONE-01 in words only; no rule reads it.
    expect(unbound).toEqual(['life-expectancy-under-3-months']);
  });
});

describe('an answer', () => {
  it('says of whom, by whom, when and that it is final', () => {
    expect(answered('visceral-crisis', { valueBoolean: true })).toEqual({
      resourceType: 'Observation',
      id: 'answer-visceral-crisis',
      status: 'final',
      category: [
        {
          coding: [
            {
              system: 'http://terminology.hl7.org/CodeSystem/observation-category',
              code: 'survey',
              display: 'Survey',
            },
          ],
        },
      ],
      code: {
        coding: [
          { system: 'urn:mbc-cds:judgement', code: 'visceral-crisis', display: 'Visceral crisis' },
        ],
        text: 'Visceral crisis',
      },
      subject: { reference: 'Patient/p1' },
      effectiveDateTime: `${today}T09:30:00Z`,
      performer: [{ reference: 'Practitioner/dr' }],
      valueBoolean: true,
    });
  });

  it('of a number has the unit of the question, whatever the form sent', () => {
    const answer = { valueQuantity: { value: 18, unit: 'days', code: 'd' } };
    expect(answered('disease-free-interval', answer).valueQuantity).toEqual({
      value: 18,
      unit: 'mo',
      system: 'http://unitsofmeasure.org',
      code: 'mo',
    });
  });

  it('that corrects an earlier one of the day counts', () => {
    const yes = { ...answered('visceral-crisis', { valueBoolean: true }), id: 'first' };
    const no = answered('visceral-crisis', { valueBoolean: false });
    const later = { ...no, effectiveDateTime: `${today}T09:45:00Z` };
    const stated = caseOf(yes, later).case.judgements['visceral-crisis'] ?? [];
    const newest = [...stated].sort((a, b) => (b.moment ?? 0) - (a.moment ?? 0))[0];
    expect(newest?.value).toBe(false);
  });
});

describe('what is no answer is refused and named', () => {
  it.each([
    ['visceral-crisis', { valueString: 'yes' }],
    ['metastatic-organ-count', { valueInteger: -1 }],
    ['metastatic-organ-count', { valueInteger: 1.5 }],
    ['disease-free-interval', { valueQuantity: { value: -3 } }],
    ['last-menses', { valueDate: '2026-13-01' }],
    ['symptom-severity', { valueCoding: { system: 'urn:mbc-cds:judgement', code: 'pre' } }],
    ['ecog', { valueCoding: { system: 'urn:other', code: 'LA9622-7' } }],
    ['no-such-question', { valueBoolean: true }],
  ])('%s %j', (linkId, answer) => {
    const sent = responseWith([{ linkId, answer: [answer] }]);
    expect(observationsFrom(sent)).toEqual({ observations: [], refused: [linkId] });
  });

  it('two answers to one question', () => {
    const answer = [{ valueBoolean: true }, { valueBoolean: false }];
    expect(observationsFrom(responseWith([{ linkId: 'bone-pain', answer }])).refused).toEqual([
      'bone-pain',
    ]);
  });

  it.each([
    ['no patient', { subject: { reference: 'Group/1' } }],
    ['no time', { authored: 'yesterday' }],
  ])('a response with %s', (_, more) => {
    const sent = responseWith([{ linkId: 'bone-pain', answer: [{ valueBoolean: true }] }], more);
    expect(observationsFrom(sent)).toEqual({ observations: [], refused: ['subject, authored'] });
  });

  it.each([undefined, null, 'text', [], { item: 7 }])('%j', (sent) => {
    expect(observationsFrom(sent).observations).toEqual([]);
  });
});
