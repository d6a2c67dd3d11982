// Codes of drugs and results that a request holds, and whether the tables know them. Counted by day,
// apart from any patient: a code that was always recognised and no longer is, is how decision support
// falls silent (https://pmc.ncbi.nlm.nih.gov/articles/PMC5070518).
import { ingredientsOf, isKnownSystem, listsOf } from '../fhir-mappings/codes/index.ts';
import { object, objects, string } from '../fhir-mappings/read/json.ts';
import type { SentResource } from '../fhir-mappings/read/record.ts';
import type { SeenCode } from './records.ts';

/** No free text: codes of the known systems are short and of plain characters. */
const codeShape = /^[\w.:-]{1,20}$/;

const drugTypes = ['MedicationRequest', 'MedicationStatement', 'MedicationAdministration'];

/** Each code once, however often it stands in the resources. */
export function seenCodes(resources: readonly SentResource[]): readonly SeenCode[] {
  const seen: SeenCode[] = [];
  const looked = new Set<string>();
  for (const { resource } of resources) {
    const json = object(resource);
    const type = string(json?.['resourceType']) ?? '';
    const isDrug = drugTypes.includes(type) || type === 'Medication';
    if (!isDrug && type !== 'Observation') continue;
    const concept = json?.[drugTypes.includes(type) ? 'medicationCodeableConcept' : 'code'];
    for (const coding of codingsOf(concept)) {
      const key = `${isDrug}|${coding.system}|${coding.code}`;
      if (looked.has(key)) continue;
      looked.add(key);
      if (!isKnownSystem(coding.system) || !codeShape.test(coding.code)) continue;
      const recognised = isDrug ? ingredientsOf(coding) !== undefined : listsOf(coding).length > 0;
      // Most results concern no rule: only those that are recognised are worth a count.
      if (isDrug || recognised) seen.push({ ...coding, recognised, count: 1 });
    }
  }
  return seen;
}

/** System and code of a CodeableConcept or a bare Coding. */
function codingsOf(value: unknown): readonly { readonly system: string; readonly code: string }[] {
  const concept = object(value);
  if (!concept) return [];
  const { coding = concept } = concept as { readonly coding?: unknown };
  return objects(coding).map((json) => ({
    system: string(json['system']) ?? '',
    code: string(json['code']) ?? '',
  }));
}
