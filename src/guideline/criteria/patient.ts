// Questions on the patient and on ovarian function.
import type { Sex } from '../../domain/case.ts';
import { ask } from '../../domain/fact.ts';
import {
  type OvarianState,
  ovarianState,
  ovarianStateWords,
} from '../../domain/facts/ovarian-state.ts';
import { sex } from '../../domain/facts/patient.ts';
import { ternary } from '../../domain/ternary.ts';
import { about, answer, type Criterion } from '../criterion.ts';

export const female = about(sex, 'female', (value: Sex) => ternary(value === 'female'));
export const male = about(sex, 'male', (value: Sex) => ternary(value === 'male'));

export function ovarianStateIs(...states: readonly OvarianState[]) {
  const words = states.map((state) => ovarianStateWords[state]).join(' or ');
  return about(ovarianState, words, (value) => ternary(states.includes(value)));
}

/**
 * The same where a status that is not established leaves the question open: what would show that the
 * ovaries work is missing then, which is not to say that they do not.
 */
export function ovarianStateEstablishedAs(...states: readonly OvarianState[]): Criterion {
  const established = ovarianStateIs(...states);
  return {
    ...established,
    words: `${established.words}, open where not established`,
    ask: (s) => {
      const fact = ask(ovarianState, s);
      if (!fact.known || fact.value !== 'indeterminate') return established.ask(s);
      return answer('unknown', {
        missing: [{ name: ovarianState.name, reason: 'absent', seen: fact.evidence }],
      });
    },
  };
}
