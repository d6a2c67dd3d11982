// Cards in a form that two calls can be compared by: without ids, which name one decision.
import type { Card } from 'cds-hooks-types';

/** Cards without uuids, and without the address of the service that a free port changes. */
export function withoutIds(cards: readonly Card[]): unknown {
  return JSON.parse(JSON.stringify(cards), (key, value) => {
    if (key === 'uuid') return undefined;
    return key === 'url' ? String(value).replace(/^https?:\/\/[^/]+/, '') : value;
  });
}
