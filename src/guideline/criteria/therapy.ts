// Questions on earlier lines and drugs. A relapse on adjuvant endocrine therapy is not a line; a drug
// stopped for toxicity has not failed.
import { onOrAfter } from '../../domain/calendar.ts';
import { type DrugId, drugs } from '../../domain/drug.ts';
import { type DrugSet, drugSet } from '../../domain/drug-sets.ts';
import { ask, type FactDefinition } from '../../domain/fact.ts';
import { metastaticDiagnosisDate } from '../../domain/facts/disease.ts';
import { activeDrugs, exposureEvidence } from '../../domain/facts/medication.ts';
import {
  chemotherapyLinesMetastatic,
  drugsProgressedOn,
  endocrineLinesProgressed,
  her2LinesProgressed,
  priorDrugs,
} from '../../domain/facts/therapy-lines.ts';
import type { Situation } from '../../domain/situation.ts';
import { or, ternary } from '../../domain/ternary.ts';
import { regimens } from '../../domain/therapy-line.ts';
import {
  type Answer,
  about,
  answer,
  any,
  type Criterion,
  missingFrom,
  question,
} from '../criterion.ts';
import { atLeast, below } from './numbers.ts';
import { namesOf, taking } from './orders.ts';

const counted = (n: number, thing: string) => (n === 1 ? `one ${thing}` : `${n} ${thing}s`);

export const endocrineLinesBelow = (n: number): Criterion =>
  below(
    endocrineLinesProgressed,
    n,
    n === 1
      ? 'no endocrine line with progression'
      : `fewer than ${n} endocrine lines with progression`,
  );

export const endocrineLinesAtLeast = (n: number): Criterion =>
  atLeast(endocrineLinesProgressed, n, `at least ${counted(n, 'endocrine line')} with progression`);

export const noChemotherapyLine = below(
  chemotherapyLinesMetastatic,
  1,
  'no chemotherapy line for metastatic disease',
);

export const chemotherapyLinesAtLeast = (n: number): Criterion =>
  atLeast(chemotherapyLinesMetastatic, n, `at least ${counted(n, 'chemotherapy line')}`);

export const her2LinesAre = (n: number): Criterion =>
  about(her2LinesProgressed, `${n} HER2-directed lines with progression`, (value) =>
    ternary(value === n),
  );

export const anyLineProgressed = any(
  endocrineLinesAtLeast(1),
  chemotherapyLinesAtLeast(1),
  atLeast(her2LinesProgressed, 1, 'at least one HER2-directed line with progression'),
);

/** Given before for the metastases, and ended. */
export const givenBefore = (set: DrugSet): Criterion =>
  oneOf(priorDrugs, set, `${set.name} given before`);

/** Given before, or taken now. */
export const givenOrTaken = (set: DrugSet): Criterion => any(givenBefore(set), taking(set));

/** The disease progressed on a drug of the set. */
export const progressedOn = (set: DrugSet): Criterion =>
  oneOf(drugsProgressedOn, set, `progression on ${set.name}`);

function oneOf(
  definition: FactDefinition<ReadonlySet<DrugId>>,
  set: DrugSet,
  words: string,
): Criterion {
  const find = (s: Situation): Answer => {
    const fact = ask(definition, s);
    const names = namesOf(set);
    // What was found stands even where the rest of the medications could not be read.
    const evidence = fact.evidence.filter((e) => names.has(String(e.value)));
    if (evidence.length > 0) return answer('yes', { evidence });
    return fact.known
      ? answer('no')
      : answer('unknown', { missing: [missingFrom(definition.name, fact)] });
  };
  return question(words, find, definition);
}

/** A chosen order of the set is for a drug on which the disease has progressed. */
export function failedDrugOrdered(set: DrugSet): Criterion {
  const find = (s: Situation): Answer => {
    const chosen = s.basket.orders.filter((o) => o.selected);
    const asked = chosen.flatMap((order) =>
      order.drugs
        .filter((d) => set.drugs.has(d))
        .map((d) => ({ ...progressedOn(drugSet(drugs[d].name, d)).ask(s), order })),
    );
    const value = or(asked.map((a) => a.value));
    const deciding = asked.filter((a) => a.value === value);
    return answer(value, {
      evidence: deciding.flatMap((a) => a.evidence),
      missing: value === 'unknown' ? deciding.flatMap((a) => a.missing) : [],
      orders: value === 'no' ? [] : [...new Set(deciding.map((a) => a.order))],
    });
  };
  const words = `${set.name} ordered after progression on the same drug`;
  return question(words, find, drugsProgressedOn);
}

function newlyMetastatic(s: Situation): Answer {
  const first = ask(metastaticDiagnosisDate, s);
  const open = { missing: [missingFrom('metastaticDiagnosisDate', first)] };
  if (!first.known) return answer('unknown', open);
  const value = onOrAfter(first.value, s.asOf - s.settings.newCourseDays);
  return answer(value, value === 'unknown' ? open : { evidence: first.evidence });
}

function newLine(s: Situation): Answer {
  const limit = s.asOf - s.settings.newCourseDays;
  const started = regimens(s).find((r) => r.start !== undefined && r.start >= limit);
  if (started) return answer('yes', { evidence: started.exposures.map(namedExposure) });
  const fact = ask(activeDrugs, s);
  return fact.known
    ? answer('no')
    : answer('unknown', { missing: [missingFrom('activeDrugs', fact)] });
}

/** The first metastasis, or the first start of a regimen, lies only so many days back. */
export const newDiagnosisOrLine = any(
  question('newly metastatic', newlyMetastatic, metastaticDiagnosisDate),
  question('a new line of therapy', newLine, activeDrugs),
);

const namedExposure = (e: Parameters<typeof exposureEvidence>[0]) => ({
  ...exposureEvidence(e),
  name: 'activeDrugs' as const,
});

/** The regimen to which a drug of the set that is taken now belongs has progressed. */
export function presentRegimenProgressed(set: DrugSet): Criterion {
  return ofPresentRegimen(set, 'progression on the present regimen', (r) => r.progressed);
}

/** A drug of the regimen ended for toxicity. */
export function presentRegimenToxic(set: DrugSet): Criterion {
  return ofPresentRegimen(set, 'toxicity of the present regimen', (r) =>
    r.exposures.some((e) => e.stopped === 'toxicity'),
  );
}

function ofPresentRegimen(
  set: DrugSet,
  words: string,
  test: (regimen: ReturnType<typeof regimens>[number]) => boolean,
): Criterion {
  const find = (s: Situation): Answer => {
    const { name } = drugsProgressedOn;
    if (s.case.unavailable.has('medications') || s.case.unavailable.has('results')) {
      return answer('unknown', { missing: [{ name, reason: 'not-fetched', seen: [] }] });
    }
    const present = regimens(s).filter((r) =>
      r.exposures.some((e) => e.active && set.drugs.has(e.drug)),
    );
    return answer(ternary(present.some(test)));
  };
  return question(words, find, drugsProgressedOn);
}
