// The session as the page uses it: opens the story that the address names, and draws anew when
// something has changed.
import type { StartView } from '../server/workbench/views.ts';
import type { Api } from './api.ts';
import { location } from './page.ts';
import { Session } from './session.ts';
import { useEffect, useMemo, useState } from './ui.js';
import type { Workbench } from './workbench-state.ts';

export function useWorkbench(start: StartView, api: Api): Workbench {
  const [, draw] = useState<object>({});
  const session = useMemo(() => new Session(start, api, draw), [start, api]);
  useEffect(() => {
    const named = location.hash.slice(1);
    const story = start.stories.find(({ id }) => id === named) ?? start.stories[0];
    if (story && start.open) void session.chooseStory(story.id);
  }, [session]);
  const { chooseStory, bring, openChart, order, remove, sign, accept, dismiss } = session;
  const { useEdition, compare } = session;
  const actions = { chooseStory, bring, openChart, order, remove, sign, accept, dismiss };
  return { ...session.state, ...actions, useEdition, compare };
}
