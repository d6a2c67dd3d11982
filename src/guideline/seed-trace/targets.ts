// What a statement is represented by, and the tests that show it, in words: for the printed table
// and the page.
import type { Statement, StatementRole } from './statement.ts';

export const roleWords: Readonly<Record<StatementRole, string>> = {
  decision: 'decision logic',
  text: 'card text',
  definition: 'definition',
  metadata: 'about the document',
};

/** "ET-05", "the scope of every rule". */
export function targetsOf({ rules = [], parts = [], nothing }: Statement): readonly string[] {
  return [...rules, ...parts.map((p) => p.what), ...(nothing ? [`nothing: ${nothing}`] : [])];
}

/** The tests of a statement, where `testsOf` knows the files with the cases of a rule. */
export function testsOf(
  { rules = [], parts = [] }: Statement,
  casesOf: (ruleId: string) => string,
): readonly string[] {
  return [...rules.map(casesOf), ...parts.map(({ test }) => `${test.file}: ${test.name}`)];
}
