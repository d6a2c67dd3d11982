// Ovarian function: operations, suppression, menses, hormones, documented status.
import { addMonths, monthOf } from './calendar.ts';
import { type DrugToken, hasClass } from './drugs.ts';
import {
  fileBooleanJudgement,
  fileCondition,
  fileJudgement,
  fileObservation,
  fileProcedure,
  judgementAnswer,
} from './entries.ts';
import { fileAdministration, fileStatement } from './exposures.ts';
import type { FactWriters } from './fact-writer.ts';
import { writtenElsewhere } from './fact-writer.ts';
import type { MenopausalStatus, OvarianFacts } from './facts.ts';
import { fileLab } from './labs.ts';
import type { Scribe } from './scribe.ts';
import { CPT, concept, ICD10PCS, icd10cm, loinc, snomed } from './terminology.ts';

function fileOophorectomy(done: boolean, scribe: Scribe): void {
  if (!done) return;
  const date = scribe.daysAgo(400);
  if (scribe.coding === 'mcode') fileProcedure(scribe, date, snomed('76876009'));
  else if (scribe.coding === 'icd') fileProcedure(scribe, date, concept(ICD10PCS, '0UT20ZZ'));
  else fileCondition(scribe, date, icd10cm('text', 'Z90.722'));
}

function fileHysterectomy(done: boolean, scribe: Scribe): void {
  if (!done) return;
  const date = scribe.daysAgo(3000);
  if (scribe.coding === 'mcode') fileProcedure(scribe, date, snomed('236886002', 'Hysterectomy'));
  else if (scribe.coding === 'icd') fileProcedure(scribe, date, concept(CPT, '58150'));
  else fileCondition(scribe, date, icd10cm('text', 'Z90.710'));
}

const suppressor = (scribe: Scribe): DrugToken =>
  scribe.activeDrugs.find((drug) => hasClass(drug, 'GNRH')) ?? 'goserelin';

/** The days before today on which a course was given: every interval, and the stated last dose. */
export function suppressionDays(start: number, last: number, interval: number): number[] {
  const days: number[] = [];
  // A planned dose that would fall just before the stated last one is that last one, given late.
  for (let day = start; day > last + interval / 2; day -= interval) days.push(day);
  return [...days, last];
}

/**
 * A course of ovarian suppression. The `icd` coding has the open statement and its first and last
 * injection, the others every injection.
 */
function fileSuppression(scribe: Scribe): void {
  const { daysSinceOvarianSuppressionStart, daysSinceLastGnrhDose, gnrhDosingIntervalDays } =
    scribe.facts;
  const interval = gnrhDosingIntervalDays ?? 28;
  const start = daysSinceOvarianSuppressionStart ?? daysSinceLastGnrhDose ?? 0;
  const last = daysSinceLastGnrhDose ?? start % interval;
  const drug = suppressor(scribe);
  const days = start === last ? [last] : suppressionDays(start, last, interval);
  const content = interval === 84 && drug === 'goserelin' ? { dose: [10.8, 'mg'] as const } : {};

  if (scribe.coding !== 'icd') {
    for (const day of days) fileAdministration(scribe, drug, scribe.daysAgo(day), content);
    return;
  }
  fileStatement(scribe, drug, { start: scribe.daysAgo(start) }, content);
  for (const day of new Set([start, last])) {
    fileAdministration(scribe, drug, scribe.daysAgo(day), content);
  }
}

const suppression = (_days: number, scribe: Scribe): void => {
  if (scribe.isFirst('suppression')) fileSuppression(scribe);
};

const LAST_PERIOD = loinc('8665-2', 'Last menstrual period start date');

/** Menses: the date of the last period, or the clinician's word. */
function fileMenses(bleeding: boolean, scribe: Scribe): void {
  // The last period of a known amenorrhoea says it already.
  if (!bleeding && scribe.facts.amenorrheaMonths !== undefined) return;
  if (bleeding && scribe.coding === 'mcode') {
    fileObservation(scribe, scribe.daysAgo(5), LAST_PERIOD, { valueDateTime: scribe.daysAgo(20) });
  } else {
    fileBooleanJudgement(scribe, 'menses-last-12-months', bleeding);
  }
}

function fileAmenorrhea(months: number, scribe: Scribe): void {
  const lastPeriod = addMonths(scribe.daysAgo(15), -months);
  if (scribe.coding === 'icd') {
    fileCondition(scribe, lastPeriod, icd10cm('icd', 'N91.2'));
    return;
  }
  fileObservation(scribe, scribe.daysAgo(5), LAST_PERIOD, {
    valueDateTime: scribe.coding === 'text' ? monthOf(lastPeriod) : lastPeriod,
  });
}

function fileChemotherapyAmenorrhea(induced: boolean, scribe: Scribe): void {
  if (induced && scribe.coding === 'mcode') {
    fileCondition(scribe, scribe.daysAgo(300), snomed('14302001', 'Amenorrhea'), {
      extension: [
        {
          url: 'http://hl7.org/fhir/StructureDefinition/condition-dueTo',
          valueCodeableConcept: snomed('367336001', 'Chemotherapy'),
        },
      ],
    });
  } else if (induced) {
    fileBooleanJudgement(scribe, 'chemotherapy-induced-amenorrhea', true);
  }
}

/** Two pairs of postmenopausal FSH and estradiol; stated values are the later pair. */
function fileSerialLabs(serial: boolean, scribe: Scribe): void {
  if (!serial) return;
  fileLab(scribe, 'fsh', 75, scribe.daysAgo(80));
  fileLab(scribe, 'estradiol', 9, scribe.daysAgo(80));
  if (scribe.facts.fshIuPerL === undefined) fileLab(scribe, 'fsh', 75, scribe.daysAgo(20));
  if (scribe.facts.estradiolPgPerMl === undefined) {
    fileLab(scribe, 'estradiol', 9, scribe.daysAgo(20));
  }
}

const STATUS_SNOMED: Readonly<Record<MenopausalStatus, string>> = {
  pre: '22636003',
  peri: '266607004',
  post: '76498008',
};

/** ICD-10-CM has a code for after and for around the menopause, none for before. */
const STATUS_ICD: Readonly<Partial<Record<MenopausalStatus, string>>> = {
  peri: 'N95.1',
  post: 'Z78.0',
};

function fileMenopausalStatus(status: MenopausalStatus, scribe: Scribe): void {
  const date = scribe.daysAgo(60);
  const bySnomed = snomed(STATUS_SNOMED[status]);
  const byIcd = STATUS_ICD[status];
  if (scribe.coding === 'mcode') {
    fileJudgement(
      scribe,
      'menopausal-status',
      { valueCodeableConcept: judgementAnswer(status) },
      date,
    );
  } else if (byIcd !== undefined) {
    fileCondition(scribe, date, icd10cm(scribe.coding, byIcd));
  } else if (scribe.coding === 'icd') {
    fileObservation(scribe, date, snomed('161712005'), { valueCodeableConcept: bySnomed });
  } else {
    fileCondition(scribe, date, bySnomed);
  }
}

export const OVARIAN_WRITERS: FactWriters<OvarianFacts> = {
  bilateralOophorectomyDone: fileOophorectomy,
  hysterectomy: fileHysterectomy,
  ovarianIrradiation: (done, scribe) => {
    if (done) fileProcedure(scribe, scribe.daysAgo(300), snomed('373837003'));
  },
  daysSinceOvarianSuppressionStart: suppression,
  daysSinceLastGnrhDose: suppression,
  gnrhDosingIntervalDays: writtenElsewhere,
  mensesWithin12Months: fileMenses,
  amenorrheaMonths: fileAmenorrhea,
  chemotherapyInducedAmenorrhea: fileChemotherapyAmenorrhea,
  fshIuPerL: (value, scribe) => fileLab(scribe, 'fsh', value, scribe.daysAgo(20)),
  estradiolPgPerMl: (value, scribe) => fileLab(scribe, 'estradiol', value, scribe.daysAgo(20)),
  serialPostmenopausalLabs: fileSerialLabs,
  documentedMenopausalStatus: fileMenopausalStatus,
};
