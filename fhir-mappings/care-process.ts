// The care around the treatment: support, trials, goals of care, dental work that is planned.
// ServiceRequest, Procedure, Observation, ResearchSubject, Goal, DocumentReference, Encounter,
// Appointment of FHIR R4.
import type { ProcedureKind } from '../src/domain/procedure.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import type { CodeListId } from './codes/lists.ts';
import { procedureEntry } from './procedures.ts';
import { type Concept, concept, freeText, isIn } from './read/coding.ts';
import { effective, firstWhen, performedOn, period, type When } from './read/dates.ts';
import { type Json, object, objects, string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { resultStatus } from './read/status.ts';

const offered: readonly (readonly [CodeListId, ProcedureKind])[] = [
  ['support', 'psychosocial-support'],
  ['goals', 'palliative-care'],
];

export function mapCareProcess(record: PatientRecord, into: CaseBuilder): void {
  for (const [list, kind] of offered) mapOffered(list, kind, record, into);
  for (const entry of record.of('ResearchSubject')) mapTrial(entry, into);
  for (const entry of record.of('Goal')) mapGoal(entry, into);
  for (const entry of record.of('DocumentReference')) mapDocument(entry, into);
  for (const entry of record.of('Encounter')) mapEncounter(entry, into);
  for (const entry of record.listed('ServiceRequest', 'dental-planned')) {
    if (isOrdered(entry.json)) addPlannedDental(entry, orderedOn(entry.json), into);
  }
  for (const entry of record.of('Appointment')) mapAppointment(entry, into);
}

const orderStatuses = ['active', 'on-hold', 'completed'];

/** An order that stands or was carried out; a draft, a refusal and an error are none. */
function isOrdered(json: Json): boolean {
  const status = string(json['status']);
  return json['doNotPerform'] !== true && status !== undefined && orderStatuses.includes(status);
}

function orderedOn(json: Json): When | undefined {
  const { start } = period(json['occurrencePeriod']);
  return firstWhen(json['authoredOn'], json['occurrenceDateTime']) ?? start;
}

function mapOffered(
  list: CodeListId,
  kind: ProcedureKind,
  record: PatientRecord,
  into: CaseBuilder,
): void {
  const add = (entry: RecordEntry, at: When | undefined) =>
    into.procedures.push(procedureEntry(entry, kind, false, at));
  for (const entry of record.listed('ServiceRequest', list)) {
    if (isOrdered(entry.json)) add(entry, orderedOn(entry.json));
  }
  for (const entry of record.listed('Procedure', list)) {
    if (entry.json['status'] === 'completed') add(entry, performedOn(entry.json));
  }
  for (const entry of record.listed('Observation', list)) {
    // A judgement of this project is read with the other judgements.
    const own = entry.code?.codings.some((c) => c.system.startsWith('urn:mbc-cds'));
    if (!own && resultStatus(entry.json)) add(entry, effective(entry.json));
  }
}

/** Statuses of a ResearchSubject who has met the trial; "ineligible" and the like tell of a talk too. */
const finished = ['off-study', 'withdrawn', 'ineligible', 'not-registered'];

function mapTrial(entry: RecordEntry, into: CaseBuilder): void {
  const status = string(entry.json['status']);
  if (status === undefined) return;
  const { start, end } = period(entry.json['period']);
  const over = end !== undefined || finished.includes(status);
  into.problems.push({
    problem: 'trial-participant',
    reference: entry.reference,
    activity: 'active',
    suspected: false,
    ...(over ? {} : { ongoing: true }),
    ...dateOf(end ?? start),
  });
}

const goalWords =
  /\b(?:goals? of care|care goals?|palliative|hospice|advance (?:care|directive)|comfort care)\b/i;

/** A Goal that is active and speaks of the goals of care. */
function mapGoal(entry: RecordEntry, into: CaseBuilder): void {
  const { json } = entry;
  if (json['lifecycleStatus'] !== 'active') return;
  const said = [json['description'], ...objects(json['category'])].flatMap((c) => concept(c) ?? []);
  if (!said.some((c) => isIn(c, 'goals') || wordsOf(c).some((w) => goalWords.test(w)))) return;
  const at = firstWhen(json['statusDate'], json['startDate']);
  into.procedures.push(procedureEntry(entry, 'palliative-care', false, at));
}

const wordsOf = ({ text, codings }: Concept) =>
  [text, ...codings.map((c) => c.display)].flatMap((w) => w ?? []);

function mapDocument(entry: RecordEntry, into: CaseBuilder): void {
  const { json } = entry;
  if (json['status'] !== 'current' || json['docStatus'] === 'entered-in-error') return;
  const kinds = [entry.code, ...objects(json['category']).map(concept)];
  const found = kinds.some((k) => isIn(k, 'goals') || goalWords.test(freeText(k) ?? ''));
  if (!found) return;
  const written = firstWhen(json['date']) ?? period(object(json['context'])?.['period']).end;
  into.procedures.push(procedureEntry(entry, 'palliative-care', false, written));
}

const pastVisits = ['finished', 'in-progress', 'arrived', 'triaged', 'onleave'];

function mapEncounter(entry: RecordEntry, into: CaseBuilder): void {
  const { json } = entry;
  if (!pastVisits.includes(string(json['status']) ?? '')) return;
  const reasons = [...objects(json['reasonCode']), ...objects(json['type'])];
  if (!reasons.some((r) => isIn(concept(r), 'goals'))) return;
  const { start, end } = period(json['period']);
  into.procedures.push(procedureEntry(entry, 'palliative-care', false, end ?? start));
}

/** A booked appointment for invasive dental work; its day may lie ahead. */
function mapAppointment(entry: RecordEntry, into: CaseBuilder): void {
  const { json } = entry;
  if (json['status'] !== 'booked') return;
  const named = [
    ...objects(json['serviceType']),
    ...objects(json['reasonCode']),
    ...objects(json['appointmentType']),
  ].map(concept);
  if (!named.some((c) => isIn(c, 'dental-planned') || extraction.test(freeText(c) ?? ''))) return;
  addPlannedDental(entry, firstWhen(json['start'], json['created']), into);
}

const extraction = /\b(?:tooth|dental) (?:extraction|implant)\b/i;

function addPlannedDental(entry: RecordEntry, at: When | undefined, into: CaseBuilder): void {
  into.problems.push({
    problem: 'planned-dental-procedure',
    reference: entry.reference,
    activity: 'active',
    suspected: false,
    ...dateOf(at),
  });
}
