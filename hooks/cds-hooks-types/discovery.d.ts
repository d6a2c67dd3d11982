// What `GET {base}/cds-services` answers.

import type { Extensible } from './common.d.ts';
import type { HookName } from './hook-contexts.d.ts';

/**
 * The name of a hook: one of the hook library, or a private one, which has a reverse domain name.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#hook-definition-format | Hook Definition Format}
 */
export type AnyHookName = HookName | (string & {});

/**
 * One service as discovery describes it.
 *
 * @typeParam Hook - the hook, where it is known at compile time.
 * @typeParam Key - the names of the prefetch templates, where they are known.
 * @see {@link https://cds-hooks.hl7.org/2.0/#response | Discovery, Response}
 */
export interface Service<Hook extends string = AnyHookName, Key extends string = string>
  extends Extensible {
  /** REQUIRED (Discovery, Response). The hook on which the client calls this service. */
  hook: Hook;
  /** RECOMMENDED (Discovery, Response). A name for people. */
  title?: string;
  /** REQUIRED (Discovery, Response). What the service does; Markdown since 3.0-ballot. */
  description: string;
  /**
   * REQUIRED (Discovery, Response). The last segment of `{base}/cds-services/{id}`. The same id on
   * several hooks says that a later answer replaces an earlier one ("Update stale guidance").
   */
  id: string;
  /**
   * OPTIONAL (Prefetch Template). For each key a relative FHIR read or search that the client may
   * perform beforehand; `{{context.patientId}}` and the like are filled in by the client.
   */
  prefetch?: Readonly<Record<Key, string>>;
  /** OPTIONAL (Discovery, Response). Preconditions of use, for people. Absent from 1.0. */
  usageRequirements?: string;
  /**
   * RECOMMENDED (3.0-ballot: Discovery, Response). Semantic version of CDS Hooks that is spoken.
   *
   * @since 3.0-ballot
   */
  version?: string;
  /**
   * OPTIONAL (3.0-ballot: Discovery, Response). Version of the hook definition; several versions
   * of one hook are several services.
   *
   * @since 3.0-ballot
   */
  hookVersion?: string;
}

/**
 * The body of the discovery answer.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#response | Discovery, Response}
 */
export interface Services extends Extensible {
  /** REQUIRED (Discovery, Response). May be empty: a server without services answers `[]`. */
  services: readonly Service[];
}
