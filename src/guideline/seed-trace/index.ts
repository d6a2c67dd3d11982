// Every statement of the five seed documents with what represents it, in reading order. The table is
// printed by `npm run trace`, served at `/trace`, and checked: no statement is without a target, and
// no target without a test.
import { seed000 } from './seed-000.ts';
import { seed001 } from './seed-001.ts';
import { seed002 } from './seed-002.ts';
import { seed003 } from './seed-003.ts';
import { seed004Principles } from './seed-004-principles.ts';
import { seed004Recommendations } from './seed-004-recommendations.ts';
import type { Statement } from './statement.ts';

export const seedTrace: readonly Statement[] = [
  ...seed000,
  ...seed001,
  ...seed002,
  ...seed003,
  ...seed004Principles,
  ...seed004Recommendations,
];

/** Statements of the seed documents that a text names: "S004-11, S004-52". */
export function statementsIn(text: string): readonly string[] {
  return text.match(/S\d{3}-\d+/g) ?? [];
}
