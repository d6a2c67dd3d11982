// The JSON form of the page of a rule, described for machines: served as JSON Schema at
// `/rules/schema.json`.
import { z } from 'zod';
import { editions, hooks } from '../../domain/situation.ts';
import type { Criterion } from '../../guideline/criterion.ts';

const texts = z.array(z.string()).readonly();

export interface CriterionDocument {
  readonly kind: Criterion['kind'];
  readonly words: string;
  readonly facts: readonly string[];
  readonly silenceHolds: boolean;
  readonly openedBy: readonly string[];
  readonly parts: readonly CriterionDocument[];
}

export const criterion: z.ZodType<CriterionDocument> = z
  .object({
    kind: z
      .enum(['question', 'all', 'any', 'not', 'unless'])
      .describe(
        'question: answered from facts; all, any, not: Kleene logic on the parts; unless: holds unless the part is known to be so',
      ),
    words: z.string().describe('The question as a clinician would put it'),
    facts: texts.describe('Names of the facts that the answer turns on'),
    silenceHolds: z.boolean().describe('That nothing is on record answers the question with yes'),
    openedBy: texts.describe('Facts of which any one, when missing, leaves the answer unknown'),
    get parts() {
      return z.array(criterion).readonly();
    },
  })
  .readonly();

const example = z
  .object({
    outcome: z.enum(['fires', 'doesNotFire', 'undetermined']),
    orders: texts.describe('What is ordered'),
    record: texts.describe('What the record holds of the facts asked for, and what it lacks'),
    answer: texts.describe(
      'Evaluated for this document: the line of the card and what it assumed; the clauses that ended the rule; the facts that left it open',
    ),
  })
  .readonly();

export type ExampleDocument = z.infer<typeof example>;

export const ruleDocumentSchema = z
  .object({
    id: z.string().describe('As in `source.topic.code` of a card'),
    version: z.string(),
    title: z.string(),
    url: z.url().describe('Public page of the rule, as in `source.url` of a card'),
    topic: z.string(),
    editions: z
      .array(
        z.object({
          id: z.enum(editions),
          title: z.string(),
          literatureTo: z.string(),
          supersededBy: z.enum(editions).optional(),
        }),
      )
      .readonly(),
    supersededBy: texts.describe('Rules that stand in its place in a later edition'),
    supersedes: texts,
    hooks: z.array(z.enum(hooks)).readonly(),
    indicator: z.enum(['info', 'warning', 'critical']),
    shown: z
      .enum(['card', 'summary line'])
      .describe('As a card of its own, or as a line of the case summary (SYS-03)'),
    mode: z
      .enum(['live', 'silent', 'off'])
      .describe('At this site; silent: evaluated and counted, no card; off: not evaluated'),
    cardLine: z.string().describe('First line of its card; [order] and … stand for the request'),
    why: z.string(),
    trigger: criterion.describe('What makes the rule concern this basket or this patient'),
    scope: criterion.describe('The patients whom the rule is about'),
    criteria: criterion.describe('What the rule asks'),
    readings: z.object({
      fires: texts.describe('Each of these holds'),
      doesNotFire: texts.describe('Any one of these is enough'),
      undetermined: texts.describe('Facts of which any one, when missing, leaves the rule open'),
    }),
    examples: z.object({
      day: z.iso.date().describe('The day on which the examples take place'),
      patients: z.array(example).readonly(),
    }),
    inputs: z
      .array(
        z.object({
          name: z.string().describe('Name in the fact dictionary, as on cards'),
          label: z.string(),
          kind: z.enum(['stated', 'derived', 'judgement', 'order']),
          unit: z.string().optional(),
          lookBack: texts.describe('Periods at this site; none: the whole record'),
          shownOnly: z.boolean().optional(),
          valueSets: texts.describe('Canonical URLs of the FHIR ValueSets it is read from'),
        }),
      )
      .readonly(),
    options: texts,
    never: texts,
    limits: texts,
    sources: z
      .array(
        z.object({
          id: z.string(),
          citation: z.string(),
          date: z.string(),
          where: z.string().optional().describe('Section, recommendation or seed statements'),
          url: z.url().optional(),
        }),
      )
      .readonly(),
    confirmation: z.object({
      level: z.enum(['seed', 'confirmed', 'project-choice', 'unverified']),
      words: z.string(),
      caveat: z.string().optional(),
    }),
    review: z.object({
      reviewed: z.iso.date(),
      due: z.iso.date(),
      overdue: z.boolean(),
    }),
    sourceAttributes: z
      .array(z.object({ number: z.number(), name: z.string(), value: z.string() }))
      .readonly()
      .describe('45 CFR 170.315(b)(11)(iv)(A), evidence-based interventions'),
    disclaimer: z.string(),
  })
  .readonly();

export type RuleDocument = z.infer<typeof ruleDocumentSchema>;
