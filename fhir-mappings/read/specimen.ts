// Where a result was measured: through the specimen, the body site, the focus, or the words used.
// The specimen of a panel or of a report holds for its results.
import type { Specimen } from '../../src/domain/receptor.ts';
import { saysMetastasis, takenFrom } from '../body-site.ts';
import { type Concept, concept, freeText, isIn } from './coding.ts';
import { period, type When, when } from './dates.ts';
import { type Json, object, objects, string } from './json.ts';
import type { PatientRecord, RecordEntry } from './record.ts';
import { containedIn, literal, typeAndId } from './reference.ts';

export interface SpecimenReading {
  readonly specimen: Specimen;
  /** When it was taken, where stated: the date of the result. */
  readonly collected?: When;
}

export function specimenOf(entry: RecordEntry, record: PatientRecord): SpecimenReading {
  const reference = literal(entry.json['specimen']);
  const specimen = record.resolve(entry.json['specimen'], entry);
  const collected = specimen && collectedOn(specimen);
  const taken = placeOf(entry, specimen, record) ?? 'unstated';
  const unresolved = reference !== undefined && !specimen && taken === 'unstated';
  if (unresolved) noteDangling(entry, record);
  return {
    specimen: { key: keyOf(reference, entry), taken, ...(unresolved ? { unresolved } : {}) },
    ...(collected ? { collected } : {}),
  };
}

/** Once for a result that names the specimen itself, however often it is asked for. */
function noteDangling({ reference, json, parent }: RecordEntry, { issues }: PatientRecord): void {
  if (parent && objects(parent['specimen']).some((s) => s === json['specimen'])) return;
  const known = issues.some((i) => i.reference === reference && i.topic === 'specimen');
  if (!known) issues.push({ kind: 'dangling-reference', reference, topic: 'specimen' });
}

function keyOf(reference: string | undefined, entry: RecordEntry): string {
  if (!reference) return '';
  const target = typeAndId(reference);
  if (target) return `${target.type}/${target.id}`;
  // Contained: the specimen of a report is the same for all of its results.
  const own = containedIn(entry.json, reference.slice(1)) !== undefined;
  return `${own ? entry.reference : (entry.parentReference ?? entry.reference)}${reference}`;
}

function collectedOn(specimen: Json): When | undefined {
  const collection = object(specimen['collection']);
  const { start } = period(collection?.['collectedPeriod']);
  return when(collection?.['collectedDateTime']) ?? start;
}

function placeOf(
  entry: RecordEntry,
  specimen: Json | undefined,
  record: PatientRecord,
): Specimen['taken'] | undefined {
  const collection = object(specimen?.['collection']);
  const bySpecimen = takenFrom(concept(collection?.['bodySite']));
  const byResult = takenFrom(concept(entry.json['bodySite']));
  const place = bySpecimen ?? byResult;
  if (place) return place;
  if (focusOnMetastasis(entry, record)) return 'metastasis';
  const byFocus = focusPlace(entry, record);
  if (byFocus) return byFocus;
  if (!specimen) return undefined;
  if (saysSo(specimen, entry, record)) return 'metastasis';
  return takenFrom(concept(specimen['type'])) === 'breast' ? 'breast' : undefined;
}

function focusOnMetastasis(entry: RecordEntry, record: PatientRecord): boolean {
  return objects(entry.json['focus']).some((focus) => isSecondary(record.resolve(focus, entry)));
}

/** The focus is a structure of the body that the record describes: mCODE's tumour. */
function focusPlace(entry: RecordEntry, record: PatientRecord): Specimen['taken'] | undefined {
  return objects(entry.json['focus'])
    .map((focus) => record.resolve(focus, entry))
    .map((target) =>
      target?.['resourceType'] === 'BodyStructure'
        ? takenFrom(concept(target['location']))
        : undefined,
    )
    .find((place) => place !== undefined);
}

const secondaryLists = [
  'met-generic',
  'mbc-explicit',
  'site-bone',
  'site-liver',
  'site-lung',
  'site-pleura',
  'site-peritoneum',
  'site-adrenal',
  'site-brain',
  'site-skin',
  'site-chestwall',
  'site-other-organ',
  'site-distant-node',
] as const;

function isSecondary(resource: Json | undefined): boolean {
  if (resource?.['resourceType'] !== 'Condition') return false;
  return isIn(concept(resource['code']), ...secondaryLists);
}

/** SNOMED CT blood, serum and plasma specimen; HL7 v2 table 0487. */
const bloodTypes: ReadonlySet<string> = new Set([
  '119297000',
  '119364003',
  '119361006',
  'BLD',
  'SER',
  'PLAS',
]);

/** Measured in blood, not in tumour tissue: no receptor status. */
export function isOfBlood(entry: RecordEntry, record: PatientRecord): boolean {
  const type = concept(record.resolve(entry.json['specimen'], entry)?.['type']);
  if (!type) return false;
  if (type.codings.some((c) => bloodTypes.has(c.code))) return true;
  return /\b(?:blood|serum|plasma)\b/i.test(freeText(type) ?? '');
}

/** The specimen's type, note or extension speaks of a metastasis. */
function saysSo(specimen: Json, entry: RecordEntry, record: PatientRecord): boolean {
  const words = [
    ...wordsOf(concept(specimen['type'])),
    ...objects(specimen['note']).flatMap((n) => string(n['text']) ?? []),
  ];
  if (words.some(saysMetastasis)) return true;
  return objects(specimen['extension']).some((e) =>
    isSecondary(record.resolve(e['valueReference'], entry)),
  );
}

function wordsOf(value: Concept | undefined): readonly string[] {
  if (!value) return [];
  return [value.text, ...value.codings.map((c) => c.display)].flatMap((w) => w ?? []);
}
