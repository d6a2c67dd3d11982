// Which data of an EHR were asked for, for the audit trail: never what was told.
import type { Fetched, FetchFailure, FhirSource } from './ports.ts';

export interface Access {
  readonly kind: 'search' | 'read';
  /** Resource type. */
  readonly type: string;
  /** The query or reference; of a further page, which holds an address of the server's own, none. */
  readonly asked?: string;
  readonly failure?: FetchFailure;
}

/** The server was not contacted. */
const noContact: readonly FetchFailure[] = ['refused', 'paused'];

/** The source itself; each access to the server is noted once it has ended. */
export function notedAccesses(source: FhirSource, accesses: Access[]): FhirSource {
  const noted = async (access: Access, asked: Promise<Fetched>) => {
    const told = await asked;
    const { failure } = told;
    if (!failure) accesses.push(access);
    else if (!noContact.includes(failure)) accesses.push({ ...access, failure });
    return told;
  };
  return {
    search: (query) => noted(access('search', query), source.search(query)),
    read: (reference) => noted(access('read', reference), source.read(reference)),
    follow: (link, type) => noted({ kind: 'search', type }, source.follow(link, type)),
  };
}

function access(kind: Access['kind'], asked: string): Access {
  const [path = ''] = asked.split('?', 1);
  // A reference may be absolute: the type stands before the last part.
  const parts = path.split('/');
  const type = kind === 'search' ? path : (parts.at(-2) ?? '');
  return { kind, type, asked };
}
