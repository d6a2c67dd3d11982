import { describe, expect, it } from 'vitest';
import { Markdown } from '../../src/web/markdown.ts';
import type { Element as Drawn } from '../../src/web/ui.js';

interface Element {
  readonly type: string;
  readonly props: { readonly children?: unknown };
}

/** Elements by name and the text in them, as the browser would have them. */
function outline(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(outline).filter((part) => part !== '');
  if (typeof node !== 'object' || node === null) return node;
  const { type, props } = node as Element;
  return [type, outline(props.children)];
}

const drawn = (text: string) => outline(Markdown({ text }) as Drawn);

describe('the detail of a card', () => {
  it('has paragraphs, lists and strong words', () => {
    expect(drawn('Why.\n\n**Based on**\n- Age 43\n- ER 90 %')).toEqual([
      'div',
      [
        ['p', ['Why.']],
        ['p', [['strong', 'Based on']]],
        [
          'ul',
          [
            ['li', ['Age 43']],
            ['li', ['ER 90 %']],
          ],
        ],
      ],
    ]);
  });

  it.each([
    '<img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    '[click](javascript:alert(1))',
    '![x](https://example.org/x.png)',
    '# not a heading',
  ])('keeps %s as text', (text) => {
    expect(drawn(text)).toEqual(['div', [['p', [text]]]]);
  });

  it('keeps a star that opens nothing', () => {
    expect(drawn('2 ** 3')).toEqual(['div', [['p', ['2 ** 3']]]]);
  });
});
