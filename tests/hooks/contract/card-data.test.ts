// The data that a machine reads of each card, `extension["org.mbc-cds"]`, for every worked case: the
// rules that fired, the facts that they rest on, and what is missing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FactName, facts } from '../../../src/domain/fact-name.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import type { Running } from '../../../src/start.ts';
import { codeOf, dataOf } from '../../support/cds-client.ts';
import { startService } from '../../support/start-service.ts';
import { type AnsweredVignette, answeredVignettes } from '../../support/vignette-cards.ts';
import { when, wrongAnswers, wrongCards } from '../../support/wrong-cards.ts';

let service: Running;
let answered: readonly AnsweredVignette[];

beforeAll(async () => {
  service = await startService();
  answered = await answeredVignettes(service.url);
});
afterAll(() => service.close());

describe('the data of a card', () => {
  const members = (object: object, ...allowed: readonly string[]) =>
    Object.keys(object).filter((key) => !allowed.includes(key));

  it('have the members promised and no others', () => {
    expect(
      wrongCards(answered, (card) => {
        const data = dataOf(card);
        return [
          ...members(card.extension ?? {}, 'org.mbc-cds'),
          ...members(data, 'rules', 'facts', 'missing'),
          ...(data.rules ?? []).flatMap((r) => members(r, 'id', 'version', 'edition', 'indicator')),
          ...(data.facts ?? []).flatMap((f) =>
            members(f, 'name', 'value', 'unit', 'date', 'reference'),
          ),
          ...(data.missing ?? []).flatMap((m) =>
            members(m, 'name', 'rules', 'consequence', 'reason'),
          ),
        ];
      }),
    ).toEqual([]);
  });

  it('name facts of the dictionary, with plain values and dates, found in the record', () => {
    expect(
      wrongCards(answered, (card, { record }) => {
        const known = new Set(
          [...record.resources, ...record.drafts].map((r) => `${r.resourceType}/${r.id}`),
        );
        return (dataOf(card).facts ?? []).flatMap(({ name, value, date, reference }) => [
          ...when(!(name in facts), `no fact ${name}`),
          ...when(
            !['string', 'number', 'boolean'].includes(typeof value) && !Array.isArray(value),
            name,
          ),
          ...when(
            date !== undefined && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date),
            `${name} ${date}`,
          ),
          ...when(reference !== undefined && !known.has(reference), `${name} from ${reference}`),
        ]);
      }),
    ).toEqual([]);
  });

  it('give a number where a fact is a number', () => {
    const counts = [
      'endocrineLinesProgressed',
      'chemotherapyLinesMetastatic',
      'her2LinesProgressed',
    ];
    const numeric = (name: string) =>
      facts[name as FactName].unit !== undefined ||
      counts.includes(name) ||
      name === 'currentChemotherapyCycles';
    expect(
      wrongCards(answered, (card) =>
        (dataOf(card).facts ?? [])
          .filter(({ name, value }) => numeric(name) && !/^(?:[<>] )?[\d.]/.test(String(value)))
          .map(({ name, value }) => `${name} ${value}`),
      ),
    ).toEqual([]);
  });

  it('name what is missing, why, and for which rules; never one that fired', () => {
    const reasons = ['absent', 'stale', 'unreadable', 'conflict', 'not-fetched'];
    const ids = new Set(rules.map(({ id }) => id));
    expect(
      wrongAnswers(answered, ({ cards }) => {
        const fired = new Set(cards.flatMap((card) => dataOf(card).rules ?? []).map((r) => r.id));
        return cards.flatMap((card) =>
          (dataOf(card).missing ?? []).flatMap(({ name, rules: open, consequence, reason }) => [
            ...when(facts[name as FactName] === undefined, `no fact ${name}`),
            ...when(!reasons.includes(reason), reason),
            ...when(consequence.length < 10, consequence),
            ...open.filter((id) => !ids.has(id)).map((id) => `no rule ${id}`),
            ...open.filter((id) => fired.has(id)).map((id) => `${id} fired and is missing ${name}`),
          ]),
        );
      }),
    ).toEqual([]);
  });

  it('of the card on missing facts name critical and warning rules only', () => {
    const indicator = new Map(rules.map((rule) => [rule.id, rule.indicator]));
    expect(
      wrongCards(answered, (card) =>
        codeOf(card) === 'SYS-02'
          ? (dataOf(card).missing ?? [])
              .flatMap((m) => m.rules)
              .filter((id) => indicator.get(id) === 'info')
          : [],
      ),
    ).toEqual([]);
  });
});
