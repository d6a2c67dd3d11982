// An EHR on loopback that launches SMART apps: authorization server and FHIR R4 server in one. It
// checks what a real one checks (client, redirect URI, audience, PKCE, one use of a code) and hands
// the appContext of a CDS Hooks link to the app with its token.
// https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html, https://cds-hooks.hl7.org/2.0/#link
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FhirResource, Observation } from 'fhir/r4.js';
import { createR4Repository, type R4Repository } from './r4-repository.ts';

export interface MockEhrOptions {
  readonly resources: readonly FhirResource[];
  readonly patientId: string;
  readonly clientId?: string;
  /** Takes from the scopes that were asked for what the app must do without. */
  readonly grants?: (scope: string) => boolean;
  /** Status of every search of a type that does not work. */
  readonly failing?: Readonly<Record<string, number>>;
  readonly configuration?: Readonly<Record<string, unknown>>;
  /** Claims of the id token that are wrong. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface MockEhr {
  /** Base URL of the FHIR server. */
  readonly iss: string;
  readonly origin: string;
  /** A launch of the app from a card, or from the menu; the value of `launch`. */
  readonly launch: (appContext?: string) => string;
  /** Queries of requests to authorize, and forms of requests for a token. */
  readonly authorizations: readonly URLSearchParams[];
  readonly exchanges: readonly URLSearchParams[];
  /** Why a request for a token was refused. */
  readonly refusals: readonly string[];
  /** Requests of the FHIR server: method, path, status. */
  readonly requests: readonly string[];
  /** What the app has saved. */
  readonly created: readonly Observation[];
  readonly close: () => Promise<void>;
}

interface Grant {
  readonly query: URLSearchParams;
  readonly appContext: string | undefined;
  used: boolean;
}

export async function startMockEhr(options: MockEhrOptions): Promise<MockEhr> {
  const state = {
    launches: new Map<string, string | undefined>(),
    grants: new Map<string, Grant>(),
    tokens: new Map<string, string>(),
    authorizations: [] as URLSearchParams[],
    exchanges: [] as URLSearchParams[],
    refusals: [] as string[],
    requests: [] as string[],
    created: [] as Observation[],
  };
  const { clientId = 'mbc-cds' } = options;
  let repository: R4Repository | undefined;
  let origin = '';
  const iss = () => `${origin}/fhir`;

  const authorize = (query: URLSearchParams, response: ServerResponse) => {
    state.authorizations.push(query);
    const launch = query.get('launch');
    const wrong = [
      query.get('response_type') === 'code' ? '' : 'response_type',
      query.get('client_id') === clientId ? '' : 'client_id',
      query.get('aud') === iss() ? '' : 'aud',
      query.get('code_challenge_method') === 'S256' ? '' : 'code_challenge_method',
      (query.get('state') ?? '').length >= 32 ? '' : 'state',
      launch === null || state.launches.has(launch) ? '' : 'launch',
    ].filter(Boolean);
    if (wrong.length > 0) {
      state.refusals.push(`authorize: ${wrong.join(', ')}`);
      response.writeHead(400).end(wrong.join(', '));
      return;
    }
    const code = randomUUID();
    const appContext = launch === null ? undefined : state.launches.get(launch);
    state.grants.set(code, { query, appContext, used: false });
    const back = new URL(query.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', query.get('state') ?? '');
    response.writeHead(302, { location: back.href }).end();
  };

  const token = (form: URLSearchParams): { status: number; body: object } => {
    state.exchanges.push(form);
    const grant = state.grants.get(form.get('code') ?? '');
    const challenge = createHash('sha256').update(form.get('code_verifier') ?? '');
    const refusal = !grant
      ? 'unknown code'
      : grant.used
        ? 'code used twice'
        : form.get('redirect_uri') !== grant.query.get('redirect_uri')
          ? 'redirect_uri'
          : form.get('client_id') !== clientId
            ? 'client_id'
            : challenge.digest('base64url') !== grant.query.get('code_challenge')
              ? 'PKCE'
              : undefined;
    if (!grant || refusal) {
      state.refusals.push(`token: ${refusal}`);
      return { status: 400, body: { error: 'invalid_grant' } };
    }
    grant.used = true;
    const access = randomUUID();
    const asked = (grant.query.get('scope') ?? '').split(' ');
    const scope = asked.filter(options.grants ?? (() => true)).join(' ');
    state.tokens.set(access, scope);
    const claims = {
      ...{ iss: origin, aud: clientId, sub: 'dr', nonce: grant.query.get('nonce') },
      ...{ exp: Math.floor(Date.now() / 1000) + 300, fhirUser: `${iss()}/Practitioner/dr-mock` },
      ...options.claims,
    };
    const part = (json: object) => Buffer.from(JSON.stringify(json)).toString('base64url');
    const body = {
      ...{ access_token: access, token_type: 'Bearer', expires_in: 3600, scope },
      patient: options.patientId,
      id_token: `${part({ alg: 'none' })}.${part(claims)}.signature`,
      ...(grant.appContext === undefined ? {} : { appContext: grant.appContext }),
    };
    return { status: 200, body };
  };

  const fhir = async (url: URL, request: IncomingMessage) => {
    const path = url.pathname.slice('/fhir/'.length);
    if (path === '.well-known/smart-configuration') {
      const body = {
        issuer: origin,
        authorization_endpoint: `${origin}/auth/authorize`,
        token_endpoint: `${origin}/auth/token`,
        code_challenge_methods_supported: ['S256'],
        capabilities: ['launch-ehr', 'launch-standalone', 'permission-v2', 'sso-openid-connect'],
        ...options.configuration,
      };
      return { status: 200, body };
    }
    const scope = state.tokens.get((request.headers.authorization ?? '').slice('Bearer '.length));
    if (scope === undefined) return { status: 401, body: {} };
    const [type = '', id] = path.split('/');
    if (request.method === 'POST') {
      if (!/\bpatient\/Observation\.(?:c|write)\b/.test(scope)) return { status: 403, body: {} };
      const observation = JSON.parse(await textOf(request)) as Observation;
      state.created.push(observation);
      return { status: 201, body: { ...observation, id: `saved-${state.created.length}` } };
    }
    const failure = options.failing?.[type];
    if (failure !== undefined) return { status: failure, body: {} };
    const answer = await (id === undefined
      ? repository?.search(type, url.searchParams)
      : repository?.read(type, id));
    return answer ?? { status: 500, body: {} };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', origin);
    if (url.pathname === '/auth/authorize') return authorize(url.searchParams, response);
    response.setHeader('access-control-allow-origin', request.headers.origin ?? '*');
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'authorization, content-type, accept');
      response.setHeader('access-control-allow-methods', 'GET, POST');
      return response.writeHead(204).end();
    }
    const isToken = url.pathname === '/auth/token';
    const { status, body } = isToken
      ? token(new URLSearchParams(await textOf(request)))
      : await fhir(url, request);
    if (!isToken) state.requests.push(`${request.method} ${url.pathname}${url.search} ${status}`);
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };

  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.writeHead(500).end());
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  repository = await createR4Repository(options.resources, iss());
  return {
    ...state,
    iss: iss(),
    origin,
    launch: (appContext) => {
      const id = randomUUID();
      state.launches.set(id, appContext);
      return id;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
