// Procedures that were completed, or deliberately not done. Only Procedure.status completed counts;
// an oophorectomy without a stated side is bilateral only where the record says so.
import type { ProcedureEntry } from '../src/domain/case.ts';
import type { ProcedureKind } from '../src/domain/procedure.ts';
import { siteOfBody } from './body-site.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import type { CodeListId } from './codes/lists.ts';
import { type Concept, concept, isIn } from './read/coding.ts';
import { performedOn, type When, when } from './read/dates.ts';
import { objects } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { identifyService } from './service-orders.ts';

/** Code list of a Procedure to what was done. */
export const procedureLists: readonly (readonly [CodeListId, ProcedureKind])[] = [
  ['mastectomy', 'breast-surgery'],
  ['bso', 'bilateral-oophorectomy'],
  ['uso', 'unilateral-oophorectomy'],
  ['bso-ambiguous', 'unilateral-oophorectomy'],
  ['hyst', 'hysterectomy'],
  ['rt-ovary', 'ovarian-irradiation'],
  ['biopsy', 'biopsy'],
  ['metastasectomy', 'metastasectomy'],
  ['sbrt', 'ablative-radiotherapy'],
  ['srs', 'radiosurgery'],
  ['rfa', 'radiofrequency-ablation'],
  ['chemoemb', 'chemoembolization'],
  ['dental', 'dental-exam'],
];

export function mapProcedures(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.of('Procedure')) {
    const { status } = entry.json;
    if (status !== 'completed' && status !== 'not-done') continue;
    const notDone = status === 'not-done';
    for (const kind of kindsOf(entry)) into.procedures.push(procedureEntry(entry, kind, notDone));
  }
  // A biopsy that must not be done is asked for with doNotPerform.
  for (const entry of record.listed('ServiceRequest', 'biopsy')) {
    if (entry.json['doNotPerform'] !== true || entry.json['status'] === 'entered-in-error')
      continue;
    into.procedures.push(procedureEntry(entry, 'biopsy', true));
  }
}

function kindsOf(entry: RecordEntry): ReadonlySet<ProcedureKind> {
  const kinds = new Set<ProcedureKind>();
  for (const [list, kind] of procedureLists) {
    if (!entry.lists.has(list)) continue;
    const both = list === 'bso-ambiguous' && sideOf(entry) === 'bilateral';
    kinds.add(both ? 'bilateral-oophorectomy' : kind);
  }
  if (entry.words !== undefined && entry.code)
    for (const k of kindsInWords(entry.code)) kinds.add(k);
  // An excision within the brain is local therapy of the brain, whatever its code is.
  const brain = placesOf(entry).some((place) => siteOfBody(place) === 'brain');
  if (brain && kinds.has('metastasectomy')) kinds.add('brain-surgery');
  return kinds;
}

const ofService: Readonly<Partial<Record<string, ProcedureKind>>> = {
  metastasectomy: 'metastasectomy',
  oophorectomy: 'bilateral-oophorectomy',
  'sbrt-ablative': 'ablative-radiotherapy',
  rfa: 'radiofrequency-ablation',
  chemoembolization: 'chemoembolization',
  'primary-surgery': 'breast-surgery',
};

const byWord: readonly (readonly [RegExp, ProcedureKind])[] = [
  [/\bhysterectomy\b/i, 'hysterectomy'],
  [/\b(?:stereotactic radiosurgery|gamma knife|SRS)\b/i, 'radiosurgery'],
  [/\bcraniotomy\b|\bresection of (?:a )?brain\b/i, 'brain-surgery'],
  [/\bdental (?:exam\w*|consultation|check-?up)\b/i, 'dental-exam'],
];

/** What a procedure in words only was; by the same words that an order is recognised by. */
function kindsInWords(code: Concept): readonly ProcedureKind[] {
  const services = identifyService([code]).services.flatMap((id) => ofService[id] ?? []);
  const text = code.text ?? code.codings.map((c) => c.display ?? '').join(' ');
  if (/\b(?:no|not|declined|planned|history of)\b/i.test(text)) return services;
  return [...services, ...byWord.flatMap(([pattern, kind]) => (pattern.test(text) ? [kind] : []))];
}

/** The procedure with its date (of an order: when it was written), its intent and its side. */
export function procedureEntry(
  entry: RecordEntry,
  procedure: ProcedureKind,
  notDone = false,
  at: When | undefined = performedOn(entry.json) ?? when(entry.json['authoredOn']),
): ProcedureEntry {
  const side = sideOf(entry);
  return {
    procedure,
    reference: entry.reference,
    notDone,
    palliative: isPalliative(entry),
    ...(side ? { side } : {}),
    ...dateOf(at),
  };
}

const sides: Readonly<Record<string, 'left' | 'right' | 'bilateral'>> = {
  '7771000': 'left',
  '24028007': 'right',
  '51440002': 'bilateral',
};

export function placesOf(entry: RecordEntry): readonly Concept[] {
  return objects(entry.json['bodySite']).flatMap((b) => concept(b) ?? []);
}

/** The side by the code itself, the body site, or the words. */
function sideOf(entry: RecordEntry): ProcedureEntry['side'] {
  if (entry.lists.has('uso-left')) return 'left';
  if (entry.lists.has('uso-right')) return 'right';
  const places = placesOf(entry);
  const concepts = [...(entry.code ? [entry.code] : []), ...places];
  if (places.some((place) => isIn(place, 'body-bilateral'))) return 'bilateral';
  for (const { codings } of concepts) {
    for (const { code } of codings) if (Object.hasOwn(sides, code)) return sides[code];
  }
  const modifiers = objects(entry.json['modifierExtension']);
  if (modifiers.some((m) => m['valueCode'] === '50')) return 'bilateral';
  const words = concepts.flatMap(wordsOf).join(' ').toLowerCase();
  if (/\bbilateral\b|\bboth ovaries\b/.test(words)) return 'bilateral';
  if (/\bleft\b/.test(words)) return 'left';
  return /\bright\b/.test(words) ? 'right' : undefined;
}

const wordsOf = ({ text, codings }: Concept) => [
  text ?? '',
  ...codings.map((c) => c.display ?? ''),
];

const intentUrl = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent';

function isPalliative(entry: RecordEntry): boolean {
  return objects(entry.json['extension']).some(
    (e) => e['url'] === intentUrl && isIn(concept(e['valueCodeableConcept']), 'intent-palliative'),
  );
}
