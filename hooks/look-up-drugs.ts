// Drug codes that neither the tables nor the record's own words resolve, asked of a terminology
// server. In this order:
// 1. $lookup: it states the composition, so that all ingredients of a product come together;
// 2. $translate: for product catalogues that a server maps but does not take apart; alternatives
//    that differ are no answer;
// 3. $subsumes: it can only confirm or deny, so it comes last, for the drugs that the names suggest.
// The answer is one set of ingredients or nothing: a drug that is not identified is named on a card,
// a drug that is wrongly identified is not. https://hl7.org/fhir/R4/terminology-service.html
import { codesOf } from '../fhir-mappings/codes/index.ts';
import { systemUris } from '../fhir-mappings/codes/systems.ts';
import { findIngredients } from '../fhir-mappings/drugs.ts';
import { type UnidentifiedDrug, unidentifiedDrugs } from '../fhir-mappings/looked-up-drugs.ts';
import { isOutside } from '../fhir-mappings/outside-drugs.ts';
import { ingredientsInText } from '../fhir-mappings/read/drug-text.ts';
import type { LookedUpDrugs, SentResource } from '../fhir-mappings/read/record.ts';
import { composition } from './drug-composition.ts';
import type {
  DescribedCode,
  LookUpOutcome,
  OpenTerminology,
  Terminology,
  TerminologyCode,
} from './ports.ts';

/** Medications of one request that are asked about; drafts come first. */
const drugLimit = 20;

const nothing: LookedUpDrugs = new Map();

export async function lookUpDrugs(
  resources: readonly SentResource[],
  open: OpenTerminology | undefined,
): Promise<LookedUpDrugs> {
  if (!open) return nothing;
  const drugs = unidentifiedDrugs(resources).slice(0, drugLimit);
  if (drugs.length === 0) return nothing;
  const terminology = open();
  const found = await Promise.all(
    drugs.map(async (drug) => {
      const codes = await ingredientCodes(drug, terminology);
      terminology.outcome(typeof codes === 'string' ? codes : 'identified');
      return [drug.key, codes] as const;
    }),
  );
  return new Map(
    found.flatMap(([key, codes]) => (typeof codes === 'string' ? [] : [[key, codes]])),
  );
}

type Answer = readonly DescribedCode[] | Exclude<LookUpOutcome, 'identified'>;

/** The codings of one medication are alternatives: those that are answered must agree. */
async function ingredientCodes(
  { codings, texts }: UnidentifiedDrug,
  terminology: Terminology,
): Promise<Answer> {
  const found = await Promise.all(codings.map((c) => byOneCode(c, texts, terminology)));
  const agreed = agreement(found);
  if (typeof agreed === 'string') return agreed;
  // A code of one drug beside the name of another is an error in the record: ask, do not choose.
  const set = findIngredients(asConcepts(agreed)).ingredients;
  const named = findIngredients(texts.map((text) => ({ codings: [], text }))).ingredients;
  return named.every((id) => set.includes(id)) ? agreed : 'ambiguous';
}

async function byOneCode(
  code: TerminologyCode,
  texts: readonly string[],
  terminology: Terminology,
): Promise<Answer> {
  const { parts, display } = await composition(code, terminology);
  if (parts === 'failed') return 'failed';
  if (isAnswer(parts)) return parts;
  const translated = await byTranslation(code, terminology);
  if (translated !== 'unknown') return translated;
  return bySubsumption(code, display ? [...texts, display] : texts, terminology);
}

const targets = (['rxnorm', 'atc', 'snomed'] as const).map((id) => systemUris[id][0]);

async function byTranslation(code: TerminologyCode, terminology: Terminology): Promise<Answer> {
  const found = await Promise.all(
    targets
      .filter((target) => target !== code.system)
      .map(async (target) => {
        const matches = await terminology.translate(code, target);
        if (typeof matches === 'string') return [matches];
        return Promise.all(
          matches.map(async (match): Promise<Answer> => {
            const { parts } = await composition(match, terminology);
            if (parts === 'failed') return 'failed';
            // One of several alternatives that nobody knows leaves open which drug it is.
            return isAnswer(parts) ? parts : matches.length > 1 ? 'ambiguous' : 'unknown';
          }),
        );
      }),
  );
  return agreement(found.flat());
}

/** Drugs that the names suggest, each confirmed by one of its codes in the code's own system. */
async function bySubsumption(
  code: TerminologyCode,
  texts: readonly string[],
  terminology: Terminology,
): Promise<Answer> {
  const suggested = [...new Set(texts.flatMap(ingredientsInText))].slice(0, 4);
  if (suggested.length === 0) return 'unknown';
  const confirmed = await Promise.all(
    suggested.map(async (ingredient) => {
      const general = codesOf(ingredient, code.system).slice(0, 6);
      const told = await Promise.all(general.map((g) => terminology.subsumes(g, code)));
      const at = told.indexOf(true);
      if (at >= 0) return { system: code.system, code: general[at] as string };
      return told.includes('failed') ? 'failed' : 'unknown';
    }),
  );
  if (confirmed.includes('failed')) return 'failed';
  const codes = confirmed.filter((c) => typeof c === 'object');
  return codes.length === suggested.length ? codes : 'unknown';
}

const asConcepts = (codes: readonly DescribedCode[]) => codes.map((c) => ({ codings: [c] }));

/** Whether the codes tell what is in the product: drugs of the tables, or certainly others. */
function isAnswer(codes: readonly DescribedCode[]): boolean {
  if (codes.length === 0) return false;
  const concepts = asConcepts(codes);
  return findIngredients(concepts).ingredients.length > 0 || isOutside(concepts);
}

/** The one answer on which all agree that gave one. */
function agreement(answers: readonly Answer[]): Answer {
  if (answers.includes('ambiguous')) return 'ambiguous';
  const sets = new Map<string, readonly DescribedCode[]>();
  for (const codes of answers) {
    if (typeof codes === 'string') continue;
    sets.set([...findIngredients(asConcepts(codes)).ingredients].sort().join(), codes);
  }
  if (sets.size > 1) return 'ambiguous';
  const [only] = sets.values();
  return only ?? (answers.includes('failed') ? 'failed' : 'unknown');
}
