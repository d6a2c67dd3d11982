// How one public route is described.
import type { ServiceErrorCode } from '../../../hooks/errors.ts';
import type { JsonSchema } from './json-schema.ts';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly schema: JsonSchema;
  /** A value that exists. */
  readonly example?: string;
}

export interface RouteDescription {
  readonly method: 'get' | 'post';
  /** As OpenAPI writes it: `/rules/{id}`. */
  readonly path: string;
  readonly tag: keyof typeof tags;
  readonly summary: string;
  readonly parameters?: readonly Parameter[];
  /** Schema of the JSON body. */
  readonly body?: JsonSchema;
  readonly answer: {
    readonly description: string;
    readonly type: string;
    readonly schema?: JsonSchema;
  };
  readonly errors: readonly ServiceErrorCode[];
  /** Whether a client has to prove itself, where clients are registered. */
  readonly isCall?: boolean;
  /** Whether INSIGHTS_TOKEN opens it, where the service is no quick start. */
  readonly isInsight?: boolean;
  /** Answers 503 with the same body while no calls should be sent. */
  readonly mayBeUnready?: boolean;
}

export const tags = {
  'CDS Hooks': 'Discovery, and the services that an EHR calls',
  Guideline: 'The rules, for people and for machines',
  FHIR: 'Code lists, rules and a form as FHIR R4 definitions',
  SMART: 'The app that an EHR launches for the patient whose chart is open',
  Insights: 'What the cards did: measures and exports for the CDS team',
  Operations: 'Probes, metrics and this description',
} as const;

/** What several routes answer with. */
export const text: JsonSchema = { type: 'string' };
export const fhir: JsonSchema = { type: 'object', required: ['resourceType'] };
export const html = { type: 'text/html', schema: text } as const;
