// A FHIR server on loopback that answers well until it is told to fail: slow, hung, cut off, with
// an error, with something that is no FHIR, with too much, or with a page elsewhere.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { Bundle, FhirResource } from 'fhir/r4.js';

/** What the server does in place of a good answer. */
export type Fault = (call: FaultCall) => void | Promise<void>;

export interface FaultCall {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** Path below the base, with its query. */
  readonly path: string;
  /** How often this path was called, this call included. */
  readonly times: number;
  /** The good answer. */
  readonly answer: () => void;
}

export interface SeenCall {
  readonly path: string;
  readonly authorization: string | undefined;
  /** The client gave the call up. */
  abandoned: boolean;
}

export interface FaultyEhr {
  /** Base URL, without a slash at its end. */
  readonly url: string;
  readonly calls: readonly SeenCall[];
  /** Sets the fault for a resource type, or for all calls. */
  readonly fail: (type: string | 'all', fault: Fault) => void;
  /** Forgets faults and calls. */
  readonly reset: () => void;
  readonly close: () => Promise<void>;
}

/** @param resources what it holds; every search is answered by the type and the patient alone. */
export async function startFaultyEhr(
  resources: readonly FhirResource[],
  basePath = '/fhir',
): Promise<FaultyEhr> {
  const faults = new Map<string, Fault>();
  const calls: SeenCall[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(basePath.length + 1);
    const seen: SeenCall = {
      path,
      authorization: request.headers.authorization,
      abandoned: false,
    };
    calls.push(seen);
    response.on('close', () => {
      seen.abandoned = !response.writableFinished;
    });
    const answer = () => {
      const found = goodAnswer(resources, path);
      json(response, found ?? outcome('not-found'), found ? 200 : 404);
    };
    const fault = faults.get(path.split(/[?/]/, 1)[0] as string) ?? faults.get('all');
    const times = calls.filter((call) => call.path === path).length;
    if (!request.url?.startsWith(`${basePath}/`)) json(response, outcome('not-found'), 404);
    else if (fault) void fault({ request, response, path, times, answer });
    else answer();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${basePath}`,
    calls,
    fail: (type, fault) => {
      faults.set(type, fault);
    },
    reset: () => {
      faults.clear();
      calls.length = 0;
    },
    close: () => stop(server),
  };
}

export async function listen(server: Server): Promise<number> {
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', done);
  });
  return (server.address() as AddressInfo).port;
}

export function stop(server: Server): Promise<void> {
  return new Promise((done, failed) => {
    server.close((error) => (error ? failed(error) : done()));
    server.closeAllConnections();
  });
}

function goodAnswer(resources: readonly FhirResource[], path: string): unknown {
  const [name = '', query] = path.split('?');
  const [type, id] = name.split('/');
  if (id !== undefined) return resources.find((r) => r.resourceType === type && r.id === id);
  const patient = new URLSearchParams(query).get('patient');
  return searchset(resources.filter((r) => r.resourceType === type && isOf(r, patient)));
}

function isOf(resource: FhirResource, patient: string | null): boolean {
  return JSON.stringify(resource).includes(`"Patient/${patient}"`);
}

export function searchset(resources: readonly unknown[], more: Partial<Bundle> = {}) {
  const entry = resources.map((resource) => ({ resource }));
  return { resourceType: 'Bundle', type: 'searchset', ...more, ...(entry[0] ? { entry } : {}) };
}

export function outcome(code: string, severity = 'error') {
  return { resourceType: 'OperationOutcome', issue: [{ severity, code }] };
}

export function json(response: ServerResponse, body: unknown, status = 200, headers = {}): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json', ...headers });
  response.end(JSON.stringify(body));
}

/** Faults by name. */
export const faults = {
  status:
    (status: number, headers: Readonly<Record<string, string>> = {}): Fault =>
    ({ response }) =>
      json(response, outcome('exception'), status, headers),
  slow:
    (milliseconds: number): Fault =>
    async ({ answer }) => {
      await pause(milliseconds);
      answer();
    },
  hang: (): Fault => () => undefined,
  reset:
    (): Fault =>
    ({ request }) => {
      const socket: Socket = request.socket;
      socket.resetAndDestroy();
    },
  /** A body of one's own. */
  body:
    (body: string | Buffer, headers: Readonly<Record<string, string>> = {}): Fault =>
    ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/fhir+json', ...headers });
      response.end(body);
    },
  json:
    (body: unknown): Fault =>
    ({ response }) =>
      json(response, body),
  truncated:
    (): Fault =>
    ({ response }) => {
      response.writeHead(200, {
        'content-type': 'application/fhir+json',
        'content-length': '1000',
      });
      response.write('{"resourceType":"Bundle","entry":[{"resource":');
      setTimeout(() => response.destroy(), 20);
    },
  /** Megabytes of a Bundle without an end, as fast as they are taken. */
  huge:
    (megabytes: number, headers: Readonly<Record<string, string>> = {}): Fault =>
    async ({ response }) => {
      response.writeHead(200, { 'content-type': 'application/fhir+json', ...headers });
      response.write('{"resourceType":"Bundle","type":"searchset","entry":[');
      const entry = `{"resource":{"resourceType":"Observation","text":"${'x'.repeat(64_000)}"}},`;
      const closed = new Promise((done) => response.once('close', done));
      for (let sent = 0; sent < megabytes * 1e6 && !response.destroyed; sent += entry.length) {
        if (response.write(entry)) continue;
        await Promise.race([closed, new Promise((drained) => response.once('drain', drained))]);
      }
      response.end('{}]}');
    },
  redirect:
    (location: string, status = 302): Fault =>
    ({ response }) => {
      response.writeHead(status, { location });
      response.end();
    },
  /** Fails the first calls of a path and then answers well. */
  first:
    (count: number, fault: Fault): Fault =>
    (call) =>
      call.times <= count ? fault(call) : call.answer(),
};
