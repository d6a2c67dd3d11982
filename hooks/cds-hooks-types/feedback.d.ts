// What a client posts to `{base}/cds-services/{id}/feedback`. All of it is absent from 1.0.

import type { Coding, Extensible } from './common.d.ts';

/**
 * A suggestion that the user took.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#suggestion-accepted | Suggestion accepted}
 */
export interface AcceptedSuggestion extends Extensible {
  /** REQUIRED (Suggestion accepted). The `uuid` of the suggestion. */
  id: string;
}

/**
 * Why the user dismissed a card: a coded reason, a comment, or both.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#overridereason | OverrideReason}
 */
export type OverrideReason = Extensible &
  (
    | {
        /** CONDITIONAL (OverrideReason). The reason chosen; its `display` may be missing. */
        reason: Coding;
        /** OPTIONAL (OverrideReason). Free text of the user. */
        userComment?: string;
      }
    | {
        /** Absent (OverrideReason): the user chose no reason from the list. */
        reason?: never;
        /** OPTIONAL (OverrideReason). Free text, here the only content. */
        userComment: string;
      }
  );

/**
 * What feedback says of either outcome.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#feedback | Feedback}
 */
export interface FeedbackBase extends Extensible {
  /** REQUIRED (Feedback). The `uuid` of the card. */
  card: string;
  /** REQUIRED (Feedback). When the user acted, as in RFC 3339 section 5.6, in UTC. */
  outcomeTimestamp: string;
}

/**
 * The user took suggestions of a card.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#suggestion-accepted | Suggestion accepted}
 */
export interface AcceptedFeedback extends FeedbackBase {
  /** REQUIRED (Feedback). */
  outcome: 'accepted';
  /** CONDITIONAL (Feedback). Required here, at least one. */
  acceptedSuggestions: readonly AcceptedSuggestion[];
  /** Absent (Feedback): a card is taken or overridden, not both. */
  overrideReason?: never;
}

/**
 * The user dismissed a card.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#overridden-guidance | Overridden guidance}
 */
export interface OverriddenFeedback extends FeedbackBase {
  /** REQUIRED (Feedback). */
  outcome: 'overridden';
  /** OPTIONAL (Explicit reject with override reasons). Why. */
  overrideReason?: OverrideReason;
  /** Absent (Feedback): a card is taken or overridden, not both. */
  acceptedSuggestions?: never;
}

/**
 * What became of one card, told apart by `outcome`. A card that the user ignored is not reported.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#feedback | Feedback}
 */
export type Feedback = AcceptedFeedback | OverriddenFeedback;

/**
 * The body of a feedback call; it may mix cards of several calls, and repeat itself.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#feedback | Feedback}
 */
export interface FeedbackRequest extends Extensible {
  /** REQUIRED (Feedback). One entry per card and outcome. */
  feedback: readonly Feedback[];
}
