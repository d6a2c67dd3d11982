// Kleene's strong three-valued logic, as printed in textbooks: every row of each table.
import type { Ternary } from '../../src/domain/ternary.ts';

/** First operand, second operand, conjunction, disjunction. */
export const binaryRows: readonly (readonly [Ternary, Ternary, Ternary, Ternary])[] = [
  ['yes', 'yes', 'yes', 'yes'],
  ['yes', 'no', 'no', 'yes'],
  ['yes', 'unknown', 'unknown', 'yes'],
  ['no', 'yes', 'no', 'yes'],
  ['no', 'no', 'no', 'no'],
  ['no', 'unknown', 'no', 'unknown'],
  ['unknown', 'yes', 'unknown', 'yes'],
  ['unknown', 'no', 'no', 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
];

/** Operand, negation. */
export const negationRows: readonly (readonly [Ternary, Ternary])[] = [
  ['yes', 'no'],
  ['no', 'yes'],
  ['unknown', 'unknown'],
];
