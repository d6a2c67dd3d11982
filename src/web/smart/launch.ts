// The launch: from the EHR or by itself, to the authorization server with PKCE, and back with a code.
// https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html
// What must survive the way lies in the access storage under its state; the token never does.
import type { SmartStart } from '../../server/workbench/smart-view.ts';
import type { Storage } from './browser.ts';
import { discover } from './discovery.ts';
import { scopesFor } from './scopes.ts';
import { allowedServer } from './servers.ts';

/** With what the page was opened. */
export type Arrival =
  | { readonly kind: 'launch'; readonly iss: string; readonly launch?: string }
  | { readonly kind: 'code'; readonly code: string; readonly state: string; readonly iss?: string }
  | { readonly kind: 'refused'; readonly state: string; readonly error: string }
  | { readonly kind: 'alone' };

export function arrivalOf(search: string): Arrival {
  const query = new URLSearchParams(search);
  const get = (name: string) => query.get(name) ?? '';
  const iss = get('iss');
  if (get('error')) return { kind: 'refused', state: get('state'), error: get('error') };
  if (get('code')) {
    const from = iss ? { iss } : {};
    return { kind: 'code', code: get('code'), state: get('state'), ...from };
  }
  if (!iss) return { kind: 'alone' };
  return { kind: 'launch', iss, ...(get('launch') ? { launch: get('launch') } : {}) };
}

/** What the way back needs. */
export interface Pending {
  readonly iss: string;
  readonly tokenEndpoint: string;
  readonly issuer?: string;
  readonly redirectUri: string;
  readonly verifier: string;
  readonly nonce: string;
}

export interface Departure {
  readonly iss: string;
  readonly launch?: string;
  readonly redirectUri: string;
}

/**
 * The address of the authorization server to go to.
 *
 * @throws Error in words for a person; a server that is not allowed is never asked.
 */
export async function depart(
  { iss, launch, redirectUri }: Departure,
  start: SmartStart,
  storage: Storage,
): Promise<string> {
  const server = allowedServer(iss, start);
  if (!server) throw new Error(notAllowed);
  const found = await discover(server, start);
  const { tokenEndpoint, issuer } = found;
  const [state, verifier, nonce] = [secret(), secret(), secret()];
  const pending: Pending = {
    ...{ iss: server, tokenEndpoint, redirectUri, verifier, nonce },
    ...(issuer ? { issuer } : {}),
  };
  storage.setItem(keyOf(state), JSON.stringify(pending));
  const url = new URL(found.authorizationEndpoint);
  const scope = scopesFor({
    types: start.types,
    isEhrLaunch: launch !== undefined,
    version2: found.grantsVersion2,
    withUser: found.tellsUser,
    saves: start.saves,
  });
  const query = {
    response_type: 'code',
    client_id: start.clientId,
    redirect_uri: redirectUri,
    scope,
    state,
    aud: iss,
    ...(launch === undefined ? {} : { launch }),
    code_challenge: await challengeOf(verifier),
    code_challenge_method: 'S256',
    ...(found.tellsUser ? { nonce } : {}),
  };
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

export const notAllowed =
  'This service does not work with the FHIR server that launched the app. An operator adds it to FHIR_SERVER_ALLOWLIST.';

/** What was kept for the state, once; undefined for a state that this browser tab did not begin. */
export function pendingOf(state: string, storage: Storage): Pending | undefined {
  const kept = state && storage.getItem(keyOf(state));
  storage.removeItem(keyOf(state));
  return kept ? (JSON.parse(kept) as Pending) : undefined;
}

const keyOf = (state: string) => `mbc-cds.smart.${state}`;

/** 256 bits, as RFC 7636, section 7.1, recommends. */
const secret = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** RFC 7636, section 4.2. */
export async function challengeOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return base64url(new Uint8Array(digest));
}

function base64url(bytes: Uint8Array): string {
  const text = btoa(String.fromCharCode(...bytes));
  return text.replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}
