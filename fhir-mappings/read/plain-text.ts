// Text of a record on its way to a person: one line, no markup, no control characters, bounded.

/** Letters, digits and plain punctuation only, at most `max` characters. */
export function plainText(text: string, max: number): string {
  const plain = text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N} .,;:/%()+'-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const characters = [...plain];
  return characters.length <= max
    ? plain
    : `${characters
        .slice(0, max - 3)
        .join('')
        .trimEnd()}...`;
}
