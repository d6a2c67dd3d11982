// The audit trail: AuditEvents that are valid FHIR and hold to the Basic Audit Log Patterns of IHE
// (https://profiles.ihe.net/ITI/BALP, read in its source), and their way to an audit server.
import '../support/websocket-on-node-20.ts';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { validateResource } from '@medplum/core';
import type { AuditEvent, AuditEventAgent, AuditEventEntity, CodeableConcept } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createAgents } from '../../src/outbound/agents.ts';
import { deliverAudits } from '../../src/outbound/audit-delivery.ts';
import { auditOutbox } from '../../src/store/audit-outbox.ts';
import { type Database, database } from '../../src/store/database.ts';
import { recordStore } from '../../src/store/record-store.ts';
import {
  type FaultyEhr,
  faults,
  listen,
  startFaultyEhr,
  stop,
} from '../faults/support/faulty-ehr.ts';
import {
  fullPrefetch,
  hookRequest,
  patientRecord,
  token,
  withServer,
} from '../faults/support/patient.ts';
import {
  ask,
  discovered,
  type FaultService,
  startFaultService,
} from '../faults/support/service.ts';
import {
  dialects,
  newDatabase,
  type RunningPostgres,
  startPostgres,
} from '../store/support/databases.ts';
import { entry } from '../store/support/entries.ts';
import { indexR4Definitions } from '../support/r4-definitions.ts';
import { newDatabaseFile } from '../support/start-service.ts';

const record = patientRecord();
const code = (of: CodeableConcept | undefined) => of?.coding?.[0]?.code;
const agent = (event: AuditEvent, type: string) =>
  event.agent.find((a) => code(a.type) === type) as AuditEventAgent;
const entity = (event: AuditEvent, type: string, role?: string) =>
  event.entity?.find(
    (e) => e.type?.code === type && (!role || e.role?.code === role),
  ) as AuditEventEntity;
const profile = (name: string) =>
  `https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.${name}`;

describe('an AuditEvent', () => {
  let service: FaultService;
  let ehr: FaultyEhr;
  let db: Database;
  const file = newDatabaseFile();
  const events = async (decision?: string): Promise<readonly AuditEvent[]> => {
    await fetch(`${service.url}/insights/decisions.ndjson`);
    const rows = await db.use((k) => k.selectFrom('audit').selectAll().execute());
    const all = rows.map((row) => JSON.parse(row.event) as AuditEvent);
    return decision ? all.filter((e) => JSON.stringify(e).includes(decision)) : all;
  };
  let fetched: readonly AuditEvent[];
  let prefetched: readonly AuditEvent[];
  let cards: readonly (string | undefined)[];
  beforeAll(async () => {
    indexR4Definitions();
    ehr = await startFaultyEhr(record.resources);
    service = await startFaultService({ DATABASE_FILE: file });
    db = database({ file });
    const prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
    const reply = await ask(service.url, hookRequest(record, 'order-sign', { prefetch }));
    cards = reply.cards.map(({ uuid }) => uuid);
    prefetched = await events();
    await ask(
      service.url,
      hookRequest(record, 'order-sign', { prefetch: {}, ...withServer(ehr.url, record) }),
    );
    fetched = (await events()).slice(prefetched.length);
  });
  afterAll(() => Promise.all([service?.close(), ehr?.close(), db?.close()]));

  it('is written for each access to the EHR, and one for each set of cards', () => {
    expect(prefetched).toHaveLength(1);
    const accesses = fetched.filter((e) => e.type.code === 'rest');
    expect(accesses).toHaveLength(ehr.calls.length);
    expect(fetched.length - accesses.length).toBe(1);
  });

  it('is a valid resource of FHIR R4', () => {
    for (const event of [...prefetched, ...fetched]) {
      expect(() => validateResource(event as never)).not.toThrow();
    }
  });

  it('of a query has what the profile PatientQuery asks for', () => {
    const queries = fetched.filter((e) => e.meta?.profile?.[0] === profile('PatientQuery'));
    expect(queries.length).toBeGreaterThan(3);
    for (const event of queries) {
      expect(event).toMatchObject({ action: 'E', outcome: '0', type: { code: 'rest' } });
      expect(event.subtype?.[0]).toMatchObject({ code: 'search' });
      // As a client of the query this service is its source.
      for (const type of ['110153', '110152']) {
        expect(agent(event, type).who).toBeDefined();
        expect(agent(event, type).network?.address).toBeTruthy();
      }
      expect(agent(event, '110152').network?.address).toBe(ehr.url);
      expect(agent(event, 'IRCP')).toMatchObject({ requestor: true });
      expect(agent(event, 'IRCP').network).toBeUndefined();
      expect(entity(event, '1', '1').what?.type).toBe('Patient');
      const { query, description, what } = entity(event, '2', '24');
      expect(Buffer.from(query ?? '', 'base64').toString()).toBe(description);
      expect(description).toMatch(/^GET \w+\?patient=/);
      expect(what).toBeUndefined();
    }
  });

  it('of a read has what the profile PatientRead asks for', () => {
    const [event] = fetched.filter((e) => e.meta?.profile?.[0] === profile('PatientRead'));
    expect(event).toMatchObject({ action: 'R', outcome: '0', subtype: [{ code: 'read' }] });
    expect(agent(event as AuditEvent, '110153').network?.address).toBe(ehr.url);
    expect(agent(event as AuditEvent, '110152').who?.display).toBe('mbc-cds');
    expect(entity(event as AuditEvent, '2', '4').what).toEqual(
      entity(event as AuditEvent, '1', '1').what,
    );
  });

  it('of a set of cards has what the profile of a disclosure asks for, and names the cards', () => {
    const [event] = prefetched as [AuditEvent];
    expect(event.meta?.profile).toEqual([profile('PrivacyDisclosure.Source')]);
    expect(event).toMatchObject({ action: 'R', outcome: '0', type: { code: '110106' } });
    expect(event.subtype?.[0]).toMatchObject({ code: 'disclose' });
    // Invariant val-audit-source: the source of the event is the agent that disclosed.
    expect(agent(event, '110153').who).toEqual(event.source.observer);
    expect(agent(event, '110152').network?.address).toBeTruthy();
    expect(entity(event, '1', '1').what).toBeDefined();
    expect(entity(event, '2', '3').detail?.map((d) => d.valueString)).toEqual(cards);
  });

  it('of an access that failed says so and claims no profile', async () => {
    ehr.fail('Observation', faults.status(403));
    const before = (await events()).length;
    await ask(
      service.url,
      hookRequest(record, 'order-sign', { prefetch: {}, ...withServer(ehr.url, record) }),
    );
    const failed = (await events()).slice(before).filter((e) => e.outcome !== '0');
    expect(failed.length).toBeGreaterThan(0);
    expect(failed[0]).toMatchObject({ outcome: '4', outcomeDesc: 'forbidden' });
    expect(failed[0]?.meta).toBeUndefined();
  });

  it('holds no id of the patient, no token and nothing of the record', async () => {
    const text = JSON.stringify(await events());
    for (const secret of [record.patientId, token, 'etrozole', '1983-']) {
      expect(text).not.toContain(secret);
    }
    expect(readFileSync(file).includes(record.patientId)).toBe(false);
  });
});

/** An audit server that is told how to answer. */
async function auditServer() {
  const taken: string[] = [];
  const set = { status: 201 };
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      const { id } = JSON.parse(body) as { id: string };
      const isRefused = id === 'refused';
      if (!isRefused && set.status < 300) taken.push(`${request.method} ${request.url} ${id}`);
      response.writeHead(isRefused ? 422 : set.status).end();
    });
  });
  const port = await listen(server);
  return { url: `http://127.0.0.1:${port}/fhir`, taken, set, close: () => stop(server) };
}

describe('the way to an audit server', () => {
  let postgres: RunningPostgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  }, 60_000);
  afterAll(() => postgres?.stop());

  it.each(dialects)(
    '%s: each event is posted once, again after a failure, and one that is refused holds up none',
    async (dialect) => {
      const db = database(await newDatabase(dialect, postgres));
      const agents = createAgents();
      const server = await auditServer();
      server.set.status = 503;
      const ids = Array.from({ length: 120 }, (_, i) => `a${i}`);
      await recordStore(db).append(['refused', ...ids].map((id) => entry.audit(id)));
      const onOutcome = vi.fn();
      // Two processes deliver from one store.
      const ends = [1, 2].map(() =>
        deliverAudits(
          { outbox: auditOutbox(db), agents, onOutcome },
          { server: server.url, everyMs: 20 },
        ),
      );
      await vi.waitFor(() => expect(onOutcome).toHaveBeenCalledWith('failed'), 5000);
      expect(server.taken).toEqual([]);
      server.set.status = 201;
      await vi.waitFor(() => expect(server.taken.length).toBe(120), 15_000);
      expect([...server.taken].sort()).toEqual(
        ids.map((id) => `POST /fhir/AuditEvent ${id}`).sort(),
      );
      expect(onOutcome).toHaveBeenCalledWith('refused');
      for (const end of ends) end();
      await vi.waitFor(async () => {
        const left = await db.use((k) =>
          k.selectFrom('audit').select('id').where('delivered', 'is', null).execute(),
        );
        expect(left).toEqual([{ id: 'refused' }]);
      });
      await Promise.all([server.close(), agents.close()]);
      await db.close();
    },
    40_000,
  );

  it.each(dialects)('%s: what one process has claimed no other gets', async (dialect) => {
    const of = await newDatabase(dialect, postgres);
    const dbs = [1, 2, 3, 4].map(() => database(of));
    const ids = Array.from({ length: 100 }, (_, i) => `a${i}`);
    await recordStore(dbs[0] as Database).append(ids.map((id) => entry.audit(id)));
    await Promise.all([...dbs, ...dbs].map((db) => recordStore(db).ping()));
    const now = new Date();
    const claims = await Promise.all([...dbs, ...dbs].map((db) => auditOutbox(db).claim(20, now)));
    const claimed = claims.flat().map(({ id }) => id);
    expect(claimed.length).toBe(new Set(claimed).size);
    expect(claimed.length).toBeGreaterThanOrEqual(20);
    const later = new Date(now.getTime() + 61_000);
    expect((await auditOutbox(dbs[0] as Database).claim(200, later)).length).toBe(100);
    await Promise.all(dbs.map((db) => db.close()));
  });

  it('is taken by a service with AUDIT_SERVER_URL', async () => {
    const server = await auditServer();
    const service = await startFaultService({ AUDIT_SERVER_URL: server.url });
    const prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
    await ask(service.url, hookRequest(record, 'order-sign', { prefetch }));
    await vi.waitFor(() => expect(server.taken).toHaveLength(1), 8000);
    expect(await service.metric('audit_deliveries_total', { outcome: 'delivered' })).toBe(1);
    await Promise.all([service.close(), server.close()]);
  }, 20_000);
});
