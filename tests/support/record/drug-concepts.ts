// How a record names a drug: RxNorm ingredient, RxNorm product, ATC, or words.
import type { CodeableConcept, Medication } from 'fhir/r4.js';
import { DRUG_TOKENS, DRUGS, type DrugToken } from './drugs.ts';
import { ATC, concept, RXNORM, RXNORM_OID, snomed, words } from './terminology.ts';

/** Drugs that their codes alone do not tell apart: the dose or the route must stand beside them. */
const NAMED_BY_DOSE: ReadonlySet<DrugToken> = new Set([
  'denosumab-120',
  'denosumab-60',
  'estradiol-highdose',
  'estradiol-vaginal',
  'ethinylestradiol-highdose',
  'ondansetron-iv',
]);

export const isNamedByDose = (drug: DrugToken): boolean => NAMED_BY_DOSE.has(drug);

export const inWords = (drug: DrugToken): CodeableConcept => words(DRUGS[drug].name);

/** ATC, where the code names no other drug of the table as well; else words. */
export function byAtc(drug: DrugToken): CodeableConcept {
  const { atc, name } = DRUGS[drug];
  const shared = DRUG_TOKENS.some((other) => other !== drug && DRUGS[other].atc === atc);
  return atc === undefined || shared ? inWords(drug) : concept(ATC, atc, name);
}

/** RxNorm ingredient; a combination, or a form with its own token, by its product. */
export function byIngredient(drug: DrugToken): CodeableConcept {
  const { ingredients, product } = DRUGS[drug];
  const [ingredient, ...others] = ingredients;
  if (ingredient === undefined) return byAtc(drug);
  const ambiguous = others.length > 0 || isNamedByDose(drug);
  if (ambiguous && product) return concept(RXNORM, ...product);
  return others.length > 0 ? inWords(drug) : concept(RXNORM, ingredient, DRUGS[drug].name);
}

/** RxNorm product under its OID; where RxNorm has none on file, as `byIngredient`. */
export function byProduct(drug: DrugToken): CodeableConcept {
  const { product } = DRUGS[drug];
  return product ? concept(RXNORM_OID, ...product) : byIngredient(drug);
}

export const medication = (drug: DrugToken): Medication => ({
  resourceType: 'Medication',
  code: byProduct(drug),
});

const ROUTES = {
  PO: snomed('26643006', 'Oral route'),
  IV: snomed('47625008', 'Intravenous route'),
  IM: snomed('78421000', 'Intramuscular route'),
  SC: snomed('34206005', 'Subcutaneous route'),
  PV: snomed('16857009', 'Vaginal route'),
};

export const routeOf = (drug: DrugToken): CodeableConcept => ROUTES[DRUGS[drug].route];

/** Given at intervals by staff, as opposed to taken at home. */
export const isGivenByStaff = (drug: DrugToken): boolean =>
  ['IV', 'IM', 'SC'].includes(DRUGS[drug].route) &&
  DRUGS[drug].period[1] === 'd' &&
  DRUGS[drug].period[0] >= 7;
