// Laboratory and heart facts: how each measured fact is put into the record.
import { hasClass } from './drugs.ts';
import { fileCondition, fileJudgement, fileObservation, observationCategory } from './entries.ts';
import type { FactWriters } from './fact-writer.ts';
import { writtenElsewhere } from './fact-writer.ts';
import type { LaboratoryFacts } from './facts.ts';
import { fileLab, type LabName } from './labs.ts';
import type { Scribe } from './scribe.ts';
import { icd10cm, loinc, printed, quantity, round, words } from './terminology.ts';

/** Two days ago is inside every look-back of a laboratory value, also after the next midnight. */
const DRAWN_DAYS_AGO = 2;

const lab = (name: LabName) => (value: number, scribe: Scribe) =>
  void fileLab(scribe, name, value, scribe.daysAgo(DRAWN_DAYS_AGO));

/** The `text` coding reports the count as a percentage of the leukocytes of the same sample. */
function fileNeutrophils(count: number, scribe: Scribe): void {
  const date = scribe.daysAgo(DRAWN_DAYS_AGO);
  if (scribe.coding !== 'text') {
    fileLab(scribe, 'neutrophils', count, date);
    return;
  }
  fileLab(scribe, 'neutrophilPercent', 50, date);
  fileLab(scribe, 'leukocytes', 2 * count, date);
}

/**
 * Reported, or in the `icd` coding left to be computed from creatinine, weight, age and sex
 * (Cockcroft-Gault), unless another fact already fixes the creatinine.
 */
function fileClearance(clearance: number, scribe: Scribe): void {
  const { ageYears = 62, sex, creatinineRiseMgPerDl } = scribe.facts;
  const date = scribe.daysAgo(DRAWN_DAYS_AGO);
  if (scribe.coding !== 'icd' || creatinineRiseMgPerDl !== undefined) {
    fileLab(scribe, 'creatinineClearance', clearance, date);
    return;
  }
  const perKilogram = ((140 - ageYears) * (sex === 'male' ? 1 : 0.85)) / 72;
  const creatinine = Math.round(((perKilogram * 60) / clearance) * 88.4) / 88.4;
  fileLab(scribe, 'creatinine', creatinine, date);
  fileObservation(scribe, date, loinc('29463-7', 'Body weight'), {
    category: observationCategory('vital-signs'),
    valueQuantity: quantity(round((clearance * creatinine) / perKilogram, 1), 'kg'),
  });
}

function fileCreatinineRise(rise: number, scribe: Scribe): void {
  const baseline = 0.8;
  fileLab(scribe, 'creatinine', baseline, scribe.daysAgo(100));
  fileLab(scribe, 'creatinine', baseline + rise, scribe.daysAgo(3));
}

/** With albumin 4 g/dL, reported as corrected, or without albumin ("uncorrected"). */
function fileCalcium(calcium: number, scribe: Scribe): void {
  const date = scribe.daysAgo(DRAWN_DAYS_AGO);
  if (scribe.coding === 'icd') {
    fileLab(scribe, 'correctedCalcium', calcium, date);
    return;
  }
  fileLab(scribe, 'totalCalcium', calcium, date);
  if (scribe.coding === 'mcode') fileLab(scribe, 'albumin', 4, date);
}

/** A low electrolyte: a value below its limit, or in the `icd` coding the problem. */
const electrolyte =
  (name: LabName, { low, normal, icd }: { low: number; normal: number; icd: string }) =>
  (isLow: boolean, scribe: Scribe): void => {
    const date = scribe.daysAgo(DRAWN_DAYS_AGO);
    if (isLow && scribe.coding === 'icd') fileCondition(scribe, date, icd10cm('icd', icd));
    else fileLab(scribe, name, isLow ? low : normal, date);
  };

function fileQtcf(milliseconds: number, scribe: Scribe): void {
  const date = scribe.daysAgo(DRAWN_DAYS_AGO);
  const category = observationCategory('procedure');
  switch (scribe.coding) {
    case 'mcode':
      fileObservation(scribe, date, loinc('76634-5'), {
        category,
        valueQuantity: quantity(milliseconds, 'ms'),
      });
      break;
    case 'icd':
      fileObservation(scribe, date, loinc('8636-3'), {
        category,
        method: words('Fridericia'),
        valueQuantity: quantity(milliseconds, 'ms'),
      });
      break;
    case 'text':
      fileObservation(
        scribe,
        date,
        { ...loinc('8636-3'), text: 'QTc (Fridericia)' },
        { valueQuantity: printed(milliseconds, 'ms') },
      );
  }
}

function fileEjectionFraction(percent: number, scribe: Scribe, date: string): void {
  const category = observationCategory('procedure');
  switch (scribe.coding) {
    case 'mcode':
      fileObservation(scribe, date, loinc('10230-1'), {
        category,
        valueQuantity: quantity(percent, '%'),
      });
      break;
    case 'icd':
      fileObservation(scribe, date, loinc('8806-2'), {
        category,
        valueQuantity: quantity(percent / 100, '1'),
      });
      break;
    case 'text':
      fileObservation(scribe, date, loinc('18043-0'), {
        valueRange: { low: printed(percent - 2, '%'), high: printed(percent + 2, '%') },
      });
  }
}

/** Before the present HER2-directed exposure, else before the first of the metastatic setting. */
function fileBaselineEjectionFraction(percent: number, scribe: Scribe): void {
  const { priorDrugs = [] } = scribe.facts;
  const isHer2Directed = (drug: (typeof priorDrugs)[number]) =>
    hasClass(drug, 'HER2MAB') || hasClass(drug, 'HER2ADC');
  const past = !scribe.activeDrugs.some(isHer2Directed) && priorDrugs.some(isHer2Directed);
  fileEjectionFraction(percent, scribe, past ? scribe.timeline.metastasis : scribe.daysAgo(330));
}

export function fileTumorCells(count: number, scribe: Scribe): string {
  return scribe.once('ctc', () =>
    scribe.coding === 'text'
      ? fileObservation(scribe, scribe.daysAgo(10), words('Circulating tumor cell count'), {
          valueInteger: count,
        })
      : fileJudgement(scribe, 'ctc-count', { valueInteger: count }),
  );
}

export const LABORATORY_WRITERS: FactWriters<LaboratoryFacts> = {
  absoluteNeutrophilCount: fileNeutrophils,
  plateletCount: lab('platelets'),
  bilirubinTimesUln: lab('bilirubin'),
  astTimesUln: lab('ast'),
  altTimesUln: lab('alt'),
  alpTimesUln: lab('alp'),
  creatinineClearanceMlPerMin: fileClearance,
  creatinineRiseMgPerDl: fileCreatinineRise,
  correctedCalciumMgPerDl: fileCalcium,
  hypokalemia: electrolyte('potassium', { low: 3, normal: 4.2, icd: 'E87.6' }),
  hypomagnesemia: electrolyte('magnesium', { low: 1.4, normal: 2, icd: 'E83.42' }),
  qtcfMs: fileQtcf,
  lvefPercent: (percent, scribe) =>
    fileEjectionFraction(percent, scribe, scribe.daysAgo(scribe.facts.lvefAgeDays ?? 20)),
  lvefAgeDays: writtenElsewhere,
  baselineLvefPercent: fileBaselineEjectionFraction,
  fastingGlucoseMgPerDl: lab('fastingGlucose'),
  hba1cPercent: lab('hba1c'),
  circulatingTumorCells: (count, scribe) => void fileTumorCells(count, scribe),
};
