// The clients that are trusted, from one JSON file: who issues their tokens, with which keys, which
// FHIR servers they may name, and what they are served. Checked at start with every problem listed;
// an unknown field is an error, never ignored. Example:
// {"clients": [{"id": "general", "issuer": "https://ehr.example.org", "jwksUrls":
// ["https://ehr.example.org/jwks.json"], "fhirServers": ["https://ehr.example.org/fhir"]}]}
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { editions } from '../../domain/situation.ts';
import { normalBase } from '../fhir-servers.ts';

/** Asymmetric ones only. https://cds-hooks.hl7.org/2.0/#trusting-cds-clients */
export const algorithms = ['ES384', 'RS384', 'ES256', 'RS256'] as const;

const text = z.string().min(1).max(500);
const count = z.number().int().min(1);
const httpsUrl = text.refine((url) => normalBase(url) !== undefined, 'must be a plain https URL');

/** A public key with an id, of a type that the algorithms know. */
const publicKey = z
  .looseObject({ kid: text, kty: z.enum(['EC', 'RSA'], 'must be EC or RSA') })
  .refine((key) => !('d' in key), 'must not hold a private key');

const client = z
  .strictObject({
    /** Name in logs and metrics. */
    id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and -'),
    /** Claim `iss`. */
    issuer: text,
    /** Claim `tenant`: one of these must be there; without the list none may be. */
    tenants: z.array(text).min(1).optional(),
    /** Claim `sub`, where it is to be checked. */
    subject: text.optional(),
    algorithms: z
      .array(z.enum(algorithms))
      .min(1)
      .default([...algorithms]),
    /** Where keys are fetched from; a token's `jku` must be one of them. */
    jwksUrls: z.array(httpsUrl).min(1).optional(),
    /** Keys that were handed over, as JWKs; without `jwksUrls` a token's `jku` is not looked at. */
    keys: z.array(publicKey).min(1).optional(),
    /** Claim `aud` in place of the URL that is called. */
    audience: z.array(text).min(1).optional(),
    /** Base URLs that `fhirServer` may name, in place of FHIR_SERVER_ALLOWLIST. */
    fhirServers: z.array(httpsUrl).optional(),
    /** Id of this service at the authorization server of the EHR: `fhirAuthorization.subject`. */
    fhirClientId: text.optional(),
    edition: z.enum(editions).optional(),
    /** Whether a request may ask for another edition. */
    mayChooseEdition: z.boolean().default(false),
    cardLimit: count.max(50).optional(),
    cardLimitPatientView: count.max(50).optional(),
    /** The dialect that is answered in. */
    cdsHooks: z.enum(['1.0', '2.0']).default('2.0'),
    /** Where SYS-01, checks not evaluated, is shown. */
    notEvaluated: z.enum(['all', 'order-hooks', 'off']).optional(),
    /** The answer when nothing could be evaluated: 412 as specified, or a card. */
    whenNothing: z.enum(['error', 'card']).default('error'),
    requestsPerMinute: count.optional(),
    /** Whether its cards link to the SMART app, in place of SMART_LINKS. */
    smartLinks: z.boolean().optional(),
  })
  .refine((c) => c.jwksUrls || c.keys, 'needs jwksUrls or keys');

const file = z.strictObject({ clients: z.array(client).min(1) });

export type Client = z.output<typeof client>;

/** Reads the file of clients; throws with every problem listed and no content quoted. */
export function readClients(path: string): readonly Client[] {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    throw new Error('CLIENTS_FILE cannot be read as JSON.');
  }
  return parseClients(content);
}

export function parseClients(content: unknown): readonly Client[] {
  const parsed = file.safeParse(content);
  const problems = parsed.success
    ? ambiguities(parsed.data.clients)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (parsed.success && problems.length === 0) return parsed.data.clients;
  throw new Error(`CLIENTS_FILE is not valid:\n${problems.map((p) => `- ${p}`).join('\n')}`);
}

/** Two clients of one name, or that one token would fit. */
function ambiguities(clients: readonly Client[]): readonly string[] {
  const names = clients.flatMap((c) => [
    `id ${c.id}`,
    ...(c.tenants ?? ['none']).map((tenant) => `issuer and tenant of ${c.issuer}, ${tenant}`),
  ]);
  const twice = names.filter((name, place) => names.indexOf(name) !== place);
  return [...new Set(twice)].map((name) => `clients: the ${name} is there twice`);
}
