// Changes to a record that must change nothing in the advice: other units, copies, resources that do
// not count, resources that have nothing to do with the disease.
import type { FhirResource, Observation, Quantity } from 'fhir/r4.js';

const ucum = 'http://unitsofmeasure.org';

/** The same amount in another unit, by UCUM code and, where the analyte decides, by LOINC code. */
const otherUnits: Readonly<Record<string, readonly [code: string, factor: number]>> = {
  '[IU]/L': ['m[IU]/mL', 1],
  'pg/mL': ['ng/L', 1],
  '10*9/L': ['10*3/uL', 1],
  'U/L': ['[IU]/L', 1],
  'g/dL': ['g/L', 10],
  ms: ['s', 0.001],
  '2160-0 mg/dL': ['umol/L', 88.4],
  '2243-4 pg/mL': ['pmol/L', 3.671],
};

function converted(quantity: Quantity, loinc: string): Quantity {
  const unit = quantity.code ?? quantity.unit ?? '';
  const [code, factor] = otherUnits[`${loinc} ${unit}`] ?? otherUnits[unit] ?? [];
  if (code === undefined || factor === undefined || quantity.value === undefined) return quantity;
  return { ...quantity, value: quantity.value * factor, unit: code, system: ucum, code };
}

/** A laboratory result in another unit, with its reference range; anything else as it is. */
export function inOtherUnit(resource: FhirResource): FhirResource {
  if (resource.resourceType !== 'Observation' || !resource.valueQuantity) return resource;
  const code = resource.code.coding?.[0]?.code ?? '';
  const { referenceRange, valueQuantity } = resource;
  const changed: Observation = { ...resource, valueQuantity: converted(valueQuantity, code) };
  if (referenceRange) {
    changed.referenceRange = referenceRange.map((range) => ({
      ...range,
      ...(range.low ? { low: converted(range.low, code) } : {}),
      ...(range.high ? { high: converted(range.high, code) } : {}),
    }));
  }
  return changed;
}

const verification = (code: string) => ({
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status', code }],
});

/** Types whose status says that a resource was entered in error. */
const withStatus: readonly string[] = [
  'Observation',
  'Procedure',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'ServiceRequest',
  'DiagnosticReport',
  'ImagingStudy',
];

/** A copy under another id that says it was entered in error; none where the type cannot say so. */
export function inError(resource: FhirResource): readonly FhirResource[] {
  const copy = { ...resource, id: `${resource.id}-error` };
  if (copy.resourceType === 'Condition' || copy.resourceType === 'AllergyIntolerance') {
    return [{ ...copy, verificationStatus: verification('entered-in-error') } as FhirResource];
  }
  return withStatus.includes(copy.resourceType)
    ? [{ ...copy, status: 'entered-in-error' } as FhirResource]
    : [];
}

/** The present version of a resource beside an earlier one that said something else. */
export function superseding(resource: FhirResource): readonly FhirResource[] {
  // A read answers with one version only.
  if (resource.resourceType === 'Patient') return [resource];
  const now = { ...resource, meta: { ...resource.meta, versionId: '2' } };
  const old = { ...contrary(resource), meta: { ...resource.meta, versionId: '1' } };
  return [old, now];
}

/** The resource with another value, or with another status. */
function contrary(resource: FhirResource): FhirResource {
  switch (resource.resourceType) {
    case 'Observation':
      if (resource.valueQuantity) {
        return { ...resource, valueQuantity: { ...resource.valueQuantity, value: 7 } };
      }
      return resource.valueBoolean === undefined
        ? { ...resource, status: 'cancelled' }
        : { ...resource, valueBoolean: !resource.valueBoolean };
    case 'Condition':
      return { ...resource, verificationStatus: verification('refuted') };
    case 'Procedure':
      return { ...resource, status: 'not-done' };
    default:
      return resource;
  }
}

/** What the same patient may have on record that has nothing to do with the disease. */
export function unrelated(patientId: string): readonly FhirResource[] {
  const subject = { reference: `Patient/${patientId}` };
  const snomed = (code: string, display: string) => ({
    coding: [{ system: 'http://snomed.info/sct', code, display }],
  });
  const loinc = (code: string, display: string) => ({
    coding: [{ system: 'http://loinc.org', code, display }],
  });
  return [
    {
      resourceType: 'Observation',
      id: 'x-1',
      status: 'final',
      subject,
      code: loinc('8867-4', 'Heart rate'),
      effectiveDateTime: '2024-03-01',
      valueQuantity: { value: 72, unit: '/min', system: ucum, code: '/min' },
    },
    {
      resourceType: 'Observation',
      id: 'x-2',
      status: 'final',
      subject,
      code: loinc('72166-2', 'Tobacco smoking status'),
      valueString: 'never',
    },
    {
      resourceType: 'Observation',
      id: 'x-3',
      status: 'final',
      subject,
      code: { text: 'mood' },
      valueString: 'good',
    },
    {
      resourceType: 'Condition',
      id: 'x-4',
      subject,
      code: snomed('43116000', 'Eczema'),
      onsetDateTime: '2019',
    },
    { resourceType: 'Condition', id: 'x-5', subject, code: { text: 'ingrown toenail' } },
    {
      resourceType: 'Procedure',
      id: 'x-6',
      status: 'completed',
      subject,
      code: snomed('80146002', 'Appendectomy'),
      performedDateTime: '1999-05',
    },
    {
      resourceType: 'AllergyIntolerance',
      id: 'x-7',
      patient: subject,
      code: snomed('91935009', 'Allergy to peanut'),
    },
    {
      resourceType: 'ServiceRequest',
      id: 'x-8',
      status: 'active',
      intent: 'order',
      subject,
      code: { text: 'eye examination' },
    },
    {
      resourceType: 'DiagnosticReport',
      id: 'x-9',
      status: 'final',
      subject,
      code: { text: 'audiogram' },
    },
    { resourceType: 'Specimen', id: 'x-10', subject, type: { text: 'urine' } },
    {
      resourceType: 'Goal',
      id: 'x-11',
      lifecycleStatus: 'active',
      subject,
      description: { text: 'walk the dog' },
    },
    {
      resourceType: 'MedicationStatement',
      id: 'x-12',
      status: 'completed',
      subject,
      medicationCodeableConcept: { text: 'amoxicillin 500 MG Oral Capsule' },
      effectiveDateTime: '2018-02-01',
    },
  ];
}
