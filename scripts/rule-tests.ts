// Which test files hold the cases of which rule: a file that names the constant of the rule, or its
// id, among the tests of rules.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rules } from '../src/guideline/rules/index.ts';

const root = join(import.meta.dirname, '..');

/** Files under `tests/guideline/rules`, from the root of the project, by rule id. */
export async function ruleTestFiles(): Promise<ReadonlyMap<string, readonly string[]>> {
  const names = await constantNames();
  const tests = filesUnder('tests/guideline/rules').map((file) => ({
    file,
    text: readFileSync(join(root, file), 'utf8'),
  }));
  return new Map(
    rules.map(({ id }) => {
      const named = new RegExp(`\\b${names.get(id)}\\b|['"\`]${id}['"\`]`);
      return [id, tests.filter(({ text }) => named.test(text)).map(({ file }) => file)];
    }),
  );
}

/** The name under which each rule is exported. */
async function constantNames(): Promise<ReadonlyMap<string, string>> {
  const files = filesUnder('src/guideline/rules').filter((f) => !f.endsWith('index.ts'));
  const modules = await Promise.all(
    files.map((file) => import(pathToFileURL(join(root, file)).href) as Promise<object>),
  );
  const exported = modules.flatMap((module) => Object.entries(module));
  return new Map(
    rules.map((rule) => [rule.id, exported.find(([, value]) => value === rule)?.[0] ?? rule.id]),
  );
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => join(folder, file))
    .sort();
}
