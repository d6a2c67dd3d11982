// What the page of the SMART app begins with.
import type { StartView } from './views.ts';

/** FHIR servers that the app may be launched from, and what it is there. */
export interface SmartStart {
  readonly start: StartView;
  /** Whether the app is served here. */
  readonly on: boolean;
  readonly clientId: string;
  /** Whether the right to save answers is asked for. */
  readonly saves: boolean;
  /** Base URLs without a trailing slash. */
  readonly servers: readonly string[];
  /** Whether any server of this machine may launch it: a quick start without a list. */
  readonly loopback: boolean;
  /** Origins at which a code may be exchanged besides those of the servers. */
  readonly authorizationOrigins: readonly string[];
  /** Types of resources that are read. */
  readonly types: readonly string[];
}

/** The case question that a card sent the person with: `appContext` of its link. */
export interface AppContext {
  readonly rule: string;
  readonly questions: readonly string[];
}
