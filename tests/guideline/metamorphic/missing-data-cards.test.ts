// Where an entry of the record is lacking, the card on missing facts stands in place of the warning: it
// names the fact and the check that could not be made, for every rule, and over HTTP.
import type { Card } from 'cds-hooks-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { facts } from '../../../src/domain/fact-name.ts';
import type { Running } from '../../../src/start.ts';
import { cardOf, codeOf, dataOf, firedBy } from '../../support/cds-client.ts';
import { startService } from '../../support/start-service.ts';
import { type Asker, asker, workedCalls } from '../../support/worked-calls.ts';
import { fateOf, without } from './after-removal.ts';
import { cardsOf } from './cards.ts';
import { findingOf, firings, named } from './firings.ts';
import { removals } from './removals.ts';

const left = firings
  .filter(({ rule, edition }) => rule.indicator !== 'info' && edition === rule.editions.at(-1))
  .flatMap(({ name, rule, situation: s }) =>
    removals(s.case)
      .filter((removal) => fateOf(rule, s, removal) === 'named')
      .map((removal) => ({
        name: `${name}, without ${removal.name}`,
        rule,
        before: s,
        after: without(s, removal),
      })),
  );

const missingOn = (card: Card | undefined) => (card && dataOf(card).missing) ?? [];

describe('the card on missing facts in place of the finding', () => {
  it('is asked for of many rules', () => {
    expect(new Set(left.map(({ rule }) => rule.id)).size).toBeGreaterThan(100);
  });

  it.each(named(left))('%s', (_, { rule, before, after }) => {
    expect(firedBy(cardsOf(before))).toContain(rule.id);
    const finding = findingOf(rule, after);
    const open = finding?.outcome === 'undetermined' ? finding.missing : [];

    const cards = cardsOf(after);
    expect(firedBy(cards)).not.toContain(rule.id);
    const card = cardOf(cards, 'SYS-02');
    const told = missingOn(card).filter(({ rules }) => rules.includes(rule.id));
    expect(told.map(({ name }) => name).sort()).toEqual(
      [...new Set(open.map((m) => m.name))].sort(),
    );
    for (const { consequence } of told) expect(consequence).toContain(rule.title);
  });
});

describe('the three most consequential facts', () => {
  it.each(named(left.filter((_, n) => n % 10 === 0)))('stand in its text: %s', (_, { after }) => {
    const card = cardOf(cardsOf(after), 'SYS-02');
    const text = `${card?.summary} ${card?.detail}`.toLowerCase();
    for (const { name } of missingOn(card).slice(0, 3)) {
      expect(text).toContain(facts[name as keyof typeof facts].label.toLowerCase());
    }
  });
});

describe('over HTTP', () => {
  let service: Running;
  let client: Asker;
  beforeAll(async () => {
    service = await startService();
    client = await asker(service.url);
  });
  afterAll(() => service.close());

  it.each([
    ['V44', 'SAF-80', 'creatinineClearanceMlPerMin', 'zoledronic acid at a clearance of 27'],
    ['V46', 'SAF-67', 'absoluteNeutrophilCount', 'docetaxel at neutrophils of 1.2'],
  ])('%s without its result: %s becomes a question for %s (%s)', async (id, rule, fact) => {
    const worked = workedCalls.find(({ name }) => name === `${id} mcode`);
    if (!worked) throw new Error(`no worked case ${id}`);
    const before = await client.base(worked);
    const card = cardOf(before, rule);
    expect(card?.indicator).toBe('critical');
    const references = (card ? (dataOf(card).facts ?? []) : [])
      .filter(({ name }) => name === fact)
      .map(({ reference }) => reference);
    const kept = worked.resources.filter((r) => !references.includes(`${r.resourceType}/${r.id}`));
    expect(kept.length).toBe(worked.resources.length - 1);

    const after = await client.ask(worked.call, kept);
    expect(firedBy(after)).not.toContain(rule);
    expect(after.map(codeOf)).not.toContain(rule);
    const asked = missingOn(cardOf(after, 'SYS-02')).find(({ name }) => name === fact);
    expect(asked?.rules).toContain(rule);
    expect(asked?.reason).toBe('absent');
    expect(cardOf(after, 'SYS-02')?.summary).toContain(facts[fact as keyof typeof facts].label);
  });
});
