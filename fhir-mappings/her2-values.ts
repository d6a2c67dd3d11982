// HER2 values: the IHC score, the in-situ hybridisation, the overall verdict. ASCO-CAP 2018.
import type { IhcScore, IshResult, ReceptorReading } from '../src/domain/receptor.ts';
import { concept, isIn } from './read/coding.ts';
import { boolean, number, object, objects } from './read/json.ts';
import { unitOf } from './read/quantity.ts';
import type { RecordEntry } from './read/record.ts';
import { noteText, type Verdict, valueText, verdictOf } from './result-text.ts';

/** A score; or, of an IHC result that says only "negative", the verdict without a score. */
export function readHer2Ihc(entry: RecordEntry): ReceptorReading | undefined {
  const score = scoreOf(entry);
  if (score) {
    const staining = score === '0' ? stainingOf(entry) : undefined;
    return { marker: 'her2-ihc', value: score, ...(staining === undefined ? {} : { staining }) };
  }
  const verdict = verdictOf(entry);
  if (verdict === 'positive') return { marker: 'her2-ihc', value: '3+' };
  if (verdict === 'equivocal') return { marker: 'her2-ihc', value: '2+' };
  return verdict && { marker: 'her2-overall', value: verdict };
}

const scores: readonly IhcScore[] = ['0', '1+', '2+', '3+'];

function scoreOf(entry: RecordEntry): IhcScore | undefined {
  const value = concept(entry.json['valueCodeableConcept']);
  if (isIn(value, 'v-ihc0')) return '0';
  if (isIn(value, 'v-ihc1')) return '1+';
  if (isIn(value, 'v-ihc2')) return '2+';
  if (isIn(value, 'v-ihc3')) return '3+';
  const n = number(entry.json['valueInteger']) ?? scoreOfQuantity(entry.json['valueQuantity']);
  if (n !== undefined) return scores[n];
  const text = value?.text ?? valueText(entry);
  return text ? scoreInText(text) : undefined;
}

/** A score has no dimension: 3 % of the cells is not 3+. */
const scoreUnits: ReadonlySet<string> = new Set(['', '1', '+', '{score}']);

function scoreOfQuantity(value: unknown): number | undefined {
  const quantity = object(value);
  return quantity && scoreUnits.has(unitOf(quantity)) ? number(quantity['value']) : undefined;
}

/** "2+", "IHC 1+", "Score 0", "negative (0)"; a number that is a percentage is no score. */
export function scoreInText(value: string): IhcScore | undefined {
  // The 2 of the name is no score.
  const text = value.replace(/\bHER-?2(?:\/neu)?/gi, '');
  const plus = new Set([...text.matchAll(/(?<![\d.])([0-3])\s*\+/g)].map((m) => m[1] as string));
  if (plus.size > 1) return undefined;
  const [only] = plus;
  if (only) return only === '0' ? '0' : (`${only}+` as IhcScore);
  const bare = /^\s*(?:IHC|score)?\s*[:=]?\s*([0-3])\s*$/i.exec(text)?.[1];
  if (bare) return scores[Number(bare)];
  return /(?<![\d.])0(?![\d.]|\s*%)/.test(text) ? '0' : undefined;
}

/** Membrane staining at score 0: by the judgement code of a component, else in words. */
function stainingOf(entry: RecordEntry): boolean | undefined {
  const own = objects(entry.json['component']);
  for (const component of own.length > 0 ? own : objects(entry.parent?.['component'])) {
    const isStaining = concept(component['code'])?.codings.some(
      (c) => c.code === 'her2-membrane-staining',
    );
    const stated = isStaining ? boolean(component['valueBoolean']) : undefined;
    if (stated !== undefined) return stated;
  }
  return saysStaining([valueText(entry), noteText(entry)].join(' '));
}

/** "ultralow" or "membrane staining", unless denied. */
export function saysStaining(text: string): boolean | undefined {
  if (!/\bultra-?\s?low\b|\bmembrane staining\b|\bno staining\b/i.test(text)) return undefined;
  return !/\b(?:no|not|without|absent|absence of)\b/i.test(text);
}

/** The final interpretation of an in-situ hybridisation. */
export function readHer2Ish(entry: RecordEntry): IshResult | undefined {
  const verdict = verdictOf(entry);
  if (verdict === 'positive') return 'amplified';
  if (verdict === 'negative') return 'not-amplified';
  return verdict;
}

export function readVerdict(entry: RecordEntry): Verdict | undefined {
  return verdictOf(entry);
}
