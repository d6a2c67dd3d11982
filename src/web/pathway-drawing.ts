// The drawing of a pathway: a tree that is read and walked with the arrow keys.
// https://www.w3.org/WAI/ARIA/apg/patterns/treeview/

import { document, type KeyEvent } from './page.ts';
import { type Drawing, marks, type Placed, sizes } from './pathway-layout.ts';
import { h } from './ui.js';

interface Props {
  readonly drawing: Drawing;
  readonly title: string;
  readonly chosen: string;
  readonly choose: (id: string) => void;
}

export function PathwayDrawing({ drawing, title, chosen, choose }: Props) {
  const { nodes, width, height } = drawing;
  const current = nodes.find(({ node }) => node.id === chosen) ?? nodes[0];
  const go = (to: Placed | undefined) => {
    if (!to) return;
    choose(to.node.id);
    document.getElementById(elementId(to))?.focus();
  };
  return h(
    'svg',
    {
      class: 'pathway',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'tree',
      'aria-label': `Decision pathway: ${title}`,
      onKeyDown: (event: KeyEvent) => {
        const next = current && step(event.key, current, nodes);
        if (!next) return;
        event.preventDefault();
        go(next);
      },
    },
    nodes.flatMap((placed) => placed.children.map((child) => h(Edge, { from: placed, to: child }))),
    nodes.map((placed) =>
      h(Box, { placed, isCurrent: placed === current, choose: () => go(placed) }),
    ),
  );
}

const elementId = ({ node }: Placed) => `step-${node.id}`;

/** Right leads on, left back, up and down to the neighbour in reading order. */
function step(key: string, at: Placed, nodes: readonly Placed[]): Placed | undefined {
  const place = nodes.indexOf(at);
  switch (key) {
    case 'ArrowRight':
      return at.children[0];
    case 'ArrowLeft':
      return at.parent;
    case 'ArrowDown':
      return nodes[place + 1];
    case 'ArrowUp':
      return nodes[place - 1];
    case 'Home':
      return nodes[0];
    case 'End':
      return nodes.at(-1);
    default:
      return undefined;
  }
}

/** Drawn as the way goes on behind the question: held, open, or ended. */
function Edge({ from, to }: { readonly from: Placed; readonly to: Placed }) {
  const [x1, x2] = [from.x + from.width / 2, to.x - to.width / 2];
  const middle = (x1 + x2) / 2;
  const kind = to.node.way === 'reached' ? 'held' : to.node.way;
  return h('path', {
    class: `edge ${kind}`,
    d: `M${x1} ${from.y} C${middle} ${from.y} ${middle} ${to.y} ${x2} ${to.y}`,
  });
}

interface BoxProps {
  readonly placed: Placed;
  readonly isCurrent: boolean;
  readonly choose: () => void;
}

function Box({ placed, isCurrent, choose }: BoxProps) {
  const { node, x, y, width, height, level } = placed;
  const end = node.rule ? ` ${node.rule.indicator} ${node.rule.outcome}` : '';
  const place = { x: x - width / 2, y: y - height / 2, width, height };
  const rx = node.kind === 'question' ? 4 : Math.min(16, height / 2);
  return h(
    'g',
    {
      id: elementId(placed),
      class: `step ${node.kind} ${node.answer} ${node.way}${end}`,
      role: 'treeitem',
      'aria-level': level,
      'aria-selected': isCurrent,
      'aria-label': spoken(placed),
      // SVG tells upper from lower case in the names of attributes.
      tabindex: isCurrent ? 0 : -1,
      onClick: choose,
    },
    h('rect', { ...place, rx }),
    textOf(placed, place.x, place.y),
  );
}

/** The blank at the end of a line parts the words of the name that is computed from them. */
function textOf(placed: Placed, left: number, top: number) {
  const { node, width, lines, small } = placed;
  const x = left + sizes.pad;
  const under = top + sizes.pad + lines.length * sizes.line;
  const mark = { class: 'mark', 'aria-hidden': true, x: left + width - 9, y: top + 15 };
  return [
    node.kind === 'start' ? null : h('text', mark, markOf(placed)),
    ...lines.map((line, i) =>
      h('text', { x, y: top + sizes.pad + (i + 0.8) * sizes.line }, `${line} `),
    ),
    ...small.map((line, i) =>
      h('text', { class: 'small', x, y: under + (i + 0.9) * sizes.smallLine }, `${line} `),
    ),
  ];
}

function markOf({ node }: Placed): string {
  if (node.rule) return { fires: '●', undetermined: '?', failed: '!', no: '○' }[node.rule.outcome];
  return node.way === 'closed' ? '' : marks[node.answer];
}

const outcomes = {
  fires: 'fires',
  undetermined: 'not decided, facts are missing',
  failed: 'failed',
  no: 'does not fire',
} as const;

const answers = { yes: 'yes', no: 'no', unknown: 'not known' } as const;

/** What stands in the box, and what comes of it. */
function spoken({ node, lines, small }: Placed): string {
  const words = [...lines, ...small].join(' ');
  if (node.rule) return `${words}: ${outcomes[node.rule.outcome]}`;
  if (node.kind === 'start') return words;
  return `${words}: ${node.way === 'closed' ? 'not reached' : answers[node.answer]}`;
}
