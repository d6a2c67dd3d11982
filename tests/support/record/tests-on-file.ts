// Examinations of which the rules ask only whether a result is on file.
import {
  fileBooleanJudgement,
  fileObservation,
  fileProcedure,
  observationCategory,
} from './entries.ts';
import type { FactWriters } from './fact-writer.ts';
import type { TestsOnFile } from './facts.ts';
import { fileLab } from './labs.ts';
import type { Scribe } from './scribe.ts';
import { CPT, concept, loinc, quantity, snomed } from './terminology.ts';

const NEGATIVE = loinc('LA6577-6', 'Negative');

function fileNegative(scribe: Scribe, code: string, date: string): void {
  fileObservation(scribe, date, loinc(code), {
    category: observationCategory('laboratory'),
    ...(scribe.coding === 'text'
      ? { valueString: 'negative' }
      : { valueCodeableConcept: NEGATIVE }),
  });
}

/** HBsAg and anti-HBc: the screen needs both. */
function fileHepatitisB(onFile: boolean, scribe: Scribe): void {
  if (!onFile) return;
  const codes = scribe.coding === 'icd' ? ['5195-3', '16933-4'] : ['5196-1', '13952-7'];
  for (const code of codes) fileNegative(scribe, code, scribe.daysAgo(200));
}

function filePregnancyTest(onFile: boolean, scribe: Scribe): void {
  if (!onFile) return;
  const code = { mcode: '2106-3', icd: '2118-8', text: '80384-1' }[scribe.coding];
  fileNegative(scribe, code, scribe.daysAgo(3));
}

function fileDxa(onFile: boolean, scribe: Scribe): void {
  if (!onFile) return;
  const date = scribe.daysAgo(300);
  switch (scribe.coding) {
    case 'mcode':
      fileObservation(scribe, date, loinc('38265-5'), {
        category: observationCategory('procedure'),
        valueQuantity: quantity(-1.1, '{T-score}'),
      });
      break;
    case 'icd':
      fileProcedure(scribe, date, concept(CPT, '77080'));
      break;
    case 'text':
      scribe.file({
        resourceType: 'DiagnosticReport',
        status: 'final',
        code: loinc('38268-9', 'Skeletal system DXA Bone density'),
        subject: scribe.patient,
        effectiveDateTime: date,
      });
  }
}

/** Unremarkable liver tests, unless the case states values of its own. */
function fileLiverTests(onFile: boolean, scribe: Scribe): void {
  const { astTimesUln, altTimesUln, bilirubinTimesUln } = scribe.facts;
  const stated = astTimesUln ?? altTimesUln ?? bilirubinTimesUln;
  if (!onFile || stated !== undefined) return;
  const date = scribe.daysAgo(5);
  if (scribe.coding !== 'icd') {
    fileLab(scribe, 'alt', 0.5, date);
    return;
  }
  fileObservation(scribe, date, loinc('24325-3', 'Hepatic function 2000 panel'), {
    category: observationCategory('laboratory'),
    component: [
      { code: loinc('1742-6'), valueQuantity: quantity(20, 'U/L') },
      { code: loinc('1920-8'), valueQuantity: quantity(22, 'U/L') },
    ],
  });
}

function fileDentalExam(onFile: boolean, scribe: Scribe): void {
  if (!onFile) return;
  if (scribe.coding === 'mcode') {
    fileProcedure(scribe, scribe.daysAgo(90), snomed('34043003', 'Dental consultation and report'));
  } else {
    fileBooleanJudgement(scribe, 'dental-exam-done', true);
  }
}

/** DPYD phenotype: normal unless the case states a deficiency. */
function fileDpyd(scribe: Scribe): string {
  const { dpdDeficiencyComplete, dpdDeficiencyPartial } = scribe.facts;
  const [answer, wording] = dpdDeficiencyComplete
    ? ['LA9657-3', 'poor metabolizer']
    : dpdDeficiencyPartial
      ? ['LA10317-8', 'intermediate metabolizer']
      : ['LA25391-6', 'normal metabolizer'];
  const category = observationCategory('laboratory');
  const date = scribe.daysAgo(400);
  return scribe.coding === 'text'
    ? fileObservation(scribe, date, loinc('45284-7'), { category, valueString: `DPYD ${wording}` })
    : fileObservation(scribe, date, loinc('79719-1'), {
        category,
        valueCodeableConcept: loinc(answer ?? 'LA25391-6', wording),
      });
}

export const dpyd = (known: boolean, scribe: Scribe): void => {
  if (known) scribe.once('dpyd', () => fileDpyd(scribe));
};

/** Whole weeks since the last scan, and two days more: not fewer at the next midnight either. */
function fileStagingImaging(weeks: number, scribe: Scribe): void {
  const date = scribe.daysAgo(weeks * 7 + 2);
  switch (scribe.coding) {
    case 'mcode':
      scribe.file({
        resourceType: 'DiagnosticReport',
        status: 'final',
        code: loinc('87869-4', 'CT Chest and Abdomen and Pelvis'),
        subject: scribe.patient,
        effectiveDateTime: date,
      });
      break;
    case 'icd':
      fileProcedure(scribe, date, concept(CPT, '74177'));
      break;
    case 'text':
      scribe.file({
        resourceType: 'ImagingStudy',
        status: 'available',
        modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: 'CT' }],
        subject: scribe.patient,
        started: date,
      });
  }
}

export const TESTS_ON_FILE_WRITERS: FactWriters<TestsOnFile> = {
  hepatitisBScreenOnFile: fileHepatitisB,
  pregnancyTestWithin14Days: filePregnancyTest,
  dxaWithin24Months: fileDxa,
  liverTestsWithin28Days: fileLiverTests,
  dentalExamWithin12Months: fileDentalExam,
  dpydResultOnFile: dpyd,
  weeksSinceLastStagingImaging: fileStagingImaging,
};
