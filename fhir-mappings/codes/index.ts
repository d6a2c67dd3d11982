// Looks a coding up: the code lists it is on, the ingredients it stands for. Every table is indexed
// once, when the module loads. Codes decide, never displays: SNOMED CT renames concepts and RxNorm
// calls Kadcyla and Enhertu products "Trastuzumab Injection".
import { ajcc } from './ajcc.ts';
import { atc, atcCombinations, atcPrefixes } from './atc.ts';
import type { Code, CodeLists, CombinationRow, DrugCodes } from './code-row.ts';
import { cpt, cptVaccines } from './cpt.ts';
import { cvx } from './cvx.ts';
import { hcpcs, hcpcsCombinations } from './hcpcs.ts';
import { hgnc } from './hgnc.ts';
import { icd10cm, icd10cmPrefixes } from './icd-10-cm.ts';
import { icd10pcs } from './icd-10-pcs.ts';
import { icdO3 } from './icd-o-3.ts';
import type { IngredientId } from './ingredient.ts';
import { judgementLists } from './judgement.ts';
import type { CodeListId } from './lists.ts';
import { loinc } from './loinc.ts';
import { rxnorm, rxnormCombinations, rxnormLists } from './rxnorm.ts';
import { snomed, snomedDrugs } from './snomed.ts';
import { normalCode, type SystemId, systemOf } from './systems.ts';

export type { CodeListId } from './lists.ts';

interface Entry {
  readonly display: string;
  readonly lists: CodeListId[];
  readonly ingredients: IngredientId[];
}

type Index = Map<string, Entry>;

/** The lists that each system's codes are on. */
export const listTables: Readonly<Partial<Record<SystemId, CodeLists>>> = {
  snomed,
  loinc,
  rxnorm: rxnormLists,
  icd10cm,
  icd10pcs,
  icdO3,
  ajcc,
  cpt,
  hgnc,
  judgement: judgementLists,
};

/** The ingredients that each system's codes stand for. */
export const drugTables: Readonly<Partial<Record<SystemId, DrugCodes>>> = {
  snomed: snomedDrugs,
  rxnorm,
  atc,
  hcpcs,
  cpt: cptVaccines,
  cvx,
};

export const combinationTables: Readonly<Partial<Record<SystemId, readonly CombinationRow[]>>> = {
  rxnorm: rxnormCombinations,
  atc: atcCombinations,
  hcpcs: hcpcsCombinations,
};

/** Their codes are on the list `vax`. */
export const liveVaccines: ReadonlySet<IngredientId> = new Set([
  'mmr',
  'varicella',
  'zoster-live',
  'yellow-fever',
  'laiv',
  'typhoid-oral',
] satisfies IngredientId[]);

const none: readonly never[] = [];

function entries<K extends string, V>(table: Readonly<Partial<Record<K, V>>>): [K, V][] {
  return Object.entries(table) as [K, V][];
}

/** The value of the longest prefix of a code, so that C77.3 is not read as C77. */
function longestPrefix<T>(prefixes: ReadonlyMap<string, T>, code: string): T | undefined {
  for (let length = code.length; length > 1; length--) {
    const found = prefixes.get(code.slice(0, length));
    if (found !== undefined) return found;
  }
  return undefined;
}

const icdPrefixes = new Map(
  icd10cmPrefixes.map(({ prefix, lists }) => [normalCode('icd10cm', prefix), lists] as const),
);
const atcGroups = new Map(atcPrefixes.map(({ prefix, ingredients }) => [prefix, ingredients]));

function entryOf(index: Index, code: string, display: string): Entry {
  const known = index.get(code);
  if (known) return known;
  const entry: Entry = { display, lists: [], ingredients: [] };
  index.set(code, entry);
  return entry;
}

function addOnce<T>(values: T[], ...more: readonly T[]): void {
  for (const value of more) if (!values.includes(value)) values.push(value);
}

function indexOf(system: SystemId): Index {
  const index: Index = new Map();
  for (const [list, rows] of entries(listTables[system] ?? {})) {
    for (const [code, display] of rows) {
      addOnce(entryOf(index, normalCode(system, code), display).lists, list);
    }
  }
  for (const [ingredient, rows] of entries(drugTables[system] ?? {})) {
    for (const [code, display] of rows) {
      addOnce(entryOf(index, normalCode(system, code), display).ingredients, ingredient);
    }
  }
  for (const [code, display, , ingredients] of combinationTables[system] ?? []) {
    addOnce(entryOf(index, normalCode(system, code), display).ingredients, ...ingredients);
  }
  for (const [code, entry] of index) {
    if (entry.ingredients.some((id) => liveVaccines.has(id))) addOnce(entry.lists, 'vax');
    if (system === 'icd10cm') addOnce(entry.lists, ...(longestPrefix(icdPrefixes, code) ?? none));
  }
  return index;
}

const indexes = new Map(
  [...new Set([...entries(listTables), ...entries(drugTables)].map(([system]) => system))].map(
    (system) => [system, indexOf(system)] as const,
  ),
);

const icdShape = /^[A-Z]\d[0-9A-Z]{1,5}$/;
const atcShape = /^[A-Z]\d\d[A-Z]{1,2}(\d\d)?$/;

/** The code lists a coding is on; none for an unknown system or code. */
export function listsOf(coding: Code): readonly CodeListId[] {
  const system = systemOf(coding.system);
  if (!system) return none;
  const code = normalCode(system, coding.code);
  const entry = indexes.get(system)?.get(code);
  if (entry) return entry.lists;
  return system === 'icd10cm' && icdShape.test(code)
    ? (longestPrefix(icdPrefixes, code) ?? none)
    : none;
}

/** The ingredients a coding stands for; undefined when no drug table has it. */
export function ingredientsOf(coding: Code): readonly IngredientId[] | undefined {
  const system = systemOf(coding.system);
  if (!system) return undefined;
  const code = normalCode(system, coding.code);
  const entry = indexes.get(system)?.get(code);
  if (entry && entry.ingredients.length > 0) return entry.ingredients;
  return system === 'atc' && atcShape.test(code) ? longestPrefix(atcGroups, code) : undefined;
}

/** The codes of the system that stand for the ingredient alone. */
export function codesOf(ingredient: IngredientId, system: string): readonly string[] {
  const id = systemOf(system);
  return ((id && drugTables[id]?.[ingredient]) ?? []).map(([code]) => code);
}

/** The name that the tables have for a code: RxNorm's own name of a product, for instance. */
export function displayOf(coding: Code): string | undefined {
  const system = systemOf(coding.system);
  const display = system && indexes.get(system)?.get(normalCode(system, coding.code))?.display;
  return display === '' ? undefined : display;
}

/** Text counts only where no coding of a known system stands beside it. */
export function isKnownSystem(system: string): boolean {
  return systemOf(system) !== undefined;
}
