// Whether a text is well-formed XML, of the part of XML that the plots use: elements, attributes in
// double quotes, text, and the five entities that are defined without a document type.
// https://www.w3.org/TR/xml/#sec-well-formed

const reference = '&(?:amp|lt|gt|quot|apos|#\\d+);';
const name = '[A-Za-z][\\w.-]*';
const attribute = `\\s+(${name})="(?:[^<&"]|${reference})*"`;
const token = new RegExp(
  `<(${name})((?:${attribute})*)\\s*(/?)>|</(${name})>|((?:[^<&]|${reference})+)`,
  'y',
);

/** What is wrong first, with where it stands; nothing for a well-formed text with one root. */
export function xmlFault(text: string): string | undefined {
  const open: string[] = [];
  let roots = 0;
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const found = token.exec(text);
    const here = `at ${at}: ${text.slice(at, at + 60)}`;
    if (!found) return `not XML ${here}`;
    const [, start, attributes = '', , closed, end] = found;
    if (start) {
      if (open.length === 0) roots++;
      const names = [...attributes.matchAll(new RegExp(attribute, 'g'))].map((m) => m[1]);
      if (new Set(names).size < names.length) return `an attribute twice ${here}`;
      if (!closed) open.push(start);
    } else if (end && open.pop() !== end) return `not the open element ${here}`;
  }
  if (open.length > 0) return `open at the end: ${open.join(' ')}`;
  return roots === 1 ? undefined : `${roots} roots`;
}
