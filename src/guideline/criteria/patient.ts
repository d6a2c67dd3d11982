// Questions on the patient and on ovarian function.
import type { Sex } from '../../domain/case.ts';
import {
  type OvarianState,
  ovarianState,
  ovarianStateWords,
} from '../../domain/facts/ovarian-state.ts';
import { sex } from '../../domain/facts/patient.ts';
import { ternary } from '../../domain/ternary.ts';
import { about } from '../criterion.ts';

export const female = about(sex, 'female', (value: Sex) => ternary(value === 'female'));
export const male = about(sex, 'male', (value: Sex) => ternary(value === 'male'));

export function ovarianStateIs(...states: readonly OvarianState[]) {
  const words = states.map((state) => ovarianStateWords[state]).join(' or ');
  return about(ovarianState, words, (value) => ternary(states.includes(value)));
}
