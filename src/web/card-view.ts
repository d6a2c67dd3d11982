// One card: severity and the reason in the first line, then why, the options, the source, and the way
// to say why it is set aside.

import type { Card, Suggestion } from 'cds-hooks-types';
import { Dismiss } from './dismiss.ts';
import { Markdown } from './markdown.ts';
import { Fragment, h } from './ui.js';
import type { Workbench } from './workbench-state.ts';

interface Props {
  readonly card: Card;
  readonly workbench: Workbench;
}

const words = { critical: 'Critical', warning: 'Warning', info: 'Info' } as const;

export function CardView({ card, workbench }: Props) {
  const { indicator, summary, detail, source, links = [] } = card;
  const topic = source.topic;
  return h(
    'article',
    { class: `card ${indicator}`, 'aria-label': summary },
    h(
      'h3',
      null,
      h('span', { class: `level ${indicator}` }, words[indicator]),
      h('span', { class: 'summary' }, summary),
    ),
    h(Suggestions, { card, workbench }),
    detail
      ? h(
          'details',
          { open: indicator !== 'info' || topic?.code === 'SYS-03' },
          h('summary', null, 'Why, and what it is based on'),
          h(Markdown, { text: detail }),
        )
      : null,
    h(
      'p',
      { class: 'card-source' },
      source.url ? h('a', { href: source.url }, topic?.code ?? source.label) : source.label,
      source.url && topic ? ` ${topic.display ?? ''}. ${source.label}` : null,
      links.map(({ label, url }) => h(Fragment, { key: url }, ' ', h('a', { href: url }, label))),
    ),
    card.uuid ? h(Dismiss, { card, workbench }) : null,
  );
}

function Suggestions({ card, workbench }: Props) {
  const { suggestions = [] } = card;
  if (suggestions.length === 0) return null;
  return h(
    'div',
    { class: 'suggestions', role: 'group', 'aria-label': 'Options' },
    suggestions.map((suggestion: Suggestion) =>
      h(
        'button',
        {
          key: suggestion.uuid ?? suggestion.label,
          type: 'button',
          class: suggestion.isRecommended ? 'recommended' : 'quiet',
          disabled: workbench.busy,
          onClick: () => void workbench.accept(card, suggestion),
        },
        suggestion.label,
        suggestion.isRecommended ? h('span', { class: 'mark' }, ' (recommended)') : null,
      ),
    ),
  );
}
