// What a service answers: cards and system actions.

import type { FhirResource } from 'fhir/r4.js';
import type { Coding, Extensible } from './common.d.ts';

/**
 * Urgency, in rising order.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#card-attributes | Card Attributes}
 */
export type Indicator = 'info' | 'warning' | 'critical';

/**
 * How many suggestions of a card the user may take; `any` is absent from 1.0. A client that does
 * not know the value treats the card as an error.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#card-attributes | Card Attributes}
 */
export type SelectionBehavior = 'at-most-one' | 'any';

/**
 * Where the guidance of a card comes from.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#source | Source}
 */
export interface Source extends Extensible {
  /** REQUIRED (Source). Short name of the source, and text of the link if there is a `url`. */
  label: string;
  /** OPTIONAL (Source). Absolute URL about the source in general, not about this patient. */
  url?: string;
  /** OPTIONAL (Source). Absolute URL of an icon, 100 by 100 pixels, PNG, nothing transparent. */
  icon?: string;
  /** OPTIONAL (Source). What the card is about, for filtering and sorting. Absent from 1.0. */
  topic?: Coding;
}

/**
 * What every action has.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#action | Action}
 */
export interface ActionBase extends Extensible {
  /** REQUIRED (Action), OPTIONAL in a system action. What the action does, for people. */
  description: string;
}

/**
 * Creates a resource.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#action | Action}
 */
export interface CreateAction extends ActionBase {
  /** REQUIRED (Action). */
  type: 'create';
  /** CONDITIONAL (Action). The new resource. */
  resource: FhirResource;
  /** Absent (Action): the reference belongs to a deletion. */
  resourceId?: never;
}

/**
 * Replaces a resource.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#action | Action}
 */
export interface UpdateAction extends ActionBase {
  /** REQUIRED (Action). */
  type: 'update';
  /** CONDITIONAL (Action). The whole resource after the change, not only what changed. */
  resource: FhirResource;
  /** Absent (Action): the id is in the resource. */
  resourceId?: never;
}

/**
 * Removes a resource.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#action | Action}
 */
export interface DeleteAction extends ActionBase {
  /** REQUIRED (Action). */
  type: 'delete';
  /** CONDITIONAL (Action). The resource to remove, as `[ResourceType]/[id]`. Absent from 1.0. */
  resourceId: string;
  /** Absent (Action): a deletion carries no resource. */
  resource?: never;
}

/**
 * Removes a resource, in the form that a 1.0 client understands. Not part of {@link Action}; a
 * service that still answers such clients asks for it: `CdsResponse<Action | LegacyDeleteAction>`.
 *
 * @deprecated 1.0 - replaced by {@link DeleteAction}.
 * @see {@link https://cds-hooks.hl7.org/1.0/#action | Action (1.0)}
 */
export interface LegacyDeleteAction extends ActionBase {
  /** REQUIRED (Action, 1.0). */
  type: 'delete';
  /** OPTIONAL (Action, 1.0). The resource to remove, as the string `[ResourceType]/[id]`. */
  resource?: string;
  /** Absent (Action, 1.0): the field came with 2.0. */
  resourceId?: never;
}

/**
 * One change to the record, told apart by `type`.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#action | Action}
 */
export type Action = CreateAction | UpdateAction | DeleteAction;

/**
 * An action that the client may apply without asking the user, by prior agreement only; needs no
 * description. Absent from 1.0.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#system-action | System Action}
 */
export type SystemAction = {
  [T in Action['type']]: Omit<Extract<Action, { type: T }>, 'description'> & {
    /** OPTIONAL (System Action). What the action does. */
    description?: string;
  };
}[Action['type']];

/**
 * A set of changes that the user may take as one.
 *
 * @typeParam A - which actions it may hold; {@link LegacyDeleteAction} only for 1.0 clients.
 * @see {@link https://cds-hooks.hl7.org/2.0/#suggestion | Suggestion}
 */
export interface Suggestion<A extends Action | LegacyDeleteAction = Action> extends Extensible {
  /** REQUIRED (Suggestion). Text of the button. */
  label: string;
  /** OPTIONAL (Suggestion). Names the suggestion in feedback; without it there is none. */
  uuid?: string;
  /**
   * OPTIONAL (Suggestion). Marks the preferred suggestion; at most one where the card says
   * `at-most-one`. Absent from 1.0.
   */
  isRecommended?: boolean;
  /** OPTIONAL (Suggestion). All of them apply together: deletions, then creations, then updates. */
  actions?: readonly A[];
  /**
   * OPTIONAL (3.0-ballot: Suggestion). How many actions the user may take; `all` if left out. Only
   * for clients known to support it ("Capability Documentation").
   *
   * @since 3.0-ballot
   */
  actionSelectionBehavior?: 'all' | 'any' | 'at-most-one';
}

/**
 * What every link has.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#link | Link}
 */
export interface LinkBase extends Extensible {
  /** REQUIRED (Link). Text of the link. */
  label: string;
  /** REQUIRED (Link). Where it leads. */
  url: string;
  /**
   * OPTIONAL (3.0-ballot: Link). Hint that the client may open the link at once and not show the
   * card: whatever the card says, the app must then say as well.
   *
   * @since 3.0-ballot
   */
  autolaunchable?: boolean;
}

/**
 * A link that is opened as it stands.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#link | Link}
 */
export interface AbsoluteLink extends LinkBase {
  /** REQUIRED (Link). */
  type: 'absolute';
  /** Absent (Link): only a SMART app is given a context. */
  appContext?: never;
}

/**
 * A link that launches a SMART app; the client adds the launch parameters.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#link | Link}
 */
export interface SmartLink extends LinkBase {
  /** REQUIRED (Link). */
  type: 'smart';
  /** OPTIONAL (Link). A string for the app, which gets it with its access token. */
  appContext?: string;
}

/**
 * A link of a card, told apart by `type`.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#link | Link}
 */
export type Link = AbsoluteLink | SmartLink;

/**
 * A reason for dismissing a card that the service offers for choice. Absent from 1.0.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#reasons-for-rejecting-a-card | Reasons for rejecting a card}
 */
export interface OfferedOverrideReason extends Coding {
  /** REQUIRED here (Reasons for rejecting a card). The text that the user chooses. */
  display: string;
}

/**
 * The fields of a card apart from its suggestions.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#card-attributes | Card Attributes}
 */
export interface CardBase extends Extensible {
  /** OPTIONAL (Card Attributes). Names the card in feedback; without it there is none. */
  uuid?: string;
  /** REQUIRED (Card Attributes). One sentence of fewer than 140 characters. */
  summary: string;
  /** OPTIONAL (Card Attributes). More to read, in GitHub-flavoured Markdown. */
  detail?: string;
  /** REQUIRED (Card Attributes). How urgent it is. */
  indicator: Indicator;
  /** REQUIRED (Card Attributes). Where the guidance comes from. */
  source: Source;
  /** OPTIONAL (Card Attributes). Reasons for dismissing it. Absent from 1.0. */
  overrideReasons?: readonly OfferedOverrideReason[];
  /** OPTIONAL (Card Attributes). Where to read more, or apps to launch. */
  links?: readonly Link[];
}

/**
 * A card. If it has suggestions it must say how many of them may be taken.
 *
 * @typeParam A - which actions its suggestions may hold.
 * @see {@link https://cds-hooks.hl7.org/2.0/#card-attributes | Card Attributes}
 */
export type Card<A extends Action | LegacyDeleteAction = Action> = CardBase &
  (
    | {
        /** OPTIONAL (Card Attributes). Changes for choice, at least one. */
        suggestions: readonly Suggestion<A>[];
        /** CONDITIONAL (Card Attributes). Required as there are suggestions. */
        selectionBehavior: SelectionBehavior;
      }
    | {
        /** Absent (Card Attributes). */
        suggestions?: never;
        /** CONDITIONAL (Card Attributes). Without suggestions it has no effect. */
        selectionBehavior?: SelectionBehavior;
      }
  );

/**
 * The body of a 200 answer.
 *
 * @typeParam A - which actions its suggestions may hold.
 * @see {@link https://cds-hooks.hl7.org/2.0/#http-response | CDS Service Response, HTTP Response}
 */
export interface CdsResponse<A extends Action | LegacyDeleteAction = Action> extends Extensible {
  /** REQUIRED (HTTP Response). Empty where the service has nothing to say. */
  cards: readonly Card<A>[];
  /** OPTIONAL (HTTP Response, System Action). Never empty, never shown. Absent from 1.0. */
  systemActions?: readonly SystemAction[];
}
