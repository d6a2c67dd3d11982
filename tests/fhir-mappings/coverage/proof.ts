// What proves that a representation is recognised: the resources that state the fact, and what the
// fact then is. The other cases (absent, stale, in error, unknown unit) are made from these.
import { icd10cmPrefixes } from '../../../fhir-mappings/codes/icd-10-cm.ts';
import { listTables } from '../../../fhir-mappings/codes/index.ts';
import type { CodeListId } from '../../../fhir-mappings/codes/lists.ts';
import { type SystemId, systemUris } from '../../../fhir-mappings/codes/systems.ts';
import type { FactName } from '../../../src/domain/fact-name.ts';
import {
  type Concept,
  condition,
  judgement,
  observation,
  type Resource,
} from '../../support/fhir.ts';

export interface Proof {
  /** The resources of the record that state the fact, with that clinical date. */
  readonly evidence?: (at: string) => readonly Resource[];
  /** The drafts that state it. */
  readonly drafts?: (at: string) => readonly Resource[];
  /** What must be on record beside it, and by itself does not state the fact. */
  readonly context?: readonly Resource[];
  /** Drafts that stand beside it in the basket. */
  readonly basket?: readonly Resource[];
  /** In plain form; a function where it depends on the date. */
  readonly value: unknown;
  /** What stands in the place of the evidence when it is absent; nothing unless stated. */
  readonly without?: readonly Resource[];
  /** What the context alone gives, where that is not the silence of the fact. */
  readonly silence?: unknown;
  /** What an unknown unit gives, where that is neither silence nor unreadable. */
  readonly oddUnit?: unknown;
  /** The date is bound to other dates of the case: it cannot be moved far into the past. */
  readonly bound?: true;
}

/** By representation; several where it has several forms. */
export type Proofs = Readonly<Record<string, Proof | readonly Proof[]>>;
export type FactProofs = Readonly<Partial<Record<FactName, Proofs>>>;

/** One code of the list from each code system that has any, the project's own left out. */
export function conceptsOf(list: CodeListId): readonly Concept[] {
  const systems = Object.keys(listTables) as SystemId[];
  const found = systems.flatMap((system): Concept[] => {
    const row = listTables[system]?.[list]?.[0];
    if (!row || system === 'judgement') return [];
    return [{ coding: [{ system: systemUris[system][0], code: row[0] }] }];
  });
  const prefix = icd10cmPrefixes.find((p) => p.lists.includes(list))?.prefix;
  const category = prefix ? [{ coding: [{ system: systemUris.icd10cm[0], code: prefix }] }] : [];
  if (found.length + category.length === 0) throw new Error(`no code on the list ${list}`);
  return [...found, ...category];
}

export function firstOf(list: CodeListId): Concept {
  return conceptsOf(list)[0] as Concept;
}

/** A proof for each code system of the list. */
export function each(list: CodeListId, prove: (code: Concept) => Proof): readonly Proof[] {
  return conceptsOf(list).map(prove);
}

/** The fact as a result under any code of the list. */
export function results(list: CodeListId, content: object, value: unknown): readonly Proof[] {
  return each(list, (code) => ({ evidence: (at) => [resultOf(code, at, content)], value }));
}

export function resultOf(code: Concept, at: string, content: object): Resource {
  return observation(code, { effectiveDateTime: at, ...content });
}

export function problemOf(code: Concept, at: string, content: object = {}): Resource {
  return condition(code, { onsetDateTime: at, recordedDate: at, ...content });
}

/** The fact as a problem under any code of the list. */
export function problems(list: CodeListId, content: object = {}, value: unknown = true) {
  return each(list, (code) => ({ evidence: (at) => [problemOf(code, at, content)], value }));
}

/** A yes by the code of the project's own CodeSystem, as a result and as a problem. */
export function judged(code: string): { readonly stated: Proof; readonly problem: Proof } {
  return {
    stated: {
      evidence: (at) => [resultOf(judgement(code), at, { valueBoolean: true })],
      value: true,
    },
    problem: { evidence: (at) => [problemOf(judgement(code), at)], value: true },
  };
}

/** A result under a code of the project's own CodeSystem. */
export function own(code: string, content: object, value: unknown): Proof {
  return { evidence: (at) => [resultOf(judgement(code), at, content)], value };
}
