// What a client posts to `{base}/cds-services/{id}`.

import type { FhirResource } from 'fhir/r4.js';
import type { Extensible } from './common.d.ts';
import type { HookContext, HookName } from './hook-contexts.d.ts';

/**
 * Access to the client's FHIR server for the length of one call. A service treats the token as
 * transient: it neither stores nor logs it.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#passing-the-access-token-to-the-cds-service | Passing the Access Token to the CDS Service}
 */
export interface FhirAuthorization extends Extensible {
  /** REQUIRED (Passing the Access Token). The OAuth 2.0 access token. */
  access_token: string;
  /** REQUIRED (Passing the Access Token). Always `Bearer`. */
  token_type: 'Bearer';
  /** REQUIRED (Passing the Access Token). Lifetime of the token, whole seconds. */
  expires_in: number;
  /**
   * REQUIRED (Passing the Access Token). Granted SMART scopes, separated by spaces: in the syntax
   * of SMART 1 (`patient/Observation.read`), since 3.0-ballot of SMART 2 (`.rs`).
   */
  scope: string;
  /** REQUIRED (Passing the Access Token). The OAuth 2.0 client id of the service. */
  subject: string;
  /** CONDITIONAL (Passing the Access Token). The patient the token is restricted to, if it is. */
  patient?: string;
}

/**
 * What one prefetch template yielded: the resource of a read, the searchset Bundle of a search, an
 * OperationOutcome where the client met an error, or null where it has no data. An absent key says
 * that the client did not try.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#prefetch-template | Prefetch Template}
 */
export type PrefetchValue = FhirResource | null;

/**
 * Prefetched data by the keys of the service's templates.
 *
 * @typeParam Key - the names of the templates, where they are known.
 * @see {@link https://cds-hooks.hl7.org/2.0/#providing-fhir-resources-to-a-cds-service | Providing FHIR Resources to a CDS Service}
 */
export type Prefetch<Key extends string = string> = Readonly<Partial<Record<Key, PrefetchValue>>>;

/**
 * The fields that a request has on every hook, apart from access to the FHIR server.
 *
 * @typeParam Hook - the name of the hook.
 * @typeParam Context - the context that the hook defines.
 * @typeParam Key - the names of the prefetch templates, where they are known.
 * @see {@link https://cds-hooks.hl7.org/2.0/#http-request_1 | Calling a CDS Service, HTTP Request}
 */
export interface CdsRequestBase<
  Hook extends string = string,
  Context extends object = object,
  Key extends string = string,
> extends Extensible {
  /** REQUIRED (HTTP Request). The hook that fired. */
  hook: Hook;
  /** REQUIRED (hookInstance). A UUID for this firing of the hook. */
  hookInstance: string;
  /** REQUIRED (HTTP Request). What the hook defines as its context. */
  context: Context;
  /** OPTIONAL (HTTP Request). Prefetched FHIR data. */
  prefetch?: Prefetch<Key>;
}

/**
 * The FHIR server of the client, with or without a token; a token without a server is not allowed.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#http-request_1 | Calling a CDS Service, HTTP Request}
 */
export type FhirAccess =
  | {
      /** REQUIRED with a token (HTTP Request). Base URL; `https` for production data. */
      fhirServer: string;
      /** OPTIONAL (FHIR Resource Access). The token and what belongs to it. */
      fhirAuthorization: FhirAuthorization;
    }
  | {
      /** OPTIONAL without a token (HTTP Request). Base URL; `https` for production data. */
      fhirServer?: string;
      /** Absent (FHIR Resource Access): the client passes no token. */
      fhirAuthorization?: never;
    };

/**
 * A request of a hook that this package need not know, for instance a private one.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#http-request_1 | Calling a CDS Service, HTTP Request}
 */
export type GenericCdsRequest<
  Hook extends string = string,
  Context extends object = object,
  Key extends string = string,
> = CdsRequestBase<Hook, Context, Key> & FhirAccess;

/**
 * A request of a hook of the library; of several hooks it is the union, told apart by `hook`.
 *
 * @example `CdsRequest<'order-sign'>['context']['draftOrders']` is a Bundle.
 * @typeParam Hook - one or several hooks; all of them if left out.
 * @typeParam Key - the names of the prefetch templates, where they are known.
 * @see {@link https://cds-hooks.hl7.org/2.0/#http-request_1 | Calling a CDS Service, HTTP Request}
 */
export type CdsRequest<Hook extends HookName = HookName, Key extends string = string> = {
  [H in Hook]: GenericCdsRequest<H, HookContext[H], Key>;
}[Hook];
