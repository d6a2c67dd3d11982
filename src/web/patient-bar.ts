// Whose chart: one of the synthetic patients, or a record that a person brings; and in which edition.
import type { StartView } from '../server/workbench/views.ts';
import { BringRecord } from './bring-record.ts';
import { button, choice } from './fields.ts';
import { countsOf, nameOf, patientsIn } from './record.ts';
import { h } from './ui.js';
import type { Workbench } from './workbench-state.ts';

interface Props {
  readonly start: StartView;
  readonly workbench: Workbench;
}

export function PatientBar({ start, workbench }: Props) {
  const { record, chooseStory, useEdition } = workbench;
  const story = start.stories.find(({ id }) => id === record?.story);
  const other = story ? [] : [['', record ? 'Own record' : 'Choose …'] as const];
  const stories = start.stories.map(
    ({ id, title, name, age }) => [id, `${title} (${name}, ${age})`] as const,
  );
  return h(
    'section',
    { class: 'patient-bar', 'aria-label': 'Patient' },
    h(
      'div',
      { class: 'row' },
      choice({
        label: 'Synthetic patient',
        value: story?.id ?? '',
        options: [...other, ...stories],
        choose: (id) => void chooseStory(id),
        disabled: !start.open,
      }),
      choice({
        label: 'Edition',
        value: workbench.edition,
        options: start.editions.map(({ id }) => [id, id] as const),
        choose: (edition) => void useEdition(edition),
        disabled: workbench.busy,
      }),
      h(BringRecord, { workbench }),
    ),
    story ? h('p', { class: 'about' }, story.about) : null,
    record && !story ? h(OwnRecord, { workbench }) : null,
  );
}

/** Before anything is sent: what the record holds, and whose chart is to be opened. */
function OwnRecord({ workbench }: { readonly workbench: Workbench }) {
  const { record, bring, openChart, exchange } = workbench;
  if (!record) return null;
  const patients = patientsIn(record.resources);
  return h(
    'div',
    { class: 'about' },
    h('p', null, `Own record: ${countsOf(record.resources)}. `),
    patients.length > 1
      ? choice({
          label: 'Patient of the record',
          value: record.patientId,
          options: patients.map((patient) => [patient.id ?? '', nameOf(patient)] as const),
          choose: (id) => bring(id, record.resources),
        })
      : null,
    exchange
      ? null
      : h(
          'p',
          null,
          button({ name: 'Open the chart', act: openChart }),
          ' sends it to this service; until then it stays in this browser.',
        ),
  );
}
