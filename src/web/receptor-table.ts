// Receptors: one row a specimen, newest first, the results that decide marked.

import type { CaseView, ReceptorView, SpecimenView } from '../server/workbench/views.ts';
import { dateWords } from './dates.ts';
import { FactList, type Show } from './fact-list.ts';
import { Source } from './resource-dialog.ts';
import { h } from './ui.js';

const columns = ['ER', 'PR', 'HER2 IHC', 'HER2 ISH'] as const;

export function ReceptorTable({ view, show }: { readonly view: CaseView; readonly show: Show }) {
  const [, , ...statuses] = view.receptors;
  return h(
    'div',
    null,
    view.specimens.length === 0
      ? h('p', null, 'No receptor result is on record.')
      : h(
          'div',
          { class: 'scroll', role: 'region', 'aria-label': 'Table of receptors', tabIndex: 0 },
          h(
            'table',
            { class: 'receptors' },
            h(
              'thead',
              null,
              h(
                'tr',
                null,
                ['Specimen', ...columns].map((title) =>
                  h('th', { scope: 'col', key: title }, title),
                ),
              ),
            ),
            h(
              'tbody',
              null,
              view.specimens.map((specimen, i) => h(SpecimenRow, { key: i, specimen, show })),
            ),
          ),
        ),
    view.specimens.length > 0
      ? h('p', { class: 'note' }, 'Bold results decide: those of the newest metastatic specimen.')
      : null,
    h(FactList, { facts: statuses, show }),
  );
}

function SpecimenRow({ specimen, show }: { readonly specimen: SpecimenView; readonly show: Show }) {
  const { taken, date, results } = specimen;
  const others = results.filter(({ marker }) => !(columns as readonly string[]).includes(marker));
  return h(
    'tr',
    null,
    h(
      'th',
      { scope: 'row' },
      `${taken === 'metastasis' ? 'Metastasis' : 'Primary'}${date ? `, ${dateWords(date)}` : ''}`,
      others.map((result) =>
        h('div', { key: result.marker }, h(Result, { result, show, named: true })),
      ),
    ),
    columns.map((column) =>
      h(
        'td',
        { key: column },
        results
          .filter(({ marker }) => marker === column)
          .map((result) => h(Result, { key: result.reference ?? column, result, show })),
      ),
    ),
  );
}

interface ResultProps {
  readonly result: ReceptorView;
  readonly show: Show;
  readonly named?: boolean;
}

function Result({ result, show, named = false }: ResultProps) {
  const words = `${named ? result.text : result.value}${result.provisional ? ' (preliminary)' : ''}`;
  return h(
    'div',
    { class: 'result' },
    result.governs ? h('strong', { class: 'governs' }, words) : words,
    ' ',
    h(Source, { reference: result.reference, show }),
  );
}
