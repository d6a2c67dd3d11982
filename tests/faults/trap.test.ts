// Row 26 of the fault table over real sockets: whatever a client or an EHR names in place of the EHR
// that is allowed, a server that listens there is not even connected to. Every name resolves to this
// machine, so that nothing but the service itself stands between a token and the trap.
import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type FaultyEhr,
  faults,
  listen,
  searchset,
  startFaultyEhr,
  stop,
} from './support/faulty-ehr.ts';
import { fullPrefetch, hookRequest, patientRecord, token, withServer } from './support/patient.ts';
import { ask, discovered, type FaultService, startFaultService } from './support/service.ts';
import { expectDegraded, shortLimits } from './support/stage.ts';

const record = patientRecord();

/** Listens at a port, and writes down who connects and all that is said. */
async function startTrap() {
  const seen = { connections: 0, heard: '' };
  const server: Server = createServer((request, response) => {
    seen.heard += `${request.url} ${JSON.stringify(request.rawHeaders)}`;
    response.end('{}');
  });
  server.on('connection', () => {
    seen.connections++;
  });
  return { port: await listen(server), seen, close: () => stop(server) };
}

/** Spellings that lead to the port, or that a careless parser takes for the EHR at `base`. */
function lures(port: number, base: string): readonly string[] {
  const own = new URL(base).host;
  const hosts = [
    ...['127.0.0.1', 'localhost', '[::1]', '127.1', '2130706433', '0x7f000001', '0177.0.0.1'],
    ...['0.0.0.0', '0', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:0:0:1]'],
    ...[
      'localhost.',
      'LOCALHOST',
      '127.0.0.2',
      '①②⑦.0.0.1',
      'ehr.example.org',
      'metadata.internal',
    ],
    ...[
      '127.0.0.1.attacker.test',
      'localhost.attacker.test',
      '[64:ff9b::7f00:1]',
      '[2002:7f00:1::]',
    ],
    ...[`${own}@127.0.0.1`, `user:${own}@localhost`, `${own}%40127.0.0.1`, '@127.0.0.1'],
  ].map((host) => `${host}:${port}`);
  return [
    ...hosts.map((host) => `http://${host}/fhir`),
    ...hosts.slice(0, 8).map((host) => `https://${host}/fhir`),
    ...[`http://${own}\\@127.0.0.1:${port}/fhir`, `http:\\\\127.0.0.1:${port}\\fhir`],
    ...[
      `http:127.0.0.1:${port}/fhir`,
      `http:///127.0.0.1:${port}/fhir`,
      `//127.0.0.1:${port}/fhir`,
    ],
    ...[
      ` http://127.0.0.1:${port}/fhir`,
      `http://127.0.0.1:${port}/fhir\n`,
      `ws://127.0.0.1:${port}/`,
    ],
    ...[`http://127.0.0.1:${port}/?${base}`, `http://127.0.0.1:${port}/#${base}`],
    ...[`http://127.0.0.1:${port}/${base}`, `${base}@127.0.0.1:${port}/fhir`],
  ];
}

let ehr: FaultyEhr;
let trap: Awaited<ReturnType<typeof startTrap>>;
let service: FaultService;
let lacking: Record<string, unknown>;

beforeAll(async () => {
  [ehr, trap] = await Promise.all([startFaultyEhr(record.resources), startTrap()]);
  service = await startWith(ehr.url);
  const { observations: _, ...rest } = fullPrefetch(
    await discovered(service.url, 'order-sign'),
    record,
  );
  lacking = rest;
});
afterEach(() => {
  ehr.reset();
  Object.assign(trap.seen, { connections: 0, heard: '' });
});
afterAll(() => Promise.all([ehr.close(), trap.close(), service.close()]));

const startWith = (allowed: string) =>
  startFaultService(
    { FHIR_SERVER_ALLOWLIST: allowed },
    {
      ...shortLimits,
      resolve: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
    },
  );

const asked = (prefetch: Record<string, unknown>, fhirServer: string, at = service) =>
  ask(at.url, hookRequest(record, 'order-sign', { prefetch, ...withServer(fhirServer, record) }));

const nextTo = (url: string) => searchset([], { link: [{ relation: 'next', url }] });

describe('a trap that listens', () => {
  it('26: hears the token where it is the server that is allowed', async () => {
    const careless = await startWith(`http://127.0.0.1:${trap.port}/fhir`);
    await asked(lacking, `http://127.0.0.1:${trap.port}/fhir`, careless);
    await careless.close();

    expect(trap.seen.heard).toContain(token);
  });

  it('26: is never connected to, whatever the client names as its FHIR server', async () => {
    const all = lures(trap.port, ehr.url);
    expect(new Set(all).size).toBeGreaterThanOrEqual(40);
    for (const lure of all) {
      const reply = await asked(lacking, lure);
      // A text that is no URL at all is a request that is not valid.
      if (reply.status === 200) expectDegraded(reply, 'the EHR named is not allowed');
      else expect(reply.status, lure).toBe(400);
      expect(trap.seen, lure).toEqual({ connections: 0, heard: '' });
    }
    expect(ehr.calls).toEqual([]);
  });

  it('26: is never connected to, whatever the EHR gives as the next page', async () => {
    for (const lure of lures(trap.port, ehr.url)) {
      ehr.fail('Observation', faults.json(nextTo(`${lure}/Observation?page=2`)));
      expect((await asked(lacking, ehr.url)).sys, lure).toContain('SYS-01');
      expect(trap.seen, lure).toEqual({ connections: 0, heard: '' });
    }
  });

  it('26: is never connected to, whatever the client gives as the next page', async () => {
    for (const lure of lures(trap.port, ehr.url)) {
      const observations = nextTo(`${lure}/Observation?page=2`);
      expect((await asked({ ...lacking, observations }, ehr.url)).sys, lure).toContain('SYS-01');
      expect(trap.seen, lure).toEqual({ connections: 0, heard: '' });
    }
  });
});
