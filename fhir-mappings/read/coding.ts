// CodeableConcept and Coding (FHIR R4 section 2.24.0.4), read tolerantly. Codings are alternatives:
// one match is enough. Text counts only where no coding of a known system is present.
import { displayOf, isKnownSystem, listsOf } from '../codes/index.ts';
import type { CodeListId } from '../codes/lists.ts';
import { object, objects, string } from './json.ts';
import { plainText } from './plain-text.ts';

/** System and code are empty strings where the record has none. */
export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

export interface Concept {
  readonly codings: readonly Coding[];
  readonly text?: string;
}

function coding(value: unknown): Coding | undefined {
  const json = object(value);
  if (!json) return undefined;
  const code = string(json['code']);
  const display = string(json['display']);
  if (code === undefined && display === undefined) return undefined;
  return {
    system: string(json['system']) ?? '',
    code: code ?? '',
    ...(display !== undefined && { display }),
  };
}

/** A CodeableConcept, a bare Coding, or a string as text; undefined when it says nothing. */
export function concept(value: unknown): Concept | undefined {
  if (typeof value === 'string') return value === '' ? undefined : { codings: [], text: value };
  const json = object(value);
  if (!json) return undefined;
  const text = string(json['text']);
  const codings: Coding[] = [];
  for (const item of objects(json['coding'])) {
    const read = coding(item);
    if (read) codings.push(read);
  }
  const bare = json['coding'] === undefined ? coding(json) : undefined;
  if (bare) codings.push(bare);
  if (codings.length === 0 && text === undefined) return undefined;
  return { codings, ...(text !== undefined && { text }) };
}

const noLists: ReadonlySet<CodeListId> = new Set();

/** Every code list that any coding of the concept is on. */
export function lists(concept: Concept | undefined): ReadonlySet<CodeListId> {
  let found: Set<CodeListId> | undefined;
  for (const item of concept?.codings ?? []) {
    for (const list of listsOf(item)) {
      found ??= new Set();
      found.add(list);
    }
  }
  return found ?? noLists;
}

/** True when any coding of the concept is on any of the lists. */
export function isIn(concept: Concept | undefined, ...wanted: readonly CodeListId[]): boolean {
  return (
    concept?.codings.some((item) => listsOf(item).some((list) => wanted.includes(list))) ?? false
  );
}

/** True when the record states a code of a system the tables know, whether or not they have it. */
export function hasKnownCode(concept: Concept): boolean {
  return concept.codings.some((item) => item.code !== '' && isKnownSystem(item.system));
}

/** The text that may be matched: none beside a code of a known system. */
export function freeText(concept: Concept | undefined): string | undefined {
  if (!concept || hasKnownCode(concept)) return undefined;
  if (concept.text !== undefined) return concept.text;
  const displays = concept.codings.flatMap(({ display }) => display ?? []);
  return displays.length > 0 ? displays.join(', ') : undefined;
}

/** A short name to show a person; what the record prints, never read for meaning. */
export function label(concept: Concept): string {
  const own = concept.codings.find(({ display }) => display !== undefined)?.display;
  const table = concept.codings.flatMap((item) => displayOf(item) ?? [])[0];
  const code = concept.codings.find((item) => item.code !== '')?.code;
  return plainText(concept.text ?? own ?? table ?? code ?? '', 80);
}
