// A CDS client for tests: calls a running service over HTTP and keeps the answer as it came.
import type { Card, CdsResponse, Service, Services } from 'cds-hooks-types';
import type { FhirResource, OperationOutcome } from 'fhir/r4.js';
import { type HookContext, type HookName, uuidOf } from './record/build-request.ts';

export interface Reply<Body = unknown> {
  readonly status: number;
  readonly contentType: string;
  readonly text: string;
  /** The JSON of the body. */
  readonly body: Body;
}

/** @throws when the body is no JSON, with what came instead. */
export async function send<Body = unknown>(url: string, init?: RequestInit): Promise<Reply<Body>> {
  const response = await fetch(url, init);
  const text = await response.text();
  const contentType = response.headers.get('content-type') ?? '';
  try {
    return { status: response.status, contentType, text, body: JSON.parse(text) as Body };
  } catch {
    throw new Error(`${response.status} ${contentType} is no JSON: ${text.slice(0, 200)}`);
  }
}

/** Times that a call is made again when the service says that it is busy. */
const retries = 20;

/** Posts a body as it is: text stays text, anything else becomes JSON. */
export async function post<Body = CdsResponse>(
  serviceUrl: string,
  id: string,
  body: unknown,
): Promise<Reply<Body>> {
  const call = () =>
    send<Body>(`${serviceUrl}/cds-services/${id}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  let reply = await call();
  for (let again = 0; reply.status === 503 && again < retries; again += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    reply = await call();
  }
  return reply;
}

export const refusal = (serviceUrl: string, id: string, body: unknown) =>
  post<OperationOutcome>(serviceUrl, id, body);

export async function discover(serviceUrl: string): Promise<readonly Service[]> {
  return (await send<Services>(`${serviceUrl}/cds-services`)).body.services;
}

export const bundleOf = (resources: readonly unknown[]) => ({
  resourceType: 'Bundle',
  type: 'searchset',
  total: resources.length,
  entry: resources.map((resource) => ({ resource })),
});

type Prefetch = Record<string, unknown>;

/** The type that a template of discovery reads or searches. */
export const typeOf = (template: string): string => template.split(/[/?]/, 1)[0] ?? '';

/** Prefetch of a record as an EHR fills it: in the order of the record, an empty Bundle for none. */
export function prefetchOf(service: Service, resources: readonly FhirResource[]): Prefetch {
  const filled = Object.entries(service.prefetch ?? {}).map(([key, template]) => {
    const found = resources.filter((r) => r.resourceType === typeOf(template));
    return [key, template.includes('?') ? bundleOf(found) : (found[0] ?? null)];
  });
  return Object.fromEntries(filled);
}

export interface Call {
  readonly hook: HookName;
  readonly patientId: string;
  readonly drafts?: readonly unknown[];
  readonly selections?: readonly string[];
  readonly prefetch?: Prefetch;
  readonly edition?: string;
  readonly instance?: string;
}

/** The body of a call. */
export function requestOf({ hook, patientId, drafts, prefetch, ...of }: Call) {
  const context: Partial<Omit<HookContext, 'draftOrders'>> & { draftOrders?: unknown } = {
    userId: 'Practitioner/practitioner-1',
    patientId,
  };
  if (hook !== 'patient-view') {
    const entry = (drafts ?? []).map((resource) => ({ resource }));
    context.draftOrders = { resourceType: 'Bundle', type: 'collection', entry };
  }
  if (of.selections) context.selections = [...of.selections];
  else if (hook === 'order-select') context.selections = [];
  return {
    hook,
    hookInstance: uuidOf(of.instance ?? 'a call of this test'),
    context,
    ...(prefetch ? { prefetch } : {}),
    ...(of.edition ? { extension: { 'org.mbc-cds': { edition: of.edition } } } : {}),
  };
}

/** The cards of a call that must succeed. */
export async function cardsOf(serviceUrl: string, call: Call): Promise<readonly Card[]> {
  const { status, body, text } = await post(serviceUrl, `mbc-${call.hook}`, requestOf(call));
  if (status !== 200) throw new Error(`The service answered ${status}: ${text}`);
  return body.cards;
}

export interface CardData {
  rules?: readonly { id: string; version: string; edition: string; indicator: string }[];
  facts?: readonly {
    name: string;
    value: unknown;
    unit?: string;
    date?: string;
    reference?: string;
  }[];
  missing?: readonly {
    name: string;
    rules: readonly string[];
    consequence: string;
    reason: string;
  }[];
}

/** What a machine reads of a card. */
export const dataOf = (card: Card): CardData => (card.extension?.['org.mbc-cds'] ?? {}) as CardData;

export const codeOf = (card: Card): string => card.source.topic?.code ?? '';

export const firedBy = (cards: readonly Card[]): readonly string[] =>
  cards.flatMap((card) => (dataOf(card).rules ?? []).map(({ id }) => id));

export const cardOf = (cards: readonly Card[], id: string): Card | undefined =>
  cards.find((card) => codeOf(card) === id);
