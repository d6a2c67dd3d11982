// The form: one line a question, answered with a click or an arrow key. Nothing is chosen beforehand,
// and an answer can be taken back.
import type { FieldEvent, PlainEvent } from '../page.ts';
import { type Child, h } from '../ui.js';
import type { Filled, Question } from './questions.ts';

interface Props {
  readonly first: readonly Question[];
  readonly further: readonly Question[];
  /** What the record says already, by question. */
  readonly recorded: (question: Question) => string | undefined;
  readonly filled: Filled;
  readonly fill: (id: string, value: string) => void;
  readonly busy: boolean;
  /** Whether answers count already, so that they can be taken back. */
  readonly answered: boolean;
  /** Whether the EHR lets the app save. */
  readonly maySave: boolean;
  readonly submit: (toRecord: boolean) => void;
}

export function QuestionForm(props: Props) {
  const { first, further, filled, busy, answered, maySave, submit } = props;
  const isEmpty = Object.values(filled).every((value) => value === '') && !answered;
  const row = (question: Question) => h(Row, { key: question.id, question, ...props });
  return h(
    'form',
    {
      class: 'questions',
      'aria-labelledby': 'questions',
      onSubmit: (event: PlainEvent) => {
        event.preventDefault();
        submit(maySave);
      },
    },
    h('h2', { id: 'questions' }, 'What only you know'),
    h(
      'p',
      { class: 'note' },
      'Leave open what you do not know: no answer is not a no. Answers count from today.',
    ),
    first.length > 0 ? first.map(row) : h('p', null, 'Nothing that is asked first is missing.'),
    h('details', null, h('summary', null, `${further.length} further questions`), further.map(row)),
    h(
      'div',
      { class: 'row' },
      h(
        'button',
        { type: 'submit', disabled: busy || isEmpty },
        maySave ? 'Use and save to the record' : 'Use these answers',
      ),
      maySave
        ? h(
            'button',
            {
              type: 'button',
              class: 'quiet',
              disabled: busy || isEmpty,
              onClick: () => submit(false),
            },
            'Use here only',
          )
        : null,
    ),
    maySave
      ? null
      : h('p', { class: 'note' }, 'The EHR lets this app read only: answers are not saved there.'),
  );
}

interface RowProps extends Pick<Props, 'filled' | 'fill' | 'recorded'> {
  readonly question: Question;
}

function Row({ question, filled, fill, recorded }: RowProps) {
  const { id, text, type, unit, choices } = question;
  const value = filled[id] ?? '';
  const said = recorded(question);
  const known = said === undefined ? null : h('span', { class: 'note' }, ` On record: ${said}.`);
  if (type === 'boolean' || type === 'choice') {
    const options =
      type === 'boolean' ? yesNo : choices.map(({ code, display }) => [code, display] as const);
    return h(
      'fieldset',
      { class: 'question' },
      h('legend', null, text, known),
      [...options, ['', 'No answer'] as const].map(([code, display]) =>
        radio({ id, code, display, checked: value === code, fill }),
      ),
    );
  }
  const label: Child = [text, unit ? ` (${unit})` : '', known];
  return h(
    'label',
    { class: 'question field' },
    h('span', null, label),
    h('input', {
      type: type === 'date' ? 'date' : 'number',
      ...(type === 'date' ? {} : { min: 0, step: type === 'integer' ? 1 : 'any' }),
      value,
      onInput: (event: FieldEvent) => fill(id, event.currentTarget.value),
    }),
  );
}

const yesNo = [
  ['yes', 'Yes'],
  ['no', 'No'],
] as const;

interface RadioProps {
  readonly id: string;
  readonly code: string;
  readonly display: string;
  readonly checked: boolean;
  readonly fill: (id: string, value: string) => void;
}

function radio({ id, code, display, checked, fill }: RadioProps) {
  return h(
    'label',
    { key: code, class: 'answer' },
    h('input', { type: 'radio', name: id, value: code, checked, onChange: () => fill(id, code) }),
    display,
  );
}
