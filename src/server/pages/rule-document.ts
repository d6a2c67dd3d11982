// What the page of a rule says, as data: `/rules/{id}.json`. The page is drawn from the same object,
// and everything in it comes from the definition of the rule.
import { valueSetsOf } from '../../../fhir-mappings/publish/fact-value-sets.ts';
import { disclaimer } from '../../../hooks/cards/finding-card.ts';
import { labelOf } from '../../../hooks/cards/suggestions.ts';
import type { Day } from '../../domain/calendar.ts';
import type { Edition, Hook } from '../../domain/situation.ts';
import type { Criterion } from '../../guideline/criterion.ts';
import { editionInfo } from '../../guideline/editions.ts';
import { sources } from '../../guideline/evidence.ts';
import { cardLine } from '../../guideline/explanation/card-line.ts';
import { inputsOf } from '../../guideline/explanation/inputs.ts';
import { limitsOf, neverDone } from '../../guideline/explanation/limits.ts';
import { openedBy, readingsOf } from '../../guideline/explanation/readings.ts';
import { sourceAttributesOf } from '../../guideline/explanation/source-attributes.ts';
import { topicTitle } from '../../guideline/explanation/topics.ts';
import { modeOf } from '../../guideline/modes.ts';
import { isReviewOverdue } from '../../guideline/review.ts';
import type { Confirmation, Rule } from '../../guideline/rule.ts';
import { rules } from '../../guideline/rules/index.ts';
import { scopes } from '../../guideline/scope.ts';
import type { Site } from '../site.ts';
import type { CriterionDocument, RuleDocument } from './rule-document-schema.ts';
import { exampleDay, exampleDocuments } from './rule-examples.ts';

export interface DocumentContext {
  readonly publicUrl: string;
  readonly asOf: Day;
  readonly site: Site;
}

const confirmationWords: Readonly<Record<Confirmation, string>> = {
  confirmed: 'Confirmed: the fact was read in a public source, often a secondary copy of a label.',
  seed: 'From the seed documents, as they state it; no further source was needed or read.',
  'project-choice': 'A choice of this project: no label or guideline fixes it.',
  unverified: 'UNVERIFIED: the content, or a part of it, was not read in its original source.',
};

export function ruleDocument(rule: Rule, context: DocumentContext): RuleDocument {
  return {
    ...identity(rule, context),
    hooks: rule.hooks,
    indicator: rule.indicator,
    shown: rule.summaryOnly ? 'summary line' : 'card',
    mode: modeOf(rule, context.site.modes),
    cardLine: cardLine(rule),
    why: rule.why,
    trigger: criterionDocument(rule.trigger),
    scope: criterionDocument(scopes[rule.scope ?? 'metastatic']),
    criteria: criterionDocument(rule.when),
    readings: readingsOf(rule),
    examples: { day: exampleDay, patients: exampleDocuments(rule) },
    inputs: inputsOf(rule, context.site.settings).map((input) => ({
      ...input,
      valueSets: valueSetsOf(input.name, { base: context.publicUrl }),
    })),
    options: rule.options.map((option) => labelOf(option, [])),
    never: neverDone(rule),
    limits: limitsOf(rule),
    sources: rule.sources.map(({ source, where }) => ({
      id: source,
      ...sources[source],
      ...(where ? { where } : {}),
    })),
    confirmation: {
      level: rule.confirmation,
      words: confirmationWords[rule.confirmation],
      ...(rule.caveat ? { caveat: rule.caveat } : {}),
    },
    review: {
      reviewed: rule.reviewed,
      due: rule.reviewDue,
      overdue: isReviewOverdue(rule, context.asOf),
    },
    sourceAttributes: sourceAttributesOf(rule),
    disclaimer,
  };
}

function identity(rule: Rule, { publicUrl }: DocumentContext) {
  return {
    id: rule.id,
    version: rule.version,
    title: rule.title,
    url: `${publicUrl}/rules/${encodeURIComponent(rule.id)}`,
    topic: topicTitle(rule.id),
    editions: rule.editions.map((id: Edition) => {
      const { title, date, supersededBy } = editionInfo[id];
      return { id, title, literatureTo: date, ...(supersededBy ? { supersededBy } : {}) };
    }),
    supersededBy: rule.supersededBy ?? [],
    supersedes: rules.filter((r) => r.supersededBy?.includes(rule.id)).map((r) => r.id),
  };
}

function criterionDocument(c: Criterion): CriterionDocument {
  return {
    kind: c.kind,
    words: c.words,
    facts: [...new Set(c.facts.map((d) => d.name))],
    silenceHolds: c.silence === 'holds',
    openedBy: [...new Set(openedBy(c))],
    parts: c.parts.map(criterionDocument),
  };
}

const hookWords: Readonly<Record<Hook, string>> = {
  'patient-view': 'a chart is opened',
  'order-select': 'an order is chosen',
  'order-sign': 'an order is signed',
};

/** "a chart is opened, an order is chosen or an order is signed". */
export function occasion(of: readonly Hook[]): string {
  const words = of.map((h) => hookWords[h]);
  return words.length < 2
    ? (words[0] ?? '')
    : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
