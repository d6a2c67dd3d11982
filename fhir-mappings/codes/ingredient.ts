// Ingredients: the substances that codes and names can tell apart. Most are drugs of the guideline
// under the same id; a few become one drug or another only by dose, route or intent.
import type { DrugId } from '../../src/domain/drug.ts';

/** Ingredients that become a drug of the guideline by dose, route or intent, or none at all. */
export const contextIngredients = {
  denosumab: ['denosumab-120', 'denosumab-60'],
  estradiol: ['estradiol-hrt', 'estradiol-vaginal', 'estradiol-highdose'],
  'ethinyl-estradiol': ['estrogen-contraceptive', 'ethinylestradiol-highdose'],
  // Esterified and other oestrogens; with a progestin (estetrol and drospirenone) a contraceptive.
  'other-estrogen': ['conjugated-estrogens', 'estrogen-contraceptive'],
  ondansetron: ['ondansetron-iv'],
  // Known substances that are no drug of the guideline by themselves.
  progestin: [],
  raloxifene: [],
  duloxetine: [],
  atezolizumab: [],
} as const satisfies Record<string, readonly DrugId[]>;

export type ContextIngredient = keyof typeof contextIngredients;

type DrugByContext =
  | 'denosumab-120'
  | 'denosumab-60'
  | 'estradiol-hrt'
  | 'estradiol-vaginal'
  | 'estradiol-highdose'
  | 'estrogen-contraceptive'
  | 'ethinylestradiol-highdose'
  | 'ondansetron-iv';

export type IngredientId = Exclude<DrugId, DrugByContext> | ContextIngredient;

export function isContextIngredient(id: IngredientId): id is ContextIngredient {
  return Object.hasOwn(contextIngredients, id);
}
