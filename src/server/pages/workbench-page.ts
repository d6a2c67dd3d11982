// The page of the workbench: the frame of all pages around an empty place that its script fills. What
// the script begins with stands in the page as data, so that nothing more has to be asked for first.
import type { StartView } from '../workbench/views.ts';
import { html } from './html.ts';
import { page, type WebAssets } from './layout.ts';

export function workbenchPage(
  base: string,
  start: StartView,
  assets: WebAssets | undefined,
  insights = false,
): string {
  return page({
    title: 'Workbench',
    base,
    insights,
    current: '/',
    ...(assets ? { assets } : {}),
    privacy:
      'The patients of the list are synthetic. A pasted record stays in this browser until you ask the service about it; the service keeps none of it.',
    content: assets
      ? html`<div id="app" class="workbench" data-base="${base}" data-start="${JSON.stringify(start)}"><h1>Workbench</h1><noscript><p>This page needs JavaScript. <a href="${base}/rules">The rules</a> need none.</p></noscript></div>`
      : html`<h1>Workbench</h1><p>The browser code of this page is not built here. <code>npm run build</code> builds it; <a href="${base}/rules">the rules</a> need none.</p>`,
  });
}
