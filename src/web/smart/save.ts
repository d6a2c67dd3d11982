// Answers saved to the record: each Observation is created on the EHR's FHIR server, and each failure
// is told in words. https://hl7.org/fhir/R4/http.html#create
import type { Observation } from 'fhir/r4.js';
import type { Access } from './access.ts';

export interface Saved {
  readonly observation: Observation;
  /** In words, where it was not saved. */
  readonly failure?: string;
}

/** Tries all of them; never rejects. */
export function save(
  observations: readonly Observation[],
  access: Access,
): Promise<readonly Saved[]> {
  return Promise.all(observations.map((observation) => create(observation, access)));
}

async function create(observation: Observation, { server, token }: Access): Promise<Saved> {
  // The server gives the id.
  const { id, ...content } = observation;
  const answer = await fetch(`${server}/Observation`, {
    method: 'POST',
    headers: {
      accept: 'application/fhir+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/fhir+json',
    },
    body: JSON.stringify(content),
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
  }).catch(() => undefined);
  if (answer?.ok) return { observation };
  return { observation, failure: failureWords(answer?.status) };
}

function failureWords(status: number | undefined): string {
  if (status === undefined) return 'the EHR did not answer: look there whether it was saved';
  if (status === 401) return 'access has expired';
  if (status === 403) return 'the EHR does not allow it';
  return `the EHR refused it with status ${status}`;
}

/** "2 answers were saved to the record of the EHR." */
export function savedWords(saved: readonly Saved[]): string {
  const count = saved.filter(({ failure }) => failure === undefined).length;
  if (count === 0) return '';
  return count === 1
    ? '1 answer was saved to the record of the EHR.'
    : `${count} answers were saved to the record of the EHR.`;
}

/** One line for each answer that was not saved. */
export function failedWords(saved: readonly Saved[]): readonly string[] {
  return saved.flatMap(({ observation, failure }) =>
    failure ? [`Not saved: ${observation.code.text ?? 'an answer'} (${failure}).`] : [],
  );
}
