// SYS-03, first on patient-view: the case as the record states it, in a few lines, with what the
// guideline notes beside it and what is missing.
import type { Card } from 'cds-hooks-types';
import { ask, type FactDefinition } from '../../src/domain/fact.ts';
import { facts } from '../../src/domain/fact-name.ts';
import {
  hasMetastaticBreastCancer,
  metastaticDiagnosisDate,
  metastaticSites,
} from '../../src/domain/facts/disease.ts';
import { her2Status } from '../../src/domain/facts/her2.ts';
import {
  estrogenReceptor,
  progesteroneReceptor,
} from '../../src/domain/facts/hormone-receptors.ts';
import { activeDrugs } from '../../src/domain/facts/medication.ts';
import { ovarianState } from '../../src/domain/facts/ovarian-state.ts';
import { ageYears, sex } from '../../src/domain/facts/patient.ts';
import {
  chemotherapyLinesMetastatic,
  endocrineLinesProgressed,
  her2LinesProgressed,
} from '../../src/domain/facts/therapy-lines.ts';
import type { Fired } from '../../src/guideline/finding.ts';
import type { RuleModes } from '../../src/guideline/modes.ts';
import { briefly, listed } from '../../src/guideline/wording.ts';
import { extension, firedExtension } from './extension.ts';
import { cardFacts, factLines } from './fact-lines.ts';
import { disclaimer, section, summaryOf } from './finding-card.ts';
import { clip, inert, summaryLength } from './inert.ts';
import { cardMissing, lacks, sysCard } from './missing.ts';
import type { CardInput } from './to-cards.ts';

const shownFacts: readonly FactDefinition<unknown>[] = [
  sex,
  ageYears,
  metastaticDiagnosisDate,
  metastaticSites,
  estrogenReceptor,
  progesteroneReceptor,
  her2Status,
  ovarianState,
  endocrineLinesProgressed,
  chemotherapyLinesMetastatic,
  her2LinesProgressed,
  activeDrugs,
];

export function caseSummaryCard(input: CardInput): Card | undefined {
  const { situation, findings } = input;
  if (situation.hook !== 'patient-view') return undefined;
  const disease = ask(hasMetastaticBreastCancer, situation);
  const age = ask(ageYears, situation);
  if (!disease.known || !disease.value || !age.known || age.value < 18) return undefined;
  if (situation.case.person.deceased) return undefined;
  const found = shownFacts.map((definition) => ({ definition, fact: ask(definition, situation) }));
  const evidence = found.flatMap(({ fact }) => (fact.known ? fact.evidence : []));
  const silent = findings.filter(
    (f): f is Fired => f.outcome === 'fires' && f.rule.summaryOnly === true,
  );
  const missing = lacks(findings, ['info'], false);
  const card = sysCard('SYS-03', 'Summary of the case', summary(input), input, {
    detail: [
      section('The record states', factLines(evidence)),
      section('Not known', unknownLines(found)),
      section(
        'Notes',
        silent.map((f) => `${summaryOf(f)} (${f.rule.id})`),
      ),
      switchedLine(input.modes),
      disclaimer,
    ],
    missing: [],
  });
  const fired = firedExtension(silent, situation.edition)['org.mbc-cds'];
  return {
    ...card,
    extension: extension({
      ...(fired.rules ? { rules: fired.rules } : {}),
      facts: cardFacts([...evidence, ...silent.flatMap((f) => f.evidence)]),
      missing: cardMissing(missing),
    }),
  };
}

/** Rules that this site has switched, by id. */
function switchedLine(modes: RuleModes): string {
  const ids = (mode: string) => Object.keys(modes).filter((id) => modes[id] === mode);
  const lists = (['silent', 'off'] as const).flatMap((mode) =>
    ids(mode).length > 0 ? [`${mode}: ${ids(mode).join(', ')}`] : [],
  );
  return lists.length > 0 ? `**Switched at this site** ${lists.join('; ')}.` : '';
}

function unknownLines(
  found: readonly { definition: FactDefinition<unknown>; fact: ReturnType<typeof ask> }[],
): readonly string[] {
  const open = found.filter(({ fact }) => !fact.known && fact.reason !== 'absent');
  const absent = found.filter(({ fact }) => !fact.known && fact.reason === 'absent');
  const label = (d: FactDefinition<unknown>) => facts[d.name].label;
  return [
    ...open.map(({ definition, fact }) =>
      inert(`${label(definition)}: ${fact.known ? '' : fact.reason}`, 80),
    ),
    ...(absent.length > 0
      ? [`Not on file: ${listed(absent.map(({ definition }) => label(definition)))}`]
      : []),
  ];
}

function summary({ situation }: CardInput): string {
  const brief = [
    sex,
    ageYears,
    estrogenReceptor,
    progesteroneReceptor,
    her2Status,
    metastaticSites,
    ovarianState,
  ]
    .map((definition) => ask<unknown>(definition as FactDefinition<unknown>, situation))
    .flatMap((fact) => (fact.known && fact.evidence.length > 0 ? [fact.evidence] : []));
  const words = brief.flatMap((evidence) => {
    const [first] = evidence;
    if (first?.name === 'metastaticSites') return [listed(evidence.map((e) => String(e.value)))];
    return first ? [briefly(first)] : [];
  });
  return clip(inert(`Metastatic breast cancer: ${words.join(', ')}`, 400), summaryLength);
}
