// Mutated requests against the service in this process: no exit, no hang past the deadline, no 5xx
// without an OperationOutcome, nothing of a request in an error, the log or a metric, and cards that
// keep to the specification. Not part of a test run.
// Usage: npm run fuzz [-- count seed]
import { Writable } from 'node:stream';
import type { Card } from 'cds-hooks-types';
import { defaultLimits } from '../src/ehr/limits.ts';
import { readConfig } from '../src/server/config.ts';
import { start } from '../src/start.ts';
import { type Fault, faults, startFaultyEhr } from '../tests/faults/support/faulty-ehr.ts';
import {
  fullPrefetch,
  hookRequest,
  patientRecord,
  token,
  withServer,
} from '../tests/faults/support/patient.ts';
import { discovered } from '../tests/faults/support/service.ts';
import { mutated, type Random, randomOf } from './fuzz/mutate.ts';

const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const deadline = 1000;
/** The service and what feeds it share one process: its answer may wait for the feeding. */
const slack = 1500;
const parallel = 8;
const word = 'fuzzcanary8k';

const problems: string[] = [];
const note = (problem: string) => {
  if (problems.length < 50) problems.push(problem);
};
process.on('uncaughtException', (error) => note(`uncaught: ${error.stack}`));
process.on('unhandledRejection', (error) => note(`unhandled: ${(error as Error)?.stack}`));

const secrets = [word, token, 'Patient/'];
const logTo = new Writable({
  write: (chunk, _encoding, done) => {
    const line = String(chunk);
    for (const secret of secrets) if (line.includes(secret)) note(`log: ${line.slice(0, 300)}`);
    done();
  },
});

const record = patientRecord();
const ehr = await startFaultyEhr(record.resources);
const config = readConfig({ PORT: '0', DEADLINE_MS: String(deadline), MAX_CONCURRENT: '1000' });
const service = await start(config, {
  logTo,
  lagMs: 60_000,
  ehrLimits: { ...defaultLimits, callTimeoutMs: 300, bytes: 2_000_000 },
});

const ehrFaults: readonly Fault[] = [
  faults.status(500),
  faults.status(401),
  faults.status(404),
  faults.reset(),
  faults.truncated(),
  faults.hang(),
  faults.body('<html></html>', { 'content-type': 'text/html' }),
  faults.body(`{"resourceType":"Bundle","entry":[{"resource":{"${word}":1}}]}`),
  faults.redirect('http://127.0.0.1:1/'),
];

async function baseRequests(): Promise<readonly object[]> {
  const hooks = ['order-sign', 'order-select', 'patient-view'] as const;
  const all = hooks.map(async (hook) => {
    const prefetch = fullPrefetch(await discovered(service.url, hook), record);
    const some = Object.fromEntries(Object.entries(prefetch).filter((_, place) => place % 3 > 0));
    return [
      hookRequest(record, hook, { prefetch }),
      hookRequest(record, hook, { prefetch: some, ...withServer(ehr.url, record) }),
    ];
  });
  return (await Promise.all(all)).flat();
}

const statuses = new Map<number, number>();
let slowest = 0;

async function one(request: object, random: Random): Promise<void> {
  const body = mutated(request, word, random);
  const { hook } = request as { hook: string };
  if (random() < 0.02) {
    ehr.reset();
    const fault = ehrFaults[Math.floor(random() * ehrFaults.length)];
    if (fault) ehr.fail(random() < 0.5 ? 'all' : 'Observation', fault);
  }
  const began = performance.now();
  const answer = await fetch(`${service.url}/cds-services/mbc-${hook}`, {
    method: 'POST',
    headers: { 'content-type': random() < 0.95 ? 'application/json' : 'text/plain' },
    body,
    signal: AbortSignal.timeout(deadline + 10 * slack),
  });
  const text = await answer.text();
  const took = performance.now() - began;
  slowest = Math.max(slowest, took);
  statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
  const where = `${answer.status} for ${body.slice(0, 2000)}`;
  if (took > deadline + slack) note(`slow (${took.toFixed(0)} ms): ${where}`);
  if (answer.status === 200) checkCards(text, where);
  else checkError(answer.status, text, where);
}

function checkError(status: number, text: string, where: string): void {
  if (!text.includes('"resourceType":"OperationOutcome"')) note(`no outcome: ${where}`);
  if (text.includes(word)) note(`leak: ${text.slice(0, 300)}`);
  if (status >= 500) note(`server error: ${text} ${where}`);
}

function checkCards(text: string, where: string): void {
  const { cards } = JSON.parse(text) as { cards: Card[] };
  for (const { summary, detail = '', indicator, source, suggestions, selectionBehavior } of cards) {
    const isGood =
      summary.length > 0 &&
      summary.length < 140 &&
      ['info', 'warning', 'critical'].includes(indicator) &&
      source.label !== '' &&
      (suggestions === undefined || selectionBehavior !== undefined);
    if (!isGood) note(`card: ${summary} ${where}`);
    if (/<script|\]\(|!\[|:\/\/evil/.test(summary + detail)) note(`markup: ${summary}\n${detail}`);
  }
}

const requests = await baseRequests();
const random = randomOf(seed);
const began = performance.now();
for (let done = 0; done < count && problems.length < 50; done += parallel) {
  const batch = Array.from({ length: Math.min(parallel, count - done) }, () => {
    const request = requests[Math.floor(random() * requests.length)] as object;
    return one(request, randomOf(Math.floor(random() * 2 ** 32))).catch((error) =>
      note(`no answer: ${(error as Error).name}`),
    );
  });
  await Promise.all(batch);
  if (done % 10_000 < parallel && done > 0) {
    const rss = Math.round(process.memoryUsage().rss / 1e6);
    console.log(
      `${done} requests, ${((performance.now() - began) / 1000).toFixed(0)} s, ${rss} MB`,
    );
  }
}
const metrics = await (await fetch(`${service.url}/metrics`)).text();
for (const secret of secrets) if (metrics.includes(secret)) note(`metrics hold ${secret}`);
if ('polluted' in {} || Object.keys(Object.prototype).length > 0) note('a prototype was polluted');

const byStatus = [...statuses].sort(([a], [b]) => a - b).map(([s, n]) => `${s}: ${n}`);
console.log(`seed ${seed}: ${byStatus.join(', ')}; slowest answer ${slowest.toFixed(0)} ms`);
for (const problem of problems) console.log(`PROBLEM ${problem}\n`);
console.log(problems.length === 0 ? 'no problem found' : `${problems.length} problems`);
await Promise.all([service.close(), ehr.close()]);
process.exit(problems.length === 0 ? 0 : 1);
