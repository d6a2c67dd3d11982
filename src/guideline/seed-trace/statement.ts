// What the trace of the seed documents is made of: one statement, and what represents it here.

/** decision: logic. text: words on a card. definition: what a term means. metadata: of the document. */
export type StatementRole = 'decision' | 'text' | 'definition' | 'metadata';

/** A test by the file it stands in and its name. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

/** Something other than a rule that represents a statement: the scope, a drug group, the disclaimer. */
export interface Part {
  readonly what: string;
  readonly file: string;
  readonly test: NamedTest;
}

export interface Statement {
  /** Number of the seed document and of the statement in it: `S004-24`. */
  readonly id: `S00${number}-${number}`;
  readonly role: StatementRole;
  /** The statement, paraphrased. */
  readonly says: string;
  /** Rules that represent it; their own cases are the tests that show it. */
  readonly rules?: readonly string[];
  /** Words that stand on a card of one of the rules, for a statement that is text. */
  readonly words?: string;
  readonly parts?: readonly Part[];
  /** Why nothing represents it, where there is nothing to represent. */
  readonly nothing?: string;
}
