// CDS Hooks over HTTP: discovery and the call of a service. What stands between the door and a
// service: admission, proof of the client, its rate, its body.
import type { Services } from 'cds-hooks-types';
import { type Request, type RequestHandler, Router } from 'express';
import { ServiceError } from '../../hooks/errors.ts';
import { discovery, serviceById } from '../../hooks/registry.ts';
import type { HookService } from '../../hooks/service.ts';
import { authenticate, type TrustPorts } from './authenticate.ts';
import { type CallPorts, call } from './call.ts';
import { jsonBody } from './json-body.ts';
import { localsOf } from './locals.ts';
import { clientRateLimit } from './rate-limit.ts';
import { inRequestSpan } from './request-span.ts';

export interface CdsPorts extends CallPorts {
  /** Absent where no client has to prove itself. */
  readonly trust?: TrustPorts;
  readonly admit: RequestHandler;
}

export function cdsRoutes(ports: CdsPorts): Router {
  const router = Router();
  // Derived from all rules, which takes time; it changes with the address of the service only.
  let made: { readonly publicUrl: string; readonly document: Services } | undefined;
  router.get('/cds-services', (_request, response) => {
    const publicUrl = ports.publicUrl();
    if (made?.publicUrl !== publicUrl) {
      made = { publicUrl, document: discovery({ publicUrl, rules: ports.rules }) };
    }
    response.json(made.document);
  });
  router.post('/cds-services/:id', ...callGuards(ports), async (request, response) => {
    const service = serviceOf(request);
    const answer = await inRequestSpan(response, () =>
      call(service, request.body, response, ports),
    );
    // Never stored, so without the tag that Express would compute of it.
    response.type('json').end(answer);
  });
  return router;
}

/**
 * What every call of a service, and feedback on one, passes first.
 *
 * @param path of the endpoint below the service: '' or '/feedback'.
 */
export function callGuards(ports: CdsPorts, path = ''): RequestHandler[] {
  const { admit, trust, publicUrl, metrics, config } = ports;
  const named: RequestHandler = (request, response, next) => {
    localsOf(response).service = serviceOf(request).id;
    next();
  };
  // The address is written out from the service, never taken from what was sent.
  const urlOf = (request: Request) => `${publicUrl()}/cds-services/${serviceOf(request).id}${path}`;
  return [
    named,
    admit,
    authenticate(trust, urlOf, metrics),
    ...(config.quickStart ? [] : [clientRateLimit(config.requestsPerMinute, metrics)]),
    ...jsonBody(),
  ];
}

export function serviceOf(request: Request): HookService {
  const service = serviceById(String(request.params['id']));
  if (!service) throw new ServiceError('unknown-service', 'There is no service with that id.');
  return service;
}
