// What the page asks of the service it came from; nothing is asked of any other host.
import type { CdsResponse, Feedback, Services } from 'cds-hooks-types';
import type { Bundle, FhirResource, MedicationRequest } from 'fhir/r4.js';
import type { CaseView, PathwayView } from '../server/workbench/views.ts';
import { location } from './page.ts';
import type { HookBody } from './request.ts';

/** An answer that says what went wrong; the message is for the reader. */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.name = 'Refused';
    this.status = status;
  }
}

export interface Api {
  /** Path of the service, without a trailing slash. */
  readonly base: string;
  /** Absolute address of a path of the service. */
  readonly address: (path: string) => string;
  readonly discovery: () => Promise<Services>;
  readonly patient: (id: string) => Promise<Bundle<FhirResource>>;
  readonly draft: (drug: string, patientId: string) => Promise<MedicationRequest>;
  readonly fire: (service: string, body: HookBody) => Promise<CdsResponse>;
  readonly feedback: (service: string, entry: Feedback) => Promise<void>;
  readonly readCase: (body: HookBody) => Promise<CaseView>;
  readonly pathway: (topic: string, body: HookBody) => Promise<PathwayView>;
}

export function createApi(base: string): Api {
  const address = (path: string) => `${location.origin}${base}${path}`;
  const get = <T>(path: string) => call<T>(address(path));
  const post = <T>(path: string, body: object) => postTo<T>(address(path), body);
  const name = encodeURIComponent;
  return {
    base,
    address,
    discovery: () => get('/cds-services'),
    patient: (id) => get(`/workbench/patients/${name(id)}`),
    draft: (drug, patientId) => get(`/workbench/drafts/${name(drug)}?patient=${name(patientId)}`),
    fire: (service, body) => post(servicePath(service), body),
    feedback: async (service, entry) => {
      await post(`${servicePath(service)}/feedback`, { feedback: [entry] });
    },
    readCase: (body) => post('/workbench/case', body),
    pathway: (topic, body) => post(`/workbench/pathway/${name(topic)}`, body),
  };
}

export const servicePath = (service: string) => `/cds-services/${service}`;

export function postTo<T>(url: string, body: object): Promise<T> {
  const headers = { 'content-type': 'application/json' };
  return call<T>(url, { method: 'POST', headers, body: JSON.stringify(body) });
}

async function call<T>(url: string, init?: RequestInit): Promise<T> {
  const answer = await fetch(url, init).catch(() => {
    throw new Refused(0, 'The service cannot be reached.');
  });
  const text = await answer.text();
  if (!answer.ok) throw new Refused(answer.status, reason(answer.status, text));
  return (text === '' ? undefined : parsed(text)) as T;
}

/** The words of an OperationOutcome, else the status. */
function reason(status: number, text: string): string {
  const body = parsed(text) as { issue?: readonly { diagnostics?: string }[] } | undefined;
  const words = (body?.issue ?? []).flatMap((issue) => issue.diagnostics ?? []);
  return words.length > 0 ? words.join(' ') : `The service answered with status ${status}.`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
