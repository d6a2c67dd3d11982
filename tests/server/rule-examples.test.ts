// The worked examples as the page of a rule shows them: a patient in clinical words with dates, and
// what the rule said of that patient.
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/calendar.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { ruleDocument } from '../../src/server/pages/rule-document.ts';
import { exampleDay, exampleDocuments } from '../../src/server/pages/rule-examples.ts';
import { rulePage } from '../../src/server/pages/rule-page.ts';
import { defaultSite } from '../../src/server/site.ts';
import { plainText } from '../support/html-check.ts';

const ruleById = (id: string) => rules.find((rule) => rule.id === id) as Rule;
const example = (id: string, outcome: string) =>
  exampleDocuments(ruleById(id)).find((e) => e.outcome === outcome);

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  it('shows three patients, each with what is on record and what the rule said', () => {
    const documents = exampleDocuments(rule);
    expect(documents.map((d) => d.outcome)).toEqual(['fires', 'doesNotFire', 'undetermined']);
    for (const { record, answer, orders } of documents) {
      expect(record.length).toBeGreaterThan(0);
      expect(answer.length).toBeGreaterThan(0);
      const text = [...record, ...answer, ...orders].join('\n');
      expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });
});

it('is a woman with working ovaries for the rule on aromatase inhibitors', () => {
  expect(example('ET-05', 'fires')).toEqual({
    outcome: 'fires',
    orders: ['letrozole'],
    record: [
      'Female, 43 years',
      'Metastatic breast cancer on 18 Oct 2025',
      'Premenopausal',
      'Last menses 12 Nov 2026',
    ],
    answer: [
      'Letrozole ordered while ovarian function is intact (age 43, premenopausal, menses 12 Nov 2026)',
      'Assumed: no oophorectomy or ovarian irradiation recorded',
    ],
  });
});

it('names the clause that ended it, and the fact that leaves it open', () => {
  expect(example('SAF-72', 'doesNotFire')?.answer).toEqual([
    'Not so: lifetime dose with this order above 450 mg/m²',
  ]);
  expect(example('LOC-03', 'undetermined')?.answer).toEqual([
    'ECOG performance status: not on record',
  ]);
});

it('stands on the page, with the day on which it takes place', () => {
  const context = { publicUrl: '', asOf: day(2027, 3, 1), site: defaultSite };
  const document = ruleDocument(ruleById('ET-05'), context);
  const text = plainText(rulePage(document, { base: '', changedSettings: [] }));
  expect(exampleDay).toBe('2026-11-22');
  expect(text).toContain('Three synthetic patients on 22 Nov 2026');
  for (const { record, answer } of document.examples.patients) {
    for (const line of [...record, ...answer]) expect(text).toContain(line);
  }
});
