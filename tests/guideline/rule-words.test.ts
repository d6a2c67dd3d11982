// What the words of every rule keep to: the length of a summary, no commands, no traces of a template.
import { describe, expect, it } from 'vitest';
import { type DrugId, drugIds, drugs } from '../../src/domain/drug.ts';
import type { Evidence } from '../../src/domain/fact.ts';
import { type FactName, factNames, facts } from '../../src/domain/fact-name.ts';
import { ovarianStateWords } from '../../src/domain/facts/ovarian-state.ts';
import type { Order } from '../../src/domain/order.ts';
import { serviceIds } from '../../src/domain/service.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { wording } from '../../src/guideline/wording.ts';
import { situationOf } from '../support/situation.ts';

const everyRule = rules.map((rule) => [rule.id, rule] as const);

describe.each(everyRule)('%s', (_, rule) => {
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
