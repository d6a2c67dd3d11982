// LOINC codes, by list. LOINC is copyright Regenstrief Institute, Inc. and the LOINC Committee and
// is available at no cost under the licence at https://loinc.org/license.
import type { CodeLists } from './code-row.ts';

// biome-ignore format: one code a line.
export const loinc: CodeLists = {
  'stage-obs': [
    ['21902-2', 'Stage group.pathology Cancer', 'hl7.fhir.us.mcode 4.0.0'],
    ['21908-9', 'Stage group.clinical Cancer', 'hl7.fhir.us.mcode 4.0.0'],
    ['21914-7', 'Stage group.other Cancer', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'm1-obs': [
    ['21901-4', 'Distant metastases.pathology [Class] Cancer', 'hl7.fhir.us.mcode 4.0.0'],
    ['21907-1', 'Distant metastases.clinical [Class] Cancer', 'hl7.fhir.us.mcode 4.0.0'],
    ['21913-9', 'Distant metastases.other [Class] Cancer', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'site-obs': [
    ['44667-4', 'Site of distant metastasis in Breast tumor', 'mcode/pathways'],
  ],
  er: [
    ['14228-1', 'Cells.estrogen receptor/100 cells in Tissue by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['16112-5', 'Estrogen receptor [Interpretation] in Tissue', 'hl7.fhir.us.mcode 4.0.0'],
    ['40556-3', 'Estrogen receptor Ag [Presence] in Tissue by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['85329-1', 'Cells.estrogen receptor/100 cells in Breast cancer specimen by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['85337-4', 'Estrogen receptor Ag [Presence] in Breast cancer specimen by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  pr: [
    ['14230-7', 'Cells.progesterone receptor/100 cells in Tissue by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['16113-3', 'Progesterone receptor [Interpretation] in Tissue', 'hl7.fhir.us.mcode 4.0.0'],
    ['40557-1', 'Progesterone receptor Ag [Presence] in Tissue by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['85325-9', 'Cells.progesterone receptor/100 cells in Breast cancer specimen by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['85339-0', 'Progesterone receptor Ag [Presence] in Breast cancer specimen by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'her2-ihc': [
    ['18474-7', 'HER2 Ag [Presence] in Tissue by Immune stain', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
    ['72383-3', 'HER2 [Presence] in Tissue by Immunoassay', 'hl7.fhir.us.mcode 4.0.0'],
    ['85319-2', 'HER2 [Presence] in Breast cancer specimen by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'her2-ish': [
    ['31150-6', 'ERBB2 gene duplication [Presence] in Tissue by FISH', 'hl7.fhir.us.mcode 4.0.0'],
    ['49683-6', 'ERBB2 gene copy number/Chromosome 17 copy number in Tissue by FISH', 'hl7.fhir.us.mcode 4.0.0'],
    ['74860-8', 'ERBB2 gene copy number/nucleus in Tissue by FISH', 'hl7.fhir.us.mcode 4.0.0'],
    ['85318-4', 'ERBB2 gene duplication [Presence] in Breast cancer specimen by FISH', 'hl7.fhir.us.mcode 4.0.0'],
    ['96893-3', 'ERBB2 gene duplication in Tumor by FISH', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'her2-interp': [
    ['48676-1', 'HER2 [Interpretation] in Tissue', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-pos': [
    ['LA11882-0', 'Detected', 'OHDSI/PhenotypeLibrary'],
    ['LA6576-8', 'Positive', 'hl7.fhir.us.mcode 4.0.0'],
    ['LA9633-4', 'Present', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-neg': [
    ['LA11883-8', 'Not detected', 'OHDSI/PhenotypeLibrary'],
    ['LA6577-6', 'Negative', 'hl7.fhir.us.mcode 4.0.0'],
    ['LA9634-2', 'Absent', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-equiv': [
    ['LA11884-6', 'Indeterminate', 'OHDSI/PhenotypeLibrary'],
  ],
  'v-ihc0': [
    ['LA6111-4', '0', 'public code, repository not named'],
  ],
  'v-ihc1': [
    ['LA11841-6', '1+', 'OHDSI/PhenotypeLibrary'],
  ],
  'v-ihc2': [
    ['LA11842-4', '2+', 'OHDSI/PhenotypeLibrary'],
  ],
  'v-ihc3': [
    ['LA11843-2', '3+', 'OHDSI/PhenotypeLibrary'],
  ],
  'receptor-panel': [
    ['55229-9', 'Immune stain study', 'hl7.fhir.r4.examples 4.0.1'],
    ['60568-3', 'Synoptic report', 'hl7.fhir.r4.examples 4.0.1'],
    ['74885-5', 'ERBB2 gene (HER2) duplication associated observations panel - Tissue by FISH', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  ecog: [
    ['89247-1', 'ECOG Performance Status score', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-ecog0': [
    ['LA9622-7', 'ECOG 0', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-ecog1': [
    ['LA9623-5', 'ECOG 1', 'mcode/clinical-trial-matching-app'],
  ],
  'v-ecog2': [
    ['LA9624-3', 'ECOG 2', 'mcode/clinical-trial-matching-app'],
  ],
  'v-ecog3': [
    ['LA9625-0', 'ECOG 3', 'mcode/clinical-trial-matching-app'],
  ],
  'v-ecog4': [
    ['LA9626-8', 'ECOG 4', 'mcode/clinical-trial-matching-app'],
  ],
  'v-ecog5': [
    ['LA9627-6', 'ECOG 5', 'mcode/clinical-trial-matching-app'],
  ],
  kps: [
    ['89243-0', 'Karnofsky Performance Status score', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'disease-status': [
    ['88040-1', 'Response to cancer treatment', 'mcode/pathways'],
    ['97509-4', 'Cancer Disease Progression', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-worse': [
    ['LA28370-7', 'Progressive disease', 'public code, repository not named'],
  ],
  'v-stable': [
    ['LA28366-5', 'Complete response', 'public code, repository not named'],
    ['LA28369-9', 'Partial response', 'public code, repository not named'],
    ['LA28371-5', 'Stable disease', 'public code, repository not named'],
  ],
  lmp: [
    ['8665-2', 'Date last menstrual period', 'hl7.fhir.r4.examples 4.0.1'],
  ],
  fsh: [
    ['15067-2', 'Follitropin [Units/volume] in Serum or Plasma', 'labcorp.com'],
    ['83098-4', 'Follitropin [Units/volume] in Serum or Plasma by Immunoassay', 'public code, repository not named'],
  ],
  e2: [
    ['14715-7', 'Estradiol (E2) [Moles/volume] in Serum or Plasma', 'public code, repository not named'],
    ['2243-4', 'Estradiol (E2) [Mass/volume] in Serum or Plasma', 'public code, repository not named'],
    ['35384-7', 'Estradiol (E2) [Mass/volume] in Serum or Plasma by high sensitivity method', 'uchicagomedlabs.testcatalog.org'],
    ['72873-3', 'Estradiol (E2) [Moles/volume] in Serum or Plasma by High sensitivity method', 'healthassure.in'],
    ['83096-8', 'Estradiol (E2) [Mass/volume] in Serum or Plasma by Immunoassay', 'public code, repository not named'],
  ],
  anc: [
    ['26499-4', 'Neutrophils [#/volume] in Blood', 'hl7.fhir.us.mcode 4.0.0'],
    ['751-8', 'Neutrophils [#/volume] in Blood by Automated count', 'OHDSI/PhenotypeLibrary'],
    ['753-4', 'Neutrophils [#/volume] in Blood by Manual count', 'OHDSI/PhenotypeLibrary'],
  ],
  wbc: [
    ['26464-8', 'Leukocytes [#/volume] in Blood', 'hl7.fhir.us.mcode 4.0.0'],
    ['6690-2', 'Leukocytes [#/volume] in Blood by Automated count', 'cqframework/ecqm-content-qicore-2024'],
  ],
  neutpct: [
    ['770-8', 'Neutrophils/100 leukocytes in Blood by Automated count', 'hl7.fhir.r4.examples 4.0.1'],
  ],
  plt: [
    ['26515-7', 'Platelets [#/volume] in Blood', 'cqframework/ecqm-content-qicore-2024'],
    ['777-3', 'Platelets [#/volume] in Blood by Automated count', 'cqframework/ecqm-content-qicore-2024'],
    ['778-1', 'Platelets [#/volume] in Blood by Manual count', 'cqframework/ecqm-content-qicore-2024'],
  ],
  bili: [
    ['14631-6', 'Bilirubin.total [Moles/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['1975-2', 'Bilirubin.total [Mass/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['42719-5', 'Bilirubin.total [Mass/volume] in Blood', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'bili-direct': [
    ['1968-7', 'Bilirubin.direct [Mass/volume] in Serum or Plasma', 'mcode/rems-admin'],
  ],
  ast: [
    ['1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['30239-8', "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma by With P-5'-P", 'cqframework/ecqm-content-qicore-2024'],
    ['88112-8', "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma by No addition of P-5'-P", 'cqframework/ecqm-content-qicore-2024'],
  ],
  alt: [
    ['1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma', 'hl7.fhir.r4.examples 4.0.1'],
    ['1743-4', "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma by With P-5'-P", 'PEDSnet/Variable-Dictionary'],
    ['1744-2', "Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma by No addition of P-5'-P", 'data dictionary, checked 2026'],
    ['76625-3', 'Alanine aminotransferase [Enzymatic activity/volume] in Blood', 'PEDSnet/Variable-Dictionary'],
  ],
  alp: [
    ['6768-6', 'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma', 'hl7.fhir.r4.examples 4.0.1'],
  ],
  'lft-panel': [
    ['24325-3', 'Hepatic function 2000 panel - Serum or Plasma', 'component wording is the whole name'],
  ],
  crea: [
    ['14682-9', 'Creatinine [Moles/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['2160-0', 'Creatinine [Mass/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['38483-4', 'Creatinine [Mass/volume] in Blood', 'cqframework/ecqm-content-qicore-2024'],
  ],
  crcl: [
    ['2164-2', 'Creatinine renal clearance in 24 hour Urine and Serum or Plasma', 'public code, repository not named'],
    ['35591-7', 'Creatinine renal clearance predicted by Cockcroft-Gault formula', 'public code, repository not named'],
  ],
  weight: [
    ['29463-7', 'Body weight', 'cqframework/ecqm-content-qicore-2024'],
    ['3141-9', 'Body weight Measured', 'hl7.fhir.r4.examples 4.0.1'],
  ],
  height: [
    ['3137-7', 'Body height Measured', 'cqframework/ecqm-content-qicore-2024'],
    ['8302-2', 'Body height', 'cqframework/ecqm-content-qicore-2024'],
  ],
  bsa: [
    ['3140-1', 'Body surface area Derived from formula', 'public code, repository not named'],
    ['8277-6', 'Body surface area', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  ca: [
    ['17861-6', 'Calcium [Mass/volume] in Serum or Plasma', 'cqframework/clinical-reasoning'],
    ['2000-8', 'Calcium [Moles/volume] in Serum or Plasma', 'hl7.fhir.r4.examples 4.0.1'],
    ['49765-1', 'Calcium [Mass/volume] in Blood', 'mcode/pathways'],
  ],
  'ca-corr': [
    ['29265-6', 'Calcium [Moles/volume] corrected for albumin in Serum or Plasma', 'public code, repository not named'],
  ],
  alb: [
    ['1751-7', 'Albumin [Mass/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
  ],
  k: [
    ['2823-3', 'Potassium [Moles/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['6298-4', 'Potassium [Moles/volume] in Blood', 'mcode/pathways'],
  ],
  mg: [
    ['19123-9', 'Magnesium [Mass/volume] in Serum or Plasma', 'public code, repository not named'],
    ['2601-3', 'Magnesium [Moles/volume] in Serum or Plasma', 'public code, repository not named'],
  ],
  qtcf: [
    ['76634-5', 'Q-T interval corrected based on Fridericia formula', 'cismef.org'],
  ],
  qtc: [
    ['8636-3', 'Q-T interval corrected', 'healthassure.in'],
  ],
  'qtc-bazett': [
    ['76635-2', 'Q-T interval corrected based on Bazett formula', 'healthassure.in'],
  ],
  'qt-raw': [
    ['8634-8', 'Q-T interval', 'public code, repository not named'],
  ],
  lvef: [
    ['10230-1', 'Left ventricular Ejection fraction', 'cqframework/ecqm-content-qicore-2024'],
    ['18043-0', 'Left ventricular Ejection fraction by US', 'cqframework/ecqm-content-qicore-2024'],
    ['18046-3', 'Left ventricular Ejection fraction by US 2D modified', 'cqframework/ecqm-content-qicore-2024'],
    ['8806-2', 'Left ventricular Ejection fraction by 2D echo', 'cqframework/ecqm-content-qicore-2024'],
    ['8808-8', 'Left ventricular Ejection fraction by Cardiac angiogram', 'cqframework/ecqm-content-qicore-2024'],
    ['8810-4', 'Left ventricular Ejection fraction by Spiral CT', 'cqframework/ecqm-content-qicore-2024'],
    ['8811-2', 'Left ventricular Ejection fraction by MR', 'cqframework/ecqm-content-qicore-2024'],
  ],
  fpg: [
    ['14771-0', 'Fasting glucose [Moles/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['1557-8', 'Fasting glucose [Mass/volume] in Venous blood', 'cqframework/ecqm-content-qicore-2024'],
    ['1558-6', 'Fasting glucose [Mass/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['17865-7', 'Glucose [Mass/volume] in Serum or Plasma --8 hours fasting', 'public code, repository not named'],
  ],
  a1c: [
    ['17856-6', 'Hemoglobin A1c/Hemoglobin.total in Blood by HPLC', 'cqframework/ecqm-content-qicore-2024'],
    ['4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood', 'cqframework/ecqm-content-qicore-2024'],
    ['4549-2', 'Hemoglobin A1c/Hemoglobin.total in Blood by Electrophoresis', 'cqframework/ecqm-content-qicore-2024'],
    ['59261-8', 'Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol (mmol/mol)', 'PEDSnet/Variable-Dictionary'],
  ],
  hcg: [
    ['19080-1', 'Choriogonadotropin [Units/volume] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['2106-3', 'Choriogonadotropin (pregnancy test) [Presence] in Urine', 'cqframework/ecqm-content-qicore-2024'],
    ['2118-8', 'Choriogonadotropin (pregnancy test) [Presence] in Serum or Plasma', 'cqframework/ecqm-content-qicore-2024'],
    ['21198-7', 'Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma', 'hl7.fhir.us.mcode 4.0.0'],
    ['80384-1', 'Choriogonadotropin (pregnancy test) [Presence] in Urine by Rapid immunoassay', 'cqframework/ecqm-content-qicore-2024'],
    ['80385-8', 'Choriogonadotropin (pregnancy test) [Presence] in Serum by Rapid immunoassay', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'preg-status': [
    ['82810-3', 'Pregnancy status', 'cqframework/clinical-reasoning'],
  ],
  'v-pregnant': [
    ['LA15173-0', 'Pregnant', 'cqframework/clinical-reasoning'],
  ],
  dpyd: [
    ['45284-7', 'DPYD gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal', 'hl7.fhir.us.mcode 4.0.0'],
    ['79719-1', 'DPYD gene product metabolic activity interpretation in Blood or Tissue Qualitative by CPIC', 'public code, repository not named'],
    ['93199-8', 'DPYD gene targeted mutation analysis', 'component only'],
  ],
  'v-metab-normal': [
    ['LA25391-6', 'Normal metabolizer', 'hl7.fhir.r4.examples 4.0.1'],
  ],
  'v-metab-inter': [
    ['LA10317-8', 'Intermediate metabolizer', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  'v-metab-poor': [
    ['LA9657-3', 'Poor metabolizer', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  ugt1a1: [
    ['72508-5', 'UGT1A1 gene c.A(TA)7TAA(*28) [Presence] in Blood or Tissue by Molecular genetics method', 'hl7.fhir.us.mcode 4.0.0'],
    ['79718-3', 'UGT1A1 gene product metabolic activity interpretation in Blood or Tissue Qualitative by CPIC', 'component wording is the whole name'],
  ],
  variant: [
    ['69548-6', 'Genetic variant assessment', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'gene-studied': [
    ['48018-6', 'Gene studied ID', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'src-class': [
    ['48002-0', 'Genomic source class', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  'v-germline': [
    ['LA6683-2', 'Germline', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-somatic': [
    ['LA6684-0', 'Somatic', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'clin-sig': [
    ['53037-8', 'Genetic variation clinical significance', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  'v-pathogenic': [
    ['LA26332-9', 'Likely Pathogenic', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
    ['LA6668-3', 'Pathogenic', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  'v-vus': [
    ['LA6682-4', 'Unknown Significance', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  'region-studied': [
    ['53041-0', 'DNA region of interest panel', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'overall-interp': [
    ['51968-6', 'Genetic disease analysis overall interpretation', 'component wording is the whole name'],
  ],
  akt1: [
    ['42777-3', 'AKT1 gene targeted mutation analysis', 'component only'],
  ],
  pik3ca: [
    ['60033-8', 'PIK3CA gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal', 'mcode/clinical-trial-matching-app'],
    ['60034-6', 'PIK3CA gene targeted mutation analysis in Blood or Tissue by Molecular genetics method', 'mcode/clinical-trial-matching-app'],
    ['83062-0', 'PIK3CA gene [VCF] in Cancer specimen by Sequencing', 'mcode/clinical-trial-matching-app'],
  ],
  pten: [
    ['81706-4', 'Phosphatase and tensin homolog (PTEN) protein [Presence] in Cancer specimen by Immune stain', 'mcode/clinical-trial-matching-app'],
    ['81710-6', 'PTEN gene [Presence] in Cancer specimen by FISH', 'hl7.fhir.us.mcode 4.0.0'],
    ['83063-8', 'PTEN gene [VCF] in Cancer specimen by Sequencing', 'mcode/clinical-trial-matching-app'],
    ['94223-5', 'PTEN gene deletion+duplication and full mutation analysis in Blood or Tissue by Molecular genetics method', 'mcode/clinical-trial-matching-app'],
  ],
  brca: [
    ['21636-6', 'BRCA1 gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal', 'hl7.fhir.us.mcode 4.0.0'],
    ['38530-2', 'BRCA2 gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal', 'hl7.fhir.us.mcode 4.0.0'],
    ['38531-0', 'BRCA2 gene mutations found [Identifier] in Blood or Tissue by Molecular genetics method Nominal', 'hl7.fhir.us.mcode 4.0.0'],
    ['50995-0', 'BRCA1+BRCA2 gene targeted mutation analysis in Blood or Tissue by Molecular genetics method', 'mcode/clinical-trial-matching-app'],
    ['59041-4', 'BRCA1+BRCA2 gene mutations tested for in Blood or Tissue by Molecular genetics method Nominal', 'mcode/clinical-trial-matching-app'],
    ['94191-4', 'BRCA1+BRCA2 gene deletion+duplication and full mutation analysis in Blood or Tissue by Molecular genetics method', 'mcode/clinical-trial-matching-app'],
  ],
  msi: [
    ['62862-8', 'Microsatellite instability [Presence] in Tissue by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['81695-9', 'Microsatellite instability [Interpretation] in Cancer specimen Qualitative', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-msih': [
    ['LA26203-2', 'MSI-H', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'v-mss': [
    ['LA14122-8', 'Stable', 'OHDSI/PhenotypeLibrary'],
    ['LA26202-4', 'MSI-L', 'OHDSI/PhenotypeLibrary'],
  ],
  tmb: [
    ['94076-7', 'Mutations/Megabase [# Ratio] in Tumor', 'hl7.fhir.us.mcode 4.0.0'],
    ['94077-5', 'Tumor mutation burden [Interpretation]', 'hl7.fhir.uv.genomics-reporting 3.0.0'],
  ],
  pdl1: [
    ['83052-1', 'PD-L1 by clone 22C3 [Presence] in Tissue by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
    ['85147-7', 'PD-L1 by clone 22C3 in Tissue by Immune stain Report', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  'pdl1-tps': [
    ['83053-9', 'Cells.programmed cell death ligand 1/100 viable tumor cells in Tissue by Immune stain', 'hl7.fhir.us.mcode 4.0.0'],
  ],
  hbv: [
    ['13952-7', 'Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay', 'public code, repository not named'],
    ['16933-4', 'Hepatitis B virus core Ab [Presence] in Serum', 'public code, repository not named'],
    ['5195-3', 'Hepatitis B virus surface Ag [Presence] in Serum', 'public code, repository not named'],
    ['5196-1', 'Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay', 'public code, repository not named'],
  ],
  dxa: [
    ['24701-5', 'Femur DXA Bone density', 'hl7.fhir.r4.examples 4.0.1'],
    ['38265-5', 'DXA [T-score] Bone density', 'cqframework/ecqm-content-qicore-2024'],
    ['38268-9', 'Skeletal system DXA Bone density', 'hl7.fhir.r4.examples 4.0.1'],
  ],
  support: [
    ['44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score', 'cqframework/ecqm-content-qicore-2024'],
  ],
  goals: [
    ['78568-3', 'Palliative care Consult note', 'cqframework/ecqm-content-qicore-2024'],
  ],
  imaging: [
    ['39818-0', 'Bone Scan whole body', 'hl7.fhir.r4.examples 4.0.1'],
    ['42275-8', 'CT Chest and Abdomen W contrast IV', 'hl7.fhir.r4.examples 4.0.1'],
    ['44139-4', 'PET whole body', 'hl7.fhir.r4.examples 4.0.1'],
    ['81555-5', 'PET+CT Guidance for localization of tumor of Whole body-- W 18F-FDG IV', 'public code, repository not named'],
    ['87869-4', 'CT Chest and Abdomen and Pelvis', 'cqframework/ecqm-content-qicore-2024'],
  ],
  ctc: [
    ['67568-6', 'Circulating tumor cell number', 'ltd.aruplab.com'],
  ],
  'order-e2': [
    ['2243-4', 'Estradiol (E2) [Mass/volume] in Serum or Plasma', 'public code, repository not named'],
  ],
};
