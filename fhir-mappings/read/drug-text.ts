// Drug names in free text, read only where a record gives no code. Whole words, longest name first,
// generic names and brand names of the code tables or of public drug lists; anything that sounds like
// a denial, an allergy or a choice gives nothing: a guess about a drug is worse than a question.
import type { IngredientId } from '../codes/ingredient.ts';
import { drugNames, noDrugNames } from './drug-names.ts';

interface Phrase {
  readonly words: readonly string[];
  readonly ingredients: readonly IngredientId[];
}

/** Lower-case words of letters and digits: "nab-paclitaxel" is two, "St. John's" three. */
export function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

const phrases = new Map<string, Phrase[]>();
for (const [names, ingredients] of [...drugNames, [noDrugNames, []] as const]) {
  for (const name of names.split('|')) {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined) continue;
    phrases.set(first, [...(phrases.get(first) ?? []), { words, ingredients }]);
  }
}
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);

const doubtful =
  /\?|\b(?:no|not|non|none|never|without|avoid\w*|allerg\w*|intoleran\w*|hypersensitiv\w*|contraindicat\w*|instead|rather|versus|vs|or|stop\w*|discontinu\w*|hold|held|ceased?|declin\w*|refus\w*|defer\w*|fail\w*|prior|previous\w*|former\w*|history|switch\w*|replac\w*|change[ds]?|consider\w*|placebo|after|post|if|unless|until|kein\w*|ohne|sans|sin|allergie)\b/i;

const topical =
  /\b(?:cream|ointment|shampoo|topical\w*|ophthalmic|otic|eye|ear|drops?|lotion|foam|dermal|cutaneous|skin|solution for the skin)\b/i;

/** Products for the skin, the eye or the ear of these give no exposure that a rule speaks of. */
const topicalForms: ReadonlySet<IngredientId> = new Set<IngredientId>([
  'fluorouracil',
  'ketoconazole',
  'erythromycin',
  'ciprofloxacin',
  'moxifloxacin',
  'diltiazem',
  'clarithromycin',
  'fluconazole',
]);

/** A payload after the antibody makes another drug, known or not: "trastuzumab duocarmazine". */
const payload = /(?<!irino|topo)tecan$|(?:tansine|dotin|mazine|xetan)$/;

function phraseAt(words: readonly string[], at: number): Phrase | undefined {
  return phrases
    .get(words[at] ?? '')
    ?.find((phrase) => phrase.words.every((word, i) => words[at + i] === word));
}

/** Every drug that the text names without a doubt; none when it hedges, denies or chooses. */
export function ingredientsInText(text: string): readonly IngredientId[] {
  if (doubtful.test(text)) return [];
  const words = wordsOf(text);
  const found = new Set<IngredientId>();
  let at = 0;
  while (at < words.length) {
    const phrase = phraseAt(words, at);
    const next = at + (phrase?.words.length ?? 1);
    const antibody = words[next - 1]?.endsWith('mab') ?? false;
    if (phrase && !(antibody && payload.test(words[next] ?? ''))) {
      for (const ingredient of phrase.ingredients) found.add(ingredient);
    }
    at = next;
  }
  if (topical.test(text)) for (const ingredient of topicalForms) found.delete(ingredient);
  return [...found];
}
