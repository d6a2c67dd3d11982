// The questions of a criterion, one by one, as the page of a rule lists them and the pathway of a patient
// answers them.
import type { Answer, Criterion } from '../../../src/guideline/criterion.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { situationOf } from '../../support/situation.ts';

/** The criterion itself and all its parts. */
export function questionsOf(criterion: Criterion): readonly Criterion[] {
  return [criterion, ...criterion.parts.flatMap(questionsOf)];
}

/** The answer to the question of these words, which must be among those of the criterion. */
export function answerTo(words: string, criterion: Criterion, facts: PlainFacts): Answer {
  const found = questionsOf(criterion).find((c) => c.words === words);
  if (!found) throw new Error(`no question "${words}"`);
  return found.ask(situationOf(facts));
}
