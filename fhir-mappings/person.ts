// Patient: birth date, sex, death. Sex at birth (US Core) comes first, then the US Core sex
// extension, then the administrative gender. https://hl7.org/fhir/R4/patient.html
import type { Sex } from '../src/domain/case.ts';
import type { CaseBuilder } from './case-builder.ts';
import { concept } from './read/coding.ts';
import { when } from './read/dates.ts';
import { type Json, objects, string } from './read/json.ts';
import type { PatientRecord } from './read/record.ts';

const usCore = 'http://hl7.org/fhir/us/core/StructureDefinition/';

const words: Readonly<Record<string, Sex>> = {
  f: 'female',
  m: 'male',
  female: 'female',
  male: 'male',
  '248152002': 'female',
  '248153007': 'male',
};

export function mapPerson(record: PatientRecord, into: CaseBuilder): void {
  const patient = record.of('Patient').find((p) => p.reference === into.person.reference)?.json;
  if (!patient) {
    into.unavailable.add('patient');
    return;
  }
  const birthDate = when(patient['birthDate'])?.date;
  const atBirth = extensionSex(patient, 'us-core-birthsex') ?? extensionSex(patient, 'us-core-sex');
  const gender = words[string(patient['gender'])?.toLowerCase() ?? ''];
  const sex = atBirth ?? gender;
  into.person = {
    reference: into.person.reference,
    deceased: isDeceased(patient),
    ...(birthDate ? { birthDate } : {}),
    ...(sex ? { sex } : {}),
    ...(atBirth && gender && gender !== atBirth ? { otherSex: gender } : {}),
  };
}

function extensionSex(patient: Json, name: string): Sex | undefined {
  const extension = objects(patient['extension']).find((e) => e['url'] === usCore + name);
  if (!extension) return undefined;
  const coded = concept(extension['valueCodeableConcept'] ?? extension['valueCoding']);
  const code = string(extension['valueCode']) ?? coded?.codings[0]?.code;
  return words[code?.toLowerCase() ?? ''];
}

function isDeceased(patient: Json): boolean {
  return patient['deceasedBoolean'] === true || string(patient['deceasedDateTime']) !== undefined;
}
