// From the concepts of a medication to the drugs of the guideline: by code, else by text, then by
// dose, route and intent where the same substance is one drug or another. Dictionary, section Drugs.
import { type DrugId, drugs as drugTable, inClass } from '../src/domain/drug.ts';
import { ingredientsOf } from './codes/index.ts';
import { type IngredientId, isContextIngredient } from './codes/ingredient.ts';
import { resolveInContext } from './drug-context.ts';
import { type Dose, strengthMg } from './drug-dose.ts';
import { isOutside } from './outside-drugs.ts';
import { type Concept, freeText, hasKnownCode, label } from './read/coding.ts';
import { ingredientsInText } from './read/drug-text.ts';
import { plainText } from './read/plain-text.ts';

export interface Medication {
  /** The medication's own concept; the ingredients of a Medication follow it. */
  readonly concepts: readonly Concept[];
  /** One dose. */
  readonly dose?: Dose;
  /** Doses per day. */
  readonly perDay?: number;
  readonly route?: Concept;
  readonly reasons?: readonly Concept[];
}

export interface DrugIdentification {
  /** Empty for a known substance that is no drug of the guideline in this use. */
  readonly drugs: readonly DrugId[];
  /** Short and inert: the drug's name, else what the record calls it. */
  readonly name: string;
  /** False when no code and no text told what the medication is. */
  readonly identified: boolean;
  /** Not identified, but certainly another substance: no question to the clinician. */
  readonly outside: boolean;
  /** Milligrams of one unit of the product; absent for products with several drugs. */
  readonly strength?: number;
  /** What was assumed, in sentences for a card. */
  readonly remarks: readonly string[];
}

/**
 * Drugs without a verified RxNorm ingredient code, and live vaccines, whose CPT codes are not all
 * verified (LEFT-OUT.md). Their names are unmistakable, and a code of a known system that the tables
 * lack must not hide them.
 */
const unmistakable: ReadonlySet<IngredientId> = new Set<IngredientId>([
  'elacestrant',
  'imlunestrant',
  'vepdegestrant',
  'inavolisib',
  'capivasertib',
  'margetuximab',
  'datopotamab-deruxtecan',
  'clodronate',
  'tibolone',
]);

function isKnownByName(id: IngredientId): boolean {
  return unmistakable.has(id) || (!isContextIngredient(id) && inClass(id, 'live-vaccine'));
}

/** A drug that wins over another when the codings of one product name both. */
const moreSpecific: readonly (readonly [IngredientId, IngredientId])[] = [
  ['nab-paclitaxel', 'paclitaxel'],
  ['liposomal-doxorubicin', 'doxorubicin'],
  ['trastuzumab-emtansine', 'trastuzumab'],
  ['trastuzumab-deruxtecan', 'trastuzumab'],
];

/** By code, and by the text of those concepts that have no code of a known system. */
function named(concepts: readonly Concept[]): ReadonlySet<IngredientId> {
  const found = new Set<IngredientId>();
  for (const concept of concepts) {
    for (const coding of concept.codings) {
      for (const ingredient of ingredientsOf(coding) ?? []) found.add(ingredient);
    }
    for (const ingredient of ingredientsInText(freeText(concept) ?? '')) found.add(ingredient);
  }
  for (const [specific, general] of moreSpecific) {
    if (found.has(specific)) found.delete(general);
  }
  return found;
}

export interface FoundIngredients {
  readonly ingredients: readonly IngredientId[];
  readonly remarks: readonly string[];
}

/** Codes first; text only where no code of a known system stands beside it (General rule 2). */
export function findIngredients(concepts: readonly Concept[]): FoundIngredients {
  const found = named(concepts);
  if (found.size > 0) return { ingredients: [...found], remarks: [] };
  const shown = concepts
    .filter(hasKnownCode)
    .flatMap(({ text, codings }) => [
      ...(text === undefined ? [] : [text]),
      ...codings.flatMap(({ display }) => display ?? []),
    ]);
  const ingredients = [...new Set(shown.flatMap(ingredientsInText))];
  return ingredients.length > 0 && ingredients.every(isKnownByName)
    ? { ingredients, remarks: ['Recognised by its name: the code is not in the tables.'] }
    : { ingredients: [], remarks: [] };
}

function nameOf(drugs: readonly DrugId[], concepts: readonly Concept[]): string {
  if (drugs.length > 0) return plainText(drugs.map((id) => drugTable[id].name).join(' + '), 60);
  const shown = concepts.map(label).find((text) => text !== '');
  return plainText(shown ?? 'a medication without a name', 60);
}

/** Tells which drugs of the guideline a medication is, and what had to be assumed. */
export function identifyDrugs(medication: Medication): DrugIdentification {
  const { concepts } = medication;
  const { ingredients, remarks } = findIngredients(concepts);
  const inContext = resolveInContext(ingredients, medication);
  const direct = ingredients.flatMap((id) =>
    isContextIngredient(id) || inContext.withheld.has(id) ? [] : [id],
  );
  const drugs = [...new Set<DrugId>([...direct, ...inContext.drugs])];
  const identified = ingredients.length > 0;
  const strength = ingredients.length === 1 ? strengthMg(concepts) : undefined;
  return {
    drugs,
    name: nameOf(drugs, concepts),
    identified,
    outside: !identified && isOutside(concepts),
    ...(strength !== undefined && { strength }),
    remarks: [...remarks, ...inContext.remarks],
  };
}
