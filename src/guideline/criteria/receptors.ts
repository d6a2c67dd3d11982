// Questions on ER, PR and HER2. Negative is a positive clause: it must be documented.
import { type Her2Status, her2Status } from '../../domain/facts/her2.ts';
import { estrogenReceptor, hormoneReceptorStatus } from '../../domain/facts/hormone-receptors.ts';
import { ternary } from '../../domain/ternary.ts';
import { about, all, any, unless } from '../criterion.ts';

export const hormoneReceptorPositive = about(
  hormoneReceptorStatus,
  'hormone-receptor positive',
  (value) => ternary(value === 'positive'),
);

export const hormoneReceptorNegative = about(
  hormoneReceptorStatus,
  'ER and PR both documented negative',
  (value) => ternary(value === 'negative'),
);

/** ER in 1 to 10 % of cells; a verdict without a percentage is never low. */
export const erLow = about(estrogenReceptor, 'ER in 1 to 10 % of cells', (value) =>
  ternary(value.percent !== undefined && value.percent >= 1 && value.percent <= 10),
);

const negative: readonly Her2Status[] = ['low', 'ultralow', 'zero', 'negative'];

export const her2Negative = about(her2Status, 'HER2 documented negative', (value) =>
  ternary(negative.includes(value)),
);

export const her2Positive = about(her2Status, 'HER2 positive', (value) =>
  ternary(value === 'positive'),
);

export function her2Is(...values: readonly Her2Status[]) {
  return about(her2Status, `HER2 ${values.join(' or ')}`, (value) =>
    ternary(values.includes(value)),
  );
}

export const hrPositiveHer2Negative = all(hormoneReceptorPositive, her2Negative);

/** "HER2 not positive" is an exclusion: it also holds while HER2 is unknown or equivocal. */
export const her2NotPositive = unless(her2Positive);

/** ER, PR and HER2 all documented negative; HER2-low is negative. */
export const tripleNegative = all(hormoneReceptorNegative, her2Negative);

/** Known not to be triple-negative. */
export const notTripleNegative = any(hormoneReceptorPositive, her2Positive);
