import type { IngredientId } from './ingredient.ts';
import type { CodeListId } from './lists.ts';

/** A code as a table has it; the display is empty where the licence of the system forbids one. */
export type CodeRow = readonly [code: string, display: string, provenance: string];

/** A product with several ingredients that the project tells apart. */
export type CombinationRow = readonly [
  code: string,
  display: string,
  provenance: string,
  ingredients: readonly IngredientId[],
];

export type CodeLists = Readonly<Partial<Record<CodeListId, readonly CodeRow[]>>>;

export type DrugCodes = Readonly<Partial<Record<IngredientId, readonly CodeRow[]>>>;

/** A code in its system, as a record writes it. */
export interface Code {
  readonly system: string;
  readonly code: string;
}
