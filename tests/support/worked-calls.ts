// Calls to vary: the flagship and every worked case in every coding of the record, drawn at random.
import type { Card, Service } from 'cds-hooks-types';
import fc from 'fast-check';
import type { FhirResource } from 'fhir/r4.js';
import { VIGNETTES } from '../vignettes/vignettes.ts';
import { type Call, cardsOf, discover, prefetchOf } from './cds-client.ts';
import { flagshipCall, flagshipRecord } from './flagship.ts';
import { RECORD_CODINGS } from './record/record-coding.ts';
import { callOf, recordOf } from './vignette-cards.ts';

export interface WorkedCall {
  readonly name: string;
  readonly call: Call;
  readonly resources: readonly FhirResource[];
}

/** Asks a service, and remembers what it said of an unchanged call. */
export interface Asker {
  readonly ask: (call: Call, resources: readonly FhirResource[]) => Promise<readonly Card[]>;
  readonly base: (worked: WorkedCall) => Promise<readonly Card[]>;
}

export async function asker(serviceUrl: string): Promise<Asker> {
  const services = await discover(serviceUrl);
  const serviceOf = (call: Call) => services.find(({ hook }) => hook === call.hook) as Service;
  const known = new Map<string, Promise<readonly Card[]>>();
  const ask: Asker['ask'] = (call, resources) =>
    cardsOf(serviceUrl, { ...call, prefetch: prefetchOf(serviceOf(call), resources) });
  return {
    ask,
    base: (worked) => {
      const answer = known.get(worked.name) ?? ask(worked.call, worked.resources);
      known.set(worked.name, answer);
      return answer;
    },
  };
}

const empty = { hook: '', id: '', description: '' };

export const workedCalls: readonly WorkedCall[] = [
  { name: 'flagship', call: flagshipCall(), resources: flagshipRecord() },
  ...VIGNETTES.flatMap((vignette) =>
    RECORD_CODINGS.map((coding) => {
      const record = recordOf(vignette, coding);
      const { prefetch: _, ...call } = callOf(vignette, record, empty);
      return { name: `${vignette.id} ${coding}`, call, resources: record.resources };
    }),
  ),
];

export const anyCall = fc.constantFrom(...workedCalls);

/** A call and a change of it, printed by name: the record would fill the screen. */
export const named = <T extends object>(worked: WorkedCall, change: T, words: string) => ({
  worked,
  ...change,
  [fc.toStringMethod]: () => `${worked.name}: ${words}`,
});

export const idsOf = (list: readonly FhirResource[]): string =>
  list.map(({ id }) => id ?? '-').join(' ');

/** The same elements in another order. */
export const shuffled = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });
