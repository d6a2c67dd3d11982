// What holds of every rule, whatever it says.
import { describe, expect, it } from 'vitest';
import { type DrugId, drugIds, drugs } from '../../src/domain/drug.ts';
import type { Evidence } from '../../src/domain/fact.ts';
import { type FactName, factNames, facts } from '../../src/domain/fact-name.ts';
import { ovarianStateWords } from '../../src/domain/facts/ovarian-state.ts';
import type { Order } from '../../src/domain/order.ts';
import { serviceIds } from '../../src/domain/service.ts';
import { editions, type Hook } from '../../src/domain/situation.ts';
import { sources } from '../../src/guideline/evidence.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { wording } from '../../src/guideline/wording.ts';
import { situationOf } from '../support/situation.ts';
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

  it('has a summary of at most 139 characters without directive words', () => {
    for (const line of summariesOf(rule)) {
      expect(line.length, line).toBeLessThanOrEqual(139);
      expect(line).not.toMatch(/\b(must|stop|do not|don't|shall|immediately)\b/i);
      expect(line).not.toMatch(/undefined|null|NaN|\$\{|\(\)| -\)/);
    }
  });

  it('explains and advises without commands', () => {
    const advice = rule.options.flatMap((o) => (o.kind === 'advice' ? [o.text] : []));
    for (const text of [rule.title, rule.why, ...advice]) {
      expect(text).not.toMatch(/\b(must|stop now|immediately)\b|(^|[.;:] )do not\b/i);
      expect(text.trim()).toBe(text);
    }
  });

  it('is a line of the case summary only where there is a case summary', () => {
    if (rule.summaryOnly) expect(rule.hooks).toEqual(['patient-view']);
  });
});

/** Its line with no, one and three orders of the longest names, and with nothing or all facts known. */
function summariesOf(rule: Rule): readonly string[] {
  const orders = concerned(rule);
  return [orders.slice(0, 1), orders].flatMap((some) => [
    rule.summary(wording(some, [])),
    rule.summary(wording(some, everyFact)),
  ]);
}

/** The three orders with the longest names that the trigger picks of a basket that holds everything. */
function concerned(rule: Rule): readonly Order[] {
  const hook = rule.hooks.includes('order-sign') ? 'order-sign' : 'patient-view';
  const orders = hook === 'order-sign' ? [...drugIds, ...serviceIds] : [];
  const found = rule.trigger.ask(
    situationOf({ hook, orders, edition: rule.editions[0] ?? 'seed-2013' }),
  );
  const named = (o: Order) => o.drugs.map((d: DrugId) => drugs[d].name).join() || o.name;
  return [...found.orders].sort((a, b) => named(b).length - named(a).length).slice(0, 3);
}

/** One datum of every fact, with a long value. */
const everyFact: readonly Evidence[] = factNames.map((name) => ({
  name,
  value: longValue(name),
  date: '2026-09-30',
  reference: `Observation/${name}`,
  ...(facts[name].unit === undefined ? {} : { unit: facts[name].unit }),
}));

function longValue(name: FactName): Evidence['value'] {
  if (name === 'activeDrugs') return 'trastuzumab deruxtecan';
  if (name === 'ovarianState') return ovarianStateWords['ofs-escape'];
  if (name === 'estrogenReceptor' || name === 'progesteroneReceptor') return 'positive';
  if (name === 'receptorDiscordance')
    return 'HER2 negative on the primary, positive on the metastasis';
  if (name === 'metastaticSites') return ['liver', 'lung', 'peritoneum'];
  return facts[name].unit === undefined ? true : 1234.5;
}
