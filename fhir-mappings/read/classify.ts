// The code lists that the code of a resource is on, found without reading the concept in full: most
// resources of a record are of no concern, and their codes are the same few over and over.
import { isKnownSystem, listsOf } from '../codes/index.ts';
import { judgementSystem } from '../codes/judgement.ts';
import type { CodeListId } from '../codes/lists.ts';
import { object } from './json.ts';

export interface Classification {
  readonly lists: ReadonlySet<CodeListId>;
  /** A code of a known system is stated: the words beside it may not be matched. */
  readonly coded: boolean;
  /** Code of the project's own CodeSystem for judgements. */
  readonly judgement: string | undefined;
}

const nothing: ReadonlySet<CodeListId> = new Set();
const unclassified: Classification = { lists: nothing, coded: false, judgement: undefined };

/** By system, then by code; bounded, since codes are text from outside. */
const cache = new Map<string, Map<string, Classification>>();
const limits = { systems: 100, codesOfSystem: 5000, length: 100 };

function ofCoding(value: unknown): Classification {
  const coding = object(value);
  const code = coding?.['code'];
  if (!coding || typeof code !== 'string' || code === '') return unclassified;
  const system = typeof coding['system'] === 'string' ? coding['system'] : '';
  const known = cache.get(system)?.get(code);
  if (known) return known;
  const lists = listsOf({ system, code });
  const found: Classification = {
    lists: lists.length > 0 ? new Set(lists) : nothing,
    coded: isKnownSystem(system),
    judgement: system === judgementSystem ? code : undefined,
  };
  remember(system, code, found);
  return found;
}

function remember(system: string, code: string, found: Classification): void {
  if (system.length > limits.length || code.length > limits.length) return;
  let codes = cache.get(system);
  if (!codes && cache.size < limits.systems) {
    codes = new Map();
    cache.set(system, codes);
  }
  if (codes && codes.size < limits.codesOfSystem) codes.set(code, found);
}

/** Classifies a CodeableConcept or a bare Coding, by all of its codings. */
export function classify(value: unknown): Classification {
  const concept = object(value);
  if (!concept) return unclassified;
  const codings = concept['coding'];
  if (codings === undefined) return ofCoding(concept);
  if (!Array.isArray(codings)) return ofCoding(codings);
  if (codings.length === 1) return ofCoding(codings[0]);
  return codings.map(ofCoding).reduce(joined, unclassified);
}

function joined(a: Classification, b: Classification): Classification {
  if (a === unclassified) return b;
  if (b === unclassified) return a;
  return {
    lists: a.lists.size === 0 ? b.lists : new Set([...a.lists, ...b.lists]),
    coded: a.coded || b.coded,
    judgement: a.judgement ?? b.judgement,
  };
}
