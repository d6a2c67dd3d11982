// The code lists and the codes of drugs as FHIR R4 ValueSets: https://hl7.org/fhir/R4/valueset.html
import type { ValueSet, ValueSetComposeInclude } from 'fhir/r4.js';
import { drugs, isDrugId } from '../../src/domain/drug.ts';
import { atcPrefixes } from '../codes/atc.ts';
import type { CodeRow } from '../codes/code-row.ts';
import { icd10cmPrefixes } from '../codes/icd-10-cm.ts';
import { combinationTables, drugTables, listTables, liveVaccines } from '../codes/index.ts';
import type { IngredientId } from '../codes/ingredient.ts';
import { type CodeListId, codeListIds, listTitles } from '../codes/lists.ts';
import { type SystemId, systemUris } from '../codes/systems.ts';
import { copyrightOf } from './copyright.ts';
import { metadata, type Publication } from './metadata.ts';

/** A set of codes by system, with the branches of a hierarchy that belong to it. */
interface CodeSet {
  readonly id: string;
  readonly title: string;
  readonly rows: ReadonlyMap<SystemId, readonly CodeRow[]>;
  readonly branches: readonly Branch[];
  /** Ids of sets whose codes belong too. */
  readonly sets: readonly string[];
}

interface Branch {
  readonly system: SystemId;
  readonly code: string;
  readonly belongs: boolean;
}

const drugPrefix = 'drug-';

export function valueSetIds(): readonly string[] {
  return codeSets.map((set) => set.id);
}

/** The ValueSet of a code list (`er`) or of a drug (`drug-letrozole`); undefined for another id. */
export function valueSet(id: string, publication: Publication): ValueSet | undefined {
  const set = codeSets.find((s) => s.id === id);
  return set ? { ...heading(set, publication), compose: compose(set, publication) } : undefined;
}

/** Everything but the codes, for a listing. */
export function valueSetHeadings(publication: Publication): readonly ValueSet[] {
  return codeSets.map((set) => heading(set, publication));
}

function heading(set: CodeSet, publication: Publication): ValueSet {
  const systems = [...new Set([...set.rows.keys(), ...set.branches.map((b) => b.system)])];
  const copyright = copyrightOf(systems);
  return {
    resourceType: 'ValueSet',
    id: set.id,
    url: canonical(set.id, publication),
    ...metadata(set.id, set.title, publication),
    ...(copyright ? { copyright } : {}),
    immutable: false,
  };
}

export const canonical = (id: string, { base }: Pick<Publication, 'base'>) =>
  `${base}/fhir/ValueSet/${id}`;

function compose(
  { rows, branches, sets }: CodeSet,
  publication: Publication,
): NonNullable<ValueSet['compose']> {
  const listed = [...rows].map(([system, codes]) => ({
    system: systemUris[system][0],
    concept: codes.map(([code, display]) => ({ code, ...(display ? { display } : {}) })),
  }));
  const out = branches.filter((b) => !b.belongs).map(descendants);
  return {
    include: [
      ...listed,
      ...branches.filter((b) => b.belongs).map(descendants),
      // One entry each: several sets in one entry would mean the codes that they share.
      ...sets.map((id) => ({ valueSet: [canonical(id, publication)] })),
    ],
    ...(out.length > 0 ? { exclude: out } : {}),
  };
}

/** A code with all that is below it in its system. */
function descendants({ system, code }: Branch): ValueSetComposeInclude {
  return {
    system: systemUris[system][0],
    filter: [{ property: 'concept', op: 'is-a', value: code }],
  };
}

/** The set of all drugs. */
export const drugsId = 'drugs';

const codeSets: readonly CodeSet[] = withAllDrugs(
  [...codeListIds.map(listSet), ...ingredientIds().map(drugSet)]
    // A list that no table has a code for is read from text only.
    .filter((set) => set.rows.size > 0 || set.branches.length > 0 || set.sets.length > 0),
);

function withAllDrugs(sets: readonly CodeSet[]): readonly CodeSet[] {
  const drugSets = sets.map(({ id }) => id).filter((id) => id.startsWith(drugPrefix));
  const title = 'Drugs of the guideline, and those that they interact with';
  return [...sets, { id: drugsId, title, rows: new Map(), branches: [], sets: drugSets }];
}

function listSet(list: CodeListId): CodeSet {
  const rows = tableRows(listTables, list);
  const branches = icd10cmPrefixes.map(({ prefix, lists }) => ({
    code: prefix,
    belongs: lists.includes(list),
  }));
  const sets = list === 'vax' ? [...liveVaccines].map((id) => `${drugPrefix}${id}`) : [];
  return {
    id: list,
    title: listTitles[list],
    rows,
    branches: relevant('icd10cm', branches),
    sets,
  };
}

function drugSet(ingredient: IngredientId): CodeSet {
  const rows = tableRows(drugTables, ingredient, (system) =>
    (combinationTables[system] ?? [])
      .filter(([, , , ingredients]) => ingredients.includes(ingredient))
      .map(([code, display, provenance]) => [code, display, provenance] as const),
  );
  const groups = atcPrefixes.map(({ prefix, ingredients }) => ({
    code: prefix,
    belongs: ingredients.includes(ingredient),
  }));
  const title = `Drug: ${isDrugId(ingredient) ? drugs[ingredient].name : ingredient}`;
  const branches = relevant('atc', groups).filter((b) => b.belongs);
  return { id: `${drugPrefix}${ingredient}`, title, rows, branches, sets: [] };
}

/** The branches that belong, and those beneath them that do not. */
function relevant(
  system: SystemId,
  branches: readonly Omit<Branch, 'system'>[],
): readonly Branch[] {
  const own = branches.filter((b) => b.belongs);
  return branches
    .filter((b) => b.belongs || own.some((o) => b.code.startsWith(o.code)))
    .map((b) => ({ system, ...b }));
}

function ingredientIds(): readonly IngredientId[] {
  const tables = Object.values(drugTables).flatMap((table) => Object.keys(table));
  return [...new Set(tables)] as readonly IngredientId[];
}

/** The rows of one key in the tables of all systems, each code once. */
function tableRows<K extends string>(
  tables: Readonly<Partial<Record<SystemId, Readonly<Partial<Record<K, readonly CodeRow[]>>>>>>,
  key: K,
  more: (system: SystemId) => readonly CodeRow[] = () => [],
): ReadonlyMap<SystemId, readonly CodeRow[]> {
  const systems = Object.keys(tables) as readonly SystemId[];
  const found = systems.map((system) => {
    const rows = [...(tables[system]?.[key] ?? []), ...more(system)];
    return [system, [...new Map(rows.map((r) => [r[0], r])).values()]] as const;
  });
  return new Map(found.filter(([, rows]) => rows.length > 0));
}
