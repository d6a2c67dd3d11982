// How many milligrams one dose of a medication holds, from the dose, or from the product when it can
// only be given whole. Dictionary: orderedDose. UCUM units; FHIR R4 Dosage.doseAndRate.doseQuantity.
import type { Code } from './codes/code-row.ts';
import type { IngredientId } from './codes/ingredient.ts';
import { type Product, productOf } from './codes/product.ts';
import { type Concept, freeText } from './read/coding.ts';

export interface Dose {
  readonly value: number;
  /** UCUM code, or the unit as written. */
  readonly unit: string;
}

const milligrams: Readonly<Record<string, number>> = {
  mg: 1,
  g: 1000,
  ug: 0.001,
  mcg: 0.001,
  μg: 0.001,
  µg: 0.001,
};

/** Units that count whole tablets, syringes or implants. */
const counted =
  /^(?:1|\{?(?:tbl|tablets?|tab|cap|capsules?|each|syringe|implant|vial|unit)s?\}?|)$/i;

/** Products of these are given whole: the content of the product is the dose. */
const givenWhole: ReadonlySet<IngredientId> = new Set<IngredientId>([
  'goserelin',
  'leuprolide',
  'triptorelin',
  'denosumab',
  'zoledronic-acid',
]);

/** The products that the codings name; RxNorm only. */
export function productsOf(concepts: readonly Concept[]): readonly Product[] {
  return concepts.flatMap(({ codings }) =>
    codings.flatMap((coding: Code) => productOf(coding) ?? []),
  );
}

/** Milligrams of one unit of the product, by its code, or by its text when only one amount is named. */
export function strengthMg(concepts: readonly Concept[]): number | undefined {
  const coded = productsOf(concepts).find(({ mg }) => mg !== undefined)?.mg;
  if (coded !== undefined) return coded;
  const text = concepts.flatMap((concept) => freeText(concept) ?? []).join('; ');
  const amounts = [...text.matchAll(/(?<![\d.,/-])(\d{1,4}(?:\.\d{1,3})?) ?mg\b(?! ?\/)/gi)];
  return amounts.length === 1 ? Number(amounts[0]?.[1]) : undefined;
}

/**
 * Milligrams of one dose: stated in mg, in units of a product of known strength, in millilitres of
 * a known concentration, or else the content of a product that is given whole (an implant).
 * Undefined when the dose is per body size, or not stated for any other product.
 */
export function doseMg(concepts: readonly Concept[], dose: Dose | undefined): number | undefined {
  const products = productsOf(concepts);
  if (!dose) return products.find((p) => p.ingredients.some((id) => givenWhole.has(id)))?.mg;
  const factor = milligrams[dose.unit];
  if (factor !== undefined) return dose.value * factor;
  if (counted.test(dose.unit)) {
    const mg = strengthMg(concepts);
    return mg === undefined ? undefined : dose.value * mg;
  }
  const perMl = products.find((product) => product.mgPerMl !== undefined)?.mgPerMl;
  if (/^ml$/i.test(dose.unit) && perMl !== undefined) return dose.value * perMl;
  return undefined;
}
