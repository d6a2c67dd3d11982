// The body of POST {base}/cds-services/{id}/feedback. Source: CDS Hooks 2.0.1, "Feedback"
// (https://cds-hooks.hl7.org/2.0/#feedback), and the invariants cds-fb-1 to cds-fb-3 of the
// logical model of 3.0-ballot. Read as tolerantly as the clients in use require:
// - null or '' in an optional field counts as absent; unknown fields are ignored;
// - the reason of an override may lack its `display` (the CDS Hooks Sandbox sends none);
// - `feedback: []` is taken: there is nothing to keep;
// - the outcome decides which fields count: `overrideReason` of an accepted card and
//   `acceptedSuggestions` of an overridden one are dropped;
// - a time with another offset than UTC is converted; one without an offset names no moment and is
//   refused.
// Duplicates are not looked for: clients repeat themselves, and the store is idempotent.

import type { Feedback } from 'cds-hooks-types';
import { z } from 'zod';
import { type Problem, problemsOf } from './problems.ts';
import { listOf, objectOf, optionalText, present } from './sent-fields.ts';

/** The entries of a feedback body, or everything that is wrong with it. */
export type ParsedFeedback =
  | { readonly ok: true; readonly feedback: readonly Feedback[] }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Checks a feedback body and brings it into one form: UUIDs in lower case, times in UTC.
 *
 * @param body the parsed JSON, of whatever shape. Never throws; never quotes the body. One bad entry
 * refuses the whole body, so that the client can send it again as it was.
 */
export function parseFeedback(body: unknown): ParsedFeedback {
  const parsed = feedbackBody.safeParse(body);
  return parsed.success
    ? { ok: true, feedback: parsed.data.feedback }
    : { ok: false, problems: problemsOf(parsed.error) };
}

/** Entries of one body, and suggestions of one entry: far above what a chart holds in a day. */
const ENTRY_LIMIT = 1000;
/** Characters of an identifier, a code or a system. */
const TOKEN_LIMIT = 255;
/** Characters of a comment: several pages, which is more than a card's dialogue offers room for. */
const PROSE_LIMIT = 10_000;

// U+0000 and lone surrogates are valid JSON and cannot be stored as text in PostgreSQL.
const UNSTORABLE = /[\0\p{Cs}]/gu;
const CONTROL = /[\p{Cc}\p{Cs}]/u;

/** An identifier or a code: short, one line. */
function token() {
  const error = `must be a string of 1 to ${TOKEN_LIMIT} characters without control characters`;
  return z
    .string({ error })
    .min(1, { error })
    .max(TOKEN_LIMIT, { error })
    .refine((text) => !CONTROL.test(text), { error });
}

// Cards and suggestions are named by UUIDs, whose case carries no meaning (RFC 9562, section 4).
// The specification types both as string, so any other identifier passes as it is.
const uuid = z.guid();
const identifier = token().transform((id) => (uuid.safeParse(id).success ? id.toLowerCase() : id));

/** What a person reads or wrote: kept, apart from characters that no store takes. */
function prose() {
  return optionalText()
    .refine((text) => text === undefined || text.length <= PROSE_LIMIT, {
      error: `must be at most ${PROSE_LIMIT} characters long`,
    })
    .transform((text) => text?.replace(UNSTORABLE, '\u{fffd}'));
}

const coding = objectOf({ code: token(), system: token(), display: prose() }).transform(present);

const overrideReason = objectOf({ reason: coding.nullish(), userComment: prose() })
  .transform(({ reason, userComment }) => {
    if (reason) return { reason, ...present({ userComment }) };
    return userComment === undefined ? undefined : { userComment };
  })
  .refine((given) => given !== undefined, { error: 'must hold a reason, a userComment or both' });

/** RFC 3339, section 5.6, and a day that exists; in UTC, with a year of four digits. */
function moment() {
  const error = 'must be a date and time with seconds and "Z" or an offset (RFC 3339)';
  return z.iso
    .datetime({ offset: true, error, abort: true })
    .refine((time) => /^\d{4}-/.test(inUtc(time) ?? ''), { error, abort: true })
    .transform((time) => inUtc(time) ?? time);
}

function inUtc(time: string): string | undefined {
  const moment = new Date(time);
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString();
}

const common = { card: identifier, outcomeTimestamp: moment() };

const accepted = objectOf({
  ...common,
  outcome: z.literal('accepted'),
  acceptedSuggestions: listOf(objectOf({ id: identifier }), ENTRY_LIMIT).refine(
    (suggestions) => suggestions.length > 0,
    { error: 'must name at least one suggestion' },
  ),
});

const overridden = objectOf({
  ...common,
  outcome: z.literal('overridden'),
  overrideReason: overrideReason.nullish().transform((reason) => reason ?? undefined),
}).transform(present);

const entry = z.discriminatedUnion('outcome', [accepted, overridden], {
  error: (issue) =>
    issue.code === 'invalid_union' ? 'must be "accepted" or "overridden"' : 'must be a JSON object',
});

/** The body that feedback takes. */
export const feedbackBody = objectOf({ feedback: listOf(entry, ENTRY_LIMIT) });

/** The bodies that are taken, as far as types can say. Every body the specification allows is one. */
export type TakenFeedback = z.input<typeof feedbackBody>;
