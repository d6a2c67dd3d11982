// Measurements, newest first, against the limits that the service uses, with the course drawn small.

import type { LabValueView, LabView } from '../server/workbench/views.ts';
import { dateWords, moment } from './dates.ts';
import type { Show } from './fact-list.ts';
import { Source } from './resource-dialog.ts';
import { h } from './ui.js';

const standings: Readonly<Record<LabView['standing'], string>> = {
  in: 'within',
  below: '▼ below',
  above: '▲ above',
  open: 'open',
  'no limits': '',
  unreadable: 'not readable',
};

const columns = ['Measurement', 'Newest', 'Limits', 'Course', 'From'] as const;

export function LabTable({
  labs,
  show,
}: {
  readonly labs: readonly LabView[];
  readonly show: Show;
}) {
  if (labs.length === 0) return h('p', null, 'No measurement is on record.');
  return h(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': 'Table of measurements', tabIndex: 0 },
    h(
      'table',
      { class: 'labs' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          columns.map((title) => h('th', { scope: 'col', key: title }, title)),
        ),
      ),
      h(
        'tbody',
        null,
        labs.map((lab) => h(LabRow, { key: lab.name + lab.unit, lab, show })),
      ),
    ),
  );
}

function LabRow({ lab, show }: { readonly lab: LabView; readonly show: Show }) {
  const [newest] = lab.values;
  const off = lab.standing === 'below' || lab.standing === 'above';
  const unit = lab.standing === 'unreadable' ? '' : ` ${lab.unit}`;
  return h(
    'tr',
    null,
    h('th', { scope: 'row' }, lab.name),
    h(
      'td',
      { class: off ? 'off' : '' },
      h('strong', null, `${newest?.value ?? ''}${unit}`),
      newest?.date ? h('div', { class: 'date' }, dateWords(newest.date)) : null,
    ),
    h(
      'td',
      null,
      lab.limits ?? '',
      lab.limits
        ? h('div', { class: 'date' }, `${standings[lab.standing]} (${lab.limitsOf})`)
        : standings[lab.standing],
    ),
    h('td', null, h(Course, { lab })),
    h(
      'td',
      null,
      lab.values.slice(0, 3).map(({ reference }) => h(Source, { key: reference, reference, show })),
    ),
  );
}

const width = 110;
const height = 30;

/** The values as a line; in words for who does not see it. */
function Course({ lab }: { readonly lab: LabView }) {
  const points = lab.values.filter(isDrawable).reverse();
  if (points.length < 2) return null;
  const words = points.map(({ value, date }) => `${value} on ${dateWords(date)}`).join(', ');
  const numbers = points.map(({ number }) => number);
  const limits = [lab.low, lab.high].filter((limit) => limit !== undefined);
  const [least, most] = [Math.min(...numbers, ...limits), Math.max(...numbers, ...limits)];
  const times = points.map(({ date }) => moment(date));
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const x = (at: number) => 4 + ((at - first) / (last - first || 1)) * (width - 8);
  const y = (value: number) => height - 4 - ((value - least) / (most - least || 1)) * (height - 8);
  const at = points.map(({ number }, i) => `${x(times[i] ?? first)},${y(number)}`);
  return h(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, class: 'course', role: 'img', 'aria-label': words },
    limits.map((limit) =>
      h('line', { key: limit, x1: 0, x2: width, y1: y(limit), y2: y(limit), class: 'limit' }),
    ),
    h('polyline', { points: at.join(' ') }),
    points.map(({ number, reference }, i) =>
      h('circle', { key: reference, cx: x(times[i] ?? first), cy: y(number), r: 2.5 }),
    ),
  );
}

function isDrawable(v: LabValueView): v is LabValueView & { number: number; date: string } {
  return v.number !== undefined && v.date !== undefined;
}
