// The SMART app: its page, at the launch URL and at the redirect URI, answers of its form as
// Observations, and evaluations for a page that holds no token of a client: nothing is read from any
// server for it, only what it sends is evaluated. https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html
import { type Request, type RequestHandler, type Response, Router } from 'express';
import { object } from '../../fhir-mappings/read/json.ts';
import { observationsFrom } from '../../fhir-mappings/write/answers.ts';
import { ServiceError } from '../../hooks/errors.ts';
import { patientView } from '../../hooks/patient-view.ts';
import { prefetchInfo } from '../../hooks/prefetch-keys.ts';
import type { HookService } from '../../hooks/service.ts';
import { basePath } from './base-path.ts';
import { call } from './call.ts';
import type { CdsPorts } from './cds-routes.ts';
import type { Config } from './config.ts';
import { normalBase } from './fhir-servers.ts';
import { jsonBody } from './json-body.ts';
import { smartPage } from './pages/smart-page.ts';
import { clientRateLimit } from './rate-limit.ts';
import { webAssets } from './web-assets.ts';
import type { SmartStart } from './workbench/smart-view.ts';
import { evaluationRoutes, startView } from './workbench-routes.ts';

const overview = patientView as HookService;

/** A form has some dozen answers. */
const answerLimits = { bytes: 100_000, depth: 16, keys: 200, members: 5000, string: 2000 };

export function smartRoutes(ports: CdsPorts): Router {
  const { config, publicUrl } = ports;
  const router = Router();
  const sendPage: RequestHandler = (_request, response) => {
    const base = basePath(publicUrl());
    pageHeaders(config, response);
    response
      .type('html')
      .send(smartPage(base, smartStart(ports), webAssets(base, 'smart/main.ts')));
  };
  router.get('/smart', sendPage);
  router.get('/smart/launch', sendPage);
  if (config.smart.app) router.use(smartCalls(ports));
  return router;
}

function smartCalls(ports: CdsPorts): Router {
  const router = Router();
  router.use(evaluationRoutes(ports, '/smart', () => [...door(ports), ...jsonBody()]));
  router.post('/smart/cards', ...door(ports), ...jsonBody(), async (request, response) => {
    response.type('json').end(await call(overview, withoutServer(request), response, ports));
  });
  // Neither reads nor keeps anything: it says in FHIR what it is told.
  router.post(
    '/smart/observations',
    ...door(ports),
    ...jsonBody(answerLimits),
    (request, response) => {
      const { observations, refused } = observationsFrom(request.body);
      if (refused.length > 0) {
        const problems = refused.map((path) => ({ path, message: 'is not an answer' }));
        throw new ServiceError('invalid-request', 'Some answers cannot be taken.', problems);
      }
      const entry = observations.map((resource) => ({ resource }));
      response.type('application/fhir+json').json({
        resourceType: 'Bundle',
        type: 'collection',
        ...(entry.length > 0 ? { entry } : {}),
      });
    },
  );
  return router;
}

/** Admission and a rate for each address; the pages of other sites are turned away. */
function door({ admit, config, metrics }: CdsPorts): RequestHandler[] {
  return [
    ownPage,
    admit,
    ...(config.quickStart ? [] : [clientRateLimit(config.requestsPerMinute, metrics)]),
  ];
}

/** Browsers say where a request comes from (https://www.w3.org/TR/fetch-metadata/). */
const ownPage: RequestHandler = (request, _response, next) => {
  const from = request.headers['sec-fetch-site'];
  if (from !== undefined && from !== 'same-origin') {
    throw new ServiceError('invalid-request', 'Only the page of the app may ask this.');
  }
  next();
};

/** The page sends the whole record: no server is to be asked for more in its name. */
function withoutServer({ body }: Request): unknown {
  const sent = object(body);
  if (!sent) return body;
  const { fhirServer: _, fhirAuthorization: __, ...rest } = sent;
  return rest;
}

function smartStart(ports: CdsPorts): SmartStart {
  const { clientId, saves, authorizationOrigins } = ports.config.smart;
  const servers = serversOf(ports.config);
  return {
    // The chart is the one of the EHR: no synthetic patient beside it.
    start: { ...startView(ports), stories: [], orders: [] },
    on: ports.config.smart.app,
    clientId,
    saves,
    servers,
    loopback: isLoopback(ports.config),
    authorizationOrigins,
    types: patientView.prefetch.map((key) => prefetchInfo[key].template.split(/[/?]/)[0] as string),
  };
}

const serversOf = ({ fhirServers }: Config) => fhirServers.flatMap((url) => normalBase(url) ?? []);

/** As for calls of a service: servers of this machine, where the list is empty on a quick start. */
const isLoopback = (config: Config) => config.quickStart && serversOf(config).length === 0;

/** A policy knows no IPv6 addresses: [::1] cannot be written. */
const loopbackSources = ['127.0.0.1', 'localhost'].flatMap((host) => [
  `http://${host}:*`,
  `https://${host}:*`,
]);

/** Only own scripts run; only the service and the servers of the list are asked, or may frame it. */
function pageHeaders(config: Config, response: Response): void {
  const origins = new Set([
    ...serversOf(config).map((url) => new URL(url).origin),
    ...config.smart.authorizationOrigins,
    ...(isLoopback(config) ? loopbackSources : []),
  ]);
  const others = [...origins].map((origin) => ` ${origin}`).join('');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    `connect-src 'self'${others}`,
    "form-action 'none'",
    "base-uri 'none'",
    `frame-ancestors 'self'${others}`,
  ].join('; ');
  response.setHeader('Content-Security-Policy', policy);
  // It knows one origin only; frame-ancestors says who may.
  response.removeHeader('X-Frame-Options');
  // The address holds the code of the authorization server.
  response.setHeader('Referrer-Policy', 'no-referrer');
  response.setHeader('Cache-Control', 'no-store');
}
