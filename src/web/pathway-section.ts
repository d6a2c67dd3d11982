// The decision pathway: the guideline of a topic as a diagram made from its rules, with the way of
// this patient, for the request that was fired last.

import type { PathwayView, StartView } from '../server/workbench/views.ts';
import type { Api } from './api.ts';
import { choice } from './fields.ts';
import type { PathwayDrawing } from './pathway-drawing.ts';
import type { Drawing, layOut } from './pathway-layout.ts';
import { type DrawnNode, type Scope, scoped, scopes } from './pathway-scope.ts';
import { StepDetail } from './step-detail.ts';
import { createRef, h, useEffect, useMemo, useState } from './ui.js';
import type { Exchange, Workbench } from './workbench-state.ts';

interface Props {
  readonly start: StartView;
  readonly workbench: Workbench;
  readonly api: Api;
  readonly show: (reference: string) => void;
}

/** Loaded when the pathway is first looked at: who only reads cards does not wait for it. */
interface Drawer {
  readonly layOut: typeof layOut;
  readonly PathwayDrawing: typeof PathwayDrawing;
}

async function loadDrawer(): Promise<Drawer> {
  const [{ layOut }, { PathwayDrawing }] = await Promise.all([
    import('./pathway-layout.ts'),
    import('./pathway-drawing.ts'),
  ]);
  return { layOut, PathwayDrawing };
}

export function PathwaySection({ start, workbench, api, show }: Props) {
  const { exchange } = workbench;
  const [topic, setTopic] = useState('ET');
  const [scope, setScope] = useState<Scope>('way');
  const [view, setView] = useState<PathwayView | undefined>(undefined);
  const [drawer, setDrawer] = useState<Drawer | undefined>(undefined);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    if (!exchange) return undefined;
    let current = true;
    Promise.all([api.pathway(topic, exchange.body), loadDrawer()]).then(
      ([found, loaded]) => {
        if (!current) return;
        setView(found);
        setDrawer(() => loaded);
        setProblem('');
      },
      (error: unknown) => current && setProblem(error instanceof Error ? error.message : 'Failed.'),
    );
    return () => {
      current = false;
    };
  }, [topic, exchange]);
  if (!exchange) return h('p', null, 'Open the chart first: the pathway shows a request.');
  const topics = start.topics.map(({ id, title }) => [id, title] as const);
  return h(
    'div',
    { class: 'pathway-section' },
    h('h2', null, 'Decision pathway'),
    h(
      'div',
      { class: 'row' },
      choice({ label: 'Topic', value: topic, options: topics, choose: setTopic }),
      choice({
        label: 'Show',
        value: scope,
        options: scopes,
        choose: (id) => setScope(id as Scope),
      }),
    ),
    h('p', { class: 'note' }, requestWords(exchange)),
    h(Legend, {}),
    problem ? h('p', { class: 'alert', role: 'alert' }, problem) : null,
    view && drawer ? h(Diagram, { view, scope, drawer, show, base: api.base }) : null,
  );
}

function requestWords({ body: { hook, context } }: Exchange): string {
  if (hook === 'patient-view') {
    return 'For patient-view: rules that need an order are not in it. Add an order, or sign, to see them.';
  }
  const count = context.draftOrders?.entry?.length ?? 0;
  return `For ${hook} with ${count === 1 ? '1 draft order' : `${count} draft orders`}.`;
}

function Legend() {
  return h(
    'ul',
    { class: 'legend', 'aria-label': 'Legend' },
    h('li', { class: 'held' }, '✓ holds: the way goes on'),
    h('li', { class: 'open' }, '? not known: the way stays open'),
    h('li', { class: 'closed' }, '✗ does not hold: the way ends'),
    h('li', null, '● card fires, ○ does not'),
  );
}

/** What shows a part of the diagram; it begins where the diagram does. */
interface Pane {
  readonly clientHeight: number;
  scrollTop: number;
}

interface DiagramProps {
  readonly view: PathwayView;
  readonly scope: Scope;
  readonly drawer: Drawer;
  readonly show: (reference: string) => void;
  readonly base: string;
}

function Diagram({ view, scope, drawer, show, base }: DiagramProps) {
  const [chosen, setChosen] = useState('start');
  const { drawing, milliseconds } = useMemo(
    () => drawn(view, scope, drawer),
    [view, scope, drawer],
  );
  const node = nodeById(drawing, chosen);
  const canvas = useMemo(() => createRef(), []);
  useEffect(() => {
    const pane = canvas.current as Pane | null;
    if (pane) pane.scrollTop = (drawing.nodes[0]?.y ?? 0) - pane.clientHeight / 2;
  }, [drawing]);
  if (drawing.nodes.length === 1) {
    return h('p', null, emptyWords(scope));
  }
  return h(
    'div',
    { class: 'diagram' },
    h(
      'div',
      {
        ref: canvas,
        class: 'scroll canvas',
        role: 'region',
        'aria-label': `Diagram of ${view.title}`,
        tabIndex: 0,
      },
      h(drawer.PathwayDrawing, { drawing, title: view.title, chosen, choose: setChosen }),
    ),
    h(StepDetail, { node, show, base }),
    h(
      'p',
      { class: 'note', 'data-drawn': Math.round(milliseconds) },
      `${drawing.nodes.length - 1} steps, placed in ${Math.round(milliseconds)} ms. Arrow keys walk through them.`,
    ),
  );
}

function drawn(view: PathwayView, scope: Scope, { layOut: place }: Drawer) {
  const began = performance.now();
  const drawing = place(scoped(view.root, scope));
  return { drawing, milliseconds: performance.now() - began };
}

function nodeById({ nodes }: Drawing, id: string): DrawnNode | undefined {
  return (nodes.find(({ node }) => node.id === id) ?? nodes[0])?.node;
}

function emptyWords(scope: Scope): string {
  return scope === 'findings'
    ? 'No rule of this topic fires or is open for this request.'
    : 'No rule of this topic belongs to this hook and edition.';
}
