// Tells an order that certainly names another drug from one that could not be recognised. A product
// code that the tables lack may still be one of the guideline's drugs, so only a substance of the
// list, alone, by its code or by a text of nothing but its name, salt, strength and form, counts.
import type { Code } from './codes/code-row.ts';
import { ingredientsOf } from './codes/index.ts';
import { outsideSubstances } from './codes/outside.ts';
import { normalCode, systemOf } from './codes/systems.ts';
import type { Concept } from './read/coding.ts';
import { ingredientsInText, wordsOf } from './read/drug-text.ts';

const rxcuis: ReadonlySet<string> = new Set(outsideSubstances.map(([, rxcui]) => rxcui));

const substanceWords: ReadonlySet<string> = new Set(
  outsideSubstances.flatMap(([name]) => wordsOf(name)),
);

const otherWords: ReadonlySet<string> = new Set(
  (
    'hydrochloride hcl sodium potassium calcium magnesium sulfate besylate maleate tartrate succinate ' +
    'acetate citrate phosphate mesylate fumarate bitartrate carbonate gluconate medoxomil trihydrate ' +
    'monohydrate anhydrous mg mcg ug g ml unt meq hr h percent actuat tablet tablets capsule capsules ' +
    'oral solution suspension injection injectable inhaler inhalation metered dose nasal spray ' +
    'extended delayed release er xr xl sr dr ec coated film chewable disintegrating prefilled syringe ' +
    'pen topical cream ointment ophthalmic drops powder for daily once twice a day pill product and'
  ).split(' '),
);

/** ATC groups that hold no drug of the guideline but those the table names; skin, eye and ear forms. */
const foreignGroups = /^(?:A0[1-35-79]|A1[1-6]|C03|C09[A-D]A|C10AA|D|H03|N02BE|R0[1-36]|S)/;

function isForeignCode(coding: Code): boolean {
  if (ingredientsOf(coding)) return false;
  const system = systemOf(coding.system);
  if (!system) return false;
  const code = normalCode(system, coding.code);
  if (system === 'rxnorm') return rxcuis.has(code);
  return system === 'atc' && foreignGroups.test(code);
}

function isForeignText(text: string): boolean {
  const words = wordsOf(text);
  const named = words.filter((word) => substanceWords.has(word));
  return (
    named.length > 0 &&
    words.every(
      (word) =>
        substanceWords.has(word) || otherWords.has(word) || /^\d+(?:mg|mcg|ml|g|h)?$/.test(word),
    )
  );
}

/** True when the concepts certainly name drugs that are none of the guideline's. */
export function isOutside(concepts: readonly Concept[]): boolean {
  return (
    concepts.length > 0 &&
    concepts.every(({ codings, text }) => {
      const texts = [
        ...(text === undefined ? [] : [text]),
        ...codings.flatMap((c) => c.display ?? []),
      ];
      // A code of one substance beside the name of one of ours is an error in the record: ask.
      if (texts.some((said) => ingredientsInText(said).length > 0)) return false;
      return codings.some(isForeignCode) || (texts.length > 0 && texts.every(isForeignText));
    })
  );
}
