// Looks for faults in the cards of many worked cases and names the case and the card of each.
import type { Card } from 'cds-hooks-types';
import { codeOf } from './cds-client.ts';
import type { AnsweredVignette } from './vignette-cards.ts';

type Answers = readonly AnsweredVignette[];

export const when = (condition: boolean, what: string): readonly string[] =>
  condition ? [what] : [];

/** What is wrong with the answers, by worked case. */
export function wrongAnswers(
  answered: Answers,
  find: (answer: AnsweredVignette) => readonly string[],
): readonly string[] {
  return answered.flatMap((a) => find(a).map((what) => `${a.vignette.id}: ${what}`));
}

/** What is wrong with their cards, by worked case and card. */
export function wrongCards(
  answered: Answers,
  find: (card: Card, answer: AnsweredVignette) => readonly string[],
): readonly string[] {
  return wrongAnswers(answered, (a) =>
    a.cards.flatMap((card) => find(card, a).map((what) => `${codeOf(card)}: ${what}`)),
  );
}
