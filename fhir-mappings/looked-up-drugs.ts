// Drug codes that the tables lack, and what a terminology server told of them. What it tells counts
// as if the Medication listed those ingredients: it is read by the same tables and the same matcher
// of names as the record is, and nothing that was sent is changed.
import { identifyDrugs } from './drugs.ts';
import { type Coding, type Concept, concept } from './read/coding.ts';
import { ingredientsInText } from './read/drug-text.ts';
import { object, objects } from './read/json.ts';
import type { LookedUpDrugs, SentResource } from './read/record.ts';

/** A medication that no table and no text resolves. */
export interface UnidentifiedDrug {
  readonly key: string;
  /** Codes that may be asked about, with nothing beside them. */
  readonly codings: readonly Coding[];
  /** Names of drugs beside the code, which the record's rules do not let count by themselves. */
  readonly texts: readonly string[];
}

/** What a server may be asked about: an absolute system and a code without a blank in it. */
const system = /^(?:https?:\/\/|urn:)[\x21-\x7e]{1,200}$/;
const code = /^[\x21-\x7e]{1,40}$/;

const isAskable = (c: Coding) => system.test(c.system) && code.test(c.code);

function textsOf({ text, codings }: Concept): readonly string[] {
  return [...(text === undefined ? [] : [text]), ...codings.flatMap((c) => c.display ?? [])];
}

/** One for medications with the same codes that name the same drugs. */
function keyOf(value: Concept): string {
  const named = [...new Set(textsOf(value).flatMap(ingredientsInText))].sort();
  return JSON.stringify([value.codings.map((c) => [c.system, c.code]), named]);
}

/** The medications of the resources that cannot be told, each once, in the order of the resources. */
export function unidentifiedDrugs(resources: readonly SentResource[]): readonly UnidentifiedDrug[] {
  const found = new Map<string, UnidentifiedDrug>();
  for (const concepts of resources.flatMap(({ resource }) => medicationsIn(resource))) {
    const { identified, outside } = identifyDrugs({ concepts });
    if (identified || outside) continue;
    for (const value of concepts) {
      const codings = value.codings.filter(isAskable).map(({ system, code }) => ({ system, code }));
      const key = keyOf(value);
      if (codings.length > 0 && !found.has(key)) {
        found.set(key, { key, codings, texts: textsOf(value) });
      }
    }
  }
  return [...found.values()];
}

/** Each medication that the resource states or contains, by all that it is called. */
function medicationsIn(resource: unknown): readonly (readonly Concept[])[] {
  const json = object(resource);
  if (!json) return [];
  const isProduct = json['resourceType'] === 'Medication';
  const parts = isProduct ? objects(json['ingredient']).map((i) => i['itemCodeableConcept']) : [];
  const values = isProduct ? [json['code'], ...parts] : [json['medicationCodeableConcept']];
  const own = values.flatMap((v) => concept(v) ?? []);
  const within = objects(json['contained']).filter((c) => c['resourceType'] === 'Medication');
  return [...(own.length > 0 ? [own] : []), ...within.flatMap(medicationsIn)];
}

/** The ingredients of a medication as the server told them; undefined where it was not asked. */
export function ingredientsToldOf(
  value: Concept,
  lookedUp: LookedUpDrugs | undefined,
): readonly Concept[] | undefined {
  if (!lookedUp || lookedUp.size === 0) return undefined;
  return lookedUp.get(keyOf(value))?.map((coding) => ({ codings: [coding] }));
}
