// What could not be read. An issue is a value beside the case: counted, and named on the card that
// it affects. It never holds anything the record says, only where and what kind.

export type IssueKind =
  | 'unknown-code'
  | 'unknown-unit'
  | 'unreadable-value'
  | 'unreadable-date'
  | 'dangling-reference'
  | 'wrong-type'
  | 'unidentified-drug'
  | 'other-patient';

export interface Issue {
  readonly kind: IssueKind;
  /** `Type/id` of the entry. */
  readonly reference: string;
  /** Code system of the code that is not known. */
  readonly system?: string;
  /** What it would have been, in words of this project. */
  readonly topic?: string;
}
