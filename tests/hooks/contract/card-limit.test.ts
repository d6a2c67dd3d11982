// Few cards: the limit with the rest rolled up, one card for all infos, folding under a critical.
import type { Card } from 'cds-hooks-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../../src/start.ts';
import {
  cardOf,
  cardsOf,
  codeOf,
  dataOf,
  discover,
  firedBy,
  prefetchOf,
} from '../../support/cds-client.ts';
import { flagshipCall, flagshipRecord } from '../../support/flagship.ts';
import { startService } from '../../support/start-service.ts';
import { type AnsweredVignette, answeredVignettes } from '../../support/vignette-cards.ts';

let services: readonly Running[];
let wide: readonly AnsweredVignette[];
let narrow: readonly AnsweredVignette[];

beforeAll(async () => {
  const limits = ['50', '1'].map((limit) =>
    startService({ CARD_LIMIT: limit, CARD_LIMIT_PATIENT_VIEW: limit }),
  );
  services = await Promise.all(limits);
  const [fifty, one] = services as [Running, Running];
  wide = await answeredVignettes(fifty.url);
  narrow = await answeredVignettes(one.url);
});
afterAll(() => Promise.all(services.map((service) => service.close())));

const isSystem = (card: Card) => codeOf(card).startsWith('SYS-');
const counted = (cards: readonly Card[]) =>
  cards.filter((card) => !isSystem(card) && card.indicator !== 'critical');
const pairs = () => wide.map((w, place) => [w, narrow[place] as AnsweredVignette] as const);
const rulesOf = (card: Card) => dataOf(card).rules ?? [];

describe('with room for one card', () => {
  it('there is at most one besides criticals and cards about the request', () => {
    expect(narrow.filter(({ cards }) => counted(cards).length > 1)).toEqual([]);
    expect(wide.some(({ cards }) => counted(cards).length > 1)).toBe(true);
  });

  it('the same rules are named as with room for fifty', () => {
    for (const [{ cards, vignette }, { cards: few }] of pairs()) {
      expect([...firedBy(few)].sort(), vignette.id).toEqual([...firedBy(cards)].sort());
    }
  });

  it('every critical rule still has the card that it has with room for fifty', () => {
    const critical = (cards: readonly Card[]) =>
      cards.filter(({ indicator }) => indicator === 'critical').map((c) => [codeOf(c), c.summary]);
    for (const [{ cards, vignette }, { cards: few }] of pairs()) {
      expect(critical(few), vignette.id).toEqual(critical(cards));
    }
    expect(wide.some(({ cards }) => critical(cards).length > 0)).toBe(true);
  });

  it('the card of the rest has the highest indicator, names each finding and offers no favourite', () => {
    const rolled = narrow.flatMap(({ cards }) =>
      counted(cards).filter((card) => rulesOf(card).length > 1),
    );
    expect(rolled.length).toBeGreaterThan(0);
    for (const card of rolled) {
      const warning = rulesOf(card).some(({ indicator }) => indicator === 'warning');
      expect(card.indicator).toBe(warning ? 'warning' : 'info');
      expect(card.summary).toMatch(
        new RegExp(`^${rulesOf(card).length} (?:notes|further findings): `),
      );
      for (const { id } of rulesOf(card)) expect(card.detail).toContain(`(${id} v`);
      expect((card.suggestions ?? []).filter((s) => s.isRecommended)).toEqual([]);
      if (card.suggestions) expect(card.selectionBehavior).toBe('any');
    }
  });
});

it('on order hooks all infos that stand alone share one card', () => {
  for (const { cards, vignette } of wide) {
    if (vignette.hook === 'patient-view') continue;
    const infos = counted(cards).filter(({ indicator }) => indicator === 'info');
    expect(infos.length, vignette.id).toBeLessThanOrEqual(1);
  }
});

describe('a finding about the orders of a critical card', () => {
  let card: Card;

  beforeAll(async () => {
    const [{ url }] = services as readonly [Running, Running];
    const [entry] = await discover(url);
    if (!entry) throw new Error('no service');
    const prefetch = prefetchOf(entry, flagshipRecord());
    card = cardOf(await cardsOf(url, flagshipCall({ prefetch })), 'ET-05') as Card;
  });

  it('is one line of that card, and its rule is named with its own indicator', () => {
    const [first, ...others] = rulesOf(card);
    expect(first).toMatchObject({ id: 'ET-05', indicator: 'critical' });
    expect(others.length).toBeGreaterThan(1);
    for (const { id } of others) expect(card.detail).toMatch(new RegExp(`^- .*\\(${id}\\)$`, 'm'));
  });

  it('stands under it with warnings before infos', () => {
    const order = rulesOf(card).map(({ indicator }) => indicator);
    expect(new Set(order)).toEqual(new Set(['critical', 'warning', 'info']));
    expect(order.slice(1)).toEqual([...order.slice(1)].sort().reverse());
  });
});
