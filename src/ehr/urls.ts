// Addresses on one FHIR server: by exact origin and base path. The token of a request goes nowhere
// else, whatever a link or a reference says.

/**
 * A link or reference as an absolute URL where it stays on the server, else undefined.
 *
 * @param base the server's base URL, without a slash at its end.
 */
export function onServer(link: string, base: string): string | undefined {
  // What parsers disagree about is refused: blanks, control characters, backslashes, and path
  // separators or dots that only a decoder would see.
  if (!/^[\x21-\x7e]+$/.test(link) || /\\|%2f|%5c|%2e/i.test(link.split(/[?#]/, 1)[0] ?? '')) {
    return undefined;
  }
  try {
    const root = new URL(`${base}/`);
    const url = new URL(link, root);
    const inside = url.pathname.startsWith(root.pathname) || `${url.pathname}/` === root.pathname;
    const plain = url.username === '' && url.password === '' && url.hash === '';
    return url.origin === root.origin && inside && plain ? url.href : undefined;
  } catch {
    return undefined;
  }
}
