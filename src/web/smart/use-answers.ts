// The answers so far, as Observations, and what became of saving them.
import type { Bundle, FhirResource, Observation } from 'fhir/r4.js';
import type { Api } from '../api.ts';
import { useRef, useState } from '../ui.js';
import type { Access } from './access.ts';
import { type Filled, type Question, responseOf } from './questions.ts';
import { failedWords, type Saved, save, savedWords } from './save.ts';

interface Asking {
  readonly access: Access;
  readonly api: Api;
  readonly questions: readonly Question[];
}

export function useAnswers({ access, api, questions }: Asking) {
  const [filled, setFilled] = useState<Filled>({});
  const [answers, setAnswers] = useState<readonly Observation[]>([]);
  const [saved, setSaved] = useState<readonly Saved[]>([]);
  const [notice, setNotice] = useState('');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [busy, setBusy] = useState(false);
  /** Answers that stand in the EHR already, with what they say. */
  const kept = useRef<Readonly<Record<string, string>>>({});
  const submit = async (toRecord: boolean) => {
    setBusy(true);
    setProblem(undefined);
    setSaved([]);
    try {
      const { patientId, user } = access;
      const author = { patientId, now: new Date().toISOString(), ...(user ? { user } : {}) };
      const observations = await asObservations(responseOf(questions, filled, author), api);
      setAnswers(observations);
      const fresh = observations.filter((o) => kept.current[o.id ?? ''] !== valueWords(o));
      const done = toRecord ? await save(fresh, access) : [];
      for (const { observation, failure } of done) {
        if (failure) continue;
        kept.current = { ...kept.current, [observation.id ?? '']: valueWords(observation) };
      }
      setSaved(done);
      setNotice(noticeOf(done, observations, Object.keys(kept.current)));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : 'This failed.');
    } finally {
      setBusy(false);
    }
  };
  const fill = (id: string, value: string) => setFilled((before) => ({ ...before, [id]: value }));
  return { filled, fill, submit, answers, notice, problem, busy, failed: failedWords(saved) };
}

function noticeOf(
  done: readonly Saved[],
  observations: readonly Observation[],
  kept: readonly string[],
): string {
  const now = new Set(observations.map(({ id }) => id));
  const words = ['The answers count here from now on.', savedWords(done)];
  if (kept.some((id) => !now.has(id))) words.push(staysThere);
  return words.filter(Boolean).join(' ');
}

const notAnswers = 'An answer cannot be taken: look at the numbers and dates.';
const staysThere = 'What was saved before and taken back here still stands in the EHR.';

async function asObservations(response: FhirResource, api: Api): Promise<readonly Observation[]> {
  const answer = await fetch(api.address('/smart/observations'), {
    method: 'POST',
    headers: { 'content-type': 'application/fhir+json' },
    body: JSON.stringify(response),
  }).catch(() => undefined);
  if (answer?.status === 400) throw new Error(notAnswers);
  if (!answer?.ok) throw new Error('The service cannot be reached; nothing was used or saved.');
  const bundle = (await answer.json()) as Bundle<Observation>;
  return (bundle.entry ?? []).flatMap((entry) => entry.resource ?? []);
}

/** The value alone: the time of an answer changes with each submission. */
function valueWords(observation: Observation): string {
  const values = Object.entries(observation).filter(([name]) => name.startsWith('value'));
  return JSON.stringify(values);
}
