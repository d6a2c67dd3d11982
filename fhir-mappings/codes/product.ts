// What the RxNorm name of a product tells beside its ingredients: the route and how much one unit
// holds. RxNorm names are regular ("1.7 ML denosumab 70 MG/ML Injection"); the name read here is the
// one of the table, never the one a record prints.
import type { Code } from './code-row.ts';
import { displayOf, ingredientsOf } from './index.ts';
import type { IngredientId } from './ingredient.ts';
import { systemOf } from './systems.ts';

export type ProductRoute = 'oral' | 'vaginal' | 'parenteral' | 'transdermal' | 'nasal';

export interface Product {
  readonly ingredients: readonly IngredientId[];
  /** RxNorm's name. */
  readonly display: string;
  readonly route?: ProductRoute;
  /** Milligrams in one tablet, syringe, vial or implant; absent for packs and combinations. */
  readonly mg?: number;
  /** Milligrams in one millilitre. */
  readonly mgPerMl?: number;
}

const routes: readonly (readonly [RegExp, ProductRoute])[] = [
  [/\bvaginal\b|\b(estring|femring|vagifem|yuvafem|imvexxy)\b/i, 'vaginal'],
  [/\bnasal\b/i, 'nasal'],
  [/\boral|\bpill\b|\bchewable\b|\bdisintegrating\b/i, 'oral'],
  [/\binject|\bprefilled\b|\bcartridge\b|\bpen injector\b|\bimplant\b/i, 'parenteral'],
  [/\btransdermal\b|\btopical\b/i, 'transdermal'],
];

function amount(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text.replaceAll(',', ''));
}

/** Reads a product's own name in the table; undefined for codes that RxNorm does not own. */
export function productOf(coding: Code): Product | undefined {
  if (systemOf(coding.system) !== 'rxnorm') return undefined;
  const display = displayOf(coding);
  const ingredients = ingredientsOf(coding);
  if (display === undefined || !ingredients) return undefined;
  const route = routes.find(([pattern]) => pattern.test(display))?.[1];
  const single = !/ \/ |^\{/.test(display);
  const mgPerMl = single ? amount(/([\d.,]+) MG\/ML/i.exec(display)?.[1]) : undefined;
  const millilitres = amount(/^(?:\d-Month )?([\d.]+) ML /i.exec(display)?.[1]);
  const stated = single ? amount(/([\d.,]+) MG(?!\/)/i.exec(display)?.[1]) : undefined;
  const mg = stated ?? (mgPerMl !== undefined && millilitres ? mgPerMl * millilitres : undefined);
  return {
    ingredients,
    display,
    ...(route && { route }),
    ...(mg !== undefined && { mg }),
    ...(mgPerMl !== undefined && { mgPerMl }),
  };
}
