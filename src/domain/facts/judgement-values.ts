// Judgements that are a number or one of several words.
import type { LookBack } from '../calendar.ts';
import type { Dated, JudgementValue } from '../case.ts';
import type { Fact } from '../fact.ts';
import type { Judgement } from '../judgement.ts';
import { latest } from '../latest.ts';
import { type Quantity, showQuantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';

const isNumber = (j: Dated<JudgementValue>): j is Dated<Quantity> => typeof j.value === 'object';

/** The number that clinicians last stated. */
export function statedQuantity(
  code: Judgement,
  s: Situation,
  options: { readonly lookBack?: LookBack; readonly unit?: string } = {},
): Fact<Quantity> {
  return latest((s.case.judgements[code] ?? []).filter(isNumber), s, {
    section: 'results',
    show: showQuantity,
    category: ({ low, high }) => `${low} ${high}`,
    ...options,
  });
}

/** The word that clinicians last chose; a word that is none of the answers is no answer. */
export function statedWord<T extends string>(
  code: Judgement,
  answers: readonly T[],
  s: Situation,
  lookBack?: LookBack,
): Fact<T> {
  const isAnswer = (j: Dated<JudgementValue>): j is Dated<T> =>
    answers.some((answer) => answer === j.value);
  return latest((s.case.judgements[code] ?? []).filter(isAnswer), s, {
    section: 'results',
    ...(lookBack ? { lookBack } : {}),
    show: (v) => v,
  });
}
