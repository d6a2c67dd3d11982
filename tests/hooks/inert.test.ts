// What a record says reaches a card as inert text, whichever character it holds.
import { describe, expect, it } from 'vitest';
import { inert } from '../../hooks/cards/inert.ts';

/** All that a client could render, or that hides or turns text round. */
const active =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
  /[@<>[\]`*_#|\\~!{}^&\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]|[^\S ]| {2}/;

describe('inert text', () => {
  it('holds no active character, wherever it stood', () => {
    const left = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter(
      (c) =>
        active.test(inert(`a${c}b`)) || active.test(inert(`${c}b`)) || active.test(inert(`a${c}`)),
    );
    expect(left).toEqual([]);
  });

  it.each([
    ['see https://example.org', 'see https: example.org'],
    ['WWW.example.org', 'www example.org'],
    [' a  b ', 'a b'],
    ['Estradiol 142 pg/mL (3.1-5 %)', 'Estradiol 142 pg/mL (3.1-5 %)'],
  ])('of "%s" is "%s"', (text, shown) => {
    expect(inert(text)).toBe(shown);
  });
});
