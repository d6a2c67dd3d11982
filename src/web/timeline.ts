// Lines of treatment on a line of time, with the first metastasis and progressions; the same as a
// table for who does not see it, and on paper.

import type { CaseView, CourseView, LineView, MomentView } from '../server/workbench/views.ts';
import { dateWords, moment } from './dates.ts';
import type { Show } from './fact-list.ts';
import { Source } from './resource-dialog.ts';
import { h } from './ui.js';

const rowHeight = 20;
const left = 150;
const right = 560;

export function Timeline({ view, show }: { readonly view: CaseView; readonly show: Show }) {
  if (view.lines.length === 0) return h('p', null, 'No treatment is on record.');
  return h(
    'div',
    null,
    h(Drawing, { view }),
    h(
      'div',
      { class: 'scroll', role: 'region', 'aria-label': 'Table of treatment', tabIndex: 0 },
      h(
        'table',
        { class: 'lines' },
        h(
          'thead',
          null,
          h(
            'tr',
            null,
            ['Line', 'Drug', 'Given', 'Ended by', 'From'].map((title) =>
              h('th', { scope: 'col', key: title }, title),
            ),
          ),
        ),
        view.lines.map((line) => h(LineRows, { key: line.title, line, show })),
      ),
    ),
  );
}

function LineRows({ line, show }: { readonly line: LineView; readonly show: Show }) {
  return h(
    'tbody',
    null,
    line.courses.map((course, i) =>
      h(
        'tr',
        { key: i },
        i === 0
          ? h(
              'th',
              { scope: 'rowgroup', rowSpan: line.courses.length },
              line.title,
              line.progressed ? h('div', { class: 'off' }, '× progression') : null,
            )
          : null,
        h('td', null, course.drug),
        h('td', null, period(course)),
        h('td', null, course.stopped ?? (course.state === 'ended' ? 'not stated' : course.state)),
        h(
          'td',
          null,
          course.references.slice(0, 2).map((r) => h(Source, { key: r, reference: r, show })),
        ),
      ),
    ),
  );
}

function period({ start, end, state }: CourseView): string {
  const from = start ? dateWords(start) : 'start not stated';
  if (state === 'active') return `since ${from}`;
  return `${from} to ${end ? dateWords(end) : 'an end not stated'}`;
}

/** Only what has a start can be drawn. */
function Drawing({ view }: { readonly view: CaseView }) {
  const rows = view.lines.flatMap((line) =>
    line.courses.filter((c) => c.start).map((course) => ({ line, course })),
  );
  const moments = view.moments.filter((m) => m.date);
  const starts = [...rows.map(({ course }) => course.start), ...moments.map((m) => m.date)];
  const from = Math.min(...starts.map((date) => moment(date ?? view.asOf)));
  const to = moment(view.asOf);
  const x = (date: string) => left + ((moment(date) - from) / (to - from || 1)) * (right - left);
  const bottom = rows.length * rowHeight + 8;
  const words = rows.map(({ line, course }) => `${line.title}: ${course.drug} ${period(course)}`);
  return h(
    'svg',
    {
      viewBox: `0 0 ${right + 30} ${bottom + 22}`,
      class: 'timeline',
      role: 'img',
      'aria-label': `Timeline. ${[...words, ...moments.map(momentWords)].join('. ')}`,
    },
    moments.map((m, i) => h(Mark, { key: i, of: m, at: x(m.date ?? view.asOf), bottom })),
    rows.map(({ line, course }, i) =>
      h(Bar, { key: i, line, course, row: i, x, today: view.asOf }),
    ),
    ticks(from, to).map((year) =>
      h('text', { key: year, x: x(`${year}-01-01`), y: bottom + 18, class: 'tick' }, String(year)),
    ),
  );
}

const momentWords = (m: MomentView) => `${m.text} ${m.date ? dateWords(m.date) : ''}`;

interface BarProps {
  readonly line: LineView;
  readonly course: CourseView;
  readonly row: number;
  readonly x: (date: string) => number;
  readonly today: string;
}

function Bar({ line, course, row, x, today }: BarProps) {
  const y = 4 + row * rowHeight;
  const start = x(course.start ?? today);
  const end = x(course.end ?? today);
  const kind = line.title.startsWith('Line') ? 'line' : 'beside';
  return h(
    'g',
    { class: `bar ${kind} ${course.state}` },
    h('text', { x: left - 8, y: y + 12, class: 'drug' }, course.drug),
    h('rect', { x: start, y: y + 2, width: Math.max(3, end - start), height: 12, rx: 2 }),
    course.stopped === 'progression'
      ? h('text', { x: end + 3, y: y + 13, class: 'stop' }, '×')
      : null,
  );
}

function Mark({
  of,
  at,
  bottom,
}: {
  readonly of: MomentView;
  readonly at: number;
  readonly bottom: number;
}) {
  return h(
    'g',
    { class: `moment ${of.kind}` },
    h('title', null, momentWords(of)),
    h('line', { x1: at, x2: at, y1: 0, y2: bottom }),
  );
}

/** At most eight years are named. */
function ticks(from: number, to: number): readonly number[] {
  const [first, last] = [new Date(from).getUTCFullYear() + 1, new Date(to).getUTCFullYear()];
  const step = Math.max(1, Math.ceil((last - first + 1) / 8));
  const years: number[] = [];
  for (let year = first; year <= last; year += step) years.push(year);
  return years;
}
