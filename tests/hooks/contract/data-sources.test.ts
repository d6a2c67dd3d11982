// Where the data come from: prefetch where a key is present, else the EHR; what each way of having
// no data means. CDS Hooks 2.0.1, "Providing FHIR Resources to a CDS Service".
import type { Card, Service } from 'cds-hooks-types';
import type { FhirResource, OperationOutcome } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../../src/start.ts';
import {
  cardOf,
  dataOf,
  discover,
  firedBy,
  post,
  prefetchOf,
  refusal,
  requestOf,
  typeOf,
} from '../../support/cds-client.ts';
import { type FhirServer, startFhirServer } from '../../support/fhir-server.ts';
import { flagshipCall, flagshipRecord } from '../../support/flagship.ts';
import { withoutIds } from '../../support/stable-cards.ts';
import { startService } from '../../support/start-service.ts';

const token = 'synthetic-access-token';
const outcome = {
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'timeout' }],
};
const emptyBundle = { resourceType: 'Bundle', type: 'searchset', total: 0 };

let service: Running;
let ehr: FhirServer;
let record: readonly FhirResource[];
let entry: Service;
let full: Record<string, unknown>;

beforeAll(async () => {
  record = flagshipRecord().map(withoutPointers);
  service = await startService();
  ehr = await startFhirServer(record, { token });
  entry = (await discover(service.url)).find(({ hook }) => hook === 'order-sign') as Service;
  full = prefetchOf(entry, record);
});
afterAll(async () => {
  await service.close();
  await ehr.close();
});

/** The published example points to what it does not hold; each would be read by itself. */
function withoutPointers(resource: FhirResource): FhirResource {
  const pointing = [
    'specimen',
    'hasMember',
    'result',
    ...(isProcedure(resource) ? ['extension'] : []),
  ];
  const kept = Object.entries(resource).filter(([name]) => !pointing.includes(name));
  return Object.fromEntries(kept) as unknown as FhirResource;
}

const isProcedure = ({ resourceType }: FhirResource) => resourceType === 'Procedure';

/** The keys of discovery whose template reads that type. */
const keyOf = (type: string): string =>
  Object.entries(entry.prefetch ?? {}).find(([, t]) => typeOf(t) === type)?.[0] ?? '';

const without = (...types: readonly string[]) =>
  Object.fromEntries(Object.entries(full).filter(([key]) => !types.map(keyOf).includes(key)));

const withValue = (type: string, value: unknown) => ({ ...full, [keyOf(type)]: value });

const access = () => ({
  fhirServer: ehr.url,
  fhirAuthorization: {
    access_token: token,
    token_type: 'Bearer',
    expires_in: 300,
    scope: 'patient/*.read',
    subject: 'mbc',
  },
});

async function ask(
  prefetch: Record<string, unknown> | undefined,
  more: object = {},
): Promise<{ cards: readonly Card[]; types: readonly string[] }> {
  const before = ehr.requests.length;
  const body = { ...requestOf(flagshipCall(prefetch ? { prefetch } : {})), ...more };
  const reply = await post(service.url, 'mbc-order-sign', body);
  expect(reply.status, reply.text).toBe(200);
  const urls = ehr.requests.slice(before).map(({ url }) => url.replace('/fhir/', ''));
  return { cards: reply.body.cards, types: urls.map(typeOf).sort() };
}

describe('with everything prefetched', () => {
  it('the EHR is not asked', async () => {
    const { cards, types } = await ask(full, access());
    expect(types).toEqual([]);
    expect(firedBy(cards)).toContain('ET-05');
  });
});

describe('a key that is missing', () => {
  it('is fetched with the token passed, and the cards are the same', async () => {
    const { cards, types } = await ask(without('Observation'), access());
    expect(types).toEqual(['Observation']);
    expect(ehr.requests.at(-1)?.authorization).toBe(`Bearer ${token}`);
    expect(withoutIds(cards)).toEqual(withoutIds((await ask(full)).cards));
  });

  it('and all the others too: fetched, with the same cards', async () => {
    const { cards, types } = await ask(undefined, access());
    expect(new Set(types)).toEqual(new Set(Object.values(entry.prefetch ?? {}).map(typeOf)));
    expect(withoutIds(cards)).toEqual(withoutIds((await ask(full)).cards));
  });

  it('without access to the EHR makes the checks that need it a technical gap, not a no', async () => {
    const { cards } = await ask(without('Observation'));
    const gap = cardOf(cards, 'SYS-01');
    expect(firedBy(cards)).not.toContain('ET-05');
    expect(gap?.indicator).toBe('info');
    expect(gap?.summary).toMatch(/^\d+ of \d+ checks could not be evaluated/);
    expect(gap?.detail).toContain('observations');
    const missing = dataOf(gap as Card).missing ?? [];
    expect(missing.filter(({ rules }) => rules.includes('ET-05'))).toMatchObject([
      { name: 'ovarianState', reason: 'not-fetched' },
    ]);
  });
});

describe('a key without data', () => {
  it.each([
    ['null', null],
    ['an empty Bundle', emptyBundle],
  ])('%s means that the EHR has none: it is not asked again', async (_name, value) => {
    const { cards, types } = await ask(withValue('Observation', value), access());
    expect(types).toEqual([]);
    expect(cardOf(cards, 'SYS-01')).toBeUndefined();
    // Nothing recorded: she is 43 and presumed premenopausal.
    expect(firedBy(cards)).toContain('ET-06');
  });
});

describe('a key that holds an error of the client', () => {
  it.each([
    ['an OperationOutcome', outcome],
    [
      'a Bundle of nothing but an OperationOutcome',
      { ...emptyBundle, entry: [{ resource: outcome }] },
    ],
    ['a text', 'synthetic'],
  ])('%s: fetched instead', async (_name, value) => {
    const { cards, types } = await ask(withValue('Observation', value), access());
    expect(types).toEqual(['Observation']);
    expect(firedBy(cards)).toContain('ET-05');
  });

  it('and no access: a technical gap', async () => {
    const { cards } = await ask(withValue('Observation', outcome));
    expect(cardOf(cards, 'SYS-01')).toBeDefined();
  });
});

describe('a Bundle that goes on', () => {
  const paged = () => {
    const observations = record.filter((r) => r.resourceType === 'Observation');
    const menses = ['last-menses', 'estradiol'];
    const firstPage = observations.filter((r) => !menses.includes(r.id ?? ''));
    return {
      ...emptyBundle,
      entry: firstPage.map((resource) => ({ resource })),
      link: [{ relation: 'next', url: `${ehr.url}/Observation?_id=last-menses,estradiol` }],
    };
  };

  it('is followed with the token', async () => {
    const { cards, types } = await ask(withValue('Observation', paged()), access());
    expect(types).toEqual(['Observation']);
    expect(firedBy(cards)).toContain('ET-05');
  });

  it('without access is a gap: what it holds counts, what it lacks may exist', async () => {
    const { cards } = await ask(withValue('Observation', paged()));
    expect(cardOf(cards, 'SYS-01')).toBeDefined();
    expect(firedBy(cards)).not.toContain('ET-06');
  });

  it('to another server is not followed', async () => {
    const stranger = await startFhirServer(record);
    const link = [{ relation: 'next', url: `${stranger.url}/Observation?patient=x` }];
    const { cards } = await ask(withValue('Observation', { ...paged(), link }), access());
    await stranger.close();
    expect(stranger.requests).toEqual([]);
    expect(cardOf(cards, 'SYS-01')).toBeDefined();
  });
});

describe('a server that is not allowed', () => {
  it('is never contacted, its token goes nowhere, and the prefetch is evaluated', async () => {
    const strict = await startService({ FHIR_SERVER_ALLOWLIST: 'https://fhir.example.org/r4' });
    const before = ehr.requests.length;
    const ask = async (prefetch: Record<string, unknown>) => {
      const body = { ...requestOf(flagshipCall({ prefetch })), ...access() };
      const reply = await post(strict.url, 'mbc-order-sign', body);
      expect(reply.status, reply.text).toBe(200);
      expect(reply.text).not.toContain(token);
      return reply.body.cards;
    };
    const complete = await ask(full);
    const partial = await ask(without('Observation'));
    await strict.close();

    expect(firedBy(complete)).toContain('ET-05');
    expect(cardOf(partial, 'SYS-01')).toBeDefined();
    expect(ehr.requests.length).toBe(before);
  });
});

describe('412', () => {
  it.each([
    ['the patient', 'Patient'],
    ['the problems', 'Condition'],
  ])('when %s can neither be had nor fetched', async (_name, type) => {
    for (const prefetch of [without(type), withValue(type, outcome)]) {
      const body = requestOf(flagshipCall({ prefetch }));
      const { status, body: answer } = await refusal(service.url, 'mbc-order-sign', body);
      expect(status).toBe(412);
      expect(answer).toMatchObject({ resourceType: 'OperationOutcome' });
      const expressions = answer.issue.flatMap((issue) => issue.expression ?? []);
      expect(expressions).toEqual([`prefetch.${keyOf(type)}`]);
    }
  });

  it('when the server has neither: it refuses the token', async () => {
    const more = { ...access(), fhirAuthorization: { access_token: 'expired' } };
    const body = { ...requestOf(flagshipCall()), ...more };
    const {
      status,
      body: answer,
      text,
    } = await post<OperationOutcome>(service.url, 'mbc-order-sign', body);
    expect(status).toBe(412);
    expect(answer.issue.length).toBeGreaterThan(0);
    expect(text).not.toContain('expired');
  });

  it('but not when the EHR has no problem at all: then there is nothing to say', async () => {
    expect((await ask(withValue('Condition', emptyBundle))).cards).toEqual([]);
  });
});

it('a record of another patient from the EHR is refused as a whole', async () => {
  const foreign = record.map((resource) =>
    resource.id === 'estradiol'
      ? { ...resource, subject: { reference: 'Patient/other' } }
      : resource,
  );
  const leaking = withValue('Observation', {
    ...emptyBundle,
    entry: foreign.map((resource) => ({ resource })),
  });
  const { status, text } = await refusal(
    service.url,
    'mbc-order-sign',
    requestOf(flagshipCall({ prefetch: leaking })),
  );
  expect(status).toBe(400);
  expect(text).not.toContain('other"');
});
