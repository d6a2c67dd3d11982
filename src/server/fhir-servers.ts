// Which FHIR servers may be called: by exact origin and base path, never by prefix of a string. A
// `fhirServer` is named by the caller, and the caller's token goes to it.
import { isLoopbackName } from '../outbound/agents.ts';

/** On a quick start without a list, loopback servers; else only the listed ones, by https. */
export function fhirServerPolicy(
  allowed: readonly string[],
  quickStart: boolean,
): (fhirServer: string) => boolean {
  const bases = new Set(allowed.flatMap((url) => normalBase(url) ?? []));
  return (fhirServer) => {
    const base = normalBase(fhirServer);
    if (base === undefined) return false;
    if (bases.has(base)) return true;
    return quickStart && bases.size === 0 && isLoopbackName(new URL(base).hostname);
  };
}

/**
 * Origin and base path in one form; undefined for anything but a plain base URL by https, or by http
 * on this machine. What parsers of URLs disagree about is refused before one is asked.
 */
export function normalBase(text: string): string | undefined {
  if (!/^https?:\/\/[\w.:[\]-]+(?:\/[\x21-\x7e]*)?$/i.test(text)) return undefined;
  if (/[\\?#]|%2f|%5c|%2e/i.test(text)) return undefined;
  try {
    const url = new URL(text);
    if (url.protocol !== 'https:' && !isLoopbackName(url.hostname)) return undefined;
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  } catch {
    return undefined;
  }
}
