// The case as the service understands it: the same situation that a call of the hook is answered
// from, in words, each datum with its date and the resource it came from.
import type { Understood } from '../../../hooks/answer.ts';
import { exactly, isoDate } from '../../domain/calendar.ts';
import { ask, type FactDefinition } from '../../domain/fact.ts';
import type { FactName } from '../../domain/fact-name.ts';
import {
  hasMetastaticBreastCancer,
  metastaticDiagnosisDate,
  metastaticSites,
} from '../../domain/facts/disease.ts';
import { her2Status } from '../../domain/facts/her2.ts';
import {
  estrogenReceptor,
  hormoneReceptorStatus,
  progesteroneReceptor,
} from '../../domain/facts/hormone-receptors.ts';
import { activeDrugs } from '../../domain/facts/medication.ts';
import {
  bilateralOophorectomyDone,
  documentedMenopausalStatus,
  estradiolPgPerMl,
  fshIuPerL,
  mensesWithin12Months,
} from '../../domain/facts/menopause.ts';
import { ovarianState } from '../../domain/facts/ovarian-state.ts';
import { daysSinceLastGnrhDose } from '../../domain/facts/ovarian-suppression.ts';
import { ageYears, sex } from '../../domain/facts/patient.ts';
import { receptorDiscordance } from '../../domain/facts/receptor-comparison.ts';
import {
  chemotherapyLinesMetastatic,
  endocrineLinesProgressed,
  her2LinesProgressed,
} from '../../domain/facts/therapy-lines.ts';
import type { Situation } from '../../domain/situation.ts';
import { evaluate } from '../../guideline/evaluate.ts';
import { clausesOf } from '../../guideline/explanation/inputs.ts';
import type { Rule } from '../../guideline/rule.ts';
import { factView } from './fact-views.ts';
import { labViews } from './lab-views.ts';
import { missingViews, unreadViews } from './missing-views.ts';
import { entrySource, siteViews, specimenViews } from './receptor-views.ts';
import { lineViews, momentViews } from './therapy-views.ts';
import type { CaseView, EntryView, FactView } from './views.ts';

type Definitions = readonly FactDefinition<unknown>[];

const person: Definitions = [sex, ageYears];
const disease: Definitions = [hasMetastaticBreastCancer, metastaticDiagnosisDate, metastaticSites];
const receptors: Definitions = [
  estrogenReceptor,
  progesteroneReceptor,
  hormoneReceptorStatus,
  her2Status,
  receptorDiscordance,
];
const ovaries: Definitions = [
  mensesWithin12Months,
  estradiolPgPerMl,
  fshIuPerL,
  documentedMenopausalStatus,
  bilateralOophorectomyDone,
  daysSinceLastGnrhDose,
];
const treatment: Definitions = [
  activeDrugs,
  endocrineLinesProgressed,
  chemotherapyLinesMetastatic,
  her2LinesProgressed,
];

export function caseView(found: Understood, rules: readonly Rule[]): CaseView {
  const { situation: s, issues, gaps } = found;
  const views = (definitions: Definitions) => definitions.map((d) => factView(d, s));
  const facts = factsOf(rules, s);
  const female = ask(sex, s);
  const isMan = female.known && female.value === 'male';
  return {
    asOf: isoDate(exactly(s.asOf)),
    edition: s.edition,
    hook: s.hook,
    person: views(person),
    disease: views(disease),
    sites: siteViews(s),
    specimens: specimenViews(s),
    receptors: views(receptors),
    ...(isMan ? {} : { ovaries: factView(ovarianState, s) }),
    ovarianFacts: isMan ? [] : views(ovaries),
    lines: lineViews(s),
    moments: momentViews(s),
    treatment: views(treatment),
    labs: labViews(s),
    judgements: facts.filter((f) => f.kind === 'judgement'),
    findings: entryViews(s),
    missing: missingViews(evaluate(rules, s)),
    unread: unreadViews(issues, gaps, s),
    facts,
  };
}

/** What the rules of the edition ask for, each name once: where look-backs differ, the known one. */
function factsOf(rules: readonly Rule[], s: Situation): readonly FactView[] {
  const own = rules.filter((rule) => rule.editions.includes(s.edition));
  const definitions = new Set(own.flatMap(clausesOf).flatMap((c) => c.facts));
  const byName = new Map<FactName, FactView>();
  for (const definition of definitions) {
    const view = factView(definition, s);
    if (view.kind === 'order') continue;
    if (!byName.get(definition.name)?.known) byName.set(definition.name, view);
  }
  return [...byName.values()];
}

/** Findings beside the disease: genes, diagnoses, procedures. */
function entryViews({ case: record }: Situation): readonly EntryView[] {
  return [
    ...record.geneResults.map((g) => ({
      text: `${g.value.gene.toUpperCase()} ${g.value.altered ? 'altered' : 'not altered'}`,
      ...entrySource(g),
    })),
    ...record.dpd.map((d) => ({ text: `DPD activity: ${d.value.activity}`, ...entrySource(d) })),
    ...record.stages.map((stage) => ({ text: `Stage ${stage.value}`, ...entrySource(stage) })),
    ...record.problems.map((p) => ({
      text: `${spaced(p.problem)}${p.activity === 'past' ? ', past' : ''}${p.suspected ? ', suspected' : ''}`,
      ...entrySource(p),
    })),
    ...record.procedures.map((p) => ({
      text: `${spaced(p.procedure)}${p.notDone ? ', not done' : ''}`,
      ...entrySource(p),
    })),
    ...record.testsOnFile.map((t) => ({ text: `${spaced(t.value)} on file`, ...entrySource(t) })),
  ];
}

const spaced = (id: string) => id.replaceAll('-', ' ');
