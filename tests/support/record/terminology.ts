// Code systems of FHIR R4 records and the small shapes that carry a code or a quantity.
import type { CodeableConcept, Quantity } from 'fhir/r4.js';

export const SNOMED = 'http://snomed.info/sct';
export const LOINC = 'http://loinc.org';
export const RXNORM = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const ICD10CM = 'http://hl7.org/fhir/sid/icd-10-cm';
export const ICD10PCS = 'http://www.cms.gov/Medicare/Coding/ICD10';
export const CPT = 'http://www.ama-assn.org/go/cpt';
export const CVX = 'http://hl7.org/fhir/sid/cvx';
export const ATC = 'http://www.whocc.no/atc';
export const HGNC = 'http://www.genenames.org/geneId';
export const UCUM = 'http://unitsofmeasure.org';
export const JUDGEMENT = 'urn:mbc-cds:judgement';
export const RXNORM_OID = 'urn:oid:2.16.840.1.113883.6.88';
export const ICD10CM_OID = 'urn:oid:2.16.840.1.113883.6.90';
export const SNOMED_OID = 'urn:oid:2.16.840.1.113883.6.96';

export function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [display === undefined ? { system, code } : { system, code, display }] };
}

export const snomed = (code: string, display?: string) => concept(SNOMED, code, display);
export const loinc = (code: string, display?: string) => concept(LOINC, code, display);
export const judgement = (code: string) => concept(JUDGEMENT, code);
export const words = (text: string): CodeableConcept => ({ text });

/** An ICD-10-CM code as the coding writes it: dotted under its OID, or without dots. */
export function icd10cm(coding: 'icd' | 'text', code: string): CodeableConcept {
  return coding === 'icd' ? concept(ICD10CM_OID, code) : concept(ICD10CM, code.replaceAll('.', ''));
}

/** A quantity whose unit is a UCUM code. */
export const quantity = (value: number, code: string): Quantity => ({
  value,
  unit: code,
  system: UCUM,
  code,
});

/** A quantity whose unit is only printed, as systems without UCUM write it. */
export const printed = (value: number, unit: string): Quantity => ({ value, unit });

/** Rounds as a laboratory prints. */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
