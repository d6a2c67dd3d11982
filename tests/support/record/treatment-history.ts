// Treatment before today: metastatic regimens with their ends, counts that the record of drugs does
// not show, adjuvant treatment, anthracyclines, radiotherapy.
import type { CodeableConcept } from 'fhir/r4.js';
import { addDays, addMonths, monthOf } from './calendar.ts';
import { isGivenByStaff } from './drug-concepts.ts';
import { DRUGS, type DrugToken } from './drugs.ts';
import { fileJudgement, fileObservation, fileProcedure, judgementAnswer } from './entries.ts';
import { fileAdministration, fileRequest, fileStatement } from './exposures.ts';
import type { FactWriters } from './fact-writer.ts';
import { writtenElsewhere } from './fact-writer.ts';
import type { AdjuvantRelapse, TreatmentFacts } from './facts.ts';
import type { Scribe } from './scribe.ts';
import { CPT, concept, loinc, quantity, snomed, words } from './terminology.ts';
import {
  isChemotherapyLine,
  isEndocrineLine,
  isHer2Line,
  type Regimen,
  regimensOf,
} from './treatment-lines.ts';

/** From the first metastasis to the last day on which a past line may end. */
const HISTORY_DAYS = 850;
const LONGEST_LINE_DAYS = 250;
const GAP_DAYS = 30;

interface PastLine {
  start: string;
  end: string;
  name: string;
}

const PROGRESSED: CodeableConcept = snomed('266721009', 'No response to treatment');
const WORSENED: CodeableConcept = snomed('271299001', "Patient's condition worsened");

function filePastDrug(scribe: Scribe, drug: DrugToken, line: PastLine, progressed: boolean): void {
  const { start, end, name } = line;
  switch (scribe.coding) {
    case 'mcode':
      fileRequest(
        scribe,
        drug,
        { start, end },
        { ended: true, regimen: name, ...(progressed ? { reason: PROGRESSED } : {}) },
      );
      break;
    case 'icd':
      fileStatement(
        scribe,
        drug,
        { start, end },
        { ended: true, ...(progressed ? { reason: words('Disease progression') } : {}) },
      );
      break;
    case 'text':
      filePastDrugInWords(scribe, drug, line);
  }
}

/** Given by staff: every dose. Taken at home: the months, as a patient reports them. */
function filePastDrugInWords(scribe: Scribe, drug: DrugToken, { start, end }: PastLine): void {
  if (!isGivenByStaff(drug)) {
    const months = { start: monthOf(start), end: monthOf(end) };
    fileStatement(scribe, drug, months, { ended: true, worded: true });
    return;
  }
  const [period] = DRUGS[drug].period;
  for (let date = start; date <= end; date = addDays(date, period)) {
    fileAdministration(scribe, drug, date, { worded: true });
  }
}

function fileLine(scribe: Scribe, regimen: Regimen, line: PastLine): void {
  const { drugsProgressedOn = [] } = scribe.facts;
  const named = regimen.drugs.some((drug) => drugsProgressedOn.includes(drug));
  for (const drug of regimen.drugs) {
    const blamed = regimen.progressed && (!named || drugsProgressedOn.includes(drug));
    filePastDrug(scribe, drug, line, blamed);
  }
  // Single doses have no stop reason: the disease status says why the line ended.
  if (regimen.progressed && scribe.coding === 'text') {
    fileObservation(scribe, line.end, loinc('97509-4', 'Cancer Disease Progression'), {
      valueCodeableConcept: WORSENED,
    });
  }
}

function her2Positive({ facts }: Scribe): boolean {
  return facts.her2Ihc === '3+' || facts.her2Ish === 'amp' || facts.her2Interpretation === 'pos';
}

/** A line count that the regimens do not show is the clinician's. */
function fileCount(scribe: Scribe, code: string, stated: number | undefined, shown: number): void {
  if ((stated ?? 0) === shown) return;
  fileJudgement(scribe, code, { valueInteger: stated ?? 0 }, scribe.daysAgo(15));
}

function fileHistory(scribe: Scribe): void {
  const { facts, timeline } = scribe;
  const positive = her2Positive(scribe);
  const regimens = regimensOf({
    prior: facts.priorDrugs ?? [],
    progressedOn: facts.drugsProgressedOn ?? [],
    endocrineLines: facts.endocrineLinesProgressed ?? 0,
    her2Lines: facts.her2LinesProgressed ?? 0,
    her2Positive: positive,
  });
  const share = Math.floor(HISTORY_DAYS / Math.max(1, regimens.length));
  const days = Math.min(LONGEST_LINE_DAYS, share - GAP_DAYS);
  for (const [index, regimen] of regimens.entries()) {
    const start = addDays(timeline.metastasis, 14 + index * (days + GAP_DAYS));
    fileLine(scribe, regimen, { start, end: addDays(start, days), name: `line-${index + 1}` });
  }

  const progressed = regimens.filter((regimen) => regimen.progressed);
  const isHer2 = ({ drugs }: Regimen) => isHer2Line(drugs, positive);
  const endocrine = progressed.filter(({ drugs }) => isEndocrineLine(drugs)).length;
  const her2 = progressed.filter(isHer2).length;
  const chemotherapy = regimens.filter(
    (regimen) => isChemotherapyLine(regimen.drugs) && !isHer2(regimen),
  ).length;
  fileCount(scribe, 'endocrine-lines-progressed', facts.endocrineLinesProgressed, endocrine);
  fileCount(scribe, 'her2-lines-progressed', facts.her2LinesProgressed, her2);
  fileCount(
    scribe,
    'chemotherapy-lines-metastatic',
    facts.chemotherapyLinesMetastatic,
    chemotherapy,
  );
}

const history = (_value: unknown, scribe: Scribe): void => {
  if (scribe.isFirst('treatment history')) fileHistory(scribe);
};

const RELAPSE_ANSWERS: Readonly<Record<AdjuvantRelapse, string>> = {
  on: 'on',
  '<=12': 'within-12-months',
  '>12': 'later-than-12-months',
};

/** Adjuvant trastuzumab that ended so many whole months before the first metastasis. */
function fileAdjuvantTrastuzumab(months: number, scribe: Scribe): void {
  const end = addDays(addMonths(scribe.timeline.metastasis, -months), -10);
  const period = { start: addMonths(end, -12), end };
  if (scribe.coding === 'mcode') fileRequest(scribe, 'trastuzumab', period, { ended: true });
  else fileStatement(scribe, 'trastuzumab', period, { ended: true, worded: true });
}

/** Body surface area of the doses that are recorded in mg. */
export const BODY_SURFACE_AREA_M2 = 1.7;

const DOXORUBICIN_MG_PER_M2 = 60;

/** Adjuvant doxorubicin: doses in mg/m2, the clinician's sum, or doses in mg with the body surface. */
function fileAnthracyclines(total: number, scribe: Scribe): void {
  if (total === 0) return;
  if (scribe.coding === 'icd') {
    fileJudgement(scribe, 'cumulative-anthracycline-dose', {
      valueQuantity: quantity(total, 'mg/m2'),
    });
    return;
  }
  const doses = Math.ceil(total / DOXORUBICIN_MG_PER_M2);
  const perDose = total / doses;
  for (let index = 0; index < doses; index += 1) {
    const date = addDays(scribe.timeline.primaryDiagnosis, 60 + 21 * index);
    fileAdministration(scribe, 'doxorubicin', date, {
      dose: scribe.coding === 'mcode' ? [perDose, 'mg/m2'] : [perDose * BODY_SURFACE_AREA_M2, 'mg'],
    });
  }
  if (scribe.coding === 'text') fileBodySurface(scribe);
}

export function fileBodySurface(scribe: Scribe): string {
  return scribe.once('body surface', () =>
    fileObservation(scribe, scribe.daysAgo(6), loinc('8277-6', 'Body surface area'), {
      valueQuantity: quantity(BODY_SURFACE_AREA_M2, 'm2'),
    }),
  );
}

function fileChestRadiotherapy(given: boolean, scribe: Scribe): void {
  if (!given) return;
  const date = addDays(scribe.timeline.primaryDiagnosis, 300);
  const bodySite = [snomed('78904004', 'Chest wall structure')];
  switch (scribe.coding) {
    case 'mcode':
      fileProcedure(scribe, date, snomed('33195004', 'Teleradiotherapy'), { bodySite });
      break;
    case 'icd':
      fileProcedure(scribe, date, concept(CPT, '77412'), { bodySite });
      break;
    case 'text':
      fileProcedure(scribe, date, words('Radiotherapy of the chest wall, 50 Gy'));
  }
}

export const TREATMENT_WRITERS: FactWriters<TreatmentFacts> = {
  priorDrugs: history,
  drugsProgressedOn: history,
  endocrineLinesProgressed: history,
  her2LinesProgressed: history,
  chemotherapyLinesMetastatic: history,
  relapseTimingVsAdjuvantEndocrine: (timing, scribe) =>
    void fileJudgement(scribe, 'adjuvant-endocrine-relapse', {
      valueCodeableConcept: judgementAnswer(RELAPSE_ANSWERS[timing]),
    }),
  monthsSinceAdjuvantHer2Therapy: fileAdjuvantTrastuzumab,
  currentChemotherapyCycles: writtenElsewhere,
  currentChemotherapyMonths: writtenElsewhere,
  daysOnDrug: writtenElsewhere,
  cumulativeAnthracyclineMgPerM2: fileAnthracyclines,
  priorChestRadiotherapy: fileChestRadiotherapy,
};
