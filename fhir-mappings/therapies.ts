// Drugs that were ordered, taken or given, as dated records. Drafts, proposals and what was not
// taken or not done are none. Dictionary: Derivations 1.
import type { DrugRecord } from '../src/domain/case.ts';
import { basedOn } from '../src/domain/therapy-line.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import { type MedicationReading, medicationOf, unidentifiedIssue } from './medication.ts';
import { concept, isIn } from './read/coding.ts';
import { period, type When, when } from './read/dates.ts';
import { type Json, object, objects, string } from './read/json.ts';
import { plainQuantity } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { literal, typeAndId } from './read/reference.ts';
import { bounds, doseOf, intervalDays } from './read/timing.ts';

type Course = Pick<DrugRecord, 'kind' | 'status'> & {
  readonly start?: When | undefined;
  readonly end?: When | undefined;
  readonly given?: When | undefined;
  readonly amount?: DrugRecord['amount'] | undefined;
};

export function mapTherapies(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.of('MedicationRequest'))
    add(entry, requestCourse(entry.json), record, into);
  for (const entry of record.of('MedicationStatement'))
    add(entry, statementCourse(entry.json), record, into);
  for (const entry of record.of('MedicationAdministration'))
    add(entry, doseCourse(entry.json), record, into);
}

const orderIntents = ['order', 'original-order', 'instance-order', 'reflex-order', 'filler-order'];

function requestCourse(json: Json): Course | undefined {
  const intent = string(json['intent']) ?? 'order';
  if (!orderIntents.includes(intent)) return undefined;
  const status = courseStatus(string(json['status']));
  if (!status) return undefined;
  const dosages = objects(json['dosageInstruction']);
  const { start, end } = bounds(dosages);
  return {
    kind: 'order',
    status,
    start: start ?? when(json['authoredOn']),
    end,
    amount: doseOf(dosages),
  };
}

function statementCourse(json: Json): Course | undefined {
  const status = courseStatus(string(json['status']));
  if (!status) return undefined;
  const { start, end } = period(json['effectivePeriod']);
  const at = when(json['effectiveDateTime']);
  const amount = doseOf(objects(json['dosage']));
  const closed = end ?? (status === 'ended' ? at : undefined);
  return { kind: 'statement', status, start: start ?? at, end: closed, given: at ?? end, amount };
}

function doseCourse(json: Json): Course | undefined {
  const status = string(json['status']);
  if (!['completed', 'in-progress', 'stopped'].includes(status ?? '')) return undefined;
  const { start, end } = period(json['effectivePeriod']);
  const at = when(json['effectiveDateTime']) ?? start;
  const amount = plainQuantity(object(json['dosage'])?.['dose']);
  return { kind: 'dose', status: 'ended', start: at, end, given: end ?? at, amount };
}

function courseStatus(status: string | undefined): DrugRecord['status'] | undefined {
  if (status === 'active') return 'active';
  if (status === 'on-hold') return 'paused';
  return status === 'completed' || status === 'stopped' ? 'ended' : undefined;
}

function add(
  entry: RecordEntry,
  course: Course | undefined,
  record: PatientRecord,
  into: CaseBuilder,
): void {
  if (!course || entry.json['doNotPerform'] === true) return;
  const dosages = [...objects(entry.json['dosageInstruction']), ...objects(entry.json['dosage'])];
  const found = medicationOf(entry, dosages, record, course.amount);
  if (!found.identified) {
    if (!found.outside) unidentified(entry, course, found, record, into);
    return;
  }
  const shared = {
    kind: course.kind,
    status: course.status,
    reference: entry.reference,
    regimen: planKeys(entry.json),
    ...dateOf(course.start),
    ...present('end', course.end?.date),
    ...present('given', course.given?.date),
    ...present('stopped', stopReason(entry.json)),
    ...present('intent', intentOf(entry.json)),
    ...present('interval', intervalDays(dosages)),
    ...present('amount', course.amount),
    ...present('strength', found.strength),
  };
  for (const drug of found.drugs) into.drugRecords.push({ ...shared, drug });
}

/** The property, where there is a value. */
function present<K extends keyof DrugRecord>(key: K, value: DrugRecord[K] | undefined) {
  return (value === undefined ? {} : { [key]: value }) as Pick<Partial<DrugRecord>, K>;
}

function unidentified(
  entry: RecordEntry,
  course: Course,
  found: MedicationReading,
  record: PatientRecord,
  into: CaseBuilder,
): void {
  const { name } = found;
  record.issues.push(unidentifiedIssue(entry, found));
  if (course.status !== 'active') return;
  into.unidentifiedDrugs.push({ name, reference: entry.reference, ...dateOf(course.start) });
}

/** Why it was stopped; `other` for a stop without a reason that rules know. */
function stopReason(json: Json): DrugRecord['stopped'] | undefined {
  const reasons = objects(json['statusReason']).flatMap((r) => concept(r) ?? []);
  if (reasons.some((r) => isIn(r, 'reason-progression'))) return 'progression';
  if (reasons.some((r) => isIn(r, 'reason-toxicity'))) return 'toxicity';
  const words = reasons.flatMap((r) => [r.text ?? '', ...r.codings.map((c) => c.display ?? '')]);
  if (words.some((w) => /progress/i.test(w) && !/\b(?:no|not|without|free)\b/i.test(w))) {
    return 'progression';
  }
  if (words.some((w) => /\b(?:toxicity|intoleran\w+|adverse|side effects?)\b/i.test(w))) {
    return 'toxicity';
  }
  const given = json['resourceType'] === 'MedicationAdministration';
  return json['status'] === 'stopped' && !given ? 'other' : undefined;
}

const intentUrl = 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent';

function intentOf(json: Json): DrugRecord['intent'] | undefined {
  const extension = objects(json['extension']).find((e) => e['url'] === intentUrl);
  const value = concept(extension?.['valueCodeableConcept']);
  if (isIn(value, 'intent-curative')) return 'curative';
  return isIn(value, 'intent-palliative') ? 'palliative' : undefined;
}

/** Keys that records of one plan share: those of the regimen, and whatever they are based on. */
export function planKeys(json: Json): readonly string[] {
  const based = objects(json['basedOn']).flatMap((reference) => {
    const target = typeAndId(literal(reference) ?? '');
    return target ? [`${basedOn}${target.type}/${target.id}`] : [];
  });
  return [...regimenKeys(json), ...based];
}

/** Keys that records of one regimen share: the order group, the care plan, the context. */
function regimenKeys(json: Json): readonly string[] {
  const group = object(json['groupIdentifier']);
  const value = string(group?.['value']);
  const keys = value ? [`group ${string(group?.['system']) ?? ''}|${value}`] : [];
  for (const reference of objects(json['basedOn'])) {
    const target = typeAndId(literal(reference) ?? '');
    if (target?.type === 'CarePlan') keys.push(`CarePlan/${target.id}`);
  }
  // An administration or statement belongs to its episode of care; an encounter is only a visit.
  const context = typeAndId(literal(json['context']) ?? '');
  if (context?.type === 'EpisodeOfCare') keys.push(`EpisodeOfCare/${context.id}`);
  return keys;
}
