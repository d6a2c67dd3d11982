// Where a result was measured: through the specimen, the body site, the focus, or the words used.
// The specimen of a panel or of a report holds for its results.
import type { Specimen } from '../../src/domain/receptor.ts';
import { saysMetastasis, takenFrom } from '../body-site.ts';
import { type Concept, concept, isIn } from './coding.ts';
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
  return {
    specimen: { key: keyOf(reference, entry), taken },
    ...(collected ? { collected } : {}),
  };
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
  return specimen && saysSo(specimen, entry, record) ? 'metastasis' : undefined;
}

function focusOnMetastasis(entry: RecordEntry, record: PatientRecord): boolean {
  return objects(entry.json['focus']).some((focus) => isSecondary(record.resolve(focus, entry)));
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
