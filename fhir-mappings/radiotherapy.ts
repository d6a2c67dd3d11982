// Radiotherapy by where it was given: chest or brain. The site is the body site, the volume of an
// mCODE course (BodyStructure.location), or the words of the procedure. mCODE STU4 radiotherapy
// course summary.
import type { ProcedureKind } from '../src/domain/procedure.ts';
import { siteOfBody } from './body-site.ts';
import type { CaseBuilder } from './case-builder.ts';
import { textOf } from './gene-findings.ts';
import { placesOf, procedureEntry } from './procedures.ts';
import { type Concept, concept, freeText, isIn } from './read/coding.ts';
import { type Json, objects, string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';

const mcode = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-';

/** SNOMED CT code that the mCODE profile fixes for a course of radiotherapy. */
const course = '1217123003';
const inWords =
  /\b(?:radio-?therapy|radiation(?: therapy| treatment)?|irradiation|XRT|EBRT|PMRT|WBRT)\b/i;

export function mapRadiotherapy(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.of('Procedure')) {
    if (entry.json['status'] !== 'completed' || !isRadiotherapy(entry)) continue;
    const places = [...placesOf(entry), ...volumesOf(entry, record)];
    for (const kind of kindsOf(entry, places)) into.procedures.push(procedureEntry(entry, kind));
  }
}

function isRadiotherapy(entry: RecordEntry): boolean {
  if (entry.lists.has('rt-any') || entry.lists.has('sbrt')) return true;
  if (entry.code?.codings.some((c) => c.code === course)) return true;
  if (inWords.test(entry.words ?? '')) return true;
  return nested(entry, 'modality-and-technique').some((part) =>
    isIn(concept(part['valueCodeableConcept']), 'rt-any'),
  );
}

/** The parts of a complex mCODE extension of the procedure. */
function nested(entry: RecordEntry, name: string): readonly Json[] {
  return objects(entry.json['extension']).flatMap((e) =>
    e['url'] === mcode + name ? objects(e['extension']) : [],
  );
}

function volumesOf(entry: RecordEntry, record: PatientRecord): readonly Concept[] {
  return nested(entry, 'dose-delivered-to-volume').flatMap((part) => {
    if (string(part['url']) !== 'volume') return [];
    const volume = record.resolve(part['valueReference'], entry);
    return concept(volume?.['location']) ?? [];
  });
}

const chest = /\b(?:chest wall|breast|axilla\w*|mediastin\w*|supraclavicular)\b/i;
const brain = /\b(?:brain|cranial|WBRT)\b/i;

function kindsOf(entry: RecordEntry, places: readonly Concept[]): readonly ProcedureKind[] {
  const words = entry.code ? textOf(entry.code).join(' ') : '';
  const toChest =
    places.some((p) => isIn(p, 'body-chest', 'body-breast') || chest.test(freeText(p) ?? '')) ||
    (places.length === 0 && chest.test(words));
  const toBrain =
    places.some((p) => siteOfBody(p) === 'brain') || (places.length === 0 && brain.test(words));
  return [
    ...(toChest ? (['chest-radiotherapy'] as const) : []),
    ...(toBrain ? (['brain-radiotherapy'] as const) : []),
  ];
}
