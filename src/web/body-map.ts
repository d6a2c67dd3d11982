// Where the metastases are: a figure to see it at a glance, and the list that says all of it.

import type { SiteView } from '../server/workbench/views.ts';
import { dateWords } from './dates.ts';
import { Source } from './resource-dialog.ts';
import { h } from './ui.js';

/** Where a site is drawn on a figure of 100 by 220; sites of the whole body have a place by custom. */
const places: Readonly<Record<string, readonly [x: number, y: number]>> = {
  brain: [50, 13],
  'distant lymph nodes': [40, 42],
  'regional lymph nodes': [67, 58],
  'chest wall': [61, 68],
  lung: [40, 66],
  pleura: [33, 76],
  liver: [42, 90],
  'adrenal gland': [58, 94],
  peritoneum: [52, 108],
  'another organ': [50, 100],
  bone: [50, 122],
  skin: [70, 82],
  'soft tissue': [37, 150],
};

interface Props {
  readonly sites: readonly SiteView[];
  readonly show: (reference: string) => void;
}

export function BodyMap({ sites, show }: Props) {
  const active = sites.filter((site) => site.active);
  return h(
    'div',
    { class: 'body-map' },
    h(Figure, { sites: [...new Set(active.map(({ site }) => site))] }),
    sites.length === 0
      ? h('p', null, 'No metastasis is coded.')
      : h(
          'ul',
          null,
          sites.map(({ text, date, note, reference }) =>
            h(
              'li',
              { key: reference ?? text },
              h('strong', null, text),
              date ? ` since ${dateWords(date)} ` : ' ',
              note ? `(${note}) ` : '',
              h(Source, { reference, show }),
            ),
          ),
        ),
  );
}

const outline = [
  'M50 3 a12 13 0 0 1 0 27 a12 13 0 0 1 0 -27',
  'M44 29 L44 36 Q30 37 24 44 L16 104 L22 106 L31 62 L33 112 L34 214 L46 214 L50 128',
  'L54 214 L66 214 L67 112 L69 62 L78 106 L84 104 L76 44 Q70 37 56 36 L56 29',
].join(' ');

function Figure({ sites }: { readonly sites: readonly string[] }) {
  const label = sites.length > 0 ? `Marked on the figure: ${sites.join(', ')}` : 'No site marked';
  return h(
    'svg',
    { viewBox: '0 0 100 220', class: 'figure', role: 'img', 'aria-label': label },
    h('path', { d: outline, class: 'outline' }),
    sites.flatMap((site) => {
      const place = places[site];
      return place ? [h('circle', { key: site, cx: place[0], cy: place[1], r: 6 })] : [];
    }),
  );
}
