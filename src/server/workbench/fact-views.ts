// Facts and what they rest on, in words.
import { factLine } from '../../../hooks/cards/fact-lines.ts';
import { ask, type Evidence, type Fact, type FactDefinition } from '../../domain/fact.ts';
import { facts } from '../../domain/fact-name.ts';
import type { Situation } from '../../domain/situation.ts';
import { listed, shown } from '../../guideline/wording.ts';
import type { EvidenceView, FactView } from './views.ts';

export const reasonWords = {
  absent: 'not on record',
  stale: 'only an old result',
  unreadable: 'not readable',
  conflict: 'results disagree',
  'not-fetched': 'could not be read',
} as const;

export function evidenceView(e: Evidence): EvidenceView {
  return { text: factLine(e), ...sourceOf(e) };
}

/** Date and reference, as far as they are known. */
export function sourceOf({ date, reference }: Pick<Evidence, 'date' | 'reference'>) {
  return { ...(date ? { date } : {}), ...(reference ? { reference } : {}) };
}

export function factView(definition: FactDefinition<unknown>, s: Situation): FactView {
  const fact = ask(definition, s);
  const { label, kind } = facts[definition.name];
  return {
    name: definition.name,
    label,
    kind,
    known: fact.known,
    value: fact.known ? valueWords(definition, fact) : reasonWords[fact.reason],
    evidence: fact.evidence.map(evidenceView),
  };
}

function valueWords({ name }: FactDefinition<unknown>, fact: Fact<unknown>): string {
  const own = fact.evidence.filter((e) => e.name === name).map(evidenceWords);
  if (own.length > 0) return listed([...new Set(own)]);
  return fact.known ? plainWords(fact.value) : '';
}

function evidenceWords(e: Evidence): string {
  return typeof e.value === 'boolean' ? yesNo(e.value) : shown(e);
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** The value of a fact that rests on nothing: that there is none, mostly. */
function plainWords(value: unknown): string {
  if (typeof value === 'boolean') return yesNo(value);
  if (typeof value === 'number' || typeof value === 'string') return String(value);
  const size = value instanceof Set ? value.size : Array.isArray(value) ? value.length : undefined;
  return size === 0 ? 'none' : 'known';
}
