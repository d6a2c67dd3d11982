// Prints the seed trace as a table: `npm run trace`. One line a statement, separated by tabs.
import { seedTrace } from '../src/guideline/seed-trace/index.ts';
import { roleWords, targetsOf, testsOf } from '../src/guideline/seed-trace/targets.ts';
import { ruleTestFiles } from './rule-tests.ts';

const files = await ruleTestFiles();
const casesOf = (id: string) => files.get(id)?.join(', ') || `NO TEST OF ${id}`;

console.log(['statement', 'kind', 'says', 'represented by', 'shown by'].join('\t'));
for (const statement of seedTrace) {
  const { id, role, says } = statement;
  const tests = [...new Set(testsOf(statement, casesOf))];
  const columns = [id, roleWords[role], says, targetsOf(statement).join('; '), tests.join('; ')];
  console.log(columns.join('\t'));
}
