// Potassium, magnesium and calcium before a drug that prolongs QT.
import { ask } from '../../domain/fact.ts';
import { calciumLowerLimit, correctedCalciumMgPerDl } from '../../domain/facts/electrolytes.ts';
import { measured } from '../../domain/facts/measured.ts';
import type { Situation } from '../../domain/situation.ts';
import { type Answer, about, answer, question } from '../criterion.ts';
import { isWithin } from './numbers.ts';

/** Below the laboratory's lower limit, else below the configured one. */
export const lowCalcium = about(
  correctedCalciumMgPerDl,
  'corrected calcium below the lower limit',
  (value, s) => isWithin(value, { below: calciumLowerLimit(value, s) }, s.settings),
);

/** Always so; names potassium, magnesium and calcium that have no current result. */
function nameMissing(s: Situation): Answer {
  const { electrolytes } = s.settings.lookBack;
  const without = [
    ...(['potassium', 'magnesium'] as const).filter((a) => !measured(a, electrolytes, s).known),
    ...(ask(correctedCalciumMgPerDl, s).known ? [] : ['calcium']),
  ];
  return answer('yes', { assumed: without.map((name) => `no current ${name} result on file`) });
}

export const electrolytesNamed = question(
  'missing electrolytes are named',
  nameMissing,
  correctedCalciumMgPerDl,
);
