// A terminology server and a service that asks it about the orders of the flagship patient, for the
// time of one test file: letrozole for her must be stopped (ET-05), under whatever code it comes.
import type { Service } from 'cds-hooks-types';
import type { CodeableConcept, Medication, MedicationRequest } from 'fhir/r4.js';
import { afterAll, beforeEach } from 'vitest';
import { defaultTerminologyLimits } from '../../../src/terminology/terminology-client.ts';
import type { TerminologyTuning } from '../../../src/terminology-access.ts';
import {
  ask,
  type FaultService,
  type Reply,
  startFaultService,
} from '../../faults/support/service.ts';
import { discover, prefetchOf, requestOf } from '../../support/cds-client.ts';
import { draftOf, flagshipCall, flagshipRecord } from '../../support/flagship.ts';
import { startTerminologyServer, type TerminologyServer } from './terminology-server.ts';

export const expectedRule = 'ET-05';

export const noBreaker = { calls: 1000, leastCalls: 1000, threshold: 0.9, halfOpenAfterMs: 300 };

export interface Stage {
  readonly server: TerminologyServer;
  readonly service: FaultService;
  /** Signs an order of the medication, or the drafts given. */
  readonly sign: (medication: CodeableConcept | readonly unknown[]) => Promise<Reply>;
  /** Sum of a metric over all series with the labels. */
  readonly count: (name: string, labels?: Readonly<Record<string, string>>) => Promise<number>;
}

/** A fresh service for each test: what one test asked is not kept for the next. */
export function stageForEach(
  tuning: TerminologyTuning = { breaker: noBreaker },
  env: Readonly<Record<string, string>> = {},
): Stage {
  const set: { server?: TerminologyServer; service?: FaultService } = {};
  beforeEach(async () => {
    set.server ??= await startTerminologyServer();
    set.server.fail(undefined);
    set.server.know({});
    await set.service?.close();
    set.service = await startFaultService(
      { TERMINOLOGY_SERVER_URL: set.server.url, ...env },
      { terminology: tuning },
    );
  });
  afterAll(() => Promise.all([set.server?.close(), set.service?.close()]));
  return {
    get server() {
      return set.server as TerminologyServer;
    },
    get service() {
      return set.service as FaultService;
    },
    sign: (medication) => sign((set.service as FaultService).url, medication),
    count: (name, labels) => (set.service as FaultService).metric(name, labels),
  };
}

export async function sign(
  serviceUrl: string,
  medication: CodeableConcept | readonly unknown[],
): Promise<Reply> {
  const drafts = Array.isArray(medication) ? medication : [draft(medication as CodeableConcept)];
  const prefetch = prefetchOf(await orderSign(serviceUrl), flagshipRecord());
  return ask(serviceUrl, requestOf(flagshipCall({ drafts, prefetch })));
}

async function orderSign(serviceUrl: string): Promise<Service> {
  const found = (await discover(serviceUrl)).find(({ hook }) => hook === 'order-sign');
  if (!found) throw new Error('no service for order-sign');
  return found;
}

export const draft = (
  medicationCodeableConcept: CodeableConcept,
  id = 'draft-product',
): MedicationRequest => ({ ...draftOf(id, '', ''), medicationCodeableConcept });

/** An order of a Medication that it contains. */
export function draftOfProduct(product: Omit<Medication, 'resourceType' | 'id'>) {
  const { medicationCodeableConcept, ...order } = draftOf('draft-product', '', '');
  const contained = [{ resourceType: 'Medication', id: 'product', ...product }];
  return { ...order, contained, medicationReference: { reference: '#product' } };
}

export const shortLimits = { ...defaultTerminologyLimits, requestMs: 300, callMs: 600 };
