// Setting a card aside, with the reasons that it offers and a comment.
import type { Card } from 'cds-hooks-types';
import { choice } from './fields.ts';
import type { FieldEvent, PlainEvent } from './page.ts';
import { h, useState } from './ui.js';
import type { Workbench } from './workbench-state.ts';

export function Dismiss({
  card,
  workbench,
}: {
  readonly card: Card;
  readonly workbench: Workbench;
}) {
  const reasons = card.overrideReasons ?? [];
  const [chosen, setChosen] = useState('');
  const [comment, setComment] = useState('');
  const code = reasons.find((reason) => reason.code === chosen);
  const onSubmit = (event: PlainEvent) => {
    event.preventDefault();
    void workbench.dismiss(card, { ...(code ? { code } : {}), comment });
  };
  const options = reasons.map((reason) => [reason.code, reason.display] as const);
  const onInput = (event: FieldEvent) => setComment(event.currentTarget.value);
  return h(
    'details',
    { class: 'dismiss' },
    h('summary', null, 'Dismiss'),
    h(
      'form',
      { class: 'row', onSubmit },
      reasons.length > 0
        ? choice({
            label: 'Reason',
            value: chosen,
            options: [['', 'No reason'], ...options],
            choose: setChosen,
          })
        : null,
      h(
        'label',
        { class: 'field' },
        'Comment',
        h('input', { value: comment, maxLength: 500, onInput }),
      ),
      h('button', { type: 'submit', class: 'quiet', disabled: workbench.busy }, 'Dismiss card'),
    ),
  );
}
