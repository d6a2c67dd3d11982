// The case as the service understands it: what is known, from where and since when, and what is not.

import type { EntryView, FactView, MissingView, UnreadView } from '../server/workbench/views.ts';
import { BodyMap } from './body-map.ts';
import { dateWords } from './dates.ts';
import { FactList, type Show, Sources } from './fact-list.ts';
import { LabTable } from './lab-table.ts';
import { ReceptorTable } from './receptor-table.ts';
import { Source } from './resource-dialog.ts';
import { Timeline } from './timeline.ts';
import { type Child, h } from './ui.js';
import type { Workbench } from './workbench-state.ts';

interface Props {
  readonly workbench: Workbench;
  readonly show: Show;
  /** Path of the service, for links to rules. */
  readonly base: string;
}

export function CaseSection({ workbench, show, base }: Props) {
  const { view } = workbench;
  if (!view) return h('div', { class: 'side' });
  return h(
    'div',
    { class: 'side case-side' },
    h('h2', { id: 'case' }, 'The case as the service reads it'),
    h(Headline, {
      facts: [...view.person, ...view.disease.slice(0, 1), ...view.receptors.slice(0, 2)],
      also: view.receptors[3],
      ovaries: view.ovaries,
    }),
    h(Missing, { missing: view.missing, unread: view.unread, show, base }),
    part('Metastatic sites', h(BodyMap, { sites: view.sites, show })),
    part('Receptors by specimen', h(ReceptorTable, { view, show })),
    view.ovaries
      ? part('Ovarian function', h(Ovaries, { fact: view.ovaries, facts: view.ovarianFacts, show }))
      : null,
    part('Treatment', h(Timeline, { view, show }), h(FactList, { facts: view.treatment, show })),
    part('Measurements', h(LabTable, { labs: view.labs, show })),
    part(
      'Judgements of a clinician',
      h(FactList, { facts: view.judgements.filter((f) => f.known), show }),
      h('p', { class: 'note' }, silent(view.judgements)),
    ),
    view.findings.length > 0
      ? part('Genes, diagnoses, procedures', h(Entries, { entries: view.findings, show }))
      : null,
    h(
      'details',
      { class: 'all-facts' },
      h(
        'summary',
        null,
        `All ${view.facts.length} facts that the rules of ${view.edition} ask for`,
      ),
      h(FactTable, { facts: view.facts, show }),
    ),
  );
}

function part(title: string, ...content: Child[]) {
  return h('section', { 'aria-label': title }, h('h3', null, title), ...content);
}

interface HeadlineProps {
  readonly facts: readonly FactView[];
  readonly also: FactView | undefined;
  readonly ovaries: FactView | undefined;
}

/** The patient in one line. */
function Headline({ facts, also, ovaries }: HeadlineProps) {
  const chips = [...facts, ...(also ? [also] : []), ...(ovaries ? [ovaries] : [])];
  return h(
    'ul',
    { class: 'tags', 'aria-label': 'In brief' },
    chips.map((fact) =>
      h('li', { key: fact.name, class: fact.known ? '' : 'open' }, `${fact.label}: ${fact.value}`),
    ),
  );
}

function silent(judgements: readonly FactView[]): string {
  const names = judgements.filter((f) => !f.known).map((f) => f.label);
  return names.length > 0 ? `Not recorded, and taken as not so: ${names.join(', ')}.` : '';
}

interface MissingProps {
  readonly missing: readonly MissingView[];
  readonly unread: readonly UnreadView[];
  readonly show: Show;
  readonly base: string;
}

function Missing({ missing, unread, show, base }: MissingProps) {
  if (missing.length + unread.length === 0) {
    return h('p', { class: 'note' }, 'Nothing that the guideline asks for here is missing.');
  }
  return h(
    'section',
    { class: 'missing', 'aria-label': 'Missing or not readable' },
    missing.length > 0 ? h('h3', null, 'Missing for a decision') : null,
    h(
      'ul',
      null,
      missing.map((m) => missingItem(m, show, base)),
    ),
    unread.length > 0 ? h('h3', null, 'In the record, but not readable') : null,
    h(
      'ul',
      null,
      unread.map(({ text, references }) =>
        h('li', { key: text }, `${text} `, sources(references, show)),
      ),
    ),
  );
}

function missingItem({ name, label, reason, seen, rules }: MissingView, show: Show, base: string) {
  return h(
    'li',
    { key: `${name} ${reason}` },
    h('strong', null, label),
    `: ${reason}`,
    seen.map((e) => [' ', e.text, ' ', h(Source, { reference: e.reference, show })]),
    ' (',
    rules.map(({ id, title }, i) => [
      i > 0 ? ', ' : '',
      h('a', { href: `${base}/rules/${id}`, title }, id),
    ]),
    ')',
  );
}

/** More than a few sources of one line say nothing more. */
function sources(references: readonly string[], show: Show) {
  return references.slice(0, 5).map((reference) => h(Source, { key: reference, reference, show }));
}

interface OvariesProps {
  readonly fact: FactView;
  readonly facts: readonly FactView[];
  readonly show: Show;
}

function Ovaries({ fact, facts, show }: OvariesProps) {
  const why = fact.evidence.filter((e) => e.text.toLowerCase() !== fact.value.toLowerCase());
  const because = why.map((e) => e.text).join('; ');
  return h(
    'div',
    null,
    h(
      'p',
      null,
      h('strong', null, fact.value),
      fact.known && because ? `, because: ${because}` : '',
    ),
    h(FactList, { facts, show }),
  );
}

function Entries({
  entries,
  show,
}: {
  readonly entries: readonly EntryView[];
  readonly show: Show;
}) {
  return h(
    'ul',
    null,
    entries.map(({ text, date, reference }) =>
      h(
        'li',
        { key: `${text} ${reference}` },
        `${text.charAt(0).toUpperCase()}${text.slice(1)}${date ? `, ${dateWords(date)}` : ''} `,
        h(Source, { reference, show }),
      ),
    ),
  );
}

function FactTable({ facts, show }: { readonly facts: readonly FactView[]; readonly show: Show }) {
  return h(
    'div',
    { class: 'scroll', role: 'region', 'aria-label': 'All facts', tabIndex: 0 },
    h(
      'table',
      null,
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          ['Fact', 'Value', 'From'].map((title) => h('th', { scope: 'col', key: title }, title)),
        ),
      ),
      h(
        'tbody',
        null,
        facts.map((fact) =>
          h(
            'tr',
            { key: fact.name },
            h('th', { scope: 'row' }, fact.label),
            h('td', { class: fact.known ? '' : 'open' }, fact.value),
            h('td', null, h(Sources, { fact, show })),
          ),
        ),
      ),
    ),
  );
}
