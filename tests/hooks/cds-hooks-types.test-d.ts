// What the types of CDS Hooks allow and what they reject. Checked by `tsc --noEmit`, not at run
// time: a line under `@ts-expect-error` that compiles is an error itself.

import type {
  Action,
  Card,
  CdsRequest,
  CdsResponse,
  Extension,
  Feedback,
  FeedbackRequest,
  HookContext,
  HookName,
  LegacyDeleteAction,
  Link,
  OverrideReason,
  PrefetchValue,
  Service,
  Services,
  Suggestion,
  SystemAction,
} from 'cds-hooks-types';
import type { Bundle, FhirResource, MedicationRequest } from 'fhir/r4.js';
import { expectTypeOf } from 'vitest';
import type { ParsedFeedback, TakenFeedback } from '../../hooks/feedback-request.ts';
import type { HookRequest, ParsedRequest, TakenBody } from '../../hooks/request.ts';
import type { ServedContext, ServedHook } from '../../hooks/request-context.ts';

const order: MedicationRequest = {
  resourceType: 'MedicationRequest',
  status: 'draft',
  intent: 'order',
  subject: { reference: 'Patient/1' },
};
const card = {
  summary: 'One sentence',
  indicator: 'warning',
  source: { label: 'Guideline' },
} as const;
const suggestion: Suggestion = { label: 'Stop the order' };

// A type that could not be resolved becomes `any`, which would let everything pass.
expectTypeOf<Card>().not.toBeAny();
expectTypeOf<CdsRequest>().not.toBeAny();
expectTypeOf<FhirResource>().not.toBeAny();
expectTypeOf<Feedback>().not.toBeAny();
expectTypeOf<Service>().not.toBeAny();

// Cards
card satisfies Card;
({ ...card, suggestions: [suggestion], selectionBehavior: 'any' }) satisfies Card;
({ cards: [], extension: { 'org.mbc-cds': { rules: [] } } }) satisfies CdsResponse;

// @ts-expect-error a card has a source
({ summary: 'One sentence', indicator: 'info' }) satisfies Card;
// @ts-expect-error a source has a label
({ ...card, source: { url: 'https://example.org' } }) satisfies Card;
// @ts-expect-error `hard-stop` did not survive the ballot of 1.0
({ ...card, indicator: 'hard-stop' }) satisfies Card;
// @ts-expect-error suggestions need selectionBehavior
({ ...card, suggestions: [suggestion] }) satisfies Card;
// @ts-expect-error there is no such selection behaviour
({ ...card, suggestions: [suggestion], selectionBehavior: 'all' }) satisfies Card;
// @ts-expect-error the reasons a service offers have a display
({ ...card, overrideReasons: [{ code: 'a', system: 'urn:b' }] }) satisfies Card;
// @ts-expect-error no version has a confidence
({ ...card, confidence: 0.9 }) satisfies Card;
// @ts-expect-error an absent field is left out, not undefined
({ ...card, detail: undefined }) satisfies Card;
// @ts-expect-error an answer always has cards
({ systemActions: [] }) satisfies CdsResponse;

// Links
({ label: 'App', url: 'https://app', type: 'smart', appContext: '{}' }) satisfies Link;
// @ts-expect-error only SMART apps are given a context
({ label: 'Page', url: 'https://page', type: 'absolute', appContext: '{}' }) satisfies Link;

// Actions
({ type: 'create', description: 'Add', resource: order }) satisfies Action;
({ type: 'delete', description: 'Remove', resourceId: 'MedicationRequest/1' }) satisfies Action;
({ type: 'update', resource: order }) satisfies SystemAction;
// @ts-expect-error a deletion carries no resource
({ type: 'delete', description: 'Remove', resource: order }) satisfies Action;
// @ts-expect-error a deletion carries no resource, even beside the reference
({ type: 'delete', description: 'Remove', resourceId: 'X/1', resource: order }) satisfies Action;
// @ts-expect-error the deletion of 1.0 is to be asked for by name
({ type: 'delete', description: 'Remove', resource: 'MedicationRequest/1' }) satisfies Action;
// @ts-expect-error what is created must be given
({ type: 'create', description: 'Add' }) satisfies Action;
// @ts-expect-error an update holds the whole resource
({ type: 'update', description: 'Change', resourceId: 'MedicationRequest/1' }) satisfies Action;
// @ts-expect-error a suggested action has a description
({ type: 'create', resource: order }) satisfies Action;
// @ts-expect-error action types are in lower case
({ type: 'CREATE', description: 'Add', resource: order }) satisfies Action;

const legacy = { type: 'delete', description: 'Remove', resource: 'MedicationRequest/1' } as const;
expectTypeOf<CdsResponse<Action | LegacyDeleteAction>>().toExtend<{ cards: readonly object[] }>();
({
  ...card,
  suggestions: [{ label: 'Remove', actions: [legacy] }],
  selectionBehavior: 'at-most-one',
}) satisfies Card<Action | LegacyDeleteAction>;
// @ts-expect-error not without asking for it
({ label: 'Remove', actions: [legacy] }) satisfies Suggestion;

// Discovery
const service: Service<'order-sign', 'patient'> = {
  hook: 'order-sign',
  id: 'mbc-order-sign',
  description: 'Checks orders',
  prefetch: { patient: 'Patient/{{context.patientId}}' },
};
({ services: [service] }) satisfies Services;
({ services: [{ hook: 'org.example.own-hook', id: 'x', description: 'y' }] }) satisfies Services;
// @ts-expect-error a service has a description
({ hook: 'order-sign', id: 'x' }) satisfies Service;
// @ts-expect-error a declared template key must be there
({ ...service, prefetch: {} }) satisfies Service<'order-sign', 'patient'>;

// Requests
declare const request: CdsRequest;
expectTypeOf<CdsRequest['hook']>().toEqualTypeOf<HookName>();
if (request.hook === 'order-sign') {
  expectTypeOf(request.context.draftOrders).toEqualTypeOf<Bundle<FhirResource>>();
}
expectTypeOf<HookContext['order-dispatch']>().not.toHaveProperty('userId');
expectTypeOf<HookContext['encounter-start']['encounterId']>().toEqualTypeOf<string>();
expectTypeOf<CdsRequest<'patient-view', 'labs'>['prefetch']>().toEqualTypeOf<
  Readonly<Partial<Record<'labs', PrefetchValue>>> | undefined
>();
expectTypeOf<Extension>().not.toEqualTypeOf<string>();

const viewed = { hook: 'patient-view', hookInstance: 'u' } as const;
const context = { userId: 'Practitioner/a', patientId: '1' };
({ ...viewed, context }) satisfies CdsRequest;
// @ts-expect-error the context belongs to the hook
({ ...viewed, hook: 'order-sign', context }) satisfies CdsRequest<'order-sign'>;
const fhirAuthorization = {
  access_token: 't',
  token_type: 'Bearer',
  expires_in: 30,
  scope: 'patient/*.rs',
  subject: 's',
} as const;
({ ...viewed, context, fhirServer: 'https://ehr', fhirAuthorization }) satisfies CdsRequest;
// @ts-expect-error a token needs a server
({ ...viewed, context, fhirAuthorization }) satisfies CdsRequest;

// Feedback
const when = { card: 'u', outcomeTimestamp: '2020-12-11T00:00:00Z' };
({ ...when, outcome: 'overridden' }) satisfies Feedback;
({ ...when, outcome: 'accepted', acceptedSuggestions: [{ id: 'u' }] }) satisfies Feedback;
// @ts-expect-error what was accepted must be named
({ ...when, outcome: 'accepted' }) satisfies Feedback;
// @ts-expect-error ignored cards are not reported
({ ...when, outcome: 'ignored' }) satisfies Feedback;
// @ts-expect-error a reason or a comment
({}) satisfies OverrideReason;

// What is taken at run time: every body that the specification allows, and what comes out of it is
// what the specification says, apart from the draft orders, of which less is certain.
expectTypeOf<CdsRequest<'patient-view'>>().toExtend<TakenBody<'patient-view'>>();
expectTypeOf<CdsRequest<'order-select'>>().toExtend<TakenBody<'order-select'>>();
expectTypeOf<CdsRequest<'order-sign'>>().toExtend<TakenBody<'order-sign'>>();
expectTypeOf<TakenBody<'order-sign'>['context']>().not.toBeUnknown();
expectTypeOf<FeedbackRequest>().toExtend<TakenFeedback>();
expectTypeOf<TakenFeedback>().not.toBeUnknown();
expectTypeOf<ServedHook>().toExtend<HookName>();
expectTypeOf<ServedContext['patient-view']>().toEqualTypeOf<HookContext['patient-view']>();
expectTypeOf<Omit<ServedContext['order-select'], 'draftOrders'>>().toEqualTypeOf<
  Omit<HookContext['order-select'], 'draftOrders'>
>();
expectTypeOf<Extract<ParsedFeedback, { ok: true }>['feedback']>().toEqualTypeOf<
  readonly Feedback[]
>();
expectTypeOf<Extract<HookRequest, { hook: 'order-sign' }>>().toEqualTypeOf<
  ParsedRequest<'order-sign'>
>();
