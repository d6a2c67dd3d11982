// The guideline loads: its definitions are made when their modules are read, so that a broken one
// keeps the whole service from starting. Here it fails a test instead of hiding the tests of a file.
import { expect, it } from 'vitest';

it('every rule, example and statement is made without an error', async () => {
  const { rules } = await import('../../src/guideline/rules/index.ts');
  const { exampleTable } = await import('../../src/guideline/examples/cases/index.ts');
  const { seedTrace } = await import('../../src/guideline/seed-trace/index.ts');
  expect([rules.length, Object.keys(exampleTable).length, seedTrace.length]).toEqual([
    188, 188, 131,
  ]);
});
