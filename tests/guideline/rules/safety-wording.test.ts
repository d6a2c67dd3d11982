// What the safety rules say: short, factual, with a way out and a source.
import { describe, expect, it } from 'vitest';
import { type DrugId, drugIds, drugs } from '../../../src/domain/drug.ts';
import type { Evidence } from '../../../src/domain/fact.ts';
import { type FactName, facts } from '../../../src/domain/fact-name.ts';
import type { Order } from '../../../src/domain/order.ts';
import { serviceIds } from '../../../src/domain/service.ts';
import { sources } from '../../../src/guideline/evidence.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { safetyRules } from '../../../src/guideline/rules/safety/index.ts';
import { wording } from '../../../src/guideline/wording.ts';
import { situationOf } from '../../support/situation.ts';

/** Drugs whose order can bring the rule into play, given any partner and any earlier therapy. */
function drugsOf(rule: Rule): readonly DrugId[] {
  return drugIds.filter((drug) =>
    [drugIds.filter((d) => d !== drug), drugIds, []].some((active) => {
      const dose = drug === 'goserelin' ? { dose: { value: 10.8, unit: 'mg' } } : {};
      const edition = rule.editions[0] ?? 'contemporary-2026';
      const orders = [{ drugs: [drug], cycleDay: 8, ...dose }, ...serviceIds];
      return rule.trigger.ask(situationOf({ orders, active, edition })).value === 'yes';
    }),
  );
}

const order = (name: string): Order => ({
  reference: `MedicationRequest/${name}`,
  name,
  drugs: [],
  services: [],
  identified: true,
  selected: true,
  renews: [],
  plan: [],
  reasonTexts: [],
  remarks: [],
});

/** Every fact that a summary may speak of, each with a long value. */
const evidence: readonly Evidence[] = (Object.keys(facts) as FactName[]).map((name) => {
  const { unit } = facts[name];
  if (name === 'activeDrugs') return { name, value: 'trastuzumab deruxtecan' };
  if (name.startsWith('childPugh')) return { name, value: facts[name].label };
  return unit === undefined ? { name, value: true } : { name, value: 1234.5, unit };
});

/** Sentences state facts; the decision stays with the reader. */
const directive = /\b(?:must|should|stop|stopped|do not|don't|never|has to|have to|immediately)\b/i;

function sentencesOf(rule: Rule): readonly string[] {
  const advice = rule.options.flatMap((o) => (o.kind === 'advice' ? [o.text] : []));
  return [rule.title, rule.summary(wording([], evidence)), rule.why, ...advice];
}

describe('the safety rules', () => {
  it('are each there once', () => {
    const ids = safetyRules.map((r) => r.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBe(79);
  });

  it.each(safetyRules.map((r) => [r.id, r] as const))(
    '%s fits on a line with three drug names and every fact',
    (_, rule) => {
      const names = drugsOf(rule).map((d) => drugs[d].name);
      if (rule.id !== 'SAF-17') expect(names.length).toBeGreaterThan(0);
      const longest = names.sort((a, b) => b.length - a.length).slice(0, 3);
      const summary = rule.summary(wording(longest.map(order), evidence));
      expect(summary.length, summary).toBeLessThanOrEqual(139);
      expect(rule.summary(wording([], [])).length).toBeGreaterThan(20);
    },
  );

  it.each(safetyRules.map((r) => [r.id, r] as const))(
    '%s states facts and commands nothing',
    (_, rule) => {
      for (const sentence of sentencesOf(rule)) expect(sentence).not.toMatch(directive);
    },
  );

  it.each(safetyRules.filter((r) => r.indicator !== 'info').map((r) => [r.id, r] as const))(
    '%s leaves at least two ways out, one of them to keep the order or to explain',
    (_, rule) => {
      expect(rule.options.length).toBeGreaterThanOrEqual(2);
      expect(rule.options.some((o) => o.kind === 'advice')).toBe(true);
    },
  );

  it.each(safetyRules.map((r) => [r.id, r] as const))('%s cites a source', (_, rule) => {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const { source } of rule.sources) expect(sources[source].citation).not.toBe('');
    if (rule.confirmation === 'unverified') expect(rule.caveat).toBeDefined();
  });
});
