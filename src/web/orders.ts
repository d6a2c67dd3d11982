// The basket of draft orders, and the hooks that an EHR fires with it.
import type { OrderView, StartView } from '../server/workbench/views.ts';
import { doseOf, orderName } from './basket.ts';
import { button, choiceOf } from './fields.ts';
import type { PlainEvent } from './page.ts';
import { type Order, referenceOf } from './request.ts';
import { Source } from './resource-dialog.ts';
import { h, useState } from './ui.js';
import type { Workbench } from './workbench-state.ts';

interface Props {
  readonly start: StartView;
  readonly workbench: Workbench;
  readonly show: (reference: string) => void;
}

export function Orders({ start, workbench, show }: Props) {
  const { basket, busy } = workbench;
  return h(
    'section',
    { 'aria-labelledby': 'orders' },
    h('h2', { id: 'orders' }, 'Orders'),
    h(DrugForm, { start, workbench }),
    basket.length === 0
      ? h('p', { class: 'note' }, 'No draft order. Adding one fires order-select.')
      : h(
          'ul',
          { class: 'basket', 'aria-label': 'Draft orders' },
          basket.map((order) => h(BasketItem, { key: referenceOf(order), order, workbench, show })),
        ),
    h(
      'div',
      { class: 'row' },
      button({
        name: 'Open chart (patient-view)',
        act: workbench.openChart,
        disabled: busy,
        quiet: true,
      }),
      button({
        name: 'Sign orders (order-sign)',
        act: workbench.sign,
        disabled: busy || basket.length === 0,
      }),
    ),
  );
}

function DrugForm({ start, workbench }: Omit<Props, 'show'>) {
  const story = start.stories.find(({ id }) => id === workbench.record?.story);
  const [drug, setDrug] = useState('');
  const isKnown = start.orders.some(({ id }) => id === drug);
  const onSubmit = (event: PlainEvent) => {
    event.preventDefault();
    if (!isKnown) return;
    void workbench.order(drug);
    setDrug('');
  };
  const groups = grouped(start.orders, story?.tryOrders ?? []).map(([label, orders]) =>
    h(
      'optgroup',
      { key: label, label },
      orders.map(({ id, text }) => h('option', { key: id, value: id }, text)),
    ),
  );
  const none = h('option', { value: '' }, 'Choose a drug …');
  return h(
    'form',
    { class: 'row one', onSubmit },
    choiceOf('Drug', { value: drug }, setDrug, [none, ...groups]),
    h('button', { type: 'submit', disabled: !isKnown || workbench.busy }, 'Add order'),
  );
}

/** The drugs that the story invites to try stand first. */
function grouped(
  orders: readonly OrderView[],
  invited: readonly string[],
): readonly (readonly [string, readonly OrderView[]])[] {
  const first = invited.flatMap((id) => orders.find((o) => o.id === id) ?? []);
  const names = [...new Set(orders.map(({ group }) => group))];
  const rest = names.map((name) => [name, orders.filter((o) => o.group === name)] as const);
  return first.length > 0 ? [['For this story', first], ...rest] : rest;
}

interface ItemProps extends Omit<Props, 'start'> {
  readonly order: Order;
}

function BasketItem({ order, workbench, show }: ItemProps) {
  const reference = referenceOf(order);
  const remove = {
    type: 'button',
    class: 'quiet small',
    'aria-label': `Remove ${orderName(order)}`,
    disabled: workbench.busy,
    onClick: () => void workbench.remove(reference),
  };
  return h(
    'li',
    null,
    h('div', null, h('strong', null, orderName(order)), ` ${doseOf(order)} `),
    h(Source, { reference, show }),
    h('button', remove, 'Remove'),
  );
}
