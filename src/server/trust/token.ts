// The JWT of a CDS client. https://cds-hooks.hl7.org/2.0/#trusting-cds-clients and the best practices
// (https://cds-hooks.org/best-practices/): algorithm from configuration and key type, never from the
// token alone; issuer, key source, audience and tenant as registered; short-lived; used once.
import { decodeJwt, decodeProtectedHeader, errors, type JWTPayload, jwtVerify } from 'jose';
import type { Client } from './clients.ts';
import type { KeysOf } from './keys.ts';
import { type TokenRefusal, TokenRefused } from './refusal.ts';

/** Seconds by which clocks may differ. */
export const clockTolerance = 300;
/** Most seconds from issue to expiry. */
export const longestLife = 3600;
/** Most characters of a token: far above what the claims need. */
const longestToken = 8192;
const longestJti = 512;

export interface VerifiedToken {
  readonly client: Client;
  readonly jti: string;
  /** Seconds since the epoch from which on the token is refused for its age. */
  readonly refusedFrom: number;
}

export interface TokenPorts {
  readonly clients: () => readonly Client[];
  readonly keysOf: KeysOf;
  readonly now: () => Date;
}

/**
 * The client that a token proves.
 *
 * @param authorization the header as sent.
 * @param url the exact URL that is called.
 * @throws TokenRefused
 */
export async function verifyToken(
  authorization: string | undefined,
  url: string,
  { clients, keysOf, now }: TokenPorts,
): Promise<VerifiedToken> {
  const token = bearer(authorization);
  const { client, header } = claimedClient(token, clients());
  const currentDate = now();
  try {
    const { payload } = await jwtVerify(token, keysOf(client, header['jku']), {
      algorithms: client.algorithms,
      issuer: client.issuer,
      audience: client.audience ?? url,
      ...(client.subject ? { subject: client.subject } : {}),
      typ: 'JWT',
      clockTolerance,
      // Also refuses a token from the future.
      maxTokenAge: longestLife,
      requiredClaims: ['iss', 'aud', 'exp', 'iat', 'jti'],
      currentDate,
    });
    return { client, ...identity(payload) };
  } catch (error) {
    throw error instanceof TokenRefused ? error : new TokenRefused(reasonOf(error));
  }
}

/** The compact form of a signed token: three parts. An encrypted one is not looked at. */
function bearer(authorization: string | undefined): string {
  if (authorization === undefined) throw new TokenRefused('missing');
  const [, token] = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization) ?? [];
  if (!token || token.length > longestToken) throw new TokenRefused('malformed');
  return token;
}

/** Whose token it claims to be. Nothing of it has been verified at this point. */
function claimedClient(token: string, clients: readonly Client[]) {
  let payload: JWTPayload;
  let header: Readonly<Record<string, unknown>>;
  try {
    payload = decodeJwt(token);
    header = decodeProtectedHeader(token) as Readonly<Record<string, unknown>>;
  } catch {
    throw new TokenRefused('malformed');
  }
  // Keys that a token brings along, or points to elsewhere than by `jku`, prove nothing.
  const isPlain = !('jwk' in header) && !('x5u' in header);
  if (!isPlain || typeof header['kid'] !== 'string') throw new TokenRefused('header');
  const tenant = payload['tenant'];
  const client = clients.find(
    (c) =>
      c.issuer === payload.iss &&
      (c.tenants ? c.tenants.some((t) => t === tenant) : tenant === undefined),
  );
  if (!client) throw new TokenRefused('client-unknown');
  return { client, header };
}

function identity({ exp, iat, jti }: JWTPayload): Pick<VerifiedToken, 'jti' | 'refusedFrom'> {
  if (typeof exp !== 'number' || typeof iat !== 'number') throw new TokenRefused('claims');
  if (typeof jti !== 'string' || jti === '' || jti.length > longestJti) {
    throw new TokenRefused('claims');
  }
  if (exp <= iat || exp - iat > longestLife) throw new TokenRefused('life');
  return { jti, refusedFrom: Math.ceil(exp) + clockTolerance };
}

function reasonOf(error: unknown): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'expired';
  if (error instanceof errors.JWTClaimValidationFailed) return 'claims';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'algorithm';
  if (error instanceof errors.JWKSNoMatchingKey) return 'key-unknown';
  if (error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid) {
    return 'keys-unavailable';
  }
  // jose reports an answer of the key host that is no JWK Set with its base class.
  return error instanceof errors.JOSEError && error.constructor !== errors.JOSEError
    ? 'malformed'
    : 'keys-unavailable';
}
