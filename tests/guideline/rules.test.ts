// What holds of every rule, whatever it says.
import { describe, expect, it } from 'vitest';
import { editions, type Hook } from '../../src/domain/situation.ts';
import { sources } from '../../src/guideline/evidence.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { type ContentRow, ruleContent } from './rule-content.ts';
import { describeOption } from './rule-content-words.ts';
import { ruleTable } from './rule-table.ts';

const byId = new Map(rules.map((rule) => [rule.id, rule]));
const everyRule = rules.map((rule) => [rule.id, rule] as const);

describe('the rules together', () => {
  it('have different ids and different titles', () => {
    expect(byId.size).toBe(rules.length);
    expect(new Set(rules.map((rule) => rule.title)).size).toBe(rules.length);
  });

  it('are those of the guideline table', () => {
    expect([...byId.keys()].sort()).toEqual(ruleTable.map(([id]) => id).sort());
  });

  it('never show the variants of two editions of one node together', () => {
    for (const rule of rules) {
      for (const id of rule.supersededBy ?? []) {
        const later = byId.get(id);
        expect(later, `${rule.id} names ${id}`).toBeDefined();
        expect(rule.editions.filter((edition) => later?.editions.includes(edition))).toEqual([]);
      }
    }
  });
});

const hooksOf: Readonly<Record<string, readonly Hook[]>> = {
  view: ['patient-view'],
  order: ['order-select', 'order-sign'],
  sign: ['order-sign'],
  every: ['patient-view', 'order-select', 'order-sign'],
};

it.each(ruleTable)('%s has the edition, the hooks and the severity of the table', (...row) => {
  const [id, edition, hooks, indicator] = row;
  const rule = byId.get(id);
  expect(rule?.editions).toEqual(
    edition === 'both' ? editions : [edition === '2013' ? 'seed-2013' : 'contemporary-2026'],
  );
  expect(rule?.hooks).toEqual(hooksOf[hooks]);
  expect(rule?.indicator).toBe(indicator);
});

it('has a row of content for every rule', () => {
  expect(ruleContent.map(([id]) => id)).toEqual([...byId.keys()]);
});

it.each(ruleContent)('%s offers what the table of contents says, and rests on it', (...row) => {
  const [id, confirmation, options, sourceIds, supersededBy = '', shows = '', place = ''] =
    row as unknown as ContentRow;
  const rule = byId.get(id);
  expect(rule?.confirmation).toBe(confirmation);
  expect(rule?.options.map(describeOption)).toEqual(options);
  expect(rule?.sources.map(({ source }) => source).join(' ')).toBe(sourceIds);
  expect((rule?.supersededBy ?? []).join(' ')).toBe(supersededBy);
  expect((rule?.shows ?? []).map(({ name }) => name).join(' ')).toBe(shows);
  expect(rule?.summaryOnly ? 'summary' : (rule?.scope ?? '')).toBe(place);
});

describe.each(everyRule)('%s', (_, rule) => {
  it('rests on sources, and on statements of the seed document that it names', () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const { source, where } of rule.sources) {
      expect(sources[source].citation).not.toBe('');
      if (!source.startsWith('seed-')) continue;
      const number = source.slice('seed-'.length);
      expect(where).toMatch(new RegExp(`^S${number}-\\d+(, S${number}-\\d+)*$`));
    }
  });

  it('has a review date, and a later one by which the next review is due', () => {
    expect(rule.reviewed).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(rule.reviewDue > rule.reviewed).toBe(true);
  });

  it('is marked as unverified only with a word on why', () => {
    if (rule.confirmation === 'unverified') expect(rule.caveat ?? '').not.toBe('');
  });

  it('leaves the choice to the clinician: ways out on every warning and critical', () => {
    if (rule.indicator === 'info') return;
    expect(rule.options.length).toBeGreaterThan(1);
    expect(rule.options.some((option) => option.kind === 'advice')).toBe(true);
  });

  it('recommends at most one option', () => {
    const recommended = rule.options.filter((o) => o.kind !== 'advice' && o.recommended === true);
    expect(recommended.length).toBeLessThan(2);
  });

  it('is a line of the case summary only where there is a case summary', () => {
    if (rule.summaryOnly) expect(rule.hooks).toEqual(['patient-view']);
  });
});
