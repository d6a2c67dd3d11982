// Row 37 of the fault table: two replicas on one PostgreSQL.
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rules } from '../../src/guideline/rules/index.ts';
import { newDatabase, type RunningPostgres, startPostgres } from '../store/support/databases.ts';
import { withoutIds } from '../support/stable-cards.ts';
import { newDatabaseFile } from '../support/start-service.ts';
import { expectedRule, fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';
import { bearer, clientsFile, type SigningKey, signedToken, signingKey } from './support/tokens.ts';

const record = patientRecord();
const publicUrl = 'https://cds.example.org';
const path = '/cds-services/mbc-order-sign';
const issuerOf = (client: string) => `https://${client}.example.org`;
let postgres: RunningPostgres;
let key: SigningKey;
let env: Record<string, string>;
let one: FaultService;
let two: FaultService;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  [postgres, key] = await Promise.all([startPostgres(), signingKey()]);
  const { url } = await newDatabase('postgres', postgres);
  env = {
    PUBLIC_URL: publicUrl,
    DATABASE_URL: url as string,
    HASH_KEY: 'c3'.repeat(32),
    CLIENTS_FILE: clientsFile(
      ['general', 'other'].map((id) => ({ id, issuer: issuerOf(id), keys: [key.publicJwk] })),
    ),
    INSIGHTS_TOKEN: 'a-token-of-the-cds-team',
  };
  // Nothing of the machine is shared but the database.
  [one, two] = await Promise.all([
    startFaultService({ ...env, DATABASE_FILE: newDatabaseFile() }),
    startFaultService({ ...env, DATABASE_FILE: newDatabaseFile() }),
  ]);
  prefetch = fullPrefetch(await discovered(one.url, 'order-sign'), record);
}, 60_000);
afterAll(async () => {
  await Promise.all([one?.close(), two?.close()]);
  await postgres?.stop();
});

const tokenOf = (client: string, at: string) =>
  signedToken(key, `${publicUrl}${at}`, { claims: { iss: issuerOf(client) } });

async function cardsOf(service: FaultService, token?: string) {
  const proof = bearer(token ?? (await tokenOf('general', path)));
  return ask(service.url, hookRequest(record, 'order-sign', { prefetch }), proof);
}

async function tell(service: FaultService, card: string | undefined, client = 'general') {
  const entry = { card, outcome: 'overridden', outcomeTimestamp: '2026-03-01T10:00:00Z' };
  const { headers } = bearer(await tokenOf(client, `${path}/feedback`));
  const answer = await fetch(`${service.url}${path}/feedback`, {
    ...{ method: 'POST', headers: { ...headers, 'content-type': 'application/json' } },
    body: JSON.stringify({ feedback: [entry] }),
  });
  return answer.status;
}

async function exported(service: FaultService, name: string): Promise<Record<string, unknown>[]> {
  const headers = { authorization: 'Bearer a-token-of-the-cds-team' };
  const text = await (await fetch(`${service.url}/insights/${name}.ndjson`, { headers })).text();
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('two replicas', () => {
  it('37: give the same cards for the same request, with uuids of their own', async () => {
    const [first, second] = [await cardsOf(one), await cardsOf(two)];
    expect(first.fired).toContain(expectedRule);
    expect(withoutIds(first.cards)).toEqual(withoutIds(second.cards));
    expect(first.cards[0]?.uuid).not.toBe(second.cards[0]?.uuid);
  });

  it('37: a card that one has given takes its feedback at the other, and is told of once', async () => {
    const card = (await cardsOf(one)).cards[0]?.uuid;
    expect(await tell(two, card)).toBe(200);
    expect(await tell(one, card)).toBe(200);
    await vi.waitFor(async () => {
      const lines = (await exported(two, 'feedback')).filter((line) => line['card'] === card);
      expect(lines).toMatchObject([{ known: true, intervention: expectedRule }]);
    });
  });

  it('37: a card of another client is refused by both', async () => {
    const card = (await cardsOf(one)).cards[0]?.uuid;
    await vi.waitFor(async () => {
      const known = (await exported(two, 'decisions')).flatMap((d) => d['cards'] as object[]);
      expect(known).toContainEqual(expect.objectContaining({ uuid: card }));
    });
    expect(await tell(two, card, 'other')).toBe(403);
    expect(await tell(one, card, 'other')).toBe(403);
  });

  it('37: a token that one has seen is refused by the other', async () => {
    const token = await tokenOf('general', path);
    expect((await cardsOf(one, token)).status).toBe(200);
    expect((await cardsOf(two, token)).status).toBe(401);
    expect((await cardsOf(one, token)).status).toBe(401);
  });

  it('37: one patient has one hash in the records of both', async () => {
    await Promise.all([cardsOf(one), cardsOf(two)]);
    const hashes = (await exported(one, 'decisions')).map((line) => line['patient']);
    expect(hashes.length).toBeGreaterThanOrEqual(2);
    expect(new Set(hashes).size).toBe(1);
  });
});

describe('two replicas of different versions', () => {
  it('37: name the version of the rule on the card, and take feedback on the card of either', async () => {
    const changed = rules.map((rule) =>
      rule.id === expectedRule ? { ...rule, version: '9.9.9' } : rule,
    );
    const newer = await startFaultService(
      { ...env, DATABASE_FILE: newDatabaseFile() },
      { rules: changed },
    );
    try {
      const [card] = (await cardsOf(newer)).cards;
      const named = card?.extension?.['org.mbc-cds'] as { rules: { version: string }[] };
      expect(named.rules[0]?.version).toBe('9.9.9');
      expect(await tell(one, card?.uuid)).toBe(200);
      await vi.waitFor(async () => {
        const told = (await exported(one, 'feedback')).filter((l) => l['card'] === card?.uuid);
        expect(told).toMatchObject([{ known: true }]);
      });
      const versions = (await exported(one, 'decisions')).flatMap((line) =>
        (line['fired'] as { rule: string; version: string }[]).filter(
          (f) => f.rule === expectedRule,
        ),
      );
      const older = rules.find(({ id }) => id === expectedRule)?.version;
      expect(new Set(versions.map(({ version }) => version))).toEqual(new Set([older, '9.9.9']));
    } finally {
      await newer.close();
    }
  });
});
