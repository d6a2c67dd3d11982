// Mutated requests against the service in this process: no exit, no hang past the deadline, no 5xx
// without an OperationOutcome, nothing of a request in an error, the log or a metric, and cards that
// keep to the specification. Not part of a test run.
// Usage: npm run fuzz [-- count seed]; an interrupt ends the run early, with its figures.
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
  if (problems.length >= 50) return;
  problems.push(problem);
  console.log(`PROBLEM ${problem}\n`);
};
let isStopped = false;
process.once('SIGINT', () => {
  isStopped = true;
});
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

/** The EHR falls into some trouble, or gets over it: most of the time it answers well. */
function trouble(random: Random): void {
  ehr.reset();
  if (random() < 0.7) return;
  const fault = ehrFaults[Math.floor(random() * ehrFaults.length)] as Fault;
  ehr.fail(random() < 0.3 ? 'all' : 'Observation', fault);
}

const statuses = new Map<number, number>();
/** Answers with a card of a clinical rule: how far the requests reach. */
let withRules = 0;
let slowest = 0;
let repeated = 0;

interface Sent {
  readonly hook: string;
  readonly body: string;
  readonly type: string;
}

/** Answers that came late while others were under way; each is asked for again, alone. */
const late: Sent[] = [];

async function one(request: object, random: Random): Promise<void> {
  const { hook } = request as { hook: string };
  const type = random() < 0.95 ? 'application/json' : 'text/plain';
  const sent = { hook, type, body: mutated(request, word, random) };
  if (random() < 0.05) trouble(random);
  const { status, text, took } = await post(sent);
  slowest = Math.max(slowest, took);
  statuses.set(status, (statuses.get(status) ?? 0) + 1);
  if (took > deadline + slack) late.push(sent);
  const where = `${status} for ${sent.body.slice(0, 2000)}`;
  if (status === 200) checkCards(text, where);
  else checkError(status, text, where);
}

async function post({ hook, body, type }: Sent) {
  const began = performance.now();
  const answer = await fetch(`${service.url}/cds-services/mbc-${hook}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
    signal: AbortSignal.timeout(deadline + 10 * slack),
  });
  const text = await answer.text();
  return { status: answer.status, text, took: performance.now() - began };
}

/** A machine that was busy is no fault of the request: a hang shows when it is sent alone, too. */
async function again(): Promise<void> {
  for (const sent of late.splice(0)) {
    repeated++;
    const { status, took } = await post(sent);
    if (took > deadline + slack) note(`slow (${took.toFixed(0)} ms): ${status} for ${sent.body}`);
  }
}

function checkError(status: number, text: string, where: string): void {
  if (!text.includes('"resourceType":"OperationOutcome"')) note(`no outcome: ${where}`);
  if (text.includes(word)) note(`leak: ${text.slice(0, 300)}`);
  if (status >= 500) note(`server error: ${text} ${where}`);
}

function checkCards(text: string, where: string): void {
  const { cards } = JSON.parse(text) as { cards: Card[] };
  if (cards.some(({ source }) => !source.topic?.code.startsWith('SYS'))) withRules++;
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
for (let done = 0; done < count && problems.length < 50 && !isStopped; done += parallel) {
  const batch = Array.from({ length: Math.min(parallel, count - done) }, () => {
    const request = requests[Math.floor(random() * requests.length)] as object;
    return one(request, randomOf(Math.floor(random() * 2 ** 32))).catch((error) =>
      note(`no answer: ${(error as Error).name}`),
    );
  });
  await Promise.all(batch);
  await again();
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
const seconds = (performance.now() - began) / 1000;
console.log(`seed ${seed}, ${seconds.toFixed(0)} s, answers by status: ${byStatus.join(', ')}`);
console.log(
  `${withRules} with a card of a rule; slowest answer ${slowest.toFixed(0)} ms, ${repeated} late`,
);
console.log(problems.length === 0 ? 'no problem found' : `${problems.length} problems`);
await Promise.all([service.close(), ehr.close()]);
process.exit(problems.length === 0 ? 0 : 1);
