// Makes a decision again: `npm run replay -- <id of the decision>`, with the settings of the service in
// the environment. Prints the answer, and on standard error how it compares. Exit code 0: the same to
// the byte; 2: another answer, and which rules have changed; 1: it cannot be told.
import { rules } from '../src/guideline/rules/index.ts';
import { readConfig } from '../src/server/config.ts';
import type { DecisionInputs } from '../src/server/decision-log.ts';
import { replayDecision } from '../src/server/replay-decision.ts';
import { database } from '../src/store/database.ts';
import { keptDecision } from '../src/store/kept-decision.ts';
import { sealWith } from '../src/store/seal.ts';

async function main(id: string | undefined): Promise<number> {
  if (!id) throw new Error('Usage: npm run replay -- <id of the decision>');
  const { records } = readConfig(process.env);
  const key = records.inputs?.key;
  if (!key) throw new Error('Set DECISION_INPUTS=keep and DECISION_KEY as they were.');
  const db = database({ file: records.databaseFile, url: records.databaseUrl });
  const kept = await keptDecision(db, id).finally(db.close);
  if (!kept) throw new Error('There is no decision with that id.');
  if (!kept.sealed) throw new Error('What the decision rested on is not kept, or no longer.');
  const inputs = JSON.parse(await sealWith(key).open(id, kept.sealed)) as DecisionInputs;
  const { identical, now, changes } = await replayDecision(inputs, kept.rules, rules);
  console.log(now);
  console.error(identical ? 'The same answer, to the byte.' : 'Another answer than then.');
  for (const change of changes) console.error(`- ${change}`);
  if (!identical && changes.length === 0) {
    console.error('No rule has another version: code or code tables have changed.');
  }
  return identical ? 0 : 2;
}

try {
  process.exitCode = await main(process.argv[2]);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'Not replayed.');
  process.exitCode = 1;
}
