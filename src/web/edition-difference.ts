// What the two editions say of the same request, by the rules that their cards name.

import type { CdsResponse } from 'cds-hooks-types';
import { h } from './ui.js';
import type { Exchange, Workbench } from './workbench-state.ts';

interface NamedRule {
  readonly id: string;
  readonly indicator: string;
}

/** The rules that fired: those that the extensions of all cards name. */
export function firedRules({ cards }: CdsResponse): readonly NamedRule[] {
  const named = cards.flatMap((card) => {
    const own = card.extension?.['org.mbc-cds'] as { rules?: readonly NamedRule[] } | undefined;
    return own?.rules ?? [];
  });
  return named.filter((rule, i) => named.findIndex((other) => other.id === rule.id) === i);
}

const editionOf = ({ body }: Exchange) => body.extension?.['org.mbc-cds'].edition ?? '';

export function EditionDifference({ workbench }: { readonly workbench: Workbench }) {
  const { exchange, other } = workbench;
  if (!exchange || !other) return null;
  const sides = [exchange, other].map((of) => ({
    edition: editionOf(of),
    rules: firedRules(of.response),
  }));
  const ids = [...new Set(sides.flatMap(({ rules }) => rules.map(({ id }) => id)))].sort();
  const indicators = (id: string) =>
    sides.map(({ rules }) => rules.find((rule) => rule.id === id)?.indicator ?? 'no');
  const columns = ['Rule', ...sides.map(({ edition }) => edition), 'Differs'];
  return h(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': 'Editions compared', tabIndex: 0 },
    h(
      'table',
      null,
      h('caption', null, `${exchange.body.hook}: rules that fire in each edition`),
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          columns.map((title) => h('th', { scope: 'col', key: title }, title)),
        ),
      ),
      h(
        'tbody',
        null,
        ids.map((id) => row(id, indicators(id))),
      ),
    ),
    ids.length === 0 ? h('p', null, 'No rule fires in either edition.') : null,
  );
}

function row(id: string, indicators: readonly string[]) {
  const differs = new Set(indicators).size > 1;
  return h(
    'tr',
    { key: id },
    h('th', { scope: 'row', class: 'id' }, id),
    indicators.map((indicator, at) => h('td', { key: at }, indicator)),
    h('td', null, differs ? 'differs' : ''),
  );
}
