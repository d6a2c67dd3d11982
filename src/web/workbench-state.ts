// What the workbench knows at a moment, and what a person can do with it.
import type { Card, CdsResponse, Services, Suggestion } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import type { CaseView } from '../server/workbench/views.ts';
import type { ChartRecord } from './record.ts';
import type { HookBody, Order } from './request.ts';

/** One call of a service and what came of it. */
export interface Exchange {
  readonly service: string;
  readonly body: HookBody;
  readonly response: CdsResponse;
  readonly milliseconds: number;
}

export interface State {
  readonly services?: Services | undefined;
  readonly record?: ChartRecord | undefined;
  readonly view?: CaseView | undefined;
  readonly basket: readonly Order[];
  readonly edition: string;
  readonly exchange?: Exchange | undefined;
  /** The same request in the other edition, when the person compares. */
  readonly other?: Exchange | undefined;
  /** Uuids of the cards that were dismissed. */
  readonly dismissed: readonly string[];
  readonly busy: boolean;
  /** What went wrong, or what was done, for the reader. */
  readonly problem?: string | undefined;
  readonly notice?: string | undefined;
}

export interface DismissReason {
  readonly code?: { readonly code: string; readonly system: string; readonly display?: string };
  readonly comment: string;
}

export interface Actions {
  readonly chooseStory: (id: string) => Promise<void>;
  readonly bring: (
    patientId: string,
    resources: readonly FhirResource[],
    unread?: readonly string[],
  ) => void;
  readonly openChart: () => Promise<void>;
  readonly order: (drug: string) => Promise<void>;
  readonly remove: (reference: string) => Promise<void>;
  readonly sign: () => Promise<void>;
  readonly accept: (card: Card, suggestion: Suggestion) => Promise<void>;
  readonly dismiss: (card: Card, reason: DismissReason) => Promise<void>;
  readonly useEdition: (edition: string) => Promise<void>;
  readonly compare: () => Promise<void>;
}

export type Workbench = State & Actions;
