// Puts one worked case to a running service over HTTP, as an EHR does.
import { startFhirServer } from '../support/fhir-server.ts';
import { fillPrefetch, type ServiceEntry } from '../support/prefetch.ts';
import { buildRecord, type PatientRecord } from '../support/record/build-record.ts';
import { buildRequest, type HookRequest } from '../support/record/build-request.ts';
import type { RecordCoding } from '../support/record/record-coding.ts';
import type { Indicator, Vignette } from './vignette.ts';

export type DataSource = 'prefetch' | 'FHIR server';

export interface FiredRule {
  id: string;
  indicator: Indicator;
}

export interface Answer {
  /** Union over all cards of the rules that they name. */
  fired: FiredRule[];
  /** Authorization header of every call to the FHIR server. */
  authorizations: (string | undefined)[];
}

interface Card {
  extension?: { 'org.mbc-cds'?: { rules?: FiredRule[] } };
}

export const ACCESS_TOKEN = 'synthetic-access-token';

async function discover(serviceUrl: string, hook: string): Promise<ServiceEntry> {
  const response = await fetch(`${serviceUrl}/cds-services`);
  const { services } = (await response.json()) as { services: ServiceEntry[] };
  const service = services.find((entry) => entry.hook === hook);
  if (!service) throw new Error(`Discovery offers no service for ${hook}`);
  return service;
}

async function post(url: string, request: HookRequest): Promise<FiredRule[]> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  const body = await response.text();
  if (response.status !== 200) throw new Error(`The service answered ${response.status}: ${body}`);
  const { cards } = JSON.parse(body) as { cards: Card[] };
  return cards.flatMap((card) => card.extension?.['org.mbc-cds']?.rules ?? []);
}

async function askWithServer(
  url: string,
  request: HookRequest,
  { resources, patientId }: PatientRecord,
): Promise<Answer> {
  const server = await startFhirServer(resources, { token: ACCESS_TOKEN });
  try {
    const fired = await post(url, {
      ...request,
      fhirServer: server.url,
      fhirAuthorization: {
        access_token: ACCESS_TOKEN,
        token_type: 'Bearer',
        expires_in: 300,
        scope: 'patient/*.read',
        subject: 'mbc-cds',
        patient: patientId,
      },
    });
    return { fired, authorizations: server.requests.map(({ authorization }) => authorization) };
  } finally {
    await server.close();
  }
}

/** @param today date of the request, YYYY-MM-DD, as the service's own clock has it. */
export async function askService(
  serviceUrl: string,
  vignette: Vignette,
  { coding, source, today }: { coding: RecordCoding; source: DataSource; today: string },
): Promise<Answer> {
  const record = buildRecord(vignette, { coding, today });
  const request = buildRequest(record, vignette.hook, `${vignette.id} ${coding} ${source}`);
  const service = await discover(serviceUrl, vignette.hook);
  const url = `${serviceUrl}/cds-services/${service.id}`;
  if (source === 'FHIR server') return askWithServer(url, request, record);

  const prefetch = await fillPrefetch(service, { ...request.context }, record.resources);
  return { fired: await post(url, { ...request, prefetch }), authorizations: [] };
}
