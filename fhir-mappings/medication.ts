// What a medication resource is about: the concept itself, or the Medication it points to, with its
// ingredients; by display as the last resort. https://hl7.org/fhir/R4/medicationrequest.html
import { doseMg } from './drug-dose.ts';
import { type DrugIdentification, identifyDrugs } from './drugs.ts';
import { ingredientsToldOf } from './looked-up-drugs.ts';
import { isOutside } from './outside-drugs.ts';
import { type Concept, concept } from './read/coding.ts';
import { type Issue, issueSystem } from './read/issue.ts';
import { type Json, object, objects, string } from './read/json.ts';
import { plainQuantity } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { doseOf, dosesPerDay } from './read/timing.ts';

type Lookup = Pick<PatientRecord, 'resolve' | 'issues' | 'lookedUp'>;

type Dose = ReturnType<typeof doseOf>;

export interface MedicationReading extends DrugIdentification {
  readonly concepts: readonly Concept[];
}

/** @param dose of one administration; that of the dosages unless stated elsewhere. */
export function medicationOf(
  entry: RecordEntry,
  dosages: readonly Json[],
  lookup: Lookup,
  dose: Dose = doseOf(dosages),
): MedicationReading {
  const perDay = dosesPerDay(dosages);
  const route = dosages.map((d) => concept(d['route'])).find((r) => r !== undefined);
  const reasons = objects(entry.json['reasonCode']).flatMap((r) => concept(r) ?? []);
  const { concepts, strength } = medicationConcepts(entry, lookup);
  const told = concepts.flatMap((c) => ingredientsToldOf(c, lookup.lookedUp) ?? []);
  const found = identifyDrugs({
    concepts: [...concepts, ...told],
    ...(dose ? { dose } : {}),
    ...(perDay === undefined ? {} : { perDay }),
    ...(route ? { route } : {}),
    reasons,
  });
  const unit = found.strength ?? strength;
  return {
    ...found,
    ...(told.length > 0 ? standingOf(found, concepts, lookup) : {}),
    concepts,
    ...(unit === undefined ? {} : { strength: unit }),
  };
}

/** Whether it is certainly another drug, and what is noted, where a terminology server told of it. */
function standingOf(
  { identified, remarks }: DrugIdentification,
  concepts: readonly Concept[],
  { lookedUp }: Lookup,
): Pick<DrugIdentification, 'outside' | 'remarks'> {
  const ingredients = concepts.flatMap((c) => ingredientsToldOf(c, lookedUp) ?? [c]);
  if (!identified) return { outside: isOutside(ingredients), remarks };
  return { outside: false, remarks: [...remarks, byTerminology] };
}

const byTerminology = 'Recognised through the terminology server: the code is not in the tables.';

/** That nobody knows what the entry orders, and in which system it says so. */
export function unidentifiedIssue(
  { reference }: RecordEntry,
  { concepts }: MedicationReading,
): Issue {
  const coded = concepts.find((c) => c.codings.some(({ code }) => code !== ''));
  return { kind: 'unidentified-drug', reference, system: issueSystem(coded) };
}

/** The dose in milligrams where it is stated so, or counts units or millilitres of a known product. */
export function doseOfProduct(found: MedicationReading, dose: Dose): Dose {
  if (!dose) return undefined;
  const milligrams = doseMg(found.concepts, dose) ?? inUnits(dose, found.strength);
  return milligrams === undefined ? dose : { value: milligrams, unit: 'mg' };
}

/** Units that count whole tablets, capsules, vials or syringes. */
const counted = /^(?:1|\{?(?:tbl|tab|tablet|cap|capsule|each|vial|syringe|implant)s?\}?)$/i;

function inUnits(dose: { value: number; unit: string }, strength: number | undefined) {
  return strength !== undefined && counted.test(dose.unit) ? dose.value * strength : undefined;
}

interface MedicationConcepts {
  readonly concepts: readonly Concept[];
  /** Milligrams of one unit, as the only ingredient of the Medication states it. */
  readonly strength?: number;
}

function medicationConcepts(entry: RecordEntry, lookup: Lookup): MedicationConcepts {
  const direct = concept(entry.json['medicationCodeableConcept']);
  if (direct) return { concepts: [direct] };
  const reference = object(entry.json['medicationReference']);
  if (!reference) return { concepts: [] };
  const medication = lookup.resolve(reference, entry);
  const display = string(reference['display']);
  const shown: readonly Concept[] = display ? [{ codings: [], text: display }] : [];
  if (!medication) {
    if (reference['reference']) {
      lookup.issues.push({ kind: 'dangling-reference', reference: entry.reference, topic: 'drug' });
    }
    return { concepts: shown };
  }
  const code = concept(medication['code']);
  const ingredients = objects(medication['ingredient']).flatMap(
    (i) => concept(i['itemCodeableConcept']) ?? [],
  );
  const found = [...(code ? [code] : []), ...ingredients];
  const strength = strengthOf(objects(medication['ingredient']));
  return {
    concepts: found.length > 0 ? found : shown,
    ...(strength === undefined ? {} : { strength }),
  };
}

/** Medication.ingredient.strength of a product with one ingredient, as milligrams of one unit. */
function strengthOf(ingredients: readonly Json[]): number | undefined {
  const [only] = ingredients;
  const ratio = ingredients.length === 1 ? object(only?.['strength']) : undefined;
  const amount = plainQuantity(ratio?.['numerator']);
  const per = plainQuantity(ratio?.['denominator']) ?? { value: 1, unit: '1' };
  if (amount?.unit !== 'mg' || per.value <= 0 || !counted.test(per.unit || '1')) return undefined;
  return amount.value / per.value;
}
