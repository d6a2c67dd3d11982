// CDS Hooks 1.0 where it differs from 2.0 in what a client would read wrongly. Fields that 1.0 does
// not know stay: a client ignores them. https://cds-hooks.hl7.org/1.0/#cds-service-response
import type { Action, Card, CdsResponse, LegacyDeleteAction, Suggestion } from 'cds-hooks-types';

export type Dialect = '1.0' | '2.0';
type AnyAction = Action | LegacyDeleteAction;

/** The response as a client of that version reads it. */
export function inDialect(response: CdsResponse, dialect: Dialect): CdsResponse<AnyAction> {
  return dialect === '2.0' ? response : { ...response, cards: response.cards.map(card10) };
}

/** 1.0 knows no other selection behaviour, and treats a card with one as an error. */
function card10(card: Card): Card<AnyAction> {
  if (!card.suggestions) return card;
  const suggestions = card.suggestions.map(suggestion10);
  return { ...card, suggestions, selectionBehavior: 'at-most-one' };
}

function suggestion10({ actions, ...rest }: Suggestion): Suggestion<AnyAction> {
  return actions ? { ...rest, actions: actions.map(action10) } : rest;
}

/** 1.0 has the id of what is to be deleted in `resource`, as a string. */
function action10(action: Action): AnyAction {
  if (action.type !== 'delete' || action.resourceId === undefined) return action;
  const { resourceId, ...rest } = action;
  return { ...rest, resource: resourceId };
}
