// Fields of forms, each in its label.
import type { FieldEvent } from './page.ts';
import { type Child, h } from './ui.js';

interface ChoiceField {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly choose: (value: string) => void;
  readonly disabled?: boolean;
}

/** One of several. */
export function choice({ label, value, options, choose, disabled = false }: ChoiceField): Child {
  const names = options.map(([id, name]) => h('option', { key: id, value: id }, name));
  return choiceOf(label, { value, disabled }, choose, names);
}

/** The same with options that are grouped or made in another way. */
export function choiceOf(
  label: string,
  state: { readonly value: string; readonly disabled?: boolean },
  choose: (value: string) => void,
  options: Child,
): Child {
  const onChange = (event: FieldEvent) => choose(event.currentTarget.value);
  return h('label', { class: 'field' }, label, h('select', { ...state, onChange }, options));
}

interface ActionButton {
  readonly name: string;
  readonly act: () => unknown;
  readonly disabled?: boolean;
  /** Beside others that matter more. */
  readonly quiet?: boolean;
}

export function button({ name, act, disabled = false, quiet = false }: ActionButton): Child {
  const look = quiet ? { class: 'quiet' } : {};
  return h('button', { type: 'button', disabled, onClick: () => void act(), ...look }, name);
}
