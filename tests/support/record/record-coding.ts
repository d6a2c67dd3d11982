// The ways in which real record systems write the same clinical facts; the same patient must give
// the same advice in each of them.

/**
 * `mcode`: as HL7 mCODE STU4 profiles it (LOINC, SNOMED CT, RxNorm ingredients, Specimen resources).
 * `icd`: as a billing-minded system exports it (ICD-10-CM and -PCS, CPT, RxNorm products in contained
 * Medications, `urn:oid:` systems, SI units, MedicationStatements).
 * `text`: as a small system exports it (text-only concepts, values in words, ICD codes without dots,
 * ATC, MedicationAdministrations, judgements kept as problems, partial dates).
 */
export type RecordCoding = 'mcode' | 'icd' | 'text';

export const RECORD_CODINGS: readonly RecordCoding[] = ['mcode', 'icd', 'text'];
