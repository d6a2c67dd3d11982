// Counts of lines, and the drugs that were given or failed, in the metastatic setting.
import type { Day } from '../calendar.ts';
import type { DrugId } from '../drug.ts';
import { endocrineCore } from '../drug-sets.ts';
import { exposures } from '../exposure.ts';
import { ask, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import type { Judgement } from '../judgement.ts';
import { once, type Situation } from '../situation.ts';
import {
  adjuvantExposures,
  type LineClass,
  type Regimen,
  regimens,
  relapseTiming,
  settingOf,
} from '../therapy-line.ts';
import { earliest, metastaticDiagnosisDate } from './disease.ts';
import { statedQuantity } from './judgement-values.ts';
import { exposureEvidence } from './medication.ts';

function lineCount(
  name: FactName,
  judgement: Judgement,
  line: LineClass,
  counts: (r: Regimen) => boolean,
): FactDefinition<number> {
  const drugs = line === 'chemotherapy' ? 'priorDrugs' : 'drugsProgressedOn';
  return {
    name,
    find: (s) => countLines(s, judgement, drugs, (r) => r.classes.has(line) && counts(r)),
  };
}

function countLines(
  s: Situation,
  judgement: Judgement,
  drugs: FactName,
  counts: (r: Regimen) => boolean,
): Fact<number> {
  const all = regimens(s);
  const counted = all.filter(counts);
  const given = counted.flatMap((r) => r.exposures.map(exposureEvidence));
  // The number by itself, then the drugs of those lines as the facts that they are.
  const evidence = [
    ...(counted.length > 0 ? [{ value: counted.length }] : []),
    ...given.map((e) => ({ ...e, name: drugs })),
  ];
  const stated = statedQuantity(judgement, s);
  const missing = s.case.unavailable.has('medications');
  if (stated.known && stated.value.low === stated.value.high) {
    const count = stated.value.low;
    const newest = Math.max(...all.map((r) => r.start ?? Number.NEGATIVE_INFINITY));
    const date = statedDay(s, judgement);
    // A stated count holds until a newer regimen starts; it also stands in for a thinner record.
    const wins = date === undefined || date >= newest || count > counted.length;
    if (wins) return known(count, stated.evidence);
  }
  const isStatedUnread = !stated.known && stated.reason === 'not-fetched';
  if (missing || isStatedUnread) return unknown('not-fetched', evidence);
  return known(counted.length, evidence);
}

function statedDay(s: Situation, judgement: Judgement): Day | undefined {
  const days = (s.case.judgements[judgement] ?? []).flatMap((j) => (j.date ? [j.date.first] : []));
  return days.length > 0 ? Math.max(...days) : undefined;
}

/** Endocrine regimens with documented progression; a relapse on adjuvant therapy is not counted. */
export const endocrineLinesProgressed = lineCount(
  'endocrineLinesProgressed',
  'endocrine-lines-progressed',
  'endocrine',
  (r) => r.progressed,
);

/** Ended or progressed chemotherapy regimens; the ongoing one is not counted. */
export const chemotherapyLinesMetastatic = lineCount(
  'chemotherapyLinesMetastatic',
  'chemotherapy-lines-metastatic',
  'chemotherapy',
  (r) => r.progressed || r.ended,
);

/** HER2-directed regimens with documented progression. */
export const her2LinesProgressed = lineCount(
  'her2LinesProgressed',
  'her2-lines-progressed',
  'her2',
  (r) => r.progressed,
);

/** Drugs with an ended exposure in the metastatic setting. */
export const priorDrugs: FactDefinition<ReadonlySet<DrugId>> = {
  name: 'priorDrugs',
  find: (s) => {
    const ended = exposures(s).filter(
      (e) => !e.active && !e.paused && settingOf(e, s) === 'metastatic',
    );
    const evidence = ended.map(exposureEvidence);
    if (s.case.unavailable.has('medications')) return unknown('not-fetched', evidence);
    return known(new Set(ended.map((e) => e.drug)), evidence);
  },
};

/** Drugs on which the disease progressed; stopped for toxicity is not progression on that drug. */
export const drugsProgressedOn: FactDefinition<ReadonlySet<DrugId>> = {
  name: 'drugsProgressedOn',
  find: (s) => {
    const failed = [
      ...regimens(s).flatMap((r) => (r.progressed ? r.exposures : [])),
      ...exposures(s).filter((e) => e.stopped === 'progression'),
      ...adjuvantExposures(s).filter((e) => endocrineCore.drugs.has(e.drug) && relapsedOn(e, s)),
    ].filter((e) => e.stopped !== 'toxicity');
    const evidence = [...new Set(failed)].map(exposureEvidence);
    if (isProgressionUnread(s)) return unknown('not-fetched', evidence);
    return known(new Set(failed.map((e) => e.drug)), evidence);
  },
};

/** Progression stands in results, the date of relapse in problems; without a drug there is none. */
function isProgressionUnread(s: Situation): boolean {
  const { unavailable } = s.case;
  if (unavailable.has('medications')) return true;
  return (unavailable.has('results') || unavailable.has('problems')) && exposures(s).length > 0;
}

function relapsedOn(e: Parameters<typeof relapseTiming>[0], s: Situation): boolean {
  const relapse = firstRelapse(s);
  const timing = relapse === undefined ? undefined : relapseTiming(e, relapse);
  return timing === 'on' || timing === '<=12';
}

/** Day of the first recurrence or metastasis. */
export function firstRelapse(s: Situation): Day | undefined {
  return once(s, findFirstRelapse).day;
}

function findFirstRelapse(s: Situation): { day: Day | undefined } {
  const metastatic = ask(metastaticDiagnosisDate, s);
  const recurrence = earliest(s.case.breastCancers.filter((c) => c.recurrence === 'coded'));
  const days = [metastatic.known ? metastatic.value : undefined, recurrence?.date].flatMap((d) =>
    d ? [d.first] : [],
  );
  return { day: days.length > 0 ? Math.min(...days) : undefined };
}
