// What the EHR and a terminology server told for one decision, kept word by word, so that the decision
// can be made again without asking them.
import type { Fetched, FhirSource, OpenTerminology, Terminology } from './ports.ts';

/** Answers by what was asked. */
export type Told = Readonly<Record<string, unknown>>;

type Notes = Record<string, unknown>;

/** The source itself, with all that it tells noted. */
export function notedEhr(source: FhirSource, notes: Notes): FhirSource {
  const noted = async (key: string, asked: Promise<Fetched>) => {
    const told = await asked;
    notes[key] = told;
    return told;
  };
  return {
    search: (query) => noted(`search ${query}`, source.search(query)),
    read: (reference) => noted(`read ${reference}`, source.read(reference)),
    follow: (link, type) => noted(`follow ${type} ${link}`, source.follow(link, type)),
  };
}

/** A source that tells what was noted; what was never asked is unreachable. */
export function retoldEhr(told: Told): FhirSource {
  const retold = async (key: string) =>
    (told[key] ?? { resources: [], failure: 'unreachable' }) as Fetched;
  return {
    search: (query) => retold(`search ${query}`),
    read: (reference) => retold(`read ${reference}`),
    follow: (link, type) => retold(`follow ${type} ${link}`),
  };
}

export function notedTerminology(open: OpenTerminology, notes: Notes): OpenTerminology {
  return () => {
    const server = open();
    const noted = async <T>(key: string, asked: Promise<T>): Promise<T> => {
      const told = await asked;
      notes[key] = told;
      return told;
    };
    return {
      lookup: (code) => noted(lookupKey(code), server.lookup(code)),
      translate: (code, target) =>
        noted(translateKey(code, target), server.translate(code, target)),
      subsumes: (general, code) =>
        noted(subsumesKey(general, code), server.subsumes(general, code)),
      outcome: server.outcome,
    };
  };
}

export function retoldTerminology(told: Told): OpenTerminology {
  const retold = async (key: string) => (told[key] ?? 'failed') as never;
  return () => ({
    lookup: (code) => retold(lookupKey(code)),
    translate: (code, target) => retold(translateKey(code, target)),
    subsumes: (general, code) => retold(subsumesKey(general, code)),
    outcome: () => undefined,
  });
}

type Code = Parameters<Terminology['lookup']>[0];

const lookupKey = ({ system, code }: Code) => `lookup ${system}|${code}`;
const translateKey = ({ system, code }: Code, target: string) =>
  `translate ${system}|${code} ${target}`;
const subsumesKey = (general: string, { system, code }: Code) =>
  `subsumes ${system}|${general} ${code}`;
