// The worked examples of a rule in words: who the patient is, what is ordered, what the record holds of
// the facts that the rule asks for, and what the rule said when it was evaluated for the pages.
import { factLines } from '../../../hooks/cards/fact-lines.ts';
import { summaryOf } from '../../../hooks/cards/finding-card.ts';
import { exactly, isoDate } from '../../domain/calendar.ts';
import { drugs } from '../../domain/drug.ts';
import { ask, type FactDefinition } from '../../domain/fact.ts';
import { facts } from '../../domain/fact-name.ts';
import { ageYears, sex } from '../../domain/facts/patient.ts';
import type { Order } from '../../domain/order.ts';
import type { Situation } from '../../domain/situation.ts';
import { type MissingFact, missingFrom } from '../../guideline/criterion.ts';
import { today } from '../../guideline/examples/plain-facts.ts';
import {
  endingClauses,
  type WorkedExample,
  workedExamples,
} from '../../guideline/examples/worked-example.ts';
import { clausesOf } from '../../guideline/explanation/inputs.ts';
import { endingWords } from '../../guideline/explanation/readings.ts';
import type { Fired } from '../../guideline/finding.ts';
import type { Rule } from '../../guideline/rule.ts';
import type { ExampleDocument } from './rule-document-schema.ts';

/** The day on which the examples take place. */
export const exampleDay = isoDate(exactly(today));

const made = new WeakMap<Rule, readonly ExampleDocument[]>();

/** Made once for each rule: they depend on nothing but its definition. */
export function exampleDocuments(rule: Rule): readonly ExampleDocument[] {
  const known = made.get(rule);
  if (known) return known;
  const documents = workedExamples(rule).map((example) => ({
    outcome: example.kind,
    orders: orderLines(example.situation),
    record: recordLines(rule, example.situation),
    answer: answerLines(rule, example),
  }));
  made.set(rule, documents);
  return documents;
}

function orderLines({ basket, case: { drugRecords } }: Situation): readonly string[] {
  const stopped = drugRecords.filter((r) => basket.stops.includes(r.reference));
  return [...basket.orders.map(orderLine), ...stopped.map((r) => `Stops ${drugs[r.drug].name}`)];
}

function orderLine(order: Order): string {
  const details = [
    order.dose ? `${order.dose.value} ${order.dose.unit}` : undefined,
    order.dosageText,
    order.cycleDay ? `day ${order.cycleDay}` : undefined,
    order.cycleLength ? `every ${order.cycleLength} days` : undefined,
    order.selected ? undefined : 'in the basket, not chosen',
  ].filter((d) => d !== undefined);
  return [order.name, ...details].join(', ');
}

/** Who it is, then each fact that the rule asks for, as the record has it or lacks it. */
function recordLines(rule: Rule, s: Situation): readonly string[] {
  const asked = clausesOf(rule).flatMap((clause) => clause.facts);
  const definitions = [...new Set<FactDefinition<unknown>>([sex, ageYears, ...asked])];
  const answers = definitions.map((definition) => ({ definition, fact: ask(definition, s) }));
  const known = answers.flatMap(({ fact }) => (fact.known ? fact.evidence : []));
  const lacking = answers.flatMap(({ definition, fact }) =>
    fact.known ? [] : [lackLine(missingFrom(definition.name, fact))],
  );
  return [...factLines(known), ...new Set(lacking)];
}

const reasonWords: Readonly<Record<MissingFact['reason'], string>> = {
  absent: 'not on record',
  stale: 'only an old result',
  unreadable: 'not readable',
  conflict: 'results disagree',
  'not-fetched': 'could not be read from the EHR',
};

function lackLine({ name, reason, seen }: MissingFact): string {
  const { label } = facts[name];
  const shown = factLines(seen.map((e) => ({ ...e, name: e.name ?? name })));
  const inBrackets = shown.length > 0 ? ` (${shown.join('; ')})` : '';
  return `${capital(label)}: ${reasonWords[reason]}${inBrackets}`;
}

function answerLines(rule: Rule, { finding, situation }: WorkedExample): readonly string[] {
  if (finding?.outcome === 'fires') return firedLines(finding);
  if (finding?.outcome === 'undetermined') return [...new Set(finding.missing.map(lackLine))];
  return endingClauses(rule, situation).map((clause) => capital(endingWords(clause)));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function firedLines(finding: Fired): readonly string[] {
  const assumed = finding.assumed.map((a) => `Assumed: ${a}`);
  return [summaryOf(finding), ...assumed];
}
