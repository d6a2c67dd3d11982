// The EHR's side of prefetch: resolves the templates of a service against a context and runs them.
// CDS Hooks 2.0, "Prefetch Template": tokens of root-level primitive context fields and of the user.
import type { FhirResource } from 'fhir/r4.js';
import { createR4Repository, type R4Repository } from './r4-repository.ts';

/** What discovery says of one service. */
export interface ServiceEntry {
  id: string;
  hook: string;
  prefetch?: Readonly<Record<string, string>>;
}

export type PrefetchContext = Readonly<Record<string, unknown>>;

/** `all` keys, `none`, or some of them; a key that is left out was not attempted. */
export type PrefetchKeys = 'all' | 'none' | readonly string[];

const USER_TOKENS: Readonly<Record<string, string>> = {
  userPractitionerId: 'Practitioner',
  userPractitionerRoleId: 'PractitionerRole',
  userPatientId: 'Patient',
  userRelatedPersonId: 'RelatedPerson',
};

function tokenValue(token: string, context: PrefetchContext): string {
  const [, field] = /^context\.([A-Za-z]+)$/.exec(token) ?? [];
  const value = field === undefined ? undefined : context[field];
  if (typeof value === 'string') return value;

  const [type, id] = String(context['userId'] ?? '').split('/');
  if (id !== undefined && type === USER_TOKENS[token]) return id;
  throw new Error(`The context has no primitive root field for the prefetch token {{${token}}}`);
}

export function resolveTemplate(template: string, context: PrefetchContext): string {
  return template.replaceAll(/\{\{\s*([^}]*?)\s*\}\}/g, (_match, token: string) =>
    tokenValue(token, context),
  );
}

async function runQuery(
  repository: R4Repository,
  key: string,
  query: string,
): Promise<FhirResource | null> {
  const [path = '', search] = query.split('?');
  const [type = '', id] = path.split('/');
  const { status, body } =
    id === undefined
      ? await repository.search(type, new URLSearchParams(search))
      : await repository.read(type, id);
  if (status === 200) return body;
  if (status === 404 && id !== undefined) return null;
  throw new Error(`Prefetch "${key}" (${query}) was refused: ${JSON.stringify(body)}`);
}

/**
 * Fills the prefetch of one call.
 * @returns per key a resource, a searchset Bundle, or null when the instance does not exist.
 * @throws when a template cannot be honoured exactly.
 */
export async function fillPrefetch(
  service: ServiceEntry,
  context: PrefetchContext,
  resources: readonly FhirResource[],
  keys: PrefetchKeys = 'all',
): Promise<Record<string, FhirResource | null>> {
  const repository = await createR4Repository(resources);
  const filled: Record<string, FhirResource | null> = {};
  for (const [key, template] of Object.entries(service.prefetch ?? {})) {
    if (keys === 'none' || (keys !== 'all' && !keys.includes(key))) continue;
    filled[key] = await runQuery(repository, key, resolveTemplate(template, context));
  }
  return filled;
}
