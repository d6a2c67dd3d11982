// What the authorization server of a FHIR server offers.
// https://hl7.org/fhir/smart-app-launch/STU2.2/conformance.html#using-well-known
import { type Allowed, mayExchangeAt, plainUrl } from './servers.ts';

export interface AuthorizationServer {
  readonly authorizationEndpoint: string;
  readonly tokenEndpoint: string;
  readonly issuer?: string;
  /** Scopes of version 2: `patient/Observation.rs`. */
  readonly grantsVersion2: boolean;
  readonly tellsUser: boolean;
}

/** @throws Error in words for a person. */
export async function discover(iss: string, allowed: Allowed): Promise<AuthorizationServer> {
  const found = await configuration(iss);
  const words = (name: string) => (typeof found[name] === 'string' ? (found[name] as string) : '');
  const list = (name: string) => (Array.isArray(found[name]) ? (found[name] as unknown[]) : []);
  const authorizationEndpoint = words('authorization_endpoint');
  const tokenEndpoint = words('token_endpoint');
  if (!plainUrl(authorizationEndpoint)) {
    throw new Error('The EHR names no authorization server that can be used.');
  }
  if (!mayExchangeAt(tokenEndpoint, allowed)) {
    throw new Error('The authorization server of the EHR is not on the list of this service.');
  }
  const methods = list('code_challenge_methods_supported');
  if (methods.length > 0 && !methods.includes('S256')) {
    throw new Error('The authorization server of the EHR does not support PKCE with S256.');
  }
  const capabilities = list('capabilities');
  return {
    authorizationEndpoint,
    tokenEndpoint,
    ...(words('issuer') ? { issuer: words('issuer') } : {}),
    // A server that says nothing of either is one of version 1.
    grantsVersion2: capabilities.includes('permission-v2'),
    tellsUser: capabilities.includes('sso-openid-connect'),
  };
}

async function configuration(iss: string): Promise<Readonly<Record<string, unknown>>> {
  const answer = await fetch(`${iss}/.well-known/smart-configuration`, {
    headers: { accept: 'application/json' },
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
  }).catch(() => undefined);
  if (!answer?.ok) throw new Error('The EHR does not answer what a SMART app has to ask first.');
  const found: unknown = await answer.json().catch(() => undefined);
  if (typeof found !== 'object' || found === null) {
    throw new Error('The SMART configuration of the EHR cannot be read.');
  }
  return found as Readonly<Record<string, unknown>>;
}
