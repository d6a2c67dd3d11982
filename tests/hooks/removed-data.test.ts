// Data that are not there: a warning never vanishes in silence. What could not be read is named as a
// technical gap, what is not on record as a missing fact, and inexact dates are not guessed.
import type { Card } from 'cds-hooks-types';
import fc from 'fast-check';
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FactName, facts } from '../../src/domain/fact-name.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import type { Running } from '../../src/start.ts';
import { cardsOf, codeOf, dataOf, discover, firedBy, prefetchOf } from '../support/cds-client.ts';
import { flagshipCall, flagshipRecord } from '../support/flagship.ts';
import { startService } from '../support/start-service.ts';
import {
  type Asker,
  anyCall,
  asker,
  named as changedCall,
  workedCalls,
} from '../support/worked-calls.ts';

let service: Running;
let client: Asker;
let keysOf: ReadonlyMap<string, Readonly<Record<string, string>>>;

beforeAll(async () => {
  service = await startService();
  client = await asker(service.url);
  const services = await discover(service.url);
  keysOf = new Map(services.map(({ hook, prefetch }) => [hook, prefetch ?? {}]));
});
afterAll(() => service.close());

const indicatorOf = new Map(rules.map((rule) => [rule.id, rule.indicator]));

/** Rules that fired as a warning or a critical. */
const alarms = (cards: readonly Card[]) =>
  firedBy(cards).filter((id) => indicatorOf.get(id) !== 'info');

/** Rules that a card about missing data names. */
const named = (cards: readonly Card[]) =>
  new Set(cards.flatMap((card) => dataOf(card).missing ?? []).flatMap((m) => m.rules));

describe('parts of the record that could not be read', () => {
  const essential = ['patient', 'conditions'];

  it('never silence a warning or critical: it fires, or its check is named as not evaluated', {
    timeout: 60_000,
  }, async () => {
    const changed = anyCall.chain((worked) => {
      const keys = Object.keys(keysOf.get(worked.call.hook) ?? {}).filter(
        (key) => !essential.includes(key),
      );
      return fc
        .subarray(keys, { minLength: 1 })
        .map((dropped) => changedCall(worked, { dropped }, dropped.join(' ')));
    });
    await fc.assert(
      fc.asyncProperty(changed, async ({ worked, dropped }) => {
        const templates = keysOf.get(worked.call.hook) ?? {};
        const entry = { hook: '', id: '', description: '', prefetch: templates };
        const full = prefetchOf(entry, worked.resources);
        const prefetch = Object.fromEntries(
          Object.entries(full).filter(([key]) => !dropped.includes(key)),
        );
        const after = await cardsOf(service.url, { ...worked.call, prefetch });
        const open = named(after);
        const lost = alarms(await client.base(worked)).filter(
          (id) => !firedBy(after).includes(id) && !open.has(id),
        );
        expect(lost, `${worked.name} without ${dropped}`).toEqual([]);
        for (const card of after.filter((c) => codeOf(c) === 'SYS-02')) {
          expect((dataOf(card).missing ?? []).map((m) => m.reason)).not.toContain('not-fetched');
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('a measurement that is not on record', () => {
  // Ovarian suppression without a measured estradiol is in effect by definition.
  const optional: readonly string[] = ['estradiolPgPerMl', 'fshIuPerL'];
  const isMeasured = (name: string) => {
    const { kind, unit } = facts[name as FactName];
    return kind === 'stated' && unit !== undefined && !optional.includes(name);
  };

  it('never silences the alarm that rests on it: it is named as missing, or another one fires', {
    timeout: 60_000,
  }, async () => {
    let removed = 0;
    for (const worked of workedCalls) {
      const before = await client.base(worked);
      const measured = before
        .filter(({ indicator }) => indicator !== 'info')
        .flatMap((card) => dataOf(card).facts ?? [])
        .flatMap(({ name, reference }) => (reference && isMeasured(name) ? [reference] : []));
      for (const reference of new Set(measured)) {
        removed += 1;
        const kept = worked.resources.filter((r) => `${r.resourceType}/${r.id}` !== reference);
        const after = await client.ask(worked.call, kept);
        const fresh = alarms(after).filter((id) => !alarms(before).includes(id));
        const lost = alarms(before).filter(
          (id) => !firedBy(after).includes(id) && !named(after).has(id),
        );
        expect(fresh.length > 0 ? [] : lost, `${worked.name} without ${reference}`).toEqual([]);
      }
    }
    expect(removed).toBeGreaterThan(10);
  });
});

describe('inexact dates', () => {
  const dates = /^\d{4}-\d{2}(?=-\d{2})/;

  /** Every date cut to the month, or to the year. */
  const cut = (resource: FhirResource, length: 4 | 7): FhirResource =>
    JSON.parse(JSON.stringify(resource), (_key, value) =>
      typeof value === 'string' && dates.test(value) ? value.slice(0, length) : value,
    );

  it('cut to the month change nothing for the woman whose menses were this year', async () => {
    const record = flagshipRecord().map((resource) => cut(resource, 7));
    expect(firedBy(await client.ask(flagshipCall(), record))).toContain('ET-05');
  });

  it('cut to month or year, one or all, never leave letrozole unremarked', async () => {
    const record = flagshipRecord();
    const lengths = fc.array(fc.constantFrom(4, 7, undefined), {
      minLength: record.length,
      maxLength: record.length,
    });
    await fc.assert(
      fc.asyncProperty(lengths, async (chosen) => {
        const changed = record.map((resource, place) => {
          const length = chosen[place];
          return length === undefined ? resource : cut(resource, length as 4 | 7);
        });
        const cards = await client.ask(flagshipCall(), changed);
        const remarked = [...firedBy(cards), ...named(cards)];
        expect(remarked.some((id) => id === 'ET-05' || id === 'ET-06')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
