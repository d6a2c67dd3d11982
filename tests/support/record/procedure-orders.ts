// Orders that are no drugs: local procedures, tests, vaccines.
import type { CodeableConcept } from 'fhir/r4.js';
import type { RecordCoding } from './record-coding.ts';
import {
  ATC,
  CPT,
  CVX,
  concept,
  ICD10PCS,
  judgement,
  loinc,
  snomed,
  words,
} from './terminology.ts';

const cpt = (code: string) => concept(CPT, code);
const cvx = (code: string) => concept(CVX, code);
const atc = (code: string) => concept(ATC, code);

// biome-ignore format: one order per line.
const procedureTable = {
  metastasectomy: { mcode: snomed('72106008', 'Excision of lesion of liver'), icd: concept(ICD10PCS, '0FB00ZZ'), text: words('Metastasectomy: resection of liver metastasis') },
  oophorectomy: { mcode: snomed('76876009', 'Bilateral oophorectomy'), icd: concept(ICD10PCS, '0UT24ZZ'), text: snomed('29827000') },
  'sbrt-ablative': { mcode: cpt('77373'), icd: cpt('77435'), text: words('SBRT of liver metastasis, 3 fractions') },
  rfa: { mcode: snomed('879916008', 'Radiofrequency ablation'), icd: cpt('47382'), text: words('Radiofrequency ablation of liver metastasis') },
  chemoembolization: { mcode: snomed('314617008', 'Chemoembolization of liver metastases'), icd: cpt('37243'), text: words('Chemoembolization (TACE) of liver') },
  'primary-surgery': { mcode: snomed('172043006', 'Simple mastectomy'), icd: cpt('19303'), text: words('Mastectomy, right') },
  'hdc-asct': { mcode: snomed('1172516002', 'High-dose chemotherapy with stem cell transplant'), icd: cpt('38241'), text: words('Autologous stem cell transplant') },
  'ctc-test': { mcode: judgement('ctc-count'), icd: cpt('86152'), text: words('Circulating tumor cell count') },
  'lab-estradiol': { mcode: loinc('2243-4', 'Estradiol'), icd: cpt('82670'), text: words('Estradiol, serum') },
  mmr: { mcode: cvx('03'), icd: cpt('90707'), text: atc('J07BD52') },
  varicella: { mcode: cvx('21'), icd: cpt('90716'), text: atc('J07BK01') },
  'zoster-live': { mcode: cvx('121'), icd: cvx('121'), text: atc('J07BK02') },
  'yellow-fever': { mcode: cvx('37'), icd: cvx('184'), text: atc('J07BL01') },
  laiv: { mcode: cvx('149'), icd: cvx('111'), text: atc('J07BB03') },
  'typhoid-oral': { mcode: cvx('25'), icd: cvx('25'), text: atc('J07AP01') },
} as const satisfies Record<string, Record<RecordCoding, CodeableConcept>>;

export type ProcedureToken = keyof typeof procedureTable;

export const PROCEDURE_ORDERS: Readonly<
  Record<ProcedureToken, Readonly<Record<RecordCoding, CodeableConcept>>>
> = procedureTable;
