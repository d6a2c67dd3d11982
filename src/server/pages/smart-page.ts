// The page of the SMART app: the frame of all pages around an empty place that its script fills.
import type { SmartStart } from '../workbench/smart-view.ts';
import { html } from './html.ts';
import { page, type WebAssets } from './layout.ts';

export function smartPage(base: string, start: SmartStart, assets: WebAssets | undefined): string {
  return page({
    title: 'SMART app',
    base,
    ...(assets ? { assets } : {}),
    privacy:
      'The record is read by this browser from your EHR and sent to this service for each answer. What you save goes to your EHR.',
    content: assets
      ? html`<div id="app" class="workbench" data-base="${base}" data-start="${JSON.stringify(start)}"><h1>SMART app</h1><noscript><p>This page needs JavaScript.</p></noscript></div>`
      : html`<h1>SMART app</h1><p>The browser code of this page is not built here. <code>npm run build</code> builds it.</p>`,
  });
}
