// The page: whose chart, then cards and case, the decision pathway, or the request and its answer.

import type { StartView } from '../server/workbench/views.ts';
import type { Api } from './api.ts';
import { CaseSection } from './case-section.ts';
import { ExchangeSection } from './exchange-section.ts';
import { OrdersAndCards } from './orders-and-cards.ts';
import { PathwaySection } from './pathway-section.ts';
import { PatientBar } from './patient-bar.ts';
import { ResourceDialog } from './resource-dialog.ts';
import { Tabs } from './tabs.ts';
import { Fragment, h, useState } from './ui.js';
import { useWorkbench } from './use-workbench.ts';

const views = [
  ['cards', 'Cards and case'],
  ['pathway', 'Decision pathway'],
  ['exchange', 'Request and answer'],
] as const;

type View = (typeof views)[number][0];

export function App({ start, api }: { readonly start: StartView; readonly api: Api }) {
  const workbench = useWorkbench(start, api);
  const [view, setView] = useState<View>('cards');
  const [shown, setShown] = useState<string | undefined>(undefined);
  const { record, problem, notice, busy } = workbench;
  const show = (reference: string) => setShown(reference);
  return h(
    Fragment,
    null,
    h('h1', { class: 'unseen' }, 'Workbench'),
    start.open ? null : h('p', { class: 'alert' }, closedWords),
    h(PatientBar, { start, workbench }),
    problem ? h('p', { class: 'alert', role: 'alert' }, problem) : null,
    h('p', { class: 'notice', role: 'status' }, busy ? 'Asking the service …' : (notice ?? '')),
    record
      ? h(Tabs<View>, {
          label: 'Views',
          tabs: views,
          chosen: view,
          choose: setView,
          children:
            view === 'cards'
              ? h(
                  'div',
                  { class: 'two-sides' },
                  h(OrdersAndCards, { start, workbench, show }),
                  h(CaseSection, { workbench, show, base: api.base }),
                )
              : view === 'pathway'
                ? h(PathwaySection, { start, workbench, api, show })
                : h(ExchangeSection, { workbench, api }),
        })
      : null,
    h(ResourceDialog, {
      reference: shown,
      resources: [...(record?.resources ?? []), ...workbench.basket],
      close: () => setShown(undefined),
    }),
  );
}

const closedWords =
  'This service answers verified clients only, so the hooks cannot be called from this page. Start it on a loopback address without clients to use the workbench.';
