// The last request and its answer, as JSON and as a command to repeat it.

import { type Api, servicePath } from './api.ts';
import { navigator } from './page.ts';
import { curlOf } from './request.ts';
import { h, useState } from './ui.js';
import type { Workbench } from './workbench-state.ts';

interface Props {
  readonly workbench: Workbench;
  readonly api: Api;
}

export function ExchangeSection({ workbench, api }: Props) {
  const { exchange } = workbench;
  if (!exchange) return h('p', null, 'Nothing has been asked yet.');
  const url = api.address(servicePath(exchange.service));
  return h(
    'div',
    null,
    h('h2', null, 'Request and answer'),
    h('p', null, h('code', null, `POST ${url}`)),
    h(Block, { title: 'Request', text: JSON.stringify(exchange.body, null, 2) }),
    h(Block, { title: 'Answer', text: JSON.stringify(exchange.response, null, 2) }),
    h(Block, { title: 'As a command', text: curlOf(url, exchange.body) }),
  );
}

function Block({ title, text }: { readonly title: string; readonly text: string }) {
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard?.writeText(text);
      setCopied(navigator.clipboard ? 'Copied.' : 'The browser does not allow it.');
    } catch {
      setCopied('The browser does not allow it.');
    }
  };
  return h(
    'section',
    { 'aria-label': title },
    h(
      'div',
      { class: 'row' },
      h('h3', null, title),
      h(
        'button',
        { type: 'button', class: 'quiet', onClick: () => void copy() },
        `Copy ${title.toLowerCase()}`,
      ),
      h('span', { role: 'status' }, copied),
    ),
    h(
      'pre',
      { class: 'json', tabIndex: 0, role: 'region', 'aria-label': `${title} as text` },
      text,
    ),
  );
}
