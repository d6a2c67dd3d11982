// Drugs that the patient takes or receives now, and the cycles of an ongoing chemotherapy.
import { isGivenByStaff } from './drug-concepts.ts';
import { DRUGS, type DrugToken, hasClass } from './drugs.ts';
import { fileJudgement } from './entries.ts';
import { fileAdministration, fileRequest, fileStatement } from './exposures.ts';
import type { Scribe } from './scribe.ts';

const USUAL_DAYS_ON_DRUG = 300;
/** A weekly drug is given on three days of a cycle, any other on one. */
const dosesPerCycle = (drug: DrugToken): number => (DRUGS[drug].period[0] === 7 ? 3 : 1);

const cyclesOf = ({ facts }: Scribe, drug: DrugToken): number | undefined =>
  hasClass(drug, 'CHEMO') && isGivenByStaff(drug) ? facts.currentChemotherapyCycles : undefined;

/** Days since the present course began. */
function daysOn(scribe: Scribe, drug: DrugToken): number {
  const { daysOnDrug, currentChemotherapyMonths } = scribe.facts;
  const stated = daysOnDrug?.[drug];
  if (stated !== undefined) return stated;
  if (currentChemotherapyMonths !== undefined && hasClass(drug, 'CHEMO')) {
    return Math.round(currentChemotherapyMonths * 30.44);
  }
  const cycles = cyclesOf(scribe, drug);
  const [period] = DRUGS[drug].period;
  return cycles === undefined ? USUAL_DAYS_ON_DRUG : cycles * dosesPerCycle(drug) * period;
}

/**
 * Every dose of the present course: as many as the cycles have, else up to three days ago.
 * @returns the last dose.
 */
function fileDoses(scribe: Scribe, drug: DrugToken, start: number): string {
  const [period] = DRUGS[drug].period;
  const cycles = cyclesOf(scribe, drug);
  const doses =
    cycles === undefined ? Math.floor((start - 3) / period) + 1 : cycles * dosesPerCycle(drug);
  let last = fileAdministration(scribe, drug, scribe.daysAgo(start));
  for (let index = 1; index < doses; index += 1) {
    last = fileAdministration(scribe, drug, scribe.daysAgo(start - index * period));
  }
  return last;
}

/** Files one active drug; a drug that the basket stops is kept as an order, which it can name. */
function fileActiveDrug(scribe: Scribe, drug: DrugToken, mustBeOrder: boolean): string {
  const start = daysOn(scribe, drug);
  const period = { start: scribe.daysAgo(start) };
  const counted = cyclesOf(scribe, drug) !== undefined;
  if (scribe.coding === 'mcode' || mustBeOrder) {
    if (counted) fileDoses(scribe, drug, start);
    return fileRequest(scribe, drug, period);
  }
  if (scribe.coding === 'icd') return fileStatement(scribe, drug, period);
  if (!isGivenByStaff(drug)) return fileRequest(scribe, drug, period);
  return fileDoses(scribe, drug, start);
}

/** Cycles that no doses show: statements, and chemotherapy taken at home. */
function fileCycles(scribe: Scribe): void {
  const { currentChemotherapyCycles } = scribe.facts;
  const chemotherapy = scribe.activeDrugs.filter((drug) => hasClass(drug, 'CHEMO'));
  const shown = scribe.coding !== 'icd' && chemotherapy.some(isGivenByStaff);
  if (currentChemotherapyCycles === undefined || shown) return;
  fileJudgement(scribe, 'chemotherapy-cycles-completed', {
    valueInteger: currentChemotherapyCycles,
  });
}

export const activeDrugKey = (drug: DrugToken): string => `active:${drug}`;

export function fileActiveDrugs(scribe: Scribe): void {
  const { facts, orderFacts } = scribe;
  const suppressionWritten =
    (facts.daysSinceOvarianSuppressionStart ?? facts.daysSinceLastGnrhDose) !== undefined;
  for (const drug of scribe.activeDrugs) {
    if (hasClass(drug, 'GNRH') && suppressionWritten) continue;
    const stopped = orderFacts.stoppingChemotherapy === true && hasClass(drug, 'CHEMO');
    scribe.once(activeDrugKey(drug), () => fileActiveDrug(scribe, drug, stopped));
  }
  fileCycles(scribe);
}
