// All pages of a search, one after the other, within limits. What was read before a limit or a
// failure is kept, and the failure says that it is not all.
import type { Fetched } from '../../hooks/ports.ts';
import {
  ignoredThePatient,
  isAbout,
  type Json,
  linkOf,
  reportsError,
  resourcesOf,
} from './bundle.ts';
import { CallFailed } from './failures.ts';
import type { EhrLimits } from './limits.ts';
import { onServer } from './urls.ts';

export interface Page {
  /** Absolute, on the server. */
  readonly url: string;
  readonly type: string;
  /** The patient that the search names. */
  readonly patientId?: string;
}

export interface Reading {
  readonly get: (url: string, type: string) => Promise<Json>;
  readonly base: string;
  readonly limits: EhrLimits;
  /** Told when the server says that it searched without the patient. */
  readonly onIgnored: (type: string) => void;
}

export async function fromPages(first: Page, reading: Reading): Promise<Fetched> {
  const { get, base, limits, onIgnored } = reading;
  const resources: Json[] = [];
  const visited = new Set<string>();
  let next: string | undefined = first.url;
  while (next !== undefined) {
    // A server that links back to a page already read would go on for ever.
    const tooMany = visited.size >= limits.pages || resources.length >= limits.resources;
    if (tooMany || visited.has(next)) return { resources, failure: 'too-large' };
    visited.add(next);
    let bundle: Json;
    try {
      bundle = await get(next, first.type);
    } catch (error) {
      if (visited.size === 1 || !(error instanceof CallFailed)) throw error;
      // Of a later page it says nothing about the type: what was read shows that it is known.
      const failure = error.failure === 'unsupported' ? 'server-error' : error.failure;
      return { resources, failure };
    }
    if (bundle['resourceType'] !== 'Bundle') return { resources, failure: 'malformed' };
    resources.push(...ofThePatient(bundle, first, onIgnored));
    if (reportsError(bundle)) return { resources, failure: 'server-error' };
    const link = linkOf(bundle, 'next');
    if (link === undefined) return { resources };
    next = onServer(link, base);
  }
  // A page elsewhere is not fetched; what it held is not known.
  return { resources, failure: 'refused' };
}

/**
 * What the page holds; where the server says that it searched without the patient, only what names
 * the patient. Otherwise nothing is filtered, so that the wrong-patient firewall sees everything.
 */
function ofThePatient(
  bundle: Json,
  { patientId, type }: Page,
  onIgnored: Reading['onIgnored'],
): readonly Json[] {
  const found = resourcesOf(bundle);
  if (patientId === undefined || !ignoredThePatient(bundle)) return found;
  onIgnored(type);
  return found.filter((resource) => isAbout(resource, patientId));
}
