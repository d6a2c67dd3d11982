// A read-only FHIR R4 server on loopback, as an EHR offers it to a CDS service.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FhirResource, OperationOutcomeIssue } from 'fhir/r4.js';
import { createR4Repository, type R4Answer, type R4Repository } from './r4-repository.ts';

export interface RecordedRequest {
  method: string;
  /** Path and query, as received. */
  url: string;
  authorization: string | undefined;
}

export interface FhirServer {
  /** Base URL, without a slash at its end. */
  readonly url: string;
  /** Every request so far, refused ones included. */
  readonly requests: readonly RecordedRequest[];
  close(): Promise<void>;
}

const BASE_PATH = '/fhir';

function refusal(status: number, code: OperationOutcomeIssue['code']): R4Answer {
  return {
    status,
    body: { resourceType: 'OperationOutcome', issue: [{ severity: 'error', code }] },
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body }: R4Answer): void {
  response.writeHead(status, { 'content-type': 'application/fhir+json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** GET Type/id, GET Type?query, POST Type/_search with a form; nothing else. */
async function answer(repository: R4Repository, request: IncomingMessage): Promise<R4Answer> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
  if (!pathname.startsWith(`${BASE_PATH}/`)) return refusal(404, 'not-found');
  const [type = '', id, ...rest] = pathname.slice(BASE_PATH.length + 1).split('/');
  if (rest.length > 0) return refusal(404, 'not-found');
  if (request.method === 'GET') {
    return id === undefined ? repository.search(type, searchParams) : repository.read(type, id);
  }
  if (request.method === 'POST' && id === '_search') {
    const form = new URLSearchParams(await readBody(request));
    for (const [key, value] of searchParams) form.append(key, value);
    return repository.search(type, form);
  }
  return refusal(405, 'not-supported');
}

/**
 * Serves the resources until closed.
 * @param options.token when given, every request must carry it as bearer token, else 401.
 */
export async function startFhirServer(
  resources: readonly FhirResource[],
  options: { token?: string } = {},
): Promise<FhirServer> {
  const requests: RecordedRequest[] = [];
  let repository: R4Repository | undefined;
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    requests.push({ method: request.method ?? '', url: request.url ?? '', authorization });
    const allowed = options.token === undefined || authorization === `Bearer ${options.token}`;
    const answered = allowed && repository ? answer(repository, request) : refusal(401, 'login');
    Promise.resolve(answered)
      .catch(() => refusal(500, 'exception'))
      .then((reply) => send(response, reply));
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${BASE_PATH}`;
  repository = await createR4Repository(resources, url);

  return {
    url,
    requests,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error ? failed(error) : closed()));
        server.closeAllConnections();
      }),
  };
}
