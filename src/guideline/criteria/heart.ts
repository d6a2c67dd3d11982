// LVEF against a limit. A latest value below the limit counts for a contraindication whatever its
// age; one at or above it counts only while it is current (90 days; label: every three months).
import { ask, type FactDefinition } from '../../domain/fact.ts';
import { measured } from '../../domain/facts/measured.ts';
import type { Measurement } from '../../domain/measurement.ts';
import type { Situation } from '../../domain/situation.ts';
import {
  type Answer,
  answer,
  type Criterion,
  missingFrom,
  noCurrent,
  question,
} from '../criterion.ts';
import { isWithin, type Limit, type Range } from './numbers.ts';

const lvefOfAnyAge: FactDefinition<Measurement> = {
  name: 'lvefPercent',
  find: (s) => measured('lvef', undefined, s),
};

export const currentLvef: FactDefinition<Measurement> = {
  name: 'lvefPercent',
  find: (s) => measured('lvef', s.settings.lookBack.lvefCurrent, s),
};

/** No LVEF of the last 90 days, whatever an older one says. */
export const noCurrentLvef = noCurrent(currentLvef, 'no LVEF in the last 90 days');

/** LVEF in the range, whose upper end is the limit that the rule is about. */
export function lowLvef(words: string, range: Range & { readonly below: Limit }): Criterion {
  return question(words, (s) => lowLvefAnswer(range, s), lvefOfAnyAge, currentLvef);
}

function lowLvefAnswer(range: Range & { readonly below: Limit }, s: Situation): Answer {
  const latest = ask(lvefOfAnyAge, s);
  if (!latest.known) return answer('unknown', { missing: [missingFrom('lvefPercent', latest)] });
  const value = isWithin(latest.value, range, s.settings);
  const low = isWithin(latest.value, { below: range.below }, s.settings) === 'yes';
  const current = ask(currentLvef, s);
  if (value !== 'unknown' && (low || current.known)) {
    return answer(value, { evidence: latest.evidence });
  }
  return answer('unknown', { missing: [missingFrom('lvefPercent', current)] });
}
