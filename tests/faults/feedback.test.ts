// Row 35 of the fault table: feedback that is wrong, repeated, early, or about what is not one's own.
// https://cds-hooks.hl7.org/2.0/#feedback
import { randomUUID } from 'node:crypto';
import type { Card } from 'cds-hooks-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, database } from '../../src/store/database.ts';
import {
  dialects,
  newDatabase,
  type RunningPostgres,
  startPostgres,
} from '../store/support/databases.ts';
import { fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';
import { bearer, clientsFile, type SigningKey, signedToken, signingKey } from './support/tokens.ts';

const record = patientRecord();
const name = 'mbc-order-sign';
const publicUrl = 'https://cds.example.org';
const outcomeTimestamp = '2026-03-01T10:00:00Z';
const reason = { system: 'http://example.org/reasons', code: 'patient-refuses' };
let postgres: RunningPostgres;
let key: SigningKey;
beforeAll(async () => {
  [postgres, key] = await Promise.all([startPostgres(), signingKey()]);
}, 60_000);
afterAll(() => postgres?.stop());

const issuerOf = (client: string) => `https://${client}.example.org`;

describe.each(dialects)('on %s', (dialect) => {
  let service: FaultService;
  let db: Database;
  let prefetch: Record<string, unknown>;
  beforeAll(async () => {
    const { file, url } = await newDatabase(dialect, postgres);
    service = await startFaultService({
      PUBLIC_URL: publicUrl,
      DATABASE_FILE: file,
      ...(url ? { DATABASE_URL: url } : {}),
      CLIENTS_FILE: clientsFile(
        ['one', 'two'].map((id) => ({ id, issuer: issuerOf(id), keys: [key.publicJwk] })),
      ),
    });
    db = database({ file, url });
    prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
  }, 60_000);
  afterAll(async () => {
    await service?.close();
    await db?.close();
  });

  const token = async (client: string, path: string) =>
    bearer(await signedToken(key, `${publicUrl}${path}`, { claims: { iss: issuerOf(client) } }));
  const cards = async (client = 'one'): Promise<readonly Card[]> => {
    const proof = await token(client, `/cds-services/${name}`);
    const reply = await ask(service.url, hookRequest(record, 'order-sign', { prefetch }), proof);
    expect(reply.status).toBe(200);
    return reply.cards;
  };
  const tell = async (body: unknown, client = 'one') => {
    const path = `/cds-services/${name}/feedback`;
    const { headers } = await token(client, path);
    return fetch(`${service.url}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  };
  const kept = (card: string | undefined) =>
    db.use((k) =>
      k
        .selectFrom('feedback')
        .selectAll()
        .where('card', '=', card ?? '')
        .execute(),
    );
  const overridden = (card: string | undefined, more: object = {}) => ({
    ...{ card, outcome: 'overridden', outcomeTimestamp, overrideReason: { reason } },
    ...more,
  });

  it('35: a batch of good entries is kept before it is answered, codes without a display included', async () => {
    const [card] = await cards();
    const suggestion = { id: card?.suggestions?.[0]?.uuid };
    const accepted = { outcome: 'accepted', acceptedSuggestions: [suggestion] };
    const comment = { reason, userComment: 'Wants to wait.' };
    const answer = await tell({
      feedback: [
        overridden(card?.uuid, { overrideReason: comment }),
        { card: card?.uuid, outcomeTimestamp: '2026-03-01T11:00:00+01:00', ...accepted },
      ],
    });

    expect(answer.status).toBe(200);
    expect(await kept(card?.uuid)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          ...{ client: 'one', service: name, outcome: 'overridden', reason_display: null },
          ...{ reason_system: reason.system, reason_code: reason.code, comment: 'Wants to wait.' },
        }),
        expect.objectContaining({
          outcome: 'accepted',
          outcome_time: '2026-03-01T10:00:00.000Z',
          suggestions: JSON.stringify([suggestion.id]),
        }),
      ]),
    );
  });

  it('35: feedback right after the answer finds its card', async () => {
    const [card] = await cards();
    expect((await tell({ feedback: [overridden(card?.uuid)] })).status).toBe(200);
    expect(await service.metric('feedback_total', { card: 'unknown' })).toBe(0);
    expect(await service.metric('feedback_total', { card: 'known' })).toBeGreaterThan(0);
  });

  it('35: a repetition is a 200 and changes nothing, in one body and in several at once', async () => {
    const [card] = await cards();
    const body = { feedback: [overridden(card?.uuid), overridden(card?.uuid)] };
    const answers = await Promise.all([tell(body), tell(body), tell(body)]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await kept(card?.uuid)).toHaveLength(1);
  });

  it('35: two different things that were done with a card are both kept', async () => {
    const [card] = await cards();
    const later = { outcomeTimestamp: '2026-03-01T12:00:00Z' };
    await tell({ feedback: [overridden(card?.uuid), overridden(card?.uuid, later)] });
    expect(await kept(card?.uuid)).toHaveLength(2);
  });

  it('35: a card that is not known is recorded as it was named', async () => {
    const unknown = randomUUID();
    expect((await tell({ feedback: [overridden(unknown)] })).status).toBe(200);
    expect(await kept(unknown)).toHaveLength(1);
    expect(await service.metric('feedback_total', { card: 'unknown' })).toBe(1);
  });

  it('35: a card of another client is refused, and nothing of the body is kept', async () => {
    const [[own], [other]] = [await cards('one'), await cards('two')];
    const answer = await tell(
      { feedback: [overridden(own?.uuid), overridden(other?.uuid)] },
      'one',
    );

    expect(answer.status).toBe(403);
    const outcome = (await answer.json()) as { issue: { code: string; expression: string[] }[] };
    expect(outcome.issue).toMatchObject([{ code: 'forbidden', expression: ['feedback[1].card'] }]);
    expect([...(await kept(own?.uuid)), ...(await kept(other?.uuid))]).toEqual([]);
    expect(await service.metric('security_events_total', { event: 'foreign-card' })).toBe(1);
    expect((await tell({ feedback: [overridden(other?.uuid)] }, 'two')).status).toBe(200);
  });

  it('35: an outcome that is none, a missing time and a batch of 10,000 are a 400, and nothing is kept', async () => {
    const [card] = await cards();
    const many = Array.from({ length: 10_000 }, () => overridden(card?.uuid));
    for (const feedback of [
      [overridden(card?.uuid), overridden(card?.uuid, { outcome: 'ignored' })],
      [overridden(card?.uuid, { outcomeTimestamp: undefined })],
      many,
      'none',
    ]) {
      expect((await tell({ feedback })).status).toBe(400);
    }
    expect(await kept(card?.uuid)).toEqual([]);
  });

  it('35: an empty batch is a 200', async () => {
    expect((await tell({ feedback: [] })).status).toBe(200);
  });

  it('35: without a token for this address there is a bare 401', async () => {
    const body = JSON.stringify({ feedback: [overridden(randomUUID())] });
    const { headers } = await token('one', `/cds-services/${name}`);
    const url = `${service.url}/cds-services/${name}/feedback`;
    const answer = await fetch(url, { method: 'POST', headers, body });
    expect(answer.status).toBe(401);
    expect(await answer.text()).toBe('');
  });
});
