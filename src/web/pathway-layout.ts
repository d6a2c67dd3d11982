// Where the nodes of a pathway stand: text broken into lines, then a layered layout from left to
// right. https://github.com/dagrejs/dagre
import dagre from '@dagrejs/dagre';
import { document } from './page.ts';
import type { DrawnNode } from './pathway-scope.ts';

export interface Placed {
  readonly node: DrawnNode;
  readonly parent: Placed | undefined;
  readonly children: readonly Placed[];
  readonly lines: readonly string[];
  readonly small: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly level: number;
}

export interface Drawing {
  /** In the order in which they are read: a node, then what follows it. */
  readonly nodes: readonly Placed[];
  readonly width: number;
  readonly height: number;
}

export const sizes = {
  width: 206,
  start: 128,
  line: 15,
  smallLine: 13,
  pad: 9,
  text: 12.5,
  small: 11,
} as const;

interface Sized {
  readonly node: DrawnNode;
  readonly children: readonly Sized[];
  readonly lines: readonly string[];
  readonly small: readonly string[];
  readonly width: number;
  readonly height: number;
}

export function layOut(root: DrawnNode): Drawing {
  const sized = sizeOf(root);
  const graph = new dagre.graphlib.Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 10, ranksep: 28, marginx: 6, marginy: 6 });
  graph.setDefaultEdgeLabel(() => ({}));
  addTo(graph, sized);
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  const nodes: Placed[] = [];
  place(sized, undefined, 1, graph, nodes);
  return { nodes, width, height };
}

type Graph = InstanceType<typeof dagre.graphlib.Graph>;

function addTo(graph: Graph, sized: Sized): void {
  graph.setNode(sized.node.id, { width: sized.width, height: sized.height });
  for (const child of sized.children) {
    addTo(graph, child);
    graph.setEdge(sized.node.id, child.node.id);
  }
}

function place(
  sized: Sized,
  parent: Placed | undefined,
  level: number,
  graph: Graph,
  into: Placed[],
): Placed {
  const at = graph.node(sized.node.id) as { readonly x: number; readonly y: number };
  const children: Placed[] = [];
  const { node, lines, small, width, height } = sized;
  const { x, y } = at;
  const placed = { node, parent, children, lines, small, x, y, width, height, level };
  into.push(placed);
  for (const child of sized.children) children.push(place(child, placed, level + 1, graph, into));
  return placed;
}

/** Evidence that stands in the node itself; all of it stands beside the drawing. */
const shownEvidence = 2;

function sizeOf(node: DrawnNode): Sized {
  const words = node.rule ? `${node.rule.id}: ${node.words}` : node.words;
  const lines = node.parts
    ? [
        ...wrapped(`${node.parts.lead}:`, sizes.text),
        ...node.parts.of.flatMap((p) => wrapped(`${marks[p.answer]} ${p.words}`, sizes.text)),
      ]
    : wrapped(words, sizes.text, node.kind === 'start' ? sizes.start : sizes.width);
  const small = notesOf(node).flatMap((note) => wrapped(note, sizes.small));
  const text = lines.length * sizes.line + small.length * sizes.smallLine;
  const children = node.next.map(sizeOf);
  const width = node.kind === 'start' ? sizes.start : sizes.width;
  return { node, children, lines, small, width, height: text + 2 * sizes.pad };
}

export const marks = { yes: '✓', no: '✗', unknown: '?' } as const;

function notesOf({ evidence, missing, assumed, kind }: DrawnNode): readonly string[] {
  if (kind !== 'question') return assumed.slice(0, 1).map((a) => `assumed: ${a}`);
  return [
    ...evidence
      .slice(0, shownEvidence)
      .map(({ text, reference }) => `${text}${reference ? `, ${reference}` : ''}`),
    ...(evidence.length > shownEvidence ? [`and ${evidence.length - shownEvidence} more`] : []),
    ...missing.slice(0, 2).map(({ label, reason }) => `${label}: ${reason}`),
    ...assumed.slice(0, 1).map((a) => `assumed: ${a}`),
  ];
}

const pen = document.createElement('canvas').getContext('2d');

/** Words on lines that fit the node; a word that is longer than a line is cut. */
function wrapped(text: string, size: number, width: number = sizes.width): readonly string[] {
  const room = width - 2 * sizes.pad - 14;
  if (pen) pen.font = `${size}px system-ui, sans-serif`;
  const fits = (line: string) =>
    (pen?.measureText(line).width ?? line.length * size * 0.55) <= room;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ').flatMap((w) => pieces(w, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) line = longer;
    else {
      if (line !== '') lines.push(line);
      line = word;
    }
  }
  return line === '' ? lines : [...lines, line];
}

function pieces(word: string, fits: (line: string) => boolean): readonly string[] {
  if (fits(word)) return [word];
  const mark = word.search(/[/-](?=.)/);
  const at = mark > 0 ? mark + 1 : Math.ceil(word.length / 2);
  return [...pieces(word.slice(0, at), fits), ...pieces(word.slice(at), fits)];
}
