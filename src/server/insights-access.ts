// Who may see the measures: whoever has the token, as bearer token or as password of any user, which
// a browser asks for. Without a token they are open on a quick start and closed elsewhere.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import type { Config } from './config.ts';

/** Whether there is a way in: pages link to the measures only where there is. */
export function insightsOpen({ records, quickStart }: Pick<Config, 'records' | 'quickStart'>) {
  return quickStart || records.insightsToken !== undefined;
}

export function insightsAccess({ records, quickStart }: Config): RequestHandler {
  const { insightsToken: token } = records;
  return (request, response, next) => {
    const isOpen = token === undefined && quickStart;
    if (isOpen || (token !== undefined && isToken(request.headers.authorization, token))) {
      next();
      return;
    }
    response.status(401);
    response.setHeader('WWW-Authenticate', 'Basic realm="insights", charset="UTF-8"');
    response.end();
  };
}

function isToken(authorization: string | undefined, token: string): boolean {
  const [, scheme = '', sent = ''] = /^(Bearer|Basic) +(\S+)$/i.exec(authorization ?? '') ?? [];
  return scheme.toLowerCase() === 'basic'
    ? same(
        Buffer.from(sent, 'base64')
          .toString('utf8')
          .replace(/^[^:]*:/, ''),
        token,
      )
    : same(sent, token);
}

/** Takes the same time however much of it is right. */
function same(sent: string, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(sent), digest(token));
}
