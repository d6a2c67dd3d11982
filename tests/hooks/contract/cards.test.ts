// The form of every card of every worked case: CDS Hooks 2.0.1, "CDS Service Response", and what this
// service promises beyond it.
import type { Card, Service } from 'cds-hooks-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rules } from '../../../src/guideline/rules/index.ts';
import type { Running } from '../../../src/start.ts';
import { cardOf, cardsOf, codeOf, dataOf, discover, prefetchOf } from '../../support/cds-client.ts';
import {
  draftOf,
  flagshipCall,
  flagshipRecord,
  letrozole,
  unknownDrug,
} from '../../support/flagship.ts';
import { forbiddenEmpties } from '../../support/json-rules.ts';
import { withoutIds } from '../../support/stable-cards.ts';
import { startService } from '../../support/start-service.ts';
import { type AnsweredVignette, answeredVignettes, callOf } from '../../support/vignette-cards.ts';
import { when, wrongAnswers, wrongCards } from '../../support/wrong-cards.ts';

let service: Running;
let answered: readonly AnsweredVignette[];

beforeAll(async () => {
  service = await startService({ PUBLIC_URL: 'https://cds.example.org/mbc' });
  answered = await answeredVignettes(service.url);
});
afterAll(() => service.close());

const rank = { critical: 0, warning: 1, info: 2 } as const;
const isSystem = (card: Card) => codeOf(card).startsWith('SYS-');

it('there are cards of every kind to look at', () => {
  const cards = answered.flatMap((a) => a.cards);
  expect(new Set(cards.map(({ indicator }) => indicator))).toEqual(
    new Set(['info', 'warning', 'critical']),
  );
  expect(new Set(cards.filter(isSystem).map(codeOf))).toEqual(new Set(['SYS-02', 'SYS-03']));
});

it('nothing is null, an empty text, list or object', () => {
  expect(wrongAnswers(answered, ({ cards }) => forbiddenEmpties({ cards }))).toEqual([]);
});

describe('a card', () => {
  it('has one sentence of at most 139 characters, on one line', () => {
    expect(
      wrongCards(answered, ({ summary }) => [
        ...when(summary.length > 139, `${summary.length} characters`),
        ...when(/[\r\n]/.test(summary), 'line break'),
        ...when(summary !== summary.trim(), 'blank at an end'),
        ...when(/undefined|null|NaN|\[object|\(\)| {2}/.test(summary), summary),
      ]),
    ).toEqual([]);
  });

  it('keeps its sentence short although many orders with long names are concerned', async () => {
    const [entry] = await discover(service.url);
    const long = (n: number) => ({
      ...unknownDrug,
      id: `unknown-${n}`,
      medicationCodeableConcept: { text: `Zzyzxomab ${n} with a name that will not end soon` },
    });
    const aromataseInhibitors = [
      letrozole,
      draftOf('draft-anastrozole', '84857', 'anastrozole'),
      draftOf('draft-exemestane', '258494', 'exemestane'),
    ];
    const cards = await cardsOf(
      service.url,
      flagshipCall({
        drafts: [...aromataseInhibitors, long(1), long(2), long(3), long(4)],
        prefetch: prefetchOf(entry as Service, flagshipRecord()),
      }),
    );
    const summaries = ['ET-05', 'SYS-02'].map((id) => cardOf(cards, id)?.summary ?? '');
    expect(summaries.map((summary) => summary.length <= 139)).toEqual([true, true]);
    expect(summaries[0]).toMatch(/^Anastrozole, exemestane and letrozole ordered/);
    expect(summaries[1]).toMatch(/^Could not identify .* with a name .*…$/);
  });

  it('has an indicator of the specification, the highest of the rules that it names', () => {
    expect(
      wrongCards(answered, (card) => {
        const fired = (dataOf(card).rules ?? []).map((r) => r.indicator as Card['indicator']);
        const highest = [...fired].sort((a, b) => rank[a] - rank[b])[0];
        return [
          ...when(!(card.indicator in rank), card.indicator),
          ...when(!isSystem(card) && card.indicator !== highest, `not ${highest}`),
          ...when(isSystem(card) && card.indicator !== 'info', card.indicator),
        ];
      }),
    ).toEqual([]);
  });

  it('names its source: the edition, the public page, the rule as topic', () => {
    const titles = new Map(rules.map((rule) => [rule.id, rule.title]));
    expect(
      wrongCards(answered, ({ source }, { vignette }) => {
        const { system, code = '', display } = source.topic ?? {};
        return [
          ...when(!source.label.includes(vignette.edition.slice(-4)), source.label),
          ...when(source.url !== `https://cds.example.org/mbc/rules/${code}`, `${source.url}`),
          ...when(system !== 'urn:mbc-cds:rule', `${system}`),
          ...when(!/^SYS-0[123]$/.test(code) && display !== titles.get(code), `${display}`),
          ...when(!display, 'no title'),
        ];
      }),
    ).toEqual([]);
  });

  it('names a selection behaviour exactly where it has suggestions', () => {
    expect(
      wrongCards(answered, ({ suggestions, selectionBehavior }) =>
        suggestions
          ? when(!['at-most-one', 'any'].includes(selectionBehavior ?? ''), `${selectionBehavior}`)
          : when(selectionBehavior !== undefined, 'without suggestions'),
      ),
    ).toEqual([]);
  });

  it('offers override reasons with a display exactly where it is critical or a warning', () => {
    expect(
      wrongCards(answered, ({ indicator, overrideReasons }) => [
        ...when((indicator === 'info') === (overrideReasons !== undefined), 'reasons'),
        ...(overrideReasons ?? []).flatMap((reason) => [
          ...when(!reason.code || !reason.system || !reason.display, JSON.stringify(reason)),
        ]),
      ]),
    ).toEqual([]);
  });

  it('says why, what it is based on and where it comes from, and does not command', () => {
    expect(
      wrongCards(answered, ({ summary, detail = '' }) => [
        ...when(!/Supports, does not replace, clinical judgement/.test(detail), 'no disclaimer'),
        ...when(/<\/?[a-z]|\]\(|undefined|\[object|\bNaN\b/i.test(detail), 'markup or a hole'),
        ...when(
          /\b10\*?9\/|\b(\d[\d.]* m?g) \1/.test(summary + detail),
          'a unit or dose that misleads',
        ),
        ...when(/\b(?:must|immediately|stop now|do not give)\b/i.test(summary + detail), 'command'),
      ]),
    ).toEqual([]);
    expect(
      wrongCards(answered, (card) =>
        when(!isSystem(card) && !/\*\*Based on\*\*\n- /.test(card.detail ?? ''), 'no basis'),
      ),
    ).toEqual([]);
  });
});

describe('an answer', () => {
  it('has a uuid of its own on every card and suggestion', () => {
    const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    const ids = answered.flatMap(({ cards }) =>
      cards.flatMap(({ uuid: id, suggestions }) => [
        id,
        ...(suggestions ?? []).map((suggestion) => suggestion.uuid),
      ]),
    );
    expect(ids.filter((id) => !uuid.test(id ?? ''))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('names each rule once, of its edition, with the version and indicator of the rule', () => {
    const known = new Map(rules.map((rule) => [rule.id, rule]));
    expect(
      wrongAnswers(answered, ({ cards, vignette }) => {
        const fired = cards.flatMap((card) => dataOf(card).rules ?? []);
        const ids = fired.map(({ id }) => id);
        return [
          ...when(new Set(ids).size !== ids.length, `named twice: ${ids}`),
          ...fired.flatMap(({ id, version, edition, indicator }) => [
            ...when(known.get(id)?.version !== version, `${id} ${version}`),
            ...when(edition !== vignette.edition, `${id} ${edition}`),
            ...when(known.get(id)?.indicator !== indicator, `${id} ${indicator}`),
          ]),
        ];
      }),
    ).toEqual([]);
  });

  it('has at most one card of each kind about the request itself', () => {
    expect(
      wrongAnswers(answered, ({ cards }) => {
        const system = cards.filter(isSystem).map(codeOf);
        return when(new Set(system).size !== system.length, system.join());
      }),
    ).toEqual([]);
  });

  it('begins with the case on patient-view, and shows it nowhere else', () => {
    expect(
      wrongAnswers(answered, ({ cards, vignette }) => {
        const place = cards.findIndex((card) => codeOf(card) === 'SYS-03');
        return when(place !== (vignette.hook === 'patient-view' ? 0 : -1), `SYS-03 at ${place}`);
      }),
    ).toEqual([]);
  });

  it('stands in the order of severity', () => {
    expect(
      wrongAnswers(answered, ({ cards }) => {
        const places = cards.filter((card) => !isSystem(card)).map((card) => rank[card.indicator]);
        return when(
          places.some((place, i) => place < (places[i - 1] ?? 0)),
          places.join(),
        );
      }),
    ).toEqual([]);
  });

  it('holds the support rules and the wish to test again only inside the summary', () => {
    expect(
      wrongCards(answered, (card) => {
        const silent = (dataOf(card).rules ?? []).filter(({ id }) => /^(?:SUP-|REC-01$)/.test(id));
        return when(silent.length > 0 && codeOf(card) !== 'SYS-03', silent.map((r) => r.id).join());
      }),
    ).toEqual([]);
  });

  it('is the same for the same request, ids aside', async () => {
    const services = await discover(service.url);
    for (const { vignette, record, cards } of answered.slice(0, 10)) {
      const entry = services.find(({ hook }) => hook === vignette.hook);
      if (!entry) throw new Error(`no service for ${vignette.hook}`);
      const again = await cardsOf(service.url, callOf(vignette, record, entry));
      expect(withoutIds(again)).toEqual(withoutIds(cards));
      expect(again[0]?.uuid).not.toBe(cards[0]?.uuid);
    }
  });
});
