// The body of POST {base}/cds-services/{id}. Source: CDS Hooks 2.0.1, "Calling a CDS Service"
// (https://cds-hooks.hl7.org/2.0/#calling-a-cds-service), with the bodies of 1.0 and 3.0-ballot,
// which have the same fields, and what clients in use send beside the specification:
// - null or '' in an optional field counts as absent; unknown fields are ignored, at every level;
// - `Patient/123` is taken as the patient id `123`, likewise for the encounter;
// - missing or empty `selections` selects every draft order;
// - draft orders are taken as they are, valid FHIR or not;
// - a prefetch value may be any JSON: an example of the specification itself holds a bare string,
//   and one bad value must not cost the patient the checks that the others allow;
// - a token without `fhirServer` (forbidden by the specification) is harmless and taken.
// Whether `fhirServer` may be called, and which edition may be asked for, is decided elsewhere.

import type { FhirAuthorization } from 'cds-hooks-types';
import { z } from 'zod';
import { type Problem, problemsOf } from './problems.ts';
import { contextSchemas, type ServedContext, type ServedHook } from './request-context.ts';
import { changed, objectOf, optionalText, present } from './sent-fields.ts';

/** What is known of a client's token: the token; all else only where the client sent it rightly. */
export type SentAuthorization = Pick<FhirAuthorization, 'access_token'> &
  Partial<Omit<FhirAuthorization, 'extension' | 'token_type'>> & { token_type?: string };

/** A valid request of one hook. */
export interface ParsedRequest<Hook extends ServedHook> {
  readonly hook: Hook;
  /** UUID as the client wrote it. */
  readonly hookInstance: string;
  readonly context: ServedContext[Hook];
  /** By template key; {} if the client sent none. Values are unchecked: anything JSON can hold. */
  readonly prefetch: Readonly<Record<string, unknown>>;
  /** Unchecked, apart from being a string. */
  readonly fhirServer?: string;
  readonly fhirAuthorization?: SentAuthorization;
  /** Guideline edition asked for in `extension["org.mbc-cds"]`, unchecked. */
  readonly edition?: string;
}

/** A valid request of any hook that is served, told apart by `hook`. */
export type HookRequest = { [Hook in ServedHook]: ParsedRequest<Hook> }[ServedHook];

/** A request, or everything that is wrong with it. */
export type ParsedBody<Request> =
  | { readonly ok: true; readonly request: Request }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks the body of a call and brings it into one form.
 *
 * @param hook the hook of the service that is called, which the body must name.
 * @param body the parsed JSON, of whatever shape. Never throws; never quotes the body.
 */
export function parseRequest<Hook extends ServedHook>(
  hook: Hook,
  body: unknown,
): ParsedBody<ParsedRequest<Hook>> {
  const parsed = schemas[hook].safeParse(body);
  return parsed.success
    ? { ok: true, request: parsed.data }
    : { ok: false, problems: problemsOf(parsed.error) };
}

/** A field that helps if it is right and is left out otherwise. */
const ifValid = <Field extends z.ZodType>(field: Field) => field.optional().catch(undefined);

// The token travels in an HTTP header: RFC 6750 section 2.1 knows no blanks, line ends or others.
const authorization = objectOf({
  access_token: z
    .string({ error: 'must be a string' })
    .regex(/^[\x21-\x7e]+$/, { error: 'must be a bearer token: visible ASCII characters' }),
  token_type: ifValid(z.string()),
  expires_in: ifValid(z.number()),
  scope: ifValid(z.string()),
  subject: ifValid(z.string()),
  patient: ifValid(z.string()),
});
const fhirAuthorization = changed(
  changed(authorization, present).nullish(),
  (sent) => sent ?? undefined,
);

const extension = objectOf({ 'org.mbc-cds': objectOf({ edition: optionalText() }).nullish() });

/** Far above the templates of any service here; a client sends no other keys (Prefetch Template). */
const PREFETCH_LIMIT = 1000;

// Counted before it is copied, so that a million keys cost little.
const prefetch = z
  .custom<Readonly<Record<string, unknown>>>(
    (sent) => isJsonObject(sent) && Object.keys(sent).length <= PREFETCH_LIMIT,
    { error: `must be a JSON object of at most ${PREFETCH_LIMIT} keys` },
  )
  .pipe(z.record(z.string(), z.unknown()).readonly());

function isJsonObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const common = {
  hookInstance: z.guid({ error: 'must be a UUID' }),
  prefetch: changed(prefetch.nullish(), (sent) => sent ?? {}),
  fhirServer: optionalText(),
  fhirAuthorization,
  extension: extension.nullish(),
};

function hookIs<Hook extends ServedHook>(hook: Hook) {
  return z.literal(hook, { error: `must be "${hook}", the hook of this service` });
}

type Common = z.output<z.ZodObject<typeof common>>;

function toRequest<Hook, Context>(sent: Common & { hook: Hook; context: Context }) {
  const { hook, hookInstance, context, prefetch, fhirServer, fhirAuthorization, extension } = sent;
  const edition = extension?.['org.mbc-cds']?.edition;
  const optional = present({ fhirServer, fhirAuthorization, edition });
  return { hook, hookInstance, context, prefetch, ...optional };
}

/** The body that each hook takes. */
export const bodies = {
  'patient-view': changed(
    objectOf({ hook: hookIs('patient-view'), ...common, context: contextSchemas['patient-view'] }),
    toRequest,
  ),
  'order-select': changed(
    objectOf({ hook: hookIs('order-select'), ...common, context: contextSchemas['order-select'] }),
    toRequest,
  ),
  'order-sign': changed(
    objectOf({ hook: hookIs('order-sign'), ...common, context: contextSchemas['order-sign'] }),
    toRequest,
  ),
};

/** The bodies that are taken, as far as types can say. Every body the specification allows is one. */
export type TakenBody<Hook extends ServedHook> = z.input<(typeof bodies)[Hook]>;

const schemas: { readonly [Hook in ServedHook]: z.ZodType<ParsedRequest<Hook>> } = bodies;
