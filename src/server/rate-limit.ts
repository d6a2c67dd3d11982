// A limit on the calls of one client, so that one cannot take the service from the others. Behind
// authentication it counts by client; where no client has to prove itself, by address.
import type { RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { ServiceError } from '../../hooks/errors.ts';
import { localsOf } from './locals.ts';
import type { Metrics } from './metrics.ts';

export function clientRateLimit(
  perMinute: number,
  metrics: Pick<Metrics, 'throttled'>,
): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: (_request, response) => localsOf(response).client?.requestsPerMinute ?? perMinute,
    keyGenerator: (request, response) => {
      const { client } = localsOf(response);
      return client ? `client ${client.id}` : `address ${ipKeyGenerator(request.ip ?? '')}`;
    },
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (_request, response) => {
      metrics.throttled.inc({ client: localsOf(response).client?.id ?? 'none' });
      throw new ServiceError('throttled', 'The client calls more often than was agreed.');
    },
  });
}
