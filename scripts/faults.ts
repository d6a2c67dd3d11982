// The fault table with pass or fail of every row, from the tests in tests/faults. A row without a
// test fails; one that cannot be tested yet says why, and is never counted as passed.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FaultRow, faultTable } from '../tests/faults/table.ts';

interface Assertion {
  readonly title: string;
  readonly status: string;
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly status: string;
    readonly assertionResults: readonly Assertion[];
  }[];
}

function runTests(): Report {
  const file = join(mkdtempSync(join(tmpdir(), 'faults-')), 'report.json');
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  const options = ['run', 'tests/faults', '--reporter=json', `--outputFile=${file}`];
  spawnSync(process.execPath, [vitest, ...options], { stdio: ['ignore', 'ignore', 'inherit'] });
  return JSON.parse(readFileSync(file, 'utf8')) as Report;
}

/** A test belongs to a row by the number that its name begins with. */
function testsOf({ row }: FaultRow, all: readonly Assertion[]): readonly Assertion[] {
  return all.filter(({ title }) => title.startsWith(`${row}: `));
}

function verdict(row: FaultRow, tests: readonly Assertion[]): 'pass' | 'FAIL' | 'later' {
  if (row.later !== undefined) return 'later';
  return tests.length > 0 && tests.every(({ status }) => status === 'passed') ? 'pass' : 'FAIL';
}

const { testResults } = runTests();
const all = testResults.flatMap(({ assertionResults }) => assertionResults);
const rows = faultTable.map((row) => {
  const tests = testsOf(row, all);
  return { row, tests, verdict: verdict(row, tests) };
});

for (const { row, tests, verdict } of rows) {
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const count = row.later === undefined ? `${passed}/${tests.length}` : '';
  const cells = [
    String(row.row).padStart(2),
    verdict.padEnd(5),
    count.padStart(6),
    row.fault.padEnd(48),
  ];
  console.log(
    `${cells.join('  ')}  ${row.later === undefined ? row.expected : `later: ${row.later}`}`,
  );
}

const broken = testResults.filter(
  ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
);
for (const { name } of broken) console.log(`FAIL  ${name} did not run`);
const others = all.filter(({ title }) => !/^\d+: /.test(title));
const failedOthers = others.filter(({ status }) => status !== 'passed');
for (const { title } of failedOthers) console.log(`FAIL  ${title}`);

const count = (wanted: string) => rows.filter(({ verdict: v }) => v === wanted).length;
console.log(
  `\n${count('pass')} rows pass, ${count('FAIL')} fail, ${count('later')} later; ${all.length} tests, ${others.length} of them on privacy and threats beside the table`,
);
const isGood = count('FAIL') === 0 && failedOthers.length === 0 && broken.length === 0;
process.exitCode = isGood ? 0 : 1;
