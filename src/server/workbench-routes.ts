// The workbench: its page, the synthetic patients, draft orders, and the case and pathway that a
// request of a hook leads to. Requests of patient data pass what calls of a service pass: proof of
// the client, limits of the body, the firewall. Nothing of them is kept.
import { randomUUID } from 'node:crypto';
import { type RequestHandler, type Response, Router } from 'express';
import { object } from '../../fhir-mappings/read/json.ts';
import { draftMedication } from '../../fhir-mappings/write/drafts.ts';
import { type Understood, understood } from '../../hooks/answer.ts';
import { ServiceError } from '../../hooks/errors.ts';
import { services } from '../../hooks/registry.ts';
import { type HookRequest, parseRequest } from '../../hooks/request.ts';
import type { HookService } from '../../hooks/service.ts';
import { isDrugId } from '../domain/drug.ts';
import { editions } from '../domain/situation.ts';
import { editionInfo } from '../guideline/editions.ts';
import { topicIds, topics } from '../guideline/explanation/topics.ts';
import { modeOf } from '../guideline/modes.ts';
import { authenticate } from './authenticate.ts';
import { basePath } from './base-path.ts';
import { today } from './calendar.ts';
import { settingOf } from './call.ts';
import type { CdsPorts } from './cds-routes.ts';
import { insightsOpen } from './insights-access.ts';
import { jsonBody } from './json-body.ts';
import { localsOf } from './locals.ts';
import { workbenchPage } from './pages/workbench-page.ts';
import { clientRateLimit } from './rate-limit.ts';
import { webAssetRoutes, webAssets } from './web-assets.ts';
import { caseView } from './workbench/case-view.ts';
import { orderViews } from './workbench/orders.ts';
import { pathwayView } from './workbench/pathway-view.ts';
import { recordOf, stories } from './workbench/patients/index.ts';
import { clinician } from './workbench/patients/results.ts';
import type { StartView } from './workbench/views.ts';

export function workbenchRoutes(ports: CdsPorts): Router {
  const router = Router();
  const base = () => basePath(ports.publicUrl());
  router.use(webAssetRoutes());
  router.get('/', pageHeaders, (_request, response) => {
    const assets = webAssets(base());
    const insights = insightsOpen(ports.config);
    response.type('html').send(workbenchPage(base(), startView(ports), assets, insights));
  });
  // What the page begins with, for a program that is not the page.
  router.get('/workbench/start.json', (_request, response) => {
    response.json(startView(ports));
  });
  router.use(syntheticRecords(ports));
  router.use(evaluationRoutes(ports, '/workbench', (path) => guards(ports, path)));
  return router;
}

/** Below the prefix: the case that a request of a hook leads to, and the pathway of a topic. */
export function evaluationRoutes(
  ports: CdsPorts,
  prefix: '/workbench' | '/smart',
  guardsOf: (path: string) => RequestHandler[],
): Router {
  const router = Router();
  const casePath = `${prefix}/case`;
  router.post(casePath, ...guardsOf(casePath), async (request, response) => {
    const found = await asked(request.body, response, ports);
    response.json(caseView(found, live(ports)));
  });
  const pathwayPath = `${prefix}/pathway`;
  router.post(`${pathwayPath}/:topic`, ...guardsOf(pathwayPath), async (request, response) => {
    const topic = topicIds.find((id) => id === request.params['topic']);
    if (!topic) throw new ServiceError('unknown-service', 'There is no such topic.');
    const { situation } = await asked(request.body, response, ports);
    response.json(pathwayView(topic, ports.rules, situation, ports.site.modes));
  });
  return router;
}

/** Records of nobody, and draft orders for anybody. */
function syntheticRecords({ config }: CdsPorts): Router {
  const router = Router();
  const fhir = 'application/fhir+json';
  router.get('/workbench/patients/:id', (request, response) => {
    const story = stories.find(({ id }) => id === request.params.id);
    if (!story) throw new ServiceError('unknown-service', 'There is no such patient.');
    response.type(fhir).json(recordOf(story, today(config.timeZone)));
  });
  router.get('/workbench/drafts/:drug', (request, response) => {
    const { drug } = request.params;
    const patientId = String(request.query['patient'] ?? '');
    if (!isDrugId(drug)) throw new ServiceError('unknown-service', 'There is no such drug.');
    if (!/^[A-Za-z0-9\-.]{1,64}$/.test(patientId)) {
      throw new ServiceError('invalid-request', 'patient must be the FHIR id of a Patient.');
    }
    const context = { patientId, userId: clinician, asOf: today(config.timeZone) };
    const { resource } = draftMedication(drug, context);
    const id = `draft-${drug}-${randomUUID().slice(0, 8)}`;
    response.type(fhir).json({ ...resource, id });
  });
  return router;
}

/** What stands before patient data, as before a call of a service. */
function guards(ports: CdsPorts, path: string): RequestHandler[] {
  const { admit, trust, publicUrl, metrics, config } = ports;
  return [
    admit,
    authenticate(trust, () => `${publicUrl()}${path}`, metrics),
    ...(config.quickStart ? [] : [clientRateLimit(config.requestsPerMinute, metrics)]),
    ...jsonBody(),
  ];
}

/** The situation that the body, a request of a hook, would be answered from. */
async function asked(body: unknown, response: Response, ports: CdsPorts): Promise<Understood> {
  const hook = object(body)?.['hook'];
  const service = Object.values(services).find((s) => s.hook === hook) as HookService | undefined;
  if (!service) throw new ServiceError('invalid-request', 'hook must name a hook that is served.');
  const parsed = parseRequest(service.hook, body);
  if (!parsed.ok) {
    throw new ServiceError('invalid-request', 'The request is not valid.', parsed.problems);
  }
  const request = parsed.request as HookRequest;
  const setting = settingOf(request, localsOf(response).client, ports);
  return understood(service, request, undefined, setting);
}

const live = ({ rules, site }: CdsPorts) => rules.filter((r) => modeOf(r, site.modes) === 'live');

export function startView({ config }: CdsPorts): StartView {
  return {
    stories: stories.map(({ id, family, given, age, sex, title, about, tryOrders }) => {
      return { id, name: `${given} ${family}`, age, sex, title, about, tryOrders };
    }),
    orders: orderViews(),
    topics: topicIds.map((id) => ({ id, title: topics[id] })),
    editions: editions.map((id) => ({ id, title: editionInfo[id].title })),
    edition: config.edition,
    userId: clinician,
    open: config.auth !== 'jwt',
  };
}

/** Only own scripts and styles run, and nothing is asked of another host. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

const pageHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-cache');
  next();
};
