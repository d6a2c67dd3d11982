// What one step of the pathway rests on, in full.

import type { EvidenceView } from '../server/workbench/views.ts';
import { dateWords } from './dates.ts';
import type { DrawnNode } from './pathway-scope.ts';
import { Source } from './resource-dialog.ts';
import { type Child, h } from './ui.js';

interface Props {
  readonly node: DrawnNode | undefined;
  readonly show: (reference: string) => void;
  readonly base: string;
}

const answers = { yes: 'Yes', no: 'No', unknown: 'Not known' } as const;
const outcomes = {
  fires: 'This rule fires.',
  undetermined: 'Not decided: facts are missing.',
  failed: 'This rule failed.',
  no: 'This rule does not fire.',
} as const;

export function StepDetail({ node, show, base }: Props) {
  const isStep = node && node.kind !== 'start';
  return h(
    'div',
    { class: 'step-detail', 'aria-live': 'polite' },
    isStep ? detailOf(node, show, base) : h('p', null, 'Choose a step to see what it rests on.'),
  );
}

function detailOf(node: DrawnNode, show: Props['show'], base: string) {
  const { rule, words, answer, way, assumed, missing } = node;
  const parts = node.folded ?? node.parts?.of ?? [];
  const lacks = missing.map((m) => `${m.label} (${m.reason})`);
  return [
    h('h3', null, rule ? `${rule.id}: ${words}` : words),
    h('p', null, h('strong', null, rule ? outcomes[rule.outcome] : standing(way, answers[answer]))),
    rule && rule.mode !== 'live' ? h('p', null, modes[rule.mode]) : null,
    list(parts.map((part) => `${part.words}: ${answers[part.answer].toLowerCase()}`)),
    list(node.evidence.map((e) => evidenceLine(e, show))),
    lacks.length > 0 ? h('p', null, `Missing: ${lacks.join(', ')}.`) : null,
    assumed.length > 0 ? h('p', null, `Assumed: ${assumed.join('; ')}.`) : null,
    rule ? h('p', null, h('a', { href: `${base}/rules/${rule.id}` }, `Page of ${rule.id}`)) : null,
  ];
}

const modes = {
  silent: 'At this site it is silent: no card is shown.',
  off: 'At this site it is switched off.',
} as const;

function list(items: readonly Child[]) {
  return items.length > 0
    ? h(
        'ul',
        null,
        items.map((item) => h('li', null, item)),
      )
    : null;
}

function evidenceLine({ text, date, reference }: EvidenceView, show: Props['show']) {
  const dated = date && !text.includes(dateWords(date)) ? `, ${dateWords(date)}` : '';
  return [`${text}${dated} `, h(Source, { reference, show })];
}

function standing(way: DrawnNode['way'], answer: string): string {
  return way === 'closed' ? `Not reached. By itself: ${answer.toLowerCase()}.` : `${answer}.`;
}
