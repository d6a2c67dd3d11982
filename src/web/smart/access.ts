// The code for a token, and what the token response says of patient, user and the card that was
// followed. The token stays in the memory of the page.
// https://hl7.org/fhir/smart-app-launch/STU2.2/app-launch.html#obtain-access-token
import type { AppContext, SmartStart } from '../../server/workbench/smart-view.ts';
import type { Storage } from './browser.ts';
import { type Arrival, notAllowed, type Pending, pendingOf } from './launch.ts';
import { mayCreateObservations } from './scopes.ts';
import { allowedServer, mayExchangeAt } from './servers.ts';

export interface Access {
  /** Base URL of the FHIR server, without a trailing slash. */
  readonly server: string;
  readonly token: string;
  readonly patientId: string;
  /** `Practitioner/1`, where the EHR says who is logged in. */
  readonly user?: string;
  readonly mayWrite: boolean;
  /** Scopes that were granted. */
  readonly scope: string;
  readonly appContext?: AppContext;
}

/** @throws Error in words for a person. */
export async function arrive(
  arrival: Extract<Arrival, { kind: 'code' | 'refused' }>,
  start: SmartStart,
  storage: Storage,
): Promise<Access> {
  const pending = pendingOf(arrival.state, storage);
  if (!pending) {
    throw new Error('This launch was not begun here, or was used already. Launch the app again.');
  }
  if (arrival.kind === 'refused') throw new Error(refusal(arrival.error));
  // RFC 9207: the code must come from the server that was asked for it.
  if (arrival.iss && pending.issuer && arrival.iss !== pending.issuer) {
    throw new Error('Another authorization server answered than was asked. Launch the app again.');
  }
  if (!allowedServer(pending.iss, start) || !mayExchangeAt(pending.tokenEndpoint, start)) {
    throw new Error(notAllowed);
  }
  return accessOf(await exchanged(arrival.code, pending, start), pending, start);
}

function refusal(error: string): string {
  if (error === 'invalid_scope') {
    return 'The app is registered at the EHR with less than it asks for (invalid_scope). An operator adds the scopes there, or sets SMART_SAVE=off if saving is what is missing.';
  }
  return error === 'access_denied'
    ? 'Access was not granted.'
    : `The authorization server refused the launch${/^[a-z_]{1,40}$/.test(error) ? ` (${error})` : ''}.`;
}

type TokenResponse = Readonly<Record<string, unknown>>;

async function exchanged(
  code: string,
  { tokenEndpoint, redirectUri, verifier }: Pending,
  { clientId }: SmartStart,
): Promise<TokenResponse> {
  const answer = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      client_id: clientId,
      code_verifier: verifier,
    }),
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
  }).catch(() => undefined);
  const found: unknown = await answer?.json().catch(() => undefined);
  if (!answer?.ok || typeof found !== 'object' || found === null) {
    throw new Error('The authorization server gave no token. Launch the app again.');
  }
  return found as TokenResponse;
}

function accessOf(found: TokenResponse, pending: Pending, start: SmartStart): Access {
  const text = (name: string) => (typeof found[name] === 'string' ? (found[name] as string) : '');
  const token = text('access_token');
  const isBearer = text('token_type').toLowerCase() === 'bearer' && /^[\x21-\x7e]+$/.test(token);
  if (!isBearer) throw new Error('The authorization server gave no token that can be used.');
  const patientId = text('patient');
  if (!/^[A-Za-z0-9\-.]{1,64}$/.test(patientId)) {
    throw new Error('The EHR named no patient. Open a chart there, and launch the app from it.');
  }
  const user = userOf(text('id_token'), pending, start);
  if (user && !isClinician(user)) throw new Error(forClinicians);
  const appContext = appContextOf(text('appContext'));
  return {
    server: pending.iss,
    token,
    patientId,
    ...(user ? { user } : {}),
    mayWrite: start.saves && mayCreateObservations(text('scope')),
    scope: text('scope'),
    ...(appContext ? { appContext } : {}),
  };
}

/**
 * Who is logged in. The token came straight from the authorization server by TLS, so that its
 * signature need not be checked (OpenID Connect Core 1.0, section 3.1.3.7, number 6).
 */
function userOf(idToken: string, { nonce }: Pending, { clientId }: SmartStart): string | undefined {
  const claims = parsed(decoded(idToken.split('.')[1] ?? ''));
  const audience = [claims['aud']].flat();
  if (claims['nonce'] !== nonce || !audience.includes(clientId)) return undefined;
  const name = claims['fhirUser'];
  const user =
    /(?:^|\/)((?:Practitioner|PractitionerRole|Patient|RelatedPerson)\/[A-Za-z0-9\-.]{1,64})$/;
  return typeof name === 'string' ? user.exec(name)?.[1] : undefined;
}

/** Portals launch apps as the patient. What is answered here counts as the judgement of a clinician. */
const isClinician = (user: string) => /^Practitioner(?:Role)?\//.test(user);

const forClinicians =
  'This app is for clinicians. The EHR says that a patient or a relative is logged in.';

function decoded(part: string): string {
  try {
    const bytes = atob(part.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0)));
  } catch {
    return '';
  }
}

/** The card that was followed and what it asked; what is none of this service's is left alone. */
export function appContextOf(text: string): AppContext | undefined {
  const { rule, questions } = parsed(text);
  if (typeof rule !== 'string' || !/^[A-Za-z0-9-]{1,20}$/.test(rule)) return undefined;
  const asked = Array.isArray(questions) ? questions : [];
  return { rule, questions: asked.filter((q) => typeof q === 'string').slice(0, 50) };
}

function parsed(text: string): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(text);
    return typeof found === 'object' && found !== null ? { ...found } : {};
  } catch {
    return {};
  }
}
