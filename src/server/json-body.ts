// The JSON body of a call, bounded before it is parsed and checked after it was: bytes (also of what
// a compressed body unpacks to), depth, number of keys and values, length of one string. Keys and
// characters that no FHIR string may hold, and that only an attack sends, are refused.
// https://hl7.org/fhir/R4/json.html, https://hl7.org/fhir/R4/datatypes.html#string
import type { IncomingMessage } from 'node:http';
import express, { type RequestHandler } from 'express';
import { ServiceError } from '../../hooks/errors.ts';

export interface BodyLimits {
  readonly bytes: number;
  /** Arrays and objects within each other; FHIR resources stay far below it. */
  readonly depth: number;
  /** Keys of one object; an object of very many is slow to build. */
  readonly keys: number;
  /** Keys and array entries of the whole body. */
  readonly members: number;
  /** Bytes of one string, as sent. */
  readonly string: number;
}

/** A full prefetch of a long chart has a few megabytes; a photo of the patient may be among it. */
export const bodyLimits: BodyLimits = {
  bytes: 10_000_000,
  depth: 64,
  keys: 2000,
  members: 700_000,
  string: 2_000_000,
};

/** Parses the body, whatever its declared type; at most what the limits allow. */
export function jsonBody(limits: BodyLimits = bodyLimits): readonly RequestHandler[] {
  const suspicious = new WeakSet<IncomingMessage>();
  const parse = express.json({
    limit: limits.bytes,
    type: () => true,
    strict: false,
    verify: (request, _response, bytes, encoding) => {
      if (encoding !== 'utf-8') refuse('The body must be JSON in UTF-8.');
      checkStructure(bytes, limits);
      if (mayHoldForbidden(bytes)) suspicious.add(request);
    },
  });
  const inspect: RequestHandler = (request, _response, next) => {
    if (suspicious.has(request)) checkContent(request.body);
    next();
  };
  return [parse, inspect];
}

const quote = 0x22;
const backslash = 0x5c;
const comma = 0x2c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const closeBrace = 0x7d;

/** Walks over the text without parsing it, so that a hostile one is refused at the cost of a look. */
export function checkStructure(bytes: Uint8Array, limits: BodyLimits): void {
  const end = bytes.length;
  // Of each open object its keys so far; an array counts from far below the limit.
  const counts = new Int32Array(limits.depth + 1);
  let depth = 0;
  let members = 0;
  for (let at = 0; at < end; at++) {
    const byte = bytes[at];
    if (byte === quote) {
      const start = at++;
      while (at < end && bytes[at] !== quote) at += bytes[at] === backslash ? 2 : 1;
      if (at - start > limits.string) refuse('A string of the body is too long.');
    } else if (byte === comma) {
      const keys = (counts[depth] as number) + 1;
      counts[depth] = keys;
      if (keys > limits.keys) refuse('An object of the body holds too many keys.');
      if (++members > limits.members) refuse('The body holds too many values.');
    } else if (byte === openBrace || byte === openBracket) {
      if (++depth > limits.depth) refuse('The body is nested too deeply.');
      counts[depth] = byte === openBrace ? 1 : -limits.bytes;
      members++;
    } else if (byte === closeBrace || byte === closeBracket) {
      // Closed more often than opened: no JSON, as the parser will say.
      depth = Math.max(0, depth - 1);
    }
  }
}

/** Only escapes can make a forbidden character, or hide a forbidden key. */
function mayHoldForbidden(bytes: Buffer): boolean {
  return bytes.includes('\\u') || bytes.includes('__proto__');
}

// U+0000 and lone surrogates; other control characters are harmless in text and made inert on cards.
const forbidden = /[\0\p{Cs}]/u;

/** Visits every key and string; the depth is bounded already. */
export function checkContent(value: unknown): void {
  if (typeof value === 'string') {
    if (forbidden.test(value)) refuse('A string of the body holds a forbidden character.');
  } else if (Array.isArray(value)) {
    for (const item of value) checkContent(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, item] of Object.entries(value)) {
      if (name === '__proto__') refuse('The body holds a forbidden key.');
      checkContent(item);
    }
  }
}

function refuse(message: string): never {
  throw new ServiceError('hostile-body', message);
}
