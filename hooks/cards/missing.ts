// What could not be decided. SYS-02: facts that the record lacks. SYS-01: checks that could not be
// evaluated for a technical reason. One card each, whatever the number of rules.
import type { Card } from 'cds-hooks-types';
import type { FactName } from '../../src/domain/fact-name.ts';
import { facts } from '../../src/domain/fact-name.ts';
import type { Situation } from '../../src/domain/situation.ts';
import type { MissingFact } from '../../src/guideline/criterion.ts';
import { editionInfo } from '../../src/guideline/editions.ts';
import type { Finding, Undetermined } from '../../src/guideline/finding.ts';
import { modeOf } from '../../src/guideline/modes.ts';
import type { Indicator, Rule } from '../../src/guideline/rule.ts';
import { scopes } from '../../src/guideline/scope.ts';
import { openToUnrecognisedDrugs } from '../../src/guideline/unrecognised-drugs.ts';
import { listed } from '../../src/guideline/wording.ts';
import { concernedRules, isConcerned } from './concerned.ts';
import type { CardContext } from './context.ts';
import { type CardMissing, extension } from './extension.ts';
import { factLine } from './fact-lines.ts';
import { disclaimer, section } from './finding-card.ts';
import { derivedUuid } from './ids.ts';
import { clip, inert, summaryLength } from './inert.ts';
import { testsForMissing } from './missing-tests.ts';
import { notRead } from './not-read.ts';
import { linkForMissing } from './smart-link.ts';

interface Lack {
  readonly fact: MissingFact;
  readonly rules: readonly Rule[];
}

const weight: Readonly<Record<Indicator, number>> = { critical: 100, warning: 10, info: 1 };

const reasonWords: Readonly<Record<MissingFact['reason'], string>> = {
  absent: 'not on file',
  stale: 'only an old result',
  unreadable: 'not readable',
  conflict: 'results disagree',
  'not-fetched': 'could not be read',
};

/** Undetermined rules of the indicators, by the fact that each lacks; most consequential first. */
export function lacks(
  findings: readonly Finding[],
  indicators: readonly Indicator[],
  technical: boolean,
): readonly Lack[] {
  const byFact = new Map<string, { fact: MissingFact; rules: Rule[] }>();
  for (const finding of findings) {
    if (finding.outcome !== 'undetermined' || !indicators.includes(finding.rule.indicator))
      continue;
    for (const fact of missingOf(finding, technical)) {
      const key = `${fact.name} ${fact.reason}`;
      const lack = byFact.get(key) ?? { fact, rules: [] };
      byFact.set(key, lack);
      if (!lack.rules.includes(finding.rule)) lack.rules.push(finding.rule);
    }
  }
  const total = ({ rules }: Lack) => rules.reduce((sum, r) => sum + weight[r.indicator], 0);
  return [...byFact.values()].sort((a, b) => total(b) - total(a));
}

function missingOf(finding: Undetermined, technical: boolean): readonly MissingFact[] {
  return finding.missing.filter((m) => (m.reason === 'not-fetched') === technical);
}

export function cardMissing(list: readonly Lack[]): readonly CardMissing[] {
  return list.map(({ fact, rules }) => ({
    name: fact.name,
    rules: rules.map((r) => r.id),
    consequence: consequence(rules),
    reason: fact.reason,
  }));
}

function consequence(rules: readonly Rule[]): string {
  return `Not decided: ${rules.map((r) => r.title).join('; ')}`;
}

/** SYS-02. Orders that could not be identified stand first: nothing was checked for them. */
export function factsMissingCard(
  findings: readonly Finding[],
  context: CardContext,
): Card | undefined {
  const found = lacks(findings, ['critical', 'warning'], false);
  const names = unidentifiedOrders(context);
  const drugs = unrecognisedDrugs(findings, context);
  if (found.length === 0 && names.length === 0 && drugs.names.length === 0) return undefined;
  const labels = found.slice(0, 3).map((l) => facts[l.fact.name].label);
  const summary =
    names.length > 0
      ? `Could not identify the drug: ${listed(names)}. Nothing was checked for it`
      : found.length > 0
        ? `Missing for a decision: ${listed(labels)}`
        : `Interactions not checked with a current drug that was not recognised: ${listed(drugs.names)}`;
  const offered = testsForMissing(
    found.slice(0, 3).map((l) => l.fact),
    context,
  );
  const card = sysCard('SYS-02', 'Facts missing', clip(summary, summaryLength), context, {
    detail: [
      section('Not identified', names),
      section('Missing', found.slice(0, 3).map(lackLine)),
      found.length > 3
        ? `${found.length - 3} further facts are named in the data of this card.`
        : '',
      section('Current drugs that were not recognised', drugs.names),
      section('Could not be read', notRead(namesOf(found), context.issues ?? [])),
      disclaimer,
    ],
    missing: [...unidentifiedMissing(names.length), ...drugs.missing, ...cardMissing(found)],
  });
  const linked = {
    ...card,
    ...linkForMissing(
      found.map((l) => l.fact.name),
      context,
    ),
  };
  return offered.length > 0
    ? { ...linked, suggestions: offered, selectionBehavior: 'any' }
    : linked;
}

const namesOf = (found: readonly Lack[]) => new Set<string>(found.map(({ fact }) => fact.name));

/** Behind the same gate as every rule: another patient's unknown drug is none of ours. */
function unidentifiedOrders({ situation }: CardContext): readonly string[] {
  if (!mayConcern(situation)) return [];
  return situation.basket.orders
    .filter((o) => o.selected && !o.identified)
    .map((o) => inert(o.name, 60));
}

/** Not known to be outside the population of the guideline. */
const mayConcern = (s: Situation) => scopes.metastatic.ask(s).value !== 'no';

function unidentifiedMissing(count: number): readonly CardMissing[] {
  if (count === 0) return [];
  const consequence = 'Not decided: every check of the order that was not identified';
  return [
    {
      name: 'orderedDrugs' satisfies FactName,
      rules: ['SYS-02'],
      consequence,
      reason: 'unreadable',
    },
  ];
}

/** Current drugs that nobody recognised, where an interaction turns on what is taken. */
function unrecognisedDrugs(findings: readonly Finding[], context: CardContext) {
  const { rules, modes, situation } = context;
  const live = rules.filter((rule) => modeOf(rule, modes) === 'live');
  const open = openToUnrecognisedDrugs(live, findings, situation);
  if (open.length === 0) return { names: [], missing: [] };
  const missing: CardMissing = {
    name: 'activeDrugs' satisfies FactName,
    rules: open.map((r) => r.id),
    consequence: consequence(open),
    reason: 'unreadable',
  };
  const names = situation.case.unidentifiedDrugs.map((d) => inert(d.name, 60));
  return { names: [...new Set(names)], missing: [missing] };
}

function lackLine({ fact, rules }: Lack): string {
  const seen = fact.seen.map((e) => factLine({ ...e, name: e.name ?? fact.name }));
  const shown = seen.length > 0 ? ` (${seen.join('; ')})` : '';
  const titles = rules.map((r) => r.title);
  const { label } = facts[fact.name];
  return inert(
    `${label.charAt(0).toUpperCase()}${label.slice(1)}: ${reasonWords[fact.reason]}${shown}. Not decided: ${listed(titles.slice(0, 3))}${titles.length > 3 ? ` and ${titles.length - 3} more` : ''}`,
    400,
  );
}

/** SYS-01: how many checks could not be evaluated for a technical reason, and why. */
export function notEvaluatedCard(
  findings: readonly Finding[],
  reasons: readonly string[],
  unreadableDrafts: number,
  context: CardContext,
): Card | undefined {
  if (!isShown(context)) return undefined;
  const { situation, rules } = context;
  const open = findings.filter((f) => isOpen(f) && isConcerned(f.rule, situation));
  const failed = open.filter((f) => f.outcome === 'failed').length;
  const unchecked = mayConcern(situation) ? unreadableDrafts : 0;
  if (open.length === 0 && unchecked === 0) return undefined;
  const why = [
    ...(failed > 0 ? [`${failed} failed in this service`] : []),
    ...(unchecked > 0 ? [`${unchecked} draft orders were not readable`] : []),
    ...reasons,
  ];
  const all = Math.max(open.length, concernedRules(rules, situation).length);
  const checks = open.length > 0 ? `${open.length} of ${all} checks` : 'Some orders';
  const summary = `${checks} could not be evaluated: ${listed(why) || 'data could not be read'}`;
  const found = lacks(open, ['critical', 'warning'], true);
  return sysCard('SYS-01', 'Checks not evaluated', clip(summary, summaryLength), context, {
    detail: [
      section(
        'Reasons',
        why.map((w) => inert(w, 160)),
      ),
      section(
        'Not evaluated',
        open.map((f) => `${f.rule.title} (${f.rule.id})`),
      ),
      disclaimer,
    ],
    missing: cardMissing(found),
  });
}

/** Left open because data could not be read, or because the check itself failed. */
function isOpen(finding: Finding): boolean {
  if (finding.outcome === 'failed') return true;
  return finding.outcome === 'undetermined' && missingOf(finding, true).length > 0;
}

function isShown({ cards, situation }: CardContext): boolean {
  const where = cards.notEvaluated ?? 'all';
  return where === 'all' || (where === 'order-hooks' && situation.hook !== 'patient-view');
}

interface SysContent {
  readonly detail: readonly string[];
  readonly missing: readonly CardMissing[];
}

export function sysCard(
  id: 'SYS-01' | 'SYS-02' | 'SYS-03',
  title: string,
  summary: string,
  { situation, cards, decision }: CardContext,
  { detail, missing }: SysContent,
): Card {
  return {
    uuid: derivedUuid(decision, id),
    summary,
    indicator: 'info',
    detail: detail.filter(Boolean).join('\n\n'),
    source: {
      label: editionInfo[situation.edition].title,
      url: `${cards.publicUrl}/rules/${id}`,
      topic: { system: 'urn:mbc-cds:rule', code: id, display: title },
    },
    // An object without content is forbidden, as is an empty list.
    ...(missing.length > 0 ? { extension: extension({ missing }) } : {}),
  };
}
