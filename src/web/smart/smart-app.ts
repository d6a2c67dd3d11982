// The app from its launch to the open chart.
import type { Questionnaire } from 'fhir/r4.js';
import type { SmartStart } from '../../server/workbench/smart-view.ts';
import type { Api } from '../api.ts';
import type { FieldEvent, PlainEvent } from '../page.ts';
import { Fragment, h, useEffect, useState } from '../ui.js';
import { type Access, arrive } from './access.ts';
import { history, location, sessionStorage } from './browser.ts';
import { type Chart, readChart } from './chart.ts';
import { arrivalOf, depart } from './launch.ts';
import { OpenChart } from './open-chart.ts';
import { type Question, questionsOf } from './questions.ts';

interface Props {
  readonly smart: SmartStart;
  readonly api: Api;
}

type State =
  | { readonly at: 'choice'; readonly problem?: string }
  | { readonly at: 'way'; readonly words: string }
  | {
      readonly at: 'chart';
      readonly access: Access;
      readonly chart: Chart;
      readonly questions: readonly Question[];
    };

export function SmartApp({ smart, api }: Props) {
  const [state, setState] = useState<State>({ at: 'way', words: 'Starting …' });
  const redirectUri = `${location.origin}${api.base}/smart`;
  const fail = (error: unknown) =>
    setState({ at: 'choice', problem: error instanceof Error ? error.message : 'This failed.' });
  const go = (iss: string, launch?: string) => {
    setState({ at: 'way', words: 'Asking the EHR …' });
    const from = { iss, redirectUri, ...(launch === undefined ? {} : { launch }) };
    depart(from, smart, sessionStorage).then((url) => location.assign(url), fail);
  };
  useEffect(() => {
    const arrival = arrivalOf(location.search);
    if (arrival.kind === 'alone' || !smart.on) setState({ at: 'choice' });
    else if (arrival.kind === 'launch') go(arrival.iss, arrival.launch);
    else {
      // The code is not for the history of the browser.
      history.replaceState(null, '', redirectUri);
      setState({ at: 'way', words: 'Reading the record …' });
      arrive(arrival, smart, sessionStorage)
        .then((access) => opened(access, api))
        .then(setState, fail);
    }
  }, []);
  if (state.at === 'chart') {
    const { access, chart, questions } = state;
    return h(OpenChart, { smart, api, access, chart, questions });
  }
  return h(
    Fragment,
    null,
    h('h1', null, 'SMART app'),
    state.at === 'way'
      ? h('p', { role: 'status' }, state.words)
      : h(Choice, { smart, go, problem: state.problem }),
  );
}

async function opened(access: Access, api: Api): Promise<State> {
  const [{ services }, answer] = await Promise.all([
    api.discovery(),
    fetch(api.address('/fhir/Questionnaire/judgements')),
  ]);
  if (!answer.ok) throw new Error('The questions of this service cannot be read.');
  const service = services.find(({ hook }) => hook === 'patient-view');
  const [chart, questionnaire] = await Promise.all([
    readChart(access, service?.prefetch ?? {}),
    answer.json() as Promise<Questionnaire>,
  ]);
  return { at: 'chart', access, chart, questions: questionsOf(questionnaire) };
}

const switchedOff = 'The app is switched off here. An operator sets SMART_APP=on to switch it on.';

interface ChoiceProps {
  readonly smart: SmartStart;
  readonly go: (iss: string) => void;
  readonly problem: string | undefined;
}

/** Opened by itself: the person names the EHR. */
function Choice({ smart, go, problem }: ChoiceProps) {
  const [iss, setIss] = useState('');
  if (!smart.on) return h('p', { class: 'alert' }, switchedOff);
  return h(
    Fragment,
    null,
    problem ? h('p', { class: 'alert', role: 'alert' }, problem) : null,
    h(
      'p',
      null,
      'An EHR launches this app with the patient whose chart is open. To start it by itself, name the FHIR server of the EHR; it asks for the patient.',
    ),
    smart.servers.length > 0
      ? h(
          'ul',
          { 'aria-label': 'FHIR servers' },
          smart.servers.map((server) =>
            h(
              'li',
              { key: server },
              h('button', { type: 'button', onClick: () => go(server) }, server),
            ),
          ),
        )
      : null,
    smart.loopback
      ? h(
          'form',
          {
            class: 'row',
            onSubmit: (event: PlainEvent) => {
              event.preventDefault();
              if (iss.trim() !== '') go(iss.trim());
            },
          },
          h(
            'label',
            { class: 'field' },
            'FHIR server of this machine (iss)',
            h('input', {
              type: 'url',
              size: 50,
              value: iss,
              onInput: (event: FieldEvent) => setIss(event.currentTarget.value),
            }),
          ),
          h('button', { type: 'submit', disabled: iss.trim() === '' }, 'Start'),
        )
      : null,
    smart.servers.length === 0 && !smart.loopback
      ? h('p', { class: 'alert' }, 'No FHIR server is allowed yet: FHIR_SERVER_ALLOWLIST is empty.')
      : null,
  );
}
