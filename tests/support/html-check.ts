// What a page must keep, found in its text: tags that close, ids that are there, nothing foreign.

const voids = new Set(['meta', 'link', 'input', 'br']);

/** Tags that do not close in order; empty for a well-formed page. */
export function unbalanced(text: string): readonly string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [tag, end, name = ''] of text.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:\s[^>]*)?>/g)) {
    if (voids.has(name) || tag.endsWith('/>')) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) wrong.push(name);
  }
  return [...wrong, ...open];
}

/** Values of an attribute, in the order in which they stand. */
export function attributes(text: string, name: string): readonly string[] {
  return [...text.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map((m) => m[1] as string);
}

/** Levels of the headings, in the order in which they stand. */
export function headings(text: string): readonly number[] {
  return [...text.matchAll(/<h([1-6])[\s>]/g)].map((m) => Number(m[1]));
}

/** The text of a page without its tags, entities read. */
export function plainText(text: string): string {
  return text
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
