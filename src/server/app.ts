// The Express application: security headers, CORS, routes, and errors as outcomes.
import cors, { type CorsOptions } from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ServiceError } from '../../hooks/errors.ts';
import { type CdsPorts, cdsRoutes } from './cds-routes.ts';
import { feedbackRoutes } from './feedback-routes.ts';
import { hostGuard } from './host-guard.ts';
import type { InsightsPorts } from './insights-routes.ts';
import { lazyRoutes } from './lazy-routes.ts';
import type { Lifecycle } from './lifecycle.ts';
import { type Locals, localsOf } from './locals.ts';
import { describeError, requestLog } from './logging.ts';
import { type OperationPorts, operationRoutes } from './operation-routes.ts';
import { errorAnswer } from './outcome.ts';
import { named, releaseHeaders } from './release.ts';
import { requestSpan } from './request-span.ts';

export interface AppPorts extends CdsPorts, OperationPorts, InsightsPorts {
  readonly log: Logger;
  readonly life: Pick<Lifecycle, 'farewell' | 'turnAway'>;
}

export function createApp(ports: AppPorts): Express {
  const { config, metrics, life, release } = ports;
  const app = express();
  app.disable('x-powered-by');
  app.use(life.farewell, named(release));
  app.use(helmet());
  if (config.auth === 'open') app.use(hostGuard(config.publicUrl, metrics));
  app.use(cors(corsOf(ports)));
  app.use(noStore);
  app.use(operationRoutes(ports));
  app.use(life.turnAway);
  app.use('/cds-services/:id', requestLog(ports.log), observed(ports), requestSpan(release));
  app.use(cdsRoutes(ports));
  app.use(feedbackRoutes(ports));
  app.use(insights(ports));
  app.use(lazyRoutes(async () => (await import('./fhir-routes.ts')).fhirRoutes(ports)));
  app.use(lazyRoutes(async () => (await import('./openapi-routes.ts')).openApiRoutes(ports)));
  app.use(lazyRoutes(async () => (await import('./page-routes.ts')).pageRoutes(ports)));
  app.use(lazyRoutes(async () => (await import('./workbench-routes.ts')).workbenchRoutes(ports)));
  app.use(lazyRoutes(async () => (await import('./smart-routes.ts')).smartRoutes(ports)));
  app.use(() => {
    throw new ServiceError('unknown-service', 'There is nothing at this address.');
  });
  app.use(errorHandler(ports));
  return app;
}

function corsOf(ports: AppPorts): CorsOptions {
  const methods = ['GET', 'POST', 'OPTIONS'];
  return { origin: corsOrigin(ports), methods, exposedHeaders: [...releaseHeaders] };
}

function insights(ports: AppPorts): RequestHandler {
  return lazyRoutes(async () => (await import('./insights-routes.ts')).insightsRoutes(ports));
}

/** Exact origins only; a browser on a loopback page may call a quick start. */
function corsOrigin({ config }: AppPorts) {
  const allowed = new Set(config.corsOrigins);
  return (origin: string | undefined, done: (error: null, allow: boolean) => void) => {
    const loopback = /^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
    const ok =
      origin !== undefined && (allowed.has(origin) || (config.quickStart && loopback.test(origin)));
    done(null, ok);
  };
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store');
  next();
};

/** Counts and times the calls of services. */
function observed({ metrics }: AppPorts): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    response.once('close', () => {
      const { service = 'none', client, outcome } = localsOf(response) as Partial<Locals>;
      const status = response.writableFinished ? `status ${response.statusCode}` : 'client gone';
      const labels = { service, client: client?.id ?? 'none', outcome: outcome ?? status };
      if (request.method !== 'POST') return;
      metrics.requests.inc(labels);
      metrics.duration.observe({ service }, (performance.now() - started) / 1000);
    });
    next();
  };
}

function errorHandler({ log, metrics }: AppPorts): ErrorRequestHandler {
  // Express tells an error handler by its four parameters.
  return (error, _request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, body } = errorAnswer(error);
    if (error instanceof ServiceError) {
      localsOf(response).outcome = error.code;
      if (error.code === 'wrong-patient') metrics.security.inc({ event: 'wrong-patient' });
      if (error.code === 'foreign-card') metrics.security.inc({ event: 'foreign-card' });
      if (error.code === 'hostile-body') metrics.security.inc({ event: 'hostile-body' });
    } else if (status >= 500) {
      metrics.errors.inc({ where: 'request' });
      log.error({ ...describeError(error) }, 'a request failed');
    }
    response.status(status).type('application/fhir+json').json(body);
  };
}
