// Groups past drugs into regimens and says which of them count as which line of treatment.
import { type DrugToken, hasClass } from './drugs.ts';

export interface Regimen {
  readonly drugs: readonly DrugToken[];
  readonly progressed: boolean;
}

/** A partner drug joins the first of these drugs that the patient has had. */
const PARTNERS: readonly {
  joins: (drug: DrugToken) => boolean;
  lead: (drug: DrugToken) => boolean;
}[] = [
  { joins: (drug) => hasClass(drug, 'CDK'), lead: (drug) => hasClass(drug, 'AI') },
  { joins: (drug) => hasClass(drug, 'CDK'), lead: (drug) => drug === 'fulvestrant' },
  { joins: (drug) => hasClass(drug, 'PAM'), lead: (drug) => drug === 'fulvestrant' },
  { joins: (drug) => drug === 'everolimus', lead: (drug) => drug === 'exemestane' },
  { joins: (drug) => drug === 'pertuzumab', lead: (drug) => drug === 'trastuzumab' },
  { joins: (drug) => hasClass(drug, 'TAX'), lead: (drug) => drug === 'trastuzumab' },
  { joins: (drug) => drug === 'pembrolizumab', lead: (drug) => hasClass(drug, 'CHEMO') },
];

function leadOf(drug: DrugToken, all: readonly DrugToken[]): DrugToken | undefined {
  for (const { joins, lead } of PARTNERS) {
    const found = joins(drug) ? all.find(lead) : undefined;
    if (found) return found;
  }
  return undefined;
}

/** First-line combinations before single endocrine drugs, those before chemotherapy and conjugates. */
function rank({ drugs }: { drugs: readonly DrugToken[] }): number {
  if (drugs.length > 1) return 0;
  if (drugs.some((drug) => hasClass(drug, 'ETCORE'))) return 1;
  if (drugs.some((drug) => hasClass(drug, 'CHEMO'))) return 2;
  return 3;
}

export const isEndocrineLine = (drugs: readonly DrugToken[]): boolean =>
  !isChemotherapyLine(drugs) &&
  drugs.some((drug) =>
    ['ETCORE', 'PROG', 'ESTROTX', 'ANDRO'].some((group) => hasClass(drug, group)),
  );

/** A HER2 line; a conjugate is one when the tumour is HER2-positive. */
export const isHer2Line = (drugs: readonly DrugToken[], her2Positive: boolean): boolean =>
  drugs.some(
    (drug) =>
      hasClass(drug, 'HER2MAB') ||
      hasClass(drug, 'HER2TKI') ||
      (her2Positive && hasClass(drug, 'HER2ADC')),
  );

export const isChemotherapyLine = (drugs: readonly DrugToken[]): boolean =>
  drugs.some((drug) => ['CHEMO', 'HER2ADC', 'TROP2'].some((group) => hasClass(drug, group)));

export interface StatedHistory {
  prior: readonly DrugToken[];
  progressedOn: readonly DrugToken[];
  endocrineLines: number;
  her2Lines: number;
  her2Positive: boolean;
}

/**
 * The regimens behind a stated history, oldest first. A regimen has progressed when one of its drugs
 * is named as progressed on, or when the stated number of progressed lines needs it.
 */
export function regimensOf(history: StatedHistory): Regimen[] {
  const all = [...new Set([...history.prior, ...history.progressedOn])];
  const groups = new Map<DrugToken, DrugToken[]>();
  for (const drug of all) {
    const lead = leadOf(drug, all) ?? drug;
    groups.set(lead, [...(groups.get(lead) ?? []), drug]);
  }
  const regimens = [...groups.values()]
    .map((drugs) => ({
      drugs,
      progressed: drugs.some((drug) => history.progressedOn.includes(drug)),
    }))
    .sort((a, b) => rank(a) - rank(b));

  const needed = (belongs: (drugs: readonly DrugToken[]) => boolean, lines: number): void => {
    const ofClass = regimens.filter(({ drugs }) => belongs(drugs));
    for (const regimen of ofClass) {
      const counted = ofClass.filter(({ progressed }) => progressed).length;
      if (counted < lines) regimen.progressed = true;
    }
  };
  needed(isEndocrineLine, history.endocrineLines);
  needed((drugs) => isHer2Line(drugs, history.her2Positive), history.her2Lines);
  return regimens;
}
