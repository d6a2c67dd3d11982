// A quick start answers calls to this machine only. A page elsewhere can point its own name at the
// loopback address (DNS rebinding) and then call as if it were of the same origin; its name stands in
// the Host header.
import type { RequestHandler } from 'express';
import { ServiceError } from '../../hooks/errors.ts';
import { isLoopbackName } from '../outbound/agents.ts';
import type { Metrics } from './metrics.ts';

export function hostGuard(
  publicUrl: string | undefined,
  metrics: Pick<Metrics, 'security'>,
): RequestHandler {
  const own = publicUrl ? new URL(publicUrl).hostname : undefined;
  return (request, _response, next) => {
    const name = hostname(request.headers.host);
    if (name !== undefined && (isLoopbackName(name) || name === own)) {
      next();
      return;
    }
    metrics.security.inc({ event: 'host-refused' });
    throw new ServiceError('misdirected', 'This service answers to names of this machine only.');
  };
}

function hostname(host: string | undefined): string | undefined {
  try {
    return new URL(`http://${host}`).hostname;
  } catch {
    return undefined;
  }
}
