// The SMART app in the browser: launched by an EHR or by itself, for the patient whose chart is open.

import type { SmartStart } from '../../server/workbench/smart-view.ts';
import { createApi } from '../api.ts';
import { document } from '../page.ts';
import { h, render } from '../ui.js';
import { SmartApp } from './smart-app.ts';
import '../style.css';
import './smart.css';

const place = document.getElementById('app');
const start = place?.dataset['start'];
if (place && start) {
  const api = createApi(place.dataset['base'] ?? '');
  place.replaceChildren();
  render(h(SmartApp, { smart: JSON.parse(start) as SmartStart, api }), place);
}
