// Which FHIR servers the app may be launched from, and where a code may be exchanged. The list comes
// from the service; a launch names a server, and whoever can make a person follow a link can name any.
import type { SmartStart } from '../../server/workbench/smart-view.ts';

export type Allowed = Pick<SmartStart, 'servers' | 'loopback' | 'authorizationOrigins'>;

/** The base URL in one form where it is allowed, else undefined. */
export function allowedServer(iss: string, allowed: Allowed): string | undefined {
  const url = plainUrl(iss);
  if (url?.search !== '') return undefined;
  const base = `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  const listed = allowed.servers.includes(base) || (allowed.loopback && isLoopback(url));
  return listed ? base : undefined;
}

/** Whether the code, and with it the token, may go there. */
export function mayExchangeAt(endpoint: string, allowed: Allowed): boolean {
  const url = plainUrl(endpoint);
  if (!url) return false;
  const origins = [
    ...allowed.servers.map((server) => new URL(server).origin),
    ...allowed.authorizationOrigins,
  ];
  return origins.includes(url.origin) || (allowed.loopback && isLoopback(url));
}

/** An address by https, or by http on this machine, without a user name or a fragment. */
export function plainUrl(text: string): URL | undefined {
  if (!/^https?:\/\/[\x21-\x7e]+$/i.test(text) || /[\\@#]|%2f|%5c|%2e/i.test(text))
    return undefined;
  if (!URL.canParse(text)) return undefined;
  const url = new URL(text);
  return url.protocol === 'https:' || isLoopback(url) ? url : undefined;
}

function isLoopback({ hostname }: URL): boolean {
  return hostname === 'localhost' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

/** A link of the server as an absolute URL where it stays on it, else undefined. */
export function onServer(link: string, base: string): string | undefined {
  const absolute = /^https?:/i.test(link) ? link : `${base}/${link}`;
  const url = /\/\.\.?(?:\/|$)/.test(absolute) ? undefined : plainUrl(absolute);
  return url?.href.startsWith(`${base}/`) || url?.href.startsWith(`${base}?`)
    ? url.href
    : undefined;
}
