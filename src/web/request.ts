// A request of a hook, as an EHR sends it. https://cds-hooks.hl7.org/2.0/#calling-a-cds-service
import type { Service } from 'cds-hooks-types';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { type ChartRecord, prefetchOf } from './record.ts';

export type HookName = 'patient-view' | 'order-select' | 'order-sign';

export interface HookBody {
  readonly hook: HookName;
  readonly hookInstance: string;
  readonly context: {
    readonly userId: string;
    readonly patientId: string;
    readonly selections?: readonly string[];
    readonly draftOrders?: Bundle<FhirResource>;
  };
  readonly prefetch: Readonly<Record<string, unknown>>;
  readonly extension?: { readonly 'org.mbc-cds': { readonly edition: string } };
}

export type Order = FhirResource & { readonly id: string };

export interface HookChoice {
  readonly hook: HookName;
  readonly record: ChartRecord;
  readonly basket: readonly Order[];
  /** References of the orders that were just chosen; for order-select only. */
  readonly selections: readonly string[];
  readonly edition: string;
  readonly userId: string;
}

export function hookBody(service: Service, choice: HookChoice): HookBody {
  const { hook, record, basket, selections, edition, userId } = choice;
  const context = { userId, patientId: record.patientId };
  const draftOrders: Bundle<FhirResource> = {
    resourceType: 'Bundle',
    type: 'collection',
    entry: basket.map((resource) => ({ resource })),
  };
  const orders =
    hook === 'patient-view'
      ? {}
      : hook === 'order-sign'
        ? { draftOrders }
        : { selections, draftOrders };
  return {
    hook,
    hookInstance: crypto.randomUUID(),
    context: { ...context, ...orders },
    prefetch: prefetchOf(service, record),
    extension: { 'org.mbc-cds': { edition } },
  };
}

export const referenceOf = (order: Order) => `${order.resourceType}/${order.id}`;

/** The call as a command of a shell; no line of the body can end the quoted text. */
export function curlOf(url: string, body: HookBody): string {
  const json = JSON.stringify(body, null, 2);
  return [
    `curl --request POST '${url}' \\`,
    "  --header 'content-type: application/json' \\",
    "  --data-binary @- <<'END_OF_REQUEST'",
    json,
    'END_OF_REQUEST',
  ].join('\n');
}
