// What is ordered, and the cards that answer, as an EHR shows them.
import type { StartView } from '../server/workbench/views.ts';
import { CardView } from './card-view.ts';
import { EditionDifference } from './edition-difference.ts';
import { button } from './fields.ts';
import { Orders } from './orders.ts';
import { h } from './ui.js';
import type { Workbench } from './workbench-state.ts';

interface Props {
  readonly start: StartView;
  readonly workbench: Workbench;
  readonly show: (reference: string) => void;
}

export function OrdersAndCards({ start, workbench, show }: Props) {
  return h(
    'div',
    { class: 'side orders-side' },
    h(Orders, { start, workbench, show }),
    h(Cards, { workbench }),
  );
}

export function Cards({ workbench }: { readonly workbench: Workbench }) {
  const { exchange, dismissed, busy, compare } = workbench;
  const cards = exchange?.response.cards ?? [];
  const shown = cards.filter((card) => !dismissed.includes(card.uuid ?? ''));
  const heading = h(
    'div',
    { class: 'heading' },
    h('h2', { id: 'cards' }, 'Cards'),
    button({ name: 'Compare editions', act: compare, disabled: busy || !exchange, quiet: true }),
  );
  return h(
    'section',
    { 'aria-labelledby': 'cards', 'aria-busy': busy },
    heading,
    exchange
      ? h('p', { class: 'note' }, summary(exchange.body.hook, cards.length, exchange.milliseconds))
      : null,
    h(EditionDifference, { workbench }),
    shown.map((card) => h(CardView, { key: card.uuid ?? card.summary, card, workbench })),
    exchange && cards.length === 0 ? h('p', null, nothing) : null,
    shown.length < cards.length
      ? h('p', { class: 'note' }, `Dismissed: ${cards.length - shown.length}`)
      : null,
  );
}

const nothing = 'No card: every rule that applies was evaluated, and none fired.';

function summary(hook: string, count: number, milliseconds: number): string {
  const cards = count === 1 ? '1 card' : `${count} cards`;
  return `${hook}: ${cards} in ${Math.round(milliseconds)} ms`;
}
