// The chart of the patient in context: the form, the cards, the case and the pathway. An answer counts
// at once; saved answers stand in the record of the EHR too.
import type { SmartStart } from '../../server/workbench/smart-view.ts';
import type { CaseView } from '../../server/workbench/views.ts';
import type { Api } from '../api.ts';
import { CaseSection } from '../case-section.ts';
import { Cards } from '../orders-and-cards.ts';
import { PathwaySection } from '../pathway-section.ts';
import { patientsIn } from '../record.ts';
import { ResourceDialog } from '../resource-dialog.ts';
import { Tabs } from '../tabs.ts';
import { Fragment, h, useEffect, useMemo, useRef, useState } from '../ui.js';
import { useWorkbench } from '../use-workbench.ts';
import type { Workbench } from '../workbench-state.ts';
import type { Access } from './access.ts';
import { Banner, Unread } from './banner.ts';
import type { Chart } from './chart.ts';
import { QuestionForm } from './question-form.ts';
import {
  type Filled,
  firstQuestions,
  furtherQuestions,
  onRecord,
  type Question,
} from './questions.ts';
import { smartApi } from './smart-api.ts';
import { useAnswers } from './use-answers.ts';

interface Props {
  readonly smart: SmartStart;
  readonly api: Api;
  readonly access: Access;
  readonly chart: Chart;
  readonly questions: readonly Question[];
}

const views = [
  ['case', 'Questions and case'],
  ['pathway', 'Decision pathway'],
] as const;

type View = (typeof views)[number][0];

export function OpenChart({ smart, api: plain, access, chart, questions }: Props) {
  const api = useMemo(() => smartApi(plain, smart.start.open), [plain, smart]);
  const start = useMemo(() => startFor(smart, access), [smart, access]);
  const workbench = useWorkbench(start, api);
  const [tab, setTab] = useState<View>('case');
  const [shown, setShown] = useState<string | undefined>(undefined);
  const { answers, ...form } = useAnswers({ access, api, questions });
  const resources = [...chart.resources, ...answers];
  useEffect(() => {
    workbench.bring(access.patientId, resources, [...chart.unread.keys()]);
    void workbench.openChart();
  }, [answers]);
  const busy = workbench.busy || form.busy;
  const asking = { workbench, access, questions, form, busy, answered: answers.length > 0 };
  return h(
    Fragment,
    null,
    h(Banner, { patient: patientsIn(chart.resources)[0], access }),
    h(Unread, { chart }),
    h(Problems, { lines: [workbench.problem ?? form.problem ?? [], form.failed].flat() }),
    h('p', { class: 'notice', role: 'status' }, busy ? 'Asking the service …' : form.notice),
    h(Tabs<View>, {
      label: 'Views',
      tabs: views,
      chosen: tab,
      choose: setTab,
      children:
        tab === 'pathway'
          ? h(PathwaySection, { start, workbench, api, show: setShown })
          : h(
              'div',
              { class: 'two-sides' },
              h('div', { class: 'side' }, h(Questions, asking), h(Cards, { workbench })),
              h(CaseSection, { workbench, show: setShown, base: api.base }),
            ),
    }),
    h(ResourceDialog, { reference: shown, resources, close: () => setShown(undefined) }),
  );
}

const startFor = ({ start }: SmartStart, { user }: Access) => ({
  ...start,
  userId: user ?? 'Practitioner/not-stated',
});

function Problems({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return h(
    'div',
    { class: 'alert', role: 'alert' },
    lines.map((line) => h('p', { key: line }, line)),
  );
}

interface FormState {
  readonly filled: Filled;
  readonly fill: (id: string, value: string) => void;
  readonly submit: (toRecord: boolean) => Promise<void>;
}

interface QuestionsProps {
  readonly workbench: Workbench;
  readonly access: Access;
  readonly questions: readonly Question[];
  readonly form: FormState;
  readonly busy: boolean;
  /** Whether answers count already, so that they can be taken back. */
  readonly answered: boolean;
}

function Questions({ workbench, access, questions, form, busy, answered }: QuestionsProps) {
  // While the case is read anew, the last view stays; and what was asked stays where it was.
  const last = useRef<CaseView | undefined>(undefined);
  const shown = useRef<readonly Question[]>([]);
  const view = workbench.view ?? last.current;
  last.current = view;
  if (!view) return null;
  const now = firstQuestions(questions, view, access.appContext?.questions ?? []);
  const more = now.filter((q) => !shown.current.some(({ id }) => id === q.id));
  if (more.length > 0) shown.current = [...shown.current, ...more];
  const first = shown.current;
  return h(QuestionForm, {
    ...{ first, busy, answered, filled: form.filled, fill: form.fill },
    further: furtherQuestions(questions, first, view),
    recorded: (question: Question) => onRecord(question, view),
    maySave: access.mayWrite,
    submit: (toRecord: boolean) => void form.submit(toRecord),
  });
}
