// What could not be read. An issue is a value beside the case: counted, and named on the card that
// it affects. It never holds anything the record says, only where and what kind.
import { type SystemId, systemOf } from '../codes/systems.ts';
import type { Concept } from './coding.ts';

export type IssueKind =
  | 'unknown-code'
  | 'unknown-unit'
  | 'unreadable-value'
  | 'unreadable-date'
  | 'dangling-reference'
  | 'wrong-type'
  | 'unidentified-drug'
  | 'other-patient';

/** A system that the tables know, another one, or a code without a system. */
export type IssueSystem = SystemId | 'other' | 'none';

/** The system of a concept that nobody knows: that of its first code. */
export function issueSystem(value: Concept | undefined): IssueSystem {
  return issueSystemNamed(value?.codings.find((c) => c.code !== '')?.system);
}

export function issueSystemNamed(system: string | undefined): IssueSystem {
  return system ? (systemOf(system) ?? 'other') : 'none';
}

export interface Issue {
  readonly kind: IssueKind;
  /** `Type/id` of the entry. */
  readonly reference: string;
  /** Code system of the code that is not known, by a name of this project. */
  readonly system?: IssueSystem;
  /** What it would have been, in words of this project. */
  readonly topic?: string;
}
