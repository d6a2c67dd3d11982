// Code systems and the names that records give them. FHIR R4 section 4.3.0 (URIs), the OIDs of the
// HL7 NamingSystem resources (hl7.terminology.r4 7.0.1).

export type SystemId =
  | 'snomed'
  | 'loinc'
  | 'rxnorm'
  | 'icd10cm'
  | 'icd10pcs'
  | 'icdO3'
  | 'ajcc'
  | 'cpt'
  | 'hcpcs'
  | 'cvx'
  | 'atc'
  | 'hgnc'
  | 'judgement';

/** The URI to write; the first of each system's names. */
export const systemUris: Readonly<Record<SystemId, readonly [string, ...string[]]>> = {
  snomed: ['http://snomed.info/sct', 'urn:oid:2.16.840.1.113883.6.96'],
  loinc: ['http://loinc.org', 'urn:oid:2.16.840.1.113883.6.1'],
  rxnorm: ['http://www.nlm.nih.gov/research/umls/rxnorm', 'urn:oid:2.16.840.1.113883.6.88'],
  icd10cm: [
    'http://hl7.org/fhir/sid/icd-10-cm',
    'urn:oid:2.16.840.1.113883.6.90',
    'http://terminology.hl7.org/CodeSystem/icd10CM',
  ],
  icd10pcs: [
    'http://www.cms.gov/Medicare/Coding/ICD10',
    'urn:oid:2.16.840.1.113883.6.4',
    'http://terminology.hl7.org/CodeSystem/icd10PCS',
  ],
  icdO3: ['http://terminology.hl7.org/CodeSystem/icd-o-3', 'urn:oid:2.16.840.1.113883.6.43.1'],
  ajcc: ['http://cancerstaging.org'],
  cpt: ['http://www.ama-assn.org/go/cpt', 'urn:oid:2.16.840.1.113883.6.12'],
  hcpcs: [
    'http://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    'https://www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets',
    'http://www.nlm.nih.gov/research/umls/hcpcs',
    'urn:oid:2.16.840.1.113883.6.285',
  ],
  cvx: [
    'http://hl7.org/fhir/sid/cvx',
    'urn:oid:2.16.840.1.113883.12.292',
    'http://terminology.hl7.org/CodeSystem/CVX',
  ],
  atc: ['http://www.whocc.no/atc', 'urn:oid:2.16.840.1.113883.6.73'],
  hgnc: [
    'http://www.genenames.org/geneId',
    'http://www.genenames.org',
    'urn:oid:2.16.840.1.113883.6.281',
  ],
  judgement: ['urn:mbc-cds:judgement'],
};

const byName = new Map<string, SystemId>(
  (Object.keys(systemUris) as SystemId[]).flatMap((id) =>
    systemUris[id].map((uri) => [uri, id] as const),
  ),
);

/** The system a record names; a trailing slash and surrounding space do not matter. */
export function systemOf(uri: string): SystemId | undefined {
  return byName.get(uri) ?? byName.get(uri.trim().replace(/\/$/, ''));
}

/** One spelling per code: ICD without its dot, genes without "HGNC:", CVX with two digits. */
export function normalCode(system: SystemId, code: string): string {
  const plain = code.trim();
  switch (system) {
    case 'icd10cm':
    case 'icd10pcs':
      return plain.replace('.', '').toUpperCase();
    case 'hgnc':
      return plain.replace(/^HGNC:/i, '');
    case 'cvx':
      return plain.padStart(2, '0');
    case 'ajcc':
    case 'judgement':
      return plain;
    default:
      return plain.toUpperCase();
  }
}
