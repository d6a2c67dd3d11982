// The workbench in the browser: shows what the service has found and sends what the person has
// chosen. Nothing is decided here.

import type { StartView } from '../server/workbench/views.ts';
import { createApi } from './api.ts';
import { App } from './app.ts';
import { document } from './page.ts';
import { h, render } from './ui.js';
import './style.css';

const place = document.getElementById('app');
const start = place?.dataset['start'];
if (place && start) {
  const api = createApi(place.dataset['base'] ?? '');
  place.replaceChildren();
  render(h(App, { start: JSON.parse(start) as StartView, api }), place);
}
