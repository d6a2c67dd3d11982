// The record as the mappers see it: each resource once, by type and by code list, with its code
// already classified and its references resolvable. Contained results and the components of a panel
// are entries too; what a panel or a report states once holds for the results that lack it.
import type { CodeListId } from '../codes/lists.ts';
import { classify } from './classify.ts';
import { type Coding, type Concept, concept, freeText } from './coding.ts';
import type { Issue } from './issue.ts';
import { type Json, object, objects, string } from './json.ts';
import { sharedByComponents } from './panel.ts';
import { type Above, type Inherited, inheritance, underlaid } from './panels.ts';
import { resolver } from './reference.ts';
import { whose } from './subject.ts';
import { isNewer, printed } from './version.ts';

/** A resource as it was sent, with the `fullUrl` of its Bundle entry where it had one. */
export interface SentResource {
  readonly resource: unknown;
  readonly fullUrl?: string;
}

export interface RecordEntry {
  readonly type: string;
  /** `Type/id`; of a contained resource that of its container; empty where there is no id. */
  readonly reference: string;
  readonly json: Json;
  readonly code: Concept | undefined;
  readonly lists: ReadonlySet<CodeListId>;
  /** The words of a code that no known code system backs: the only ones that may be matched. */
  readonly words: string | undefined;
  /** Code of the project's own CodeSystem for judgements. */
  readonly judgement: string | undefined;
  /** The resource that holds the entry: the container, the panel or the report. */
  readonly parent: Json | undefined;
  /** `Type/id` of the parent. */
  readonly parentReference: string | undefined;
  /** A component, or a resource within another: never an order or a drug of its own. */
  readonly nested: boolean;
}

export interface PatientRecord {
  readonly patientId: string;
  readonly of: (type: string) => readonly RecordEntry[];
  /** Entries of the type whose code is on any of the lists, each once. */
  readonly listed: (type: string, ...lists: readonly CodeListId[]) => readonly RecordEntry[];
  /** Entries of the type that are named in words only. */
  readonly worded: (type: string) => readonly RecordEntry[];
  /** Entries of the type with a code of the project's own CodeSystem. */
  readonly judged: (type: string) => readonly RecordEntry[];
  /** The resource that a Reference element of the entry points to. */
  readonly resolve: (reference: unknown, from: RecordEntry) => Json | undefined;
  readonly issues: Issue[];
  /** What a terminology server told of drug codes that the tables lack. */
  readonly lookedUp?: LookedUpDrugs | undefined;
}

/** Ingredients, as codings, of medications by the key of `fhir-mappings/looked-up-drugs.ts`. */
export type LookedUpDrugs = ReadonlyMap<string, readonly Coding[]>;

/** Resources that belong to the patient, each in its newest version. */
interface Kept {
  /** By type, then by id. */
  readonly byType: Map<string, Map<string, Json>>;
  /** By the full URL of their Bundle entry. */
  readonly byUrl: Map<string, Json>;
  readonly nameless: Json[];
}

/** No answer may depend on the order in which a client sends the resources. */
function inFixedOrder({ byType, nameless }: Kept): readonly Json[] {
  const named = [...byType.values()].flatMap((byId) =>
    [...byId.keys()].sort().map((id) => byId.get(id) as Json),
  );
  return [...named, ...[...nameless].sort((a, b) => (printed(a) < printed(b) ? -1 : 1))];
}

export function patientRecord(
  sent: readonly SentResource[],
  patientId: string,
  issues: Issue[],
): PatientRecord {
  const kept = keep(sent, patientId, issues);
  const resolve = resolver(kept.byType, kept.byUrl);
  const all = inFixedOrder(kept);
  const inherited = inheritance(all, resolve, issues);
  const byType = new Map<string, RecordEntry[]>();
  for (const json of all) addEntries(json, inherited, byType);
  return recordOf(patientId, issues, (type) => byType.get(type) ?? none, resolve);
}

const none: readonly RecordEntry[] = [];

/** The record with some of its entries; the lists are looked up again. */
export function narrowed(
  record: PatientRecord,
  keeps: (entry: RecordEntry) => boolean,
): PatientRecord {
  const of = (type: string) => record.of(type).filter(keeps);
  return recordOf(record.patientId, record.issues, of, record.resolve);
}

function recordOf(
  patientId: string,
  issues: Issue[],
  entriesOf: PatientRecord['of'],
  resolve: PatientRecord['resolve'],
): PatientRecord {
  const indexes = new Map<string, Index>();
  const index = (type: string): Index => {
    const known = indexes.get(type) ?? indexOf(entriesOf(type));
    indexes.set(type, known);
    return known;
  };
  return {
    patientId,
    issues,
    resolve,
    of: (type) => index(type).all,
    worded: (type) => index(type).worded,
    judged: (type) => index(type).judged,
    listed: (type, ...wanted) => {
      const { byList } = index(type);
      if (wanted.length === 1) return byList.get(wanted[0] as CodeListId) ?? none;
      const found = wanted.flatMap((list) => byList.get(list) ?? none);
      return found.length > 0 ? [...new Set(found)] : none;
    },
  };
}

interface Index {
  readonly all: readonly RecordEntry[];
  readonly byList: ReadonlyMap<CodeListId, readonly RecordEntry[]>;
  readonly worded: readonly RecordEntry[];
  readonly judged: readonly RecordEntry[];
}

function indexOf(entries: readonly RecordEntry[]): Index {
  const byList = new Map<CodeListId, RecordEntry[]>();
  const worded: RecordEntry[] = [];
  const judged: RecordEntry[] = [];
  for (const entry of entries) {
    if (entry.words !== undefined) worded.push(entry);
    if (entry.judgement !== undefined) judged.push(entry);
    for (const list of entry.lists) {
      const found = byList.get(list);
      if (found) found.push(entry);
      else byList.set(list, [entry]);
    }
  }
  return { all: entries, byList, worded, judged };
}

function keep(sent: readonly SentResource[], patientId: string, issues: Issue[]): Kept {
  const kept: Kept = { byType: new Map(), byUrl: new Map(), nameless: [] };
  for (const { resource, fullUrl } of sent) {
    const json = object(resource);
    const type = string(json?.['resourceType']);
    if (!json || !type) continue;
    const subject = whose(json, patientId);
    if (subject === 'another patient') issues.push({ kind: 'other-patient', reference: type });
    if (subject !== 'the patient') continue;
    if (fullUrl) kept.byUrl.set(fullUrl, json);
    const id = string(json['id']);
    if (id) keepNewest(json, id, placeOf(type, kept.byType));
    else kept.nameless.push(json);
  }
  return kept;
}

function placeOf(type: string, byType: Kept['byType']): Map<string, Json> {
  const known = byType.get(type);
  if (known) return known;
  const place = new Map<string, Json>();
  byType.set(type, place);
  return place;
}

function keepNewest(json: Json, id: string, place: Map<string, Json>): void {
  const other = place.get(id);
  if (!other || isNewer(json, other)) place.set(id, json);
}

/** Names are short; a text without end is not searched without end. */
const longestName = 400;

/** An entry that reads its concept only when it is asked for it: most are never asked. */
class Entry implements RecordEntry {
  readonly type: string;
  readonly json: Json;
  readonly lists: ReadonlySet<CodeListId>;
  readonly judgement: string | undefined;
  readonly words: string | undefined;
  readonly parent: Json | undefined;
  readonly parentReference: string | undefined;
  readonly nested: boolean;
  readonly #holder: Json;
  readonly #value: unknown;
  #code: Concept | undefined | null = null;

  /** @param holder the resource with the id; @param value the CodeableConcept that names the entry. */
  constructor(type: string, json: Json, value: unknown, holder: Json, within?: Within) {
    const { lists, coded, judgement } = classify(value);
    this.type = type;
    this.json = json;
    this.lists = lists;
    this.judgement = judgement;
    this.#holder = holder;
    this.#value = value;
    this.words = coded || value === undefined ? undefined : this.#freeText();
    this.parent = within?.parent;
    this.parentReference = within?.parentReference;
    this.nested = within?.nested ?? false;
  }

  get reference(): string {
    return referenceTo(this.#holder);
  }

  get code(): Concept | undefined {
    if (this.#code === null) this.#code = concept(this.#value);
    return this.#code;
  }

  #freeText(): string | undefined {
    return freeText(this.code)?.slice(0, longestName);
  }
}

function referenceTo(json: Json): string {
  const id = string(json['id']);
  return id ? `${json['resourceType']}/${id}` : '';
}

interface Within {
  readonly parent: Json;
  readonly parentReference: string;
  readonly nested: boolean;
}

type ByType = Map<string, RecordEntry[]>;

function addEntries(json: Json, inherited: Inherited, byType: ByType): void {
  addEntry(json, json, inherited, byType);
  if (json['contained'] === undefined) return;
  for (const contained of objects(json['contained'])) {
    if (string(contained['resourceType'])) addEntry(contained, json, inherited, byType);
  }
}

function addEntry(own: Json, container: Json, inherited: Inherited, byType: ByType): void {
  const above = inherited(own);
  const json = underlaid(own, above?.shared);
  const type = own['resourceType'] as string;
  const value = json[codeElement[type] ?? 'code'];
  const entry = new Entry(type, json, value, container, withinOf(own, container, above));
  const list = byType.get(type);
  if (list) list.push(entry);
  else byType.set(type, [entry]);
  if (type === 'Observation' && json['component'] !== undefined) {
    for (const part of componentsOf(json, container)) byType.get(type)?.push(part);
  }
}

function withinOf(own: Json, container: Json, above: Above | undefined): Within | undefined {
  if (own !== container) {
    return { parent: container, parentReference: referenceTo(container), nested: true };
  }
  return above && { ...above, nested: false };
}

/** Where the code of a resource stands, if not in `code`. */
const codeElement: Readonly<Record<string, string | undefined>> = {
  MedicationRequest: 'medicationCodeableConcept',
  MedicationStatement: 'medicationCodeableConcept',
  MedicationAdministration: 'medicationCodeableConcept',
  DocumentReference: 'type',
};

/** Each component as a result of its own, with status, date, specimen and site of the panel. */
function componentsOf(panel: Json, container: Json): readonly RecordEntry[] {
  const components = objects(panel['component']);
  const shared = sharedByComponents(panel);
  const within = { parent: panel, parentReference: referenceTo(container), nested: true };
  return components.flatMap((component) => {
    const { code } = component as { readonly code?: unknown };
    if (object(code) === undefined) return [];
    return [new Entry('Observation', { ...shared, ...component }, code, container, within)];
  });
}
