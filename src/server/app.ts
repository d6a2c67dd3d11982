// The Express application: security headers, CORS, routes, and errors as outcomes.
import cors from 'cors';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Logger } from 'pino';
import { ServiceError } from '../../hooks/errors.ts';
import { type CdsPorts, cdsRoutes } from './cds-routes.ts';
import { hostGuard } from './host-guard.ts';
import { lazyRoutes } from './lazy-routes.ts';
import { type Locals, localsOf } from './locals.ts';
import { describeError, requestLog } from './logging.ts';
import { operationRoutes } from './operation-routes.ts';
import { errorAnswer } from './outcome.ts';

export interface AppPorts extends CdsPorts {
  readonly log: Logger;
}

export function createApp(ports: AppPorts): Express {
  const { config, metrics } = ports;
  const app = express();
  app.disable('x-powered-by');
  app.use(helmet());
  if (config.auth === 'open') app.use(hostGuard(config.publicUrl, metrics));
  app.use(cors({ origin: corsOrigin(ports), methods: ['GET', 'POST', 'OPTIONS'] }));
  app.use(noStore);
  app.use(operationRoutes(ports));
  app.use('/cds-services/:id', requestLog(ports.log), observed(ports));
  app.use(cdsRoutes(ports));
  app.use(lazyRoutes(async () => (await import('./fhir-routes.ts')).fhirRoutes(ports)));
  app.use(lazyRoutes(async () => (await import('./page-routes.ts')).pageRoutes(ports)));
  app.use(() => {
    throw new ServiceError('unknown-service', 'There is nothing at this address.');
  });
  app.use(errorHandler(ports));
  return app;
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
      if (error.code === 'hostile-body') metrics.security.inc({ event: 'hostile-body' });
    } else if (status >= 500) {
      metrics.errors.inc({ where: 'request' });
      log.error({ ...describeError(error) }, 'a request failed');
    }
    response.status(status).type('application/fhir+json').json(body);
  };
}
