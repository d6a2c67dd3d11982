// What the result of a gene test says: a mutation, none, or a variant of unknown significance.
import type { Gene } from '../src/domain/case.ts';
import { type Concept, concept, isIn } from './read/coding.ts';
import { objects } from './read/json.ts';
import type { RecordEntry } from './read/record.ts';
import { valueText } from './result-text.ts';

export type Finding = 'altered' | 'unaltered' | 'uncertain';

/** LOINC 81706-4 and 81710-6: PTEN protein by immune stain, gene by FISH; its absence is the finding. */
const ptenPresence = '81706-4';
const ptenByFish = '81710-6';

export function findingOf(entry: RecordEntry, gene: Gene): Finding | undefined {
  const codes = entry.code?.codings.map((c) => c.code) ?? [];
  const value = concept(entry.json['valueCodeableConcept']);
  const text = clausesOn(valueText(entry) ?? '', gene);
  if (
    gene === 'pten' &&
    (codes.includes(ptenPresence) || /\bprotein\b|\bIHC\b/i.test(entry.words ?? ''))
  ) {
    return presenceFinding(value, text);
  }
  // "Presence" of the gene by FISH does not tell whether the gene or its loss was found.
  if (codes.includes(ptenByFish)) return lossInText(text);
  const said = findingInText(text);
  if (said) return said;
  return codedFinding(value) ?? codedFinding(interpretationOf(entry));
}

/** Of a text that speaks of several genes the clauses on this one. */
function clausesOn(text: string, gene: Gene): string {
  const name = gene.startsWith('brca') ? /\bBRCA/i : new RegExp(`\\b${gene}\\b`, 'i');
  const clauses = text.split(/[;.\n]\s+|[;\n]|,\s+/);
  const named = clauses.filter((clause) => name.test(clause));
  return named.length > 0 ? named.join('; ') : text;
}

function codedFinding(value: Concept | undefined): Finding | undefined {
  if (isIn(value, 'v-pathogenic')) return 'altered';
  if (isIn(value, 'v-vus')) return 'uncertain';
  if (isIn(value, 'v-pos')) return 'altered';
  return isIn(value, 'v-neg') ? 'unaltered' : undefined;
}

function interpretationOf(entry: RecordEntry): Concept | undefined {
  return objects(entry.json['interpretation']).flatMap((i) => concept(i) ?? [])[0];
}

function presenceFinding(value: Concept | undefined, text: string): Finding | undefined {
  const loss = lossInText(text);
  if (loss) return loss;
  if (isIn(value, 'v-neg') || /\b(?:absent|negative)\b/i.test(text)) return 'altered';
  if (isIn(value, 'v-pos') || /\b(?:present|positive)\b/i.test(text)) return 'unaltered';
  return undefined;
}

function lossInText(text: string): Finding | undefined {
  if (
    /\b(?:intact|retained|preserved|no (?:evidence of )?(?:loss|deletion)|not deleted)\b/i.test(
      text,
    )
  ) {
    return 'unaltered';
  }
  return /\b(?:loss|lost|deleted|deletion)\b/i.test(text) ? 'altered' : undefined;
}

const denied =
  /\b(?:no|not|without|negative for|absence of)\b[\w\s/(),+-]{0,40}\b(?:mutations?|variants?|alterations?|detected|identified|found|pathogenic)\b|\bwild[\s-]?type\b|\bundetected\b|^\s*(?:negative|none|absent|normal)\b/i;
const unclear = /\b(?:VUS|uncertain significance|unknown significance|likely benign|benign)\b/i;
const stated =
  /\b(?:pathogenic|mutations?|mutated|mutant|variants?|alterations?|altered)\b|^\s*(?:detected|positive|present)\b/i;
/** A variant by name: p.H1047R, E545K, c.3140A>G, Y537S. */
const variantName = /\b[pc]\.\S*\d|\b[ACDEFGHIKLMNPQRSTVWY]\d{2,4}[ACDEFGHIKLMNPQRSTVWY*]\b/;

/** "mutation detected", "no pathogenic variant", "p.H1047R", "variant of uncertain significance". */
export function findingInText(text: string): Finding | undefined {
  if (text === '') return undefined;
  const pathogenic = /(?<!\bno )(?<!\bnot )(?<!\bnon-?)\b(?:likely )?pathogenic\b/i.test(text);
  if (denied.test(text)) return 'unaltered';
  if (unclear.test(text) && !pathogenic) return 'uncertain';
  if (/\b(?:indeterminate|insufficient|failed|pending|quantity not sufficient)\b/i.test(text)) {
    return undefined;
  }
  return stated.test(text) || variantName.test(text) ? 'altered' : undefined;
}

/** Every word of a concept, whatever its codes: for what the code does not say by itself. */
export function textOf({ text, codings }: Concept): readonly string[] {
  return [text, ...codings.map((c) => c.display)].flatMap((w) => w ?? []);
}
