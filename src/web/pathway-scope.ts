// How much of a topic is drawn: the way of this patient, or all of it. What is left out is left out of
// the drawing only.
import type { PathwayNode, PathwayPart } from '../server/workbench/views.ts';

/** A step of the drawing; `folded`: the questions that it stands for. */
export interface DrawnNode extends PathwayNode {
  readonly folded?: readonly PathwayPart[];
  readonly next: readonly DrawnNode[];
}

export type Scope = 'findings' | 'way' | 'all';

export const scopes: readonly (readonly [Scope, string])[] = [
  ['findings', 'What fires or is open'],
  ['way', 'How far this patient’s way goes'],
  ['all', 'The whole topic'],
];

export function scoped(root: PathwayNode, scope: Scope): DrawnNode {
  switch (scope) {
    case 'all':
      return root;
    case 'way':
      return { ...root, next: folded(root.id, root.next.flatMap(wayOf)) };
    case 'findings':
      return { ...root, next: root.next.filter(leadsToFinding).map(onlyFindings) };
  }
}

/** Up to the question that ends the way. */
function wayOf(node: PathwayNode): readonly DrawnNode[] {
  if (node.way === 'closed') return [];
  return [{ ...node, next: folded(node.id, node.next.flatMap(wayOf)) }];
}

/** Questions side by side that end the way, from how many on they are drawn as one. */
const foldFrom = 4;

function folded(parent: string, steps: readonly DrawnNode[]): readonly DrawnNode[] {
  const isEnd = (step: DrawnNode) => step.kind === 'question' && step.answer === 'no';
  const ends = steps.filter(isEnd);
  const [first] = ends;
  if (!first || ends.length < foldFrom) return steps;
  const of = ends.map(({ words, answer }) => ({ words, answer }));
  const one: DrawnNode = {
    id: `${parent}-ends`,
    kind: 'question',
    words: `${ends.length} other questions: none holds`,
    answer: 'no',
    way: first.way,
    evidence: [],
    assumed: [],
    missing: [],
    folded: of,
    next: [],
  };
  return [...steps.filter((step) => !isEnd(step)), one];
}

function leadsToFinding(node: PathwayNode): boolean {
  return node.kind === 'card' ? node.rule?.outcome !== 'no' : node.next.some(leadsToFinding);
}

function onlyFindings(node: PathwayNode): PathwayNode {
  return { ...node, next: node.next.filter(leadsToFinding).map(onlyFindings) };
}
