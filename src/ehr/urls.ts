// Addresses on one FHIR server: by exact origin and base path. The token of a request goes nowhere
// else, whatever a link or a reference says.

/**
 * A link or reference as an absolute URL where it stays on the server, else undefined.
 *
 * @param base the server's base URL, without a slash at its end.
 */
export function onServer(link: string, base: string): string | undefined {
  // What parsers disagree about is refused: blanks, control characters, backslashes, user names,
  // path separators or dots that only a decoder would see, and a scheme without slashes.
  const path = link.split(/[?#]/, 1)[0] ?? '';
  if (!/^[\x21-\x7e]+$/.test(link) || /[\\@]|%2f|%5c|%2e/i.test(path)) return undefined;
  if (/^https?:(?!\/\/[^/])/i.test(link)) return undefined;
  try {
    const root = new URL(`${base}/`);
    const url = new URL(link, root);
    const inside = url.pathname.startsWith(root.pathname) || `${url.pathname}/` === root.pathname;
    return url.origin === root.origin && inside && url.hash === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** Type and id that a URL on the server reads, else undefined. */
export function readTarget(url: string, base: string): { type: string; id: string } | undefined {
  const path = url.slice(new URL(`${base}/`).href.length);
  const [, type, id] = /^([A-Z][A-Za-z]+)\/([A-Za-z0-9\-.]{1,64})$/.exec(path) ?? [];
  return type && id ? { type, id } : undefined;
}
