// Text from a record reaches a card only as inert text: no markup, no link, no mention, no control
// character. Clients render Markdown, and some render raw HTML.

/** Anything that cleaning would touch: most texts hold nothing of it. */
const touched =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
  /:\/\/|www\.|[@<>[\]`*_#|\\~!{}^&\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]|[^\S ]|\s\s|^\s|\s$/i;

/** Plain characters of at most the given length. */
export function inert(text: string, length = 80): string {
  return clip(touched.test(text) ? cleaned(text) : text, length);
}

function cleaned(text: string): string {
  return (
    text
      .replace(/:\/\//g, ': ')
      .replace(/\bwww\./gi, 'www ')
      .replace(/@/g, ' at ')
      .replace(/[<>[\]`*_#|\\~!{}^&]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are the point.
      .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

/** Cut at a word where possible, with an ellipsis. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length - 1);
  const space = cut.lastIndexOf(' ');
  return `${space > length * 0.6 ? cut.slice(0, space) : cut}…`;
}

/** Most characters of Card.summary: fewer than 140. */
export const summaryLength = 139;
