// A record that a person brings: pasted, dropped or read from a file. It stays in the browser.
import type { FieldEvent, FileDropEvent, FileEvent, PlainEvent, TextFile } from './page.ts';
import { patientsIn, resourcesIn } from './record.ts';
import { h, useState } from './ui.js';
import type { Workbench } from './workbench-state.ts';

export function BringRecord({ workbench }: { readonly workbench: Workbench }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const take = (json: string) => {
    try {
      const resources = resourcesIn(json);
      workbench.bring(patientsIn(resources)[0]?.id ?? '', resources);
      setProblem('');
      setText('');
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'This cannot be read.');
    }
  };
  const readFile = (file: TextFile | undefined) => {
    if (file) void file.text().then(take);
  };
  const onDragOver = (event: PlainEvent) => event.preventDefault();
  const onDrop = (event: FileDropEvent) => {
    event.preventDefault();
    readFile(event.dataTransfer?.files[0]);
  };
  return h(
    'details',
    { class: 'bring' },
    h('summary', null, 'Bring a record'),
    h(
      'div',
      { class: 'drop', onDragOver, onDrop },
      pasteField(text, setText),
      h('div', { class: 'row' }, takeButton(text, take), fileField(readFile)),
      h('p', { class: 'note' }, privacy),
      problem ? h('p', { class: 'alert', role: 'alert' }, problem) : null,
    ),
  );
}

const privacy =
  'Use test data. The record stays in this browser until a hook is fired; the service keeps none of it.';

function pasteField(value: string, change: (text: string) => void) {
  const onInput = (event: FieldEvent) => change(event.currentTarget.value);
  return h(
    'label',
    { class: 'field wide' },
    'FHIR R4 Bundle of one patient: paste it here, or drop a file',
    h('textarea', { rows: 5, value, spellcheck: false, onInput }),
  );
}

function takeButton(text: string, take: (text: string) => void) {
  const disabled = text.trim() === '';
  return h('button', { type: 'button', disabled, onClick: () => take(text) }, 'Use this record');
}

function fileField(read: (file: TextFile | undefined) => void) {
  const accept = '.json,application/json,application/fhir+json';
  const onChange = (event: FileEvent) => read(event.currentTarget.files?.[0]);
  return h(
    'label',
    { class: 'field' },
    'or a file',
    h('input', { type: 'file', accept, onChange }),
  );
}
