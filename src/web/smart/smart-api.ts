// What the service is asked, for the app. Where clients have to prove themselves, which a page cannot,
// it has addresses of its own. A card's link to the app is of no use within the app.
import type { Card, CdsResponse } from 'cds-hooks-types';
import type { CaseView, PathwayView } from '../../server/workbench/views.ts';
import { type Api, postTo } from '../api.ts';

/** @param open whether everybody may call the services. */
export function smartApi(api: Api, open: boolean): Api {
  const send = <T>(path: string, body: object) => postTo<T>(api.address(path), body);
  return {
    ...api,
    readCase: (body) => send<CaseView>('/smart/case', body),
    pathway: (topic, body) =>
      send<PathwayView>(`/smart/pathway/${encodeURIComponent(topic)}`, body),
    fire: async (service, body) => {
      const response = open
        ? await api.fire(service, body)
        : await send<CdsResponse>('/smart/cards', body);
      return { ...response, cards: response.cards.map((card) => plain(card, open)) };
    },
  };
}

/** Without a uuid no feedback is offered, which only a client can give. */
function plain({ links, uuid, ...card }: Card, open: boolean): Card {
  const others = (links ?? []).filter(({ type }) => type !== 'smart');
  return {
    ...card,
    ...(open && uuid ? { uuid } : {}),
    ...(others.length > 0 ? { links: others } : {}),
  };
}
