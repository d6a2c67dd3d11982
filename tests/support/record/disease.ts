// The patient, the primary tumour, its metastases and their extent.
import type { CodeableConcept } from 'fhir/r4.js';
import { addDays, addMonths, monthOf } from './calendar.ts';
import {
  fileBooleanJudgement,
  fileCondition,
  fileJudgement,
  fileObservation,
  fileProcedure,
  observationCategory,
} from './entries.ts';
import type { FactWriters } from './fact-writer.ts';
import type { DiseaseFacts } from './facts.ts';
import type { Scribe } from './scribe.ts';
import { SITE_CODES } from './sites.ts';
import { CPT, concept, ICD10PCS, icd10cm, loinc, quantity, snomed } from './terminology.ts';

const US_CORE = 'http://hl7.org/fhir/us/core/StructureDefinition';

function filePatient({ coding, facts, today, patientId, file }: Scribe): string {
  const sex = facts.sex ?? 'female';
  // Half a year past the birthday: the age does not change at the midnight after today.
  const birthDate = addMonths(today, -(12 * (facts.ageYears ?? 62) + 6));
  const identity = { resourceType: 'Patient', id: patientId, birthDate } as const;
  switch (coding) {
    case 'mcode':
      return file({
        ...identity,
        gender: sex,
        extension: [{ url: `${US_CORE}/us-core-birthsex`, valueCode: sex === 'male' ? 'M' : 'F' }],
      });
    case 'icd':
      return file({ ...identity, gender: sex });
    case 'text':
      return file({
        ...identity,
        birthDate: monthOf(birthDate),
        extension: [
          { url: `${US_CORE}/us-core-sex`, valueCode: sex === 'male' ? '248153007' : '248152002' },
        ],
      });
  }
}

function breastCancerCode({ coding, facts }: Scribe): CodeableConcept {
  const male = facts.sex === 'male';
  return coding === 'mcode'
    ? snomed(male ? '372095001' : '254837009', 'Malignant neoplasm of breast')
    : icd10cm(coding, male ? 'C50.929' : 'C50.911');
}

function filePrimary(scribe: Scribe): string {
  return scribe.once('primary', () => {
    const { primaryDiagnosis } = scribe.timeline;
    const recurs = scribe.facts.hasLocoregionalRecurrence === true && scribe.coding === 'icd';
    return fileCondition(scribe, primaryDiagnosis, breastCancerCode(scribe), {
      clinical: recurs ? 'recurrence' : 'active',
      ...(scribe.coding === 'text' ? { onsetDateTime: monthOf(primaryDiagnosis) } : {}),
    });
  });
}

/** What says "distant disease" besides the secondary tumours: M category and stage group. */
function fileStage(scribe: Scribe): void {
  const { metastasis } = scribe.timeline;
  if (scribe.coding === 'mcode') {
    const focus = [{ reference: filePrimary(scribe) }];
    fileObservation(scribe, metastasis, snomed('399387003', 'cM category'), {
      focus,
      valueCodeableConcept: snomed('1229903009', 'American Joint Committee on Cancer cM1'),
    });
    fileObservation(scribe, metastasis, snomed('399537006', 'Clinical TNM stage grouping'), {
      focus,
      valueCodeableConcept: snomed('1222837003', 'American Joint Committee on Cancer stage IV'),
    });
  }
  if (scribe.coding === 'icd') {
    fileObservation(scribe, metastasis, loinc('21908-9', 'Stage group.clinical Cancer'), {
      valueCodeableConcept: snomed('258228008', 'Stage 4'),
    });
  }
}

/** Link from a secondary tumour to the primary, as FHIR R4 "condition-related" has it. */
const relatedTo = (reference: string) => ({
  extension: [
    {
      url: 'http://hl7.org/fhir/StructureDefinition/condition-related',
      valueReference: { reference },
    },
  ],
});

function fileSecondary(scribe: Scribe, code: CodeableConcept, bodySite?: CodeableConcept): void {
  fileCondition(scribe, scribe.timeline.metastasis, code, {
    ...(scribe.coding === 'mcode' ? relatedTo(filePrimary(scribe)) : {}),
    ...(bodySite ? { bodySite: [bodySite] } : {}),
  });
}

function fileUnspecifiedMetastasis(scribe: Scribe): void {
  fileSecondary(
    scribe,
    scribe.coding === 'mcode'
      ? snomed('128462008', 'Secondary malignant neoplastic disease')
      : icd10cm(scribe.coding, 'C79.9'),
  );
}

function fileSites(scribe: Scribe): void {
  for (const site of scribe.facts.metastaticSites ?? []) {
    const codes = SITE_CODES[site];
    const bySnomed = scribe.coding === 'mcode' && codes.snomed !== undefined;
    const code = bySnomed
      ? snomed(codes.snomed, `Metastatic malignant neoplasm to ${codes.label}`)
      : icd10cm(scribe.coding === 'text' ? 'text' : 'icd', codes.icd);
    // ICD-10-CM has no chest wall of its own: skin, with the body site.
    fileSecondary(
      scribe,
      code,
      site === 'chestwall' ? snomed('78904004', 'Chest wall structure') : undefined,
    );
  }
}

function fileEcog(score: number, scribe: Scribe): void {
  const date = scribe.daysAgo(10);
  const category = observationCategory('survey');
  switch (scribe.coding) {
    case 'mcode':
      fileObservation(scribe, date, loinc('89247-1', 'ECOG Performance Status score'), {
        category,
        valueCodeableConcept: loinc(ECOG_ANSWERS[score] ?? 'LA9622-7'),
      });
      break;
    case 'icd':
      fileObservation(scribe, date, loinc('89247-1'), {
        category,
        valueQuantity: quantity(score, '{score}'),
      });
      break;
    case 'text':
      fileObservation(scribe, date, loinc('89243-0', 'Karnofsky Performance Status score'), {
        valueInteger: KARNOFSKY_OF_ECOG[score] ?? 0,
      });
  }
}

const ECOG_ANSWERS = ['LA9622-7', 'LA9623-5', 'LA9624-3', 'LA9625-0', 'LA9626-8', 'LA9627-6'];
const KARNOFSKY_OF_ECOG = [100, 80, 60, 40, 20, 0];

/** Completed months from the curative operation to the first metastasis. */
function fileDiseaseFreeInterval(months: number, scribe: Scribe): void {
  const operation = addDays(addMonths(scribe.timeline.metastasis, -months), -10);
  switch (scribe.coding) {
    case 'mcode':
      fileProcedure(scribe, operation, snomed('406505007', 'Modified radical mastectomy'));
      break;
    case 'icd':
      fileProcedure(scribe, operation, concept(ICD10PCS, '0HTT0ZZ'));
      break;
    case 'text':
      fileJudgement(scribe, 'disease-free-interval', { valueQuantity: quantity(months, 'mo') });
  }
}

function fileLesionCount(lesions: number, scribe: Scribe): void {
  const code = 'metastatic-lesion-count';
  switch (scribe.coding) {
    case 'mcode':
      fileJudgement(scribe, code, { valueInteger: lesions });
      break;
    case 'icd':
      fileJudgement(scribe, code, { valueQuantity: quantity(lesions, '1') });
      break;
    case 'text':
      fileJudgement(scribe, code, {
        valueRange: {
          low: quantity(Math.max(1, lesions - 1), '1'),
          high: quantity(lesions, '1'),
        },
      });
  }
}

export const DISEASE_WRITERS: FactWriters<DiseaseFacts> = {
  sex: (_sex, scribe) => void scribe.once('patient', () => filePatient(scribe)),
  ageYears: (_age, scribe) => void scribe.once('patient', () => filePatient(scribe)),
  hasMetastaticBreastCancer: (metastatic, scribe) => {
    filePrimary(scribe);
    if (!metastatic) return;
    fileStage(scribe);
    if (!scribe.facts.metastaticSites?.length) fileUnspecifiedMetastasis(scribe);
  },
  metastaticSites: (_sites, scribe) => fileSites(scribe),
  hasLocoregionalRecurrence: (recurs, scribe) => {
    if (!recurs) return;
    if (scribe.coding === 'mcode') {
      fileCondition(scribe, scribe.daysAgo(40), snomed('314955001'));
    } else {
      fileBooleanJudgement(scribe, 'locoregional-recurrence', true);
    }
  },
  metastaticOrganCount: (organs, scribe) => {
    // A small system leaves the count to the sites when they say the same.
    if (scribe.coding === 'text' && scribe.facts.metastaticSites?.length === organs) return;
    fileJudgement(scribe, 'metastatic-organ-count', { valueInteger: organs });
  },
  metastaticLesionCount: fileLesionCount,
  ecogPerformanceStatus: fileEcog,
  diseaseFreeIntervalMonths: fileDiseaseFreeInterval,
  localTherapyToMetastasesDone: (done, scribe) => {
    if (!done) return;
    const brain = scribe.facts.metastaticSites?.includes('brain') === true;
    fileProcedure(
      scribe,
      scribe.daysAgo(60),
      scribe.coding === 'icd'
        ? concept(CPT, brain ? '77371' : '77373')
        : snomed(brain ? '115959002' : '879916008'),
    );
  },
};
