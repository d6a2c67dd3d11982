// Tabs by the WAI-ARIA pattern: arrow keys move between them, the panel follows.
// https://www.w3.org/WAI/ARIA/apg/patterns/tabs/

import { document, type KeyEvent } from './page.ts';
import { type Child, Fragment, h } from './ui.js';

interface TabsProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly (readonly [id: Id, name: string])[];
  readonly chosen: Id;
  readonly choose: (id: Id) => void;
  readonly children?: Child;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

export function Tabs<Id extends string>(props: TabsProps<Id>) {
  const { label, tabs, chosen, choose, children } = props;
  const move = (key: string) => {
    const at = tabs.findIndex(([id]) => id === chosen);
    const step = steps[key];
    const [next] = (step && tabs[(at + step + tabs.length) % tabs.length]) || [];
    if (!next) return;
    choose(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return h(
    Fragment,
    null,
    h(
      'div',
      { class: 'tabs', role: 'tablist', 'aria-label': label },
      tabs.map(([id, name]) =>
        h(
          'button',
          {
            key: id,
            id: `tab-${id}`,
            type: 'button',
            role: 'tab',
            'aria-selected': id === chosen,
            'aria-controls': 'tab-panel',
            tabIndex: id === chosen ? 0 : -1,
            onClick: () => choose(id),
            onKeyDown: (event: KeyEvent) => move(event.key),
          },
          name,
        ),
      ),
    ),
    h(
      'div',
      { id: 'tab-panel', role: 'tabpanel', 'aria-labelledby': `tab-${chosen}`, tabIndex: 0 },
      children,
    ),
  );
}
