// The door for clients: who does not prove to be a registered one gets a bare 401, without a word on
// why. The reason stands in the metrics, and in the log without anything of the token.
import type { Request, RequestHandler, Response } from 'express';
import { ServiceError } from '../../hooks/errors.ts';
import type { TokenUse } from '../../hooks/ports.ts';
import { localsOf } from './locals.ts';
import type { Metrics } from './metrics.ts';
import { TokenRefused } from './trust/refusal.ts';
import type { ReplayVerdict } from './trust/replay.ts';
import type { VerifiedToken } from './trust/token.ts';

export interface TrustPorts {
  /** The client that the header proves for a call of the URL; rejects with TokenRefused. */
  readonly verify: (authorization: string | undefined, url: string) => Promise<VerifiedToken>;
  readonly replay: (use: TokenUse) => Promise<ReplayVerdict>;
}

/**
 * @param trust undefined where no client has to prove itself.
 * @param urlOf the exact public URL of the endpoint that is called.
 */
export function authenticate(
  trust: TrustPorts | undefined,
  urlOf: (request: Request) => string,
  metrics: Pick<Metrics, 'tokens' | 'security'>,
): RequestHandler {
  if (!trust) return (_request, _response, next) => next();
  return async (request, response, next) => {
    try {
      localsOf(response).client = await verified(request, urlOf(request), trust);
    } catch (error) {
      if (!(error instanceof TokenRefused)) throw error;
      metrics.tokens.inc({ reason: error.reason });
      const event = error.reason === 'replayed' ? 'token-replayed' : 'token-refused';
      metrics.security.inc({ event });
      localsOf(response).outcome = `token ${error.reason}`;
      bare401(response);
      return;
    }
    next();
  };
}

async function verified(request: Request, url: string, trust: TrustPorts) {
  const { client, jti, refusedFrom } = await trust.verify(request.headers.authorization, url);
  const verdict = await trust.replay({ client: client.id, jti, expires: refusedFrom });
  if (verdict === 'replayed') throw new TokenRefused('replayed');
  if (verdict === 'unavailable') {
    throw new ServiceError('not-ready', 'The token cannot be checked now; try again.');
  }
  return client;
}

function bare401(response: Response): void {
  response.status(401).setHeader('WWW-Authenticate', 'Bearer').end();
}
