// The pathway of a topic as the workbench draws it.

import { distinct } from '../../../hooks/cards/fact-lines.ts';
import { facts } from '../../domain/fact-name.ts';
import type { Situation } from '../../domain/situation.ts';
import type { Answer, Criterion } from '../../guideline/criterion.ts';
import { isNamed } from '../../guideline/explanation/named.ts';
import {
  type Ending,
  pathway,
  type Question,
  type Step,
} from '../../guideline/explanation/pathway.ts';
import { type TopicId, topicOf, topics } from '../../guideline/explanation/topics.ts';
import { modeOf, type RuleModes } from '../../guideline/modes.ts';
import type { Rule } from '../../guideline/rule.ts';
import { evidenceView, reasonWords } from './fact-views.ts';
import type { PathwayNode, PathwayView } from './views.ts';

export function pathwayView(
  topic: TopicId,
  rules: readonly Rule[],
  s: Situation,
  modes: RuleModes,
): PathwayView {
  const own = rules.filter((rule) => topicOf(rule.id) === topic);
  const steps = pathway(own, s);
  return {
    topic,
    title: topics[topic],
    edition: s.edition,
    hook: s.hook,
    root: {
      id: 'start',
      kind: 'start',
      words: topics[topic],
      answer: 'yes',
      way: 'reached',
      evidence: [],
      assumed: [],
      missing: [],
      next: steps.map((step, i) => nodeOf(step, `${i}`, s, modes)),
    },
  };
}

function nodeOf(step: Step, id: string, s: Situation, modes: RuleModes): PathwayNode {
  if (step.kind === 'ending') return endingNode(step, modes);
  const next = step.next.map((child, i) => nodeOf(child, `${id}.${i}`, s, modes));
  return { ...questionNode(step, id, s), next };
}

function questionNode({ criterion, answer, way }: Question, id: string, s: Situation) {
  const parts = partsOf(criterion, s);
  return {
    id,
    kind: 'question' as const,
    words: criterion.words,
    ...(parts ? { parts } : {}),
    answer: answer.value,
    way,
    evidence: distinct(answer.evidence).map(evidenceView),
    assumed: answer.assumed,
    missing: missingOf(answer),
  };
}

const leads = { all: 'all of these', any: 'any one of these' } as const;

/** The parts of a composed question that has no words of its own. */
function partsOf(criterion: Criterion, s: Situation): PathwayNode['parts'] {
  const { kind } = criterion;
  if ((kind !== 'any' && kind !== 'all') || isNamed(criterion)) return undefined;
  const of = criterion.parts.map((part) => ({ words: part.words, answer: answerOf(part, s) }));
  return { lead: leads[kind], of };
}

function answerOf(part: Criterion, s: Situation): Answer['value'] {
  try {
    return part.ask(s).value;
  } catch {
    return 'unknown';
  }
}

function missingOf({ missing }: Answer): PathwayNode['missing'] {
  const lines = missing.map((m) => ({
    label: facts[m.name].label,
    reason: reasonWords[m.reason],
  }));
  return lines.filter((l, i) => lines.findIndex((o) => o.label === l.label) === i);
}

function endingNode({ rule, way, finding }: Ending, modes: RuleModes): PathwayNode {
  const fires = finding?.outcome === 'fires' ? finding : undefined;
  return {
    id: rule.id,
    kind: 'card',
    words: rule.title,
    answer: finding === undefined ? 'no' : fires ? 'yes' : 'unknown',
    way,
    evidence: [],
    assumed: fires?.assumed ?? [],
    missing: [],
    rule: {
      id: rule.id,
      title: rule.title,
      indicator: fires?.indicator ?? rule.indicator,
      outcome: finding?.outcome ?? 'no',
      mode: modeOf(rule, modes),
    },
    next: [],
  };
}
