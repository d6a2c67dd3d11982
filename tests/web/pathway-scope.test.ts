import { describe, expect, it } from 'vitest';
import type { PathwayNode } from '../../src/server/workbench/views.ts';
import { type DrawnNode, scoped } from '../../src/web/pathway-scope.ts';

const node = (id: string, of: Partial<PathwayNode> = {}): PathwayNode => ({
  id,
  kind: 'question',
  words: id,
  answer: 'yes',
  way: 'reached',
  evidence: [],
  assumed: [],
  missing: [],
  next: [],
  ...of,
});

const card = (id: string, outcome: 'fires' | 'undetermined' | 'no', way: PathwayNode['way']) =>
  node(id, {
    kind: 'card',
    way,
    rule: { id, title: id, indicator: 'info', outcome, mode: 'live' },
  });

const ended = (id: string) =>
  node(id, { answer: 'no', next: [card(`${id}-card`, 'no', 'closed')] });

const root = node('start', {
  kind: 'start',
  next: [
    node('held', { next: [card('A', 'fires', 'reached')] }),
    node('unknown', { answer: 'unknown', next: [card('B', 'undetermined', 'open')] }),
    ...['one', 'two', 'three', 'four'].map(ended),
  ],
});

const ids = (of: DrawnNode): readonly string[] => [of.id, ...of.next.flatMap(ids)];

describe('how much of a topic is drawn', () => {
  it('all of it', () => {
    expect(scoped(root, 'all')).toBe(root);
  });

  it('only ways to what fires or is open', () => {
    expect(ids(scoped(root, 'findings'))).toEqual(['start', 'held', 'A', 'unknown', 'B']);
  });

  it('the way of the patient up to where it ends, with many ends drawn as one that names them', () => {
    const way = scoped(root, 'way');
    expect(ids(way)).toEqual(['start', 'held', 'A', 'unknown', 'B', 'start-ends']);
    const folded = way.next.at(-1)?.folded?.map(({ words }) => words);
    expect(folded).toEqual(['one', 'two', 'three', 'four']);
  });

  it('few ends one by one', () => {
    const few = { ...root, next: root.next.slice(0, 5) };
    expect(ids(scoped(few, 'way'))).toContain('three');
  });
});
