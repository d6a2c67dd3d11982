// Facts as terms with their values, each with its date and the way to its source.

import type { FactView } from '../server/workbench/views.ts';
import { dateWords } from './dates.ts';
import { Source } from './resource-dialog.ts';
import { h } from './ui.js';

export type Show = (reference: string) => void;

/** Facts as terms, each with its date and source. */
export function FactList({
  facts,
  show,
}: {
  readonly facts: readonly FactView[];
  readonly show: Show;
}) {
  if (facts.length === 0) return null;
  return h(
    'dl',
    { class: 'facts' },
    facts.flatMap((fact) => [
      h('dt', { key: `${fact.name} term` }, fact.label),
      h(
        'dd',
        { key: fact.name, class: fact.known ? '' : 'open' },
        fact.value,
        ' ',
        h(Sources, { fact, show }),
      ),
    ]),
  );
}

export function Sources({ fact, show }: { readonly fact: FactView; readonly show: Show }) {
  const seen = new Set<string>();
  const evidence = fact.evidence.filter(({ reference }) => {
    const isNew = reference !== undefined && !seen.has(reference);
    if (reference) seen.add(reference);
    return isNew;
  });
  return h(
    'span',
    { class: 'sources' },
    evidence.map(({ date, reference }) => [
      date ? h('span', { class: 'date' }, ` ${dateWords(date)} `) : null,
      h(Source, { reference, show }),
    ]),
  );
}
