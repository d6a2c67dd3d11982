// The detail of a card: the part of Markdown that cards use (paragraphs, lists, strong words), as
// elements made from text. Markup and links in the text stay text; the links of a card are those of
// its source and its list of links.
import { type Child, h } from './ui.js';

export function Markdown({ text }: { readonly text: string }) {
  return h('div', { class: 'markdown' }, blocksOf(text));
}

function blocksOf(text: string): Child[] {
  return text
    .split(/\n{2,}/)
    .filter((block) => block.trim() !== '')
    .flatMap(blockOf);
}

/** Lines that begin with a dash are a list; the lines before it a paragraph. */
function blockOf(block: string): Child[] {
  const lines = block.split('\n');
  const found: Child[] = [];
  let at = 0;
  while (at < lines.length) {
    const isItem = /^\s*[-*] /.test(lines[at] ?? '');
    let end = at;
    while (end < lines.length && /^\s*[-*] /.test(lines[end] ?? '') === isItem) end++;
    const run = lines.slice(at, end);
    found.push(isItem ? h('ul', null, run.map(itemOf)) : h('p', null, inline(run.join(' '))));
    at = end;
  }
  return found;
}

const itemOf = (line: string) => h('li', null, inline(line.replace(/^\s*[-*] /, '')));

/** `**strong**`; all else is text. */
function inline(text: string): Child[] {
  return text
    .split(/\*\*([^*]+)\*\*/)
    .map((part, i) => (i % 2 === 1 ? h('strong', null, part) : part));
}
