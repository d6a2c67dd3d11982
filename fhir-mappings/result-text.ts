// Results in words: positive or negative, a percentage, and what a negation does to them.
import { type Concept, concept, isIn } from './read/coding.ts';
import { objects, string } from './read/json.ts';
import type { RecordEntry } from './read/record.ts';

export type Verdict = 'positive' | 'negative' | 'equivocal';

/** The words in which a result is given: coded text, or a string. */
export function valueText(entry: RecordEntry): string | undefined {
  const value = concept(entry.json['valueCodeableConcept']);
  const text = string(entry.json['valueString']) ?? value?.text ?? value?.codings[0]?.display;
  return text?.slice(0, longestText);
}

/** A result in words is a sentence or a paragraph; what comes after is not searched. */
const longestText = 2000;

/** Free-text notes of the result. */
export function noteText(entry: RecordEntry): string {
  return objects(entry.json['note'])
    .flatMap((n) => string(n['text']) ?? [])
    .join(' ')
    .slice(0, longestText);
}

/** The verdict by code (value, else interpretation), else by words. */
export function verdictOf(entry: RecordEntry): Verdict | undefined {
  const value = concept(entry.json['valueCodeableConcept']);
  const coded = codedVerdict(value);
  if (coded) return coded;
  const text = valueText(entry);
  const inWords = text ? verdictInText(text) : undefined;
  if (inWords) return inWords;
  const interpretations = objects(entry.json['interpretation']).flatMap((i) => concept(i) ?? []);
  return interpretations.map(interpreted).find((v) => v !== undefined);
}

function codedVerdict(value: Concept | undefined): Verdict | undefined {
  if (!value) return undefined;
  if (isIn(value, 'v-pos')) return 'positive';
  if (isIn(value, 'v-neg')) return 'negative';
  return isIn(value, 'v-equiv') ? 'equivocal' : undefined;
}

/** Codes of http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation. */
const interpretationCodes: Readonly<Record<string, Verdict>> = {
  POS: 'positive',
  NEG: 'negative',
  IND: 'equivocal',
  E: 'equivocal',
};

function interpreted(value: Concept): Verdict | undefined {
  const coded = codedVerdict(value);
  if (coded) return coded;
  const code = value.codings.map((c) => c.code.toUpperCase()).find((c) => c in interpretationCodes);
  return code ? interpretationCodes[code] : undefined;
}

const positive = /\b(?:positive|amplified|detected|present|over-?expressed)\b/i;
const negated =
  /\b(?:not|non|no|without)[\s-]+(?:\w+\s+)?(?:positive|amplified|amplification|detected|present|over-?express\w*)\b/i;
const negative = /\b(?:negative|absent|undetected)\b/i;
const equivocal = /\b(?:equivocal|indeterminate|borderline)\b/i;

/** A verdict in words; two that contradict each other are none. */
export function verdictInText(text: string): Verdict | undefined {
  const found = new Set<Verdict>();
  if (negated.test(text) || negative.test(text)) found.add('negative');
  if (positive.test(text.replace(negated, ''))) found.add('positive');
  if (equivocal.test(text)) found.add('equivocal');
  return found.size === 1 ? [...found][0] : undefined;
}

const percentage = /([<>]=?|[≤≥])?\s*(\d+(?:\.\d+)?)(?:\s*(?:-|–|to)\s*\d+(?:\.\d+)?)?\s*%/;

/** A percentage in words; of a range the low end; "< 1 %" is none, a wider "<" is not a number. */
export function percentInText(text: string): number | undefined {
  const found = percentage.exec(text);
  if (!found) return undefined;
  const value = Number(found[2]);
  if (found[1]?.startsWith('<') || found[1] === '≤') return value <= 1 ? 0 : undefined;
  return value <= 100 ? value : undefined;
}
