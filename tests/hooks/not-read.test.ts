// What could not be read is counted by kind and code system, and named on the cards that it bears on.
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notRead } from '../../hooks/cards/not-read.ts';
import { ask, cardOf, type FaultService, startFaultService } from '../faults/support/service.ts';
import { discover, prefetchOf, requestOf } from '../support/cds-client.ts';
import {
  draftOf,
  flagshipCall,
  flagshipId,
  flagshipRecord,
  todayUtc,
} from '../support/flagship.ts';

let service: FaultService;
beforeAll(async () => {
  service = await startFaultService();
});
afterAll(() => service.close());

async function sign(more: readonly object[], drafts?: readonly unknown[]) {
  const entry = (await discover(service.url)).find(({ hook }) => hook === 'order-sign');
  if (!entry) throw new Error('no service for order-sign');
  const record = [...flagshipRecord(), ...more] as readonly FhirResource[];
  const call = { prefetch: prefetchOf(entry, record), ...(drafts ? { drafts } : {}) };
  return ask(service.url, requestOf(flagshipCall(call)));
}

const count = (labels: Readonly<Record<string, string>>) =>
  service.metric('mapping_issues_total', labels);

const result = (id: string, code: object, more: object) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: `Patient/${flagshipId}` },
  effectiveDateTime: todayUtc(),
  code,
  ...more,
});
const lmp = { coding: [{ system: 'http://loinc.org', code: '8665-2' }] };
const er = { coding: [{ system: 'http://loinc.org', code: '85337-4' }] };

const her2 = { coding: [{ system: 'http://loinc.org', code: '85319-2' }] };
const unknownAnswer = {
  valueCodeableConcept: { coding: [{ system: 'urn:secret', code: 'x' }] },
};

describe('a card', () => {
  it('names the date of the last menses that could not be read', async () => {
    const reply = await sign([result('lmp-1', lmp, { valueString: 'about a week ago' })]);
    const detail = cardOf(reply, 'ET-05')?.detail ?? '';

    expect(detail).toContain('Not read: last menses: date not readable (Observation/lmp-1)');
    expect(detail).not.toContain('about a week ago');
  });

  it('names the newer ER result under a code that nobody knows', async () => {
    const reply = await sign([result('er-x', er, unknownAnswer)]);

    expect(cardOf(reply, 'ET-05')?.detail).toContain(
      'Not read: ER result: unknown code (Observation/er-x)',
    );
  });

  it('says nothing of it where all was read, or where it bears on something else', async () => {
    expect((await sign([])).text).not.toContain('Not read');
    const reply = await sign([result('her2-x', her2, unknownAnswer)]);
    expect(cardOf(reply, 'ET-05')?.detail).not.toContain('Not read');
  });
});

describe('the lines of a card', () => {
  const erFacts = new Set(['hormoneReceptorStatus']);
  const issue = (reference: string) =>
    ({ kind: 'unknown-code', reference, topic: 'er', system: 'other' }) as const;

  it('stand for each topic and kind, with the first entry', () => {
    expect(notRead(erFacts, [issue('Observation/a'), issue('Observation/b')])).toEqual([
      'Not read: ER result: unknown code (Observation/a and 1 more)',
    ]);
    expect(notRead(new Set(['her2Status']), [issue('Observation/a')])).toEqual([]);
    expect(notRead(erFacts, [{ ...issue('Observation/a'), topic: 'laboratory result' }])).toEqual(
      [],
    );
  });

  it('hold nothing that the record says: an id that is none is left out', () => {
    expect(notRead(erFacts, [issue('Observation/<img src=x>')])).toEqual([
      'Not read: ER result: unknown code',
    ]);
  });

  it('are three at most', () => {
    const topics = ['er', 'specimen', 'focus'].flatMap((topic) =>
      (['unknown-code', 'dangling-reference'] as const).map((kind) => ({
        ...issue('Observation/a'),
        kind,
        topic,
      })),
    );
    expect(notRead(erFacts, topics)).toHaveLength(3);
  });
});

describe('the metric of what could not be read', () => {
  it('counts by kind and by code system, never by a name that the record gives', async () => {
    const labels = { kind: 'unknown-code', system: 'other' };
    const counted = async (more: readonly object[]) => {
      const before = await count(labels);
      await sign(more);
      return (await count(labels)) - before;
    };
    const without = await counted([]);

    expect(await counted([result('er-x', er, unknownAnswer)])).toBe(without + 1);
    expect(await count({ system: 'urn:secret' })).toBe(0);
    expect(await (await fetch(`${service.url}/metrics`)).text()).not.toContain('secret');
  });

  it.each([
    ['rxnorm', { coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code: '9' }] }],
    ['other', { coding: [{ system: 'urn:local', code: '9' }] }],
    ['none', { text: 'Zzyzxomab 7 mg' }],
  ])('counts an order of a drug that nobody knows under %s', async (system, concept) => {
    const labels = { kind: 'unidentified-drug', system };
    const before = await count(labels);
    const drug = { ...draftOf('draft-x', '', ''), medicationCodeableConcept: concept };
    const reply = await sign([], [drug]);

    expect(cardOf(reply, 'SYS-02')?.summary).toContain('Could not identify the drug');
    expect(await count(labels)).toBe(before + 1);
  });
});
