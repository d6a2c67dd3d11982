// Looks at an answer while it arrives and cuts it off when it is not what may be read: too many
// bytes, a redirect, a compressed body, no JSON. The libraries above read a whole answer into
// memory and have no limit of their own.
import type { Dispatcher } from 'undici';

/** Why an answer was cut off. */
export type CutOff = 'too-large' | 'redirect' | 'not-json';

/** Bytes that the answers of one request may still hold; shared by its calls. */
export interface ByteBudget {
  left: number;
}

/** What was seen of one answer. */
export interface Sighting {
  status?: number;
  /** Seconds or a date, as the server wrote it. */
  retryAfter?: string;
  cutOff?: CutOff;
}

/** The dispatcher for one call. */
export function watched(
  dispatcher: Dispatcher,
  budget: ByteBudget,
  sighting: Sighting,
): Dispatcher {
  return dispatcher.compose(
    (dispatch) => (options, handler) => dispatch(options, watch(handler, budget, sighting)),
  );
}

/** The dispatcher as the built-in fetch wants it, whose types are those of an older undici. */
export function forFetch(dispatcher: Dispatcher): NonNullable<RequestInit['dispatcher']> {
  return dispatcher as unknown as NonNullable<RequestInit['dispatcher']>;
}

/**
 * Header that goes with every call: a compressed answer is neither asked for nor taken. A bound on
 * the bytes that arrive is then a bound on memory, whatever a server sends.
 */
export const plainEncoding = { 'accept-encoding': 'identity' } as const;

type Handler = Dispatcher.DispatchHandler;
type Controller = Dispatcher.DispatchController;
type Headers = Parameters<NonNullable<Handler['onResponseStart']>>[2];

function watch(handler: Handler, budget: ByteBudget, sighting: Sighting): Handler {
  let isFirst = true;
  const cut = (controller: Controller, why: CutOff) => {
    sighting.cutOff = why;
    controller.abort(new Error(why));
  };
  return {
    onRequestStart: (controller, context) => handler.onRequestStart?.(controller, context),
    onRequestUpgrade: (controller, ...rest) => handler.onRequestUpgrade?.(controller, ...rest),
    onResponseStart: (controller, status, headers, message) => {
      sighting.status = status;
      const retryAfter = headers['retry-after'];
      if (typeof retryAfter === 'string') sighting.retryAfter = retryAfter;
      const why = refusal(status, headers, budget);
      if (why) cut(controller, why);
      else handler.onResponseStart?.(controller, status, headers, message);
    },
    onResponseData: (controller, chunk) => {
      budget.left -= chunk.length;
      const marked = isFirst && chunk.subarray(0, 3).equals(byteOrderMark);
      isFirst = false;
      if (budget.left < 0) cut(controller, 'too-large');
      else if (marked) cut(controller, 'not-json');
      else handler.onResponseData?.(controller, chunk);
    },
    onResponseEnd: (controller, trailers) => handler.onResponseEnd?.(controller, trailers),
    // The fetch of Node 20 never settles when headers and an error reach it in one turn of the loop.
    onResponseError: (controller, error) => {
      setImmediate(() => handler.onResponseError?.(controller, error));
    },
  };
}

/** JSON that is sent must not begin with one (RFC 8259, section 8.1). */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

function refusal(status: number, headers: Headers, budget: ByteBudget): CutOff | undefined {
  if (status >= 300 && status < 400) return 'redirect';
  if (Number(headers['content-length'] ?? 0) > budget.left) return 'too-large';
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') return 'not-json';
  const type = headers['content-type'];
  const isJson = type === undefined || /^[^;]*\bjson\b/i.test(String(type));
  return status < 300 && !isJson ? 'not-json' : undefined;
}
