// The record of the patient in context, read from the EHR with the searches of the prefetch templates.
// What could not be read is said, so that nobody takes it for absent.
import type { Bundle, FhirResource } from 'fhir/r4.js';
import type { Access } from './access.ts';
import { coversAll } from './scopes.ts';
import { onServer } from './servers.ts';

export interface Chart {
  readonly resources: readonly FhirResource[];
  /** Types of which not all could be read, with the reason in words. */
  readonly unread: ReadonlyMap<string, string>;
}

export interface ChartLimits {
  readonly pages: number;
  readonly resources: number;
  /** Characters of all answers; the service takes ten million bytes of one request. */
  readonly characters: number;
  readonly timeoutMs: number;
}

export const chartLimits: ChartLimits = {
  pages: 40,
  resources: 10_000,
  characters: 9_000_000,
  timeoutMs: 20_000,
};

/** Drugs that orders point to, read one by one. */
const drugLimit = 30;

/** @throws Error in words for a person where not even the patient can be read. */
export async function readChart(
  access: Access,
  templates: Readonly<Record<string, string>>,
  limits = chartLimits,
): Promise<Chart> {
  const reader = { access, limits, read: { characters: 0 } };
  const unread = new Map<string, string>();
  const found = await Promise.all(
    Object.values(templates).map(async (template) => {
      const type = template.split(/[/?]/, 1)[0] as string;
      const path = template.replace('{{context.patientId}}', encodeURIComponent(access.patientId));
      const part = await readAll(path, reader);
      const isWhole = type === 'Patient' || coversAll(access.scope, type);
      const failure = part.failure ?? (isWhole ? undefined : 'access was not granted to all of it');
      if (failure) unread.set(type, failure);
      return part.resources;
    }),
  );
  const resources = found.flat();
  const patient = unread.get('Patient');
  if (patient) throw new Error(`The patient could not be read: ${patient}.`);
  const drugs = await Promise.all(
    drugReferences(resources, access.server).map((path) => readAll(path, reader)),
  );
  return { resources: [...resources, ...drugs.flatMap((d) => d.resources)], unread };
}

interface Reader {
  readonly access: Access;
  readonly limits: ChartLimits;
  readonly read: { characters: number };
}

interface Part {
  readonly resources: readonly FhirResource[];
  readonly failure?: string;
}

/** A read, or all pages of a search. */
async function readAll(path: string, reader: Reader): Promise<Part> {
  const { access, limits } = reader;
  const resources: FhirResource[] = [];
  const visited = new Set<string>();
  let next: string | undefined = `${access.server}/${path}`;
  while (next !== undefined) {
    const isTooMuch = visited.size >= limits.pages || resources.length >= limits.resources;
    if (isTooMuch || visited.has(next)) return { resources, failure: tooMuch };
    visited.add(next);
    const answer = await get(next, reader);
    if (typeof answer === 'string') {
      // A server that does not know a type has none of it.
      if (answer === unknownType && path.includes('?')) return { resources };
      return { resources, failure: answer };
    }
    if (answer.resourceType !== 'Bundle') return { resources: [answer] };
    const bundle = answer as Bundle<FhirResource>;
    const inside = (bundle.entry ?? []).flatMap((entry) => entry.resource ?? []);
    resources.push(...inside.filter((r) => r.resourceType !== 'OperationOutcome'));
    if (inside.some(reportsError)) return { resources, failure: 'the EHR reports an error' };
    const link = bundle.link?.find(({ relation }) => relation === 'next')?.url;
    if (link === undefined) return { resources };
    next = onServer(link, access.server);
  }
  return { resources, failure: 'the EHR names a further page elsewhere' };
}

const tooMuch = 'more than can be read';
const unknownType = 'not known there';

const words: Readonly<Record<number, string>> = {
  401: 'access has expired',
  403: 'the EHR gives no access',
  404: unknownType,
  501: unknownType,
};

/** The resource, or in words why there is none. */
async function get(url: string, { access, limits, read }: Reader): Promise<FhirResource | string> {
  const answer = await fetch(url, {
    headers: { accept: 'application/fhir+json', authorization: `Bearer ${access.token}` },
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(limits.timeoutMs),
  }).catch(() => undefined);
  if (!answer) return 'the EHR did not answer';
  if (!answer.ok) return words[answer.status] ?? `the EHR answered with status ${answer.status}`;
  const text = await answer.text().catch(() => '');
  read.characters += text.length;
  if (read.characters > limits.characters) return tooMuch;
  try {
    const found: unknown = JSON.parse(text);
    const type = (found as Partial<FhirResource> | null)?.resourceType;
    return typeof type === 'string' ? (found as FhirResource) : 'the answer was not readable';
  } catch {
    return 'the answer was not readable';
  }
}

function reportsError(resource: FhirResource): boolean {
  return (
    resource.resourceType === 'OperationOutcome' &&
    resource.issue.some(({ severity }) => severity === 'error' || severity === 'fatal')
  );
}

/** `Medication/id` of orders whose drug was not found with them. */
function drugReferences(resources: readonly FhirResource[], server: string): readonly string[] {
  const present = new Set(resources.map((r) => `${r.resourceType}/${r.id}`));
  const named = resources.flatMap((resource) => {
    const reference =
      'medicationReference' in resource ? resource.medicationReference?.reference : undefined;
    const path = reference?.startsWith(`${server}/`)
      ? reference.slice(server.length + 1)
      : reference;
    return path && /^Medication\/[A-Za-z0-9\-.]{1,64}$/.test(path) ? path : [];
  });
  return [...new Set(named)].filter((reference) => !present.has(reference)).slice(0, drugLimit);
}
