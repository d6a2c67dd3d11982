// What a call costs: an order-sign request of about 60 kB, built from the mCODE example patient,
// against an Express echo that parses the same body, in turns and on the same machine. CPU time and
// peak memory come from /proc, so that they are of the server alone (Linux only).
// Usage: npm run bench [-- rounds calls]
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg } from 'node:os';
import autocannon from 'autocannon';
import type { FhirResource } from 'fhir/r4.js';
import { prefetchInfo, prefetchKeys } from '../hooks/prefetch-keys.ts';
import { jennyId, letrozoleDraft, premenopausalJenny } from './jenny-m.ts';

const rounds = Number(process.argv[2] ?? 8);
const amount = Number(process.argv[3] ?? 500);
/** Calls before the first that is measured: until V8 has compiled what is called once in a call. */
const warming = 10_000;
const connections = 4;
const bodySize = 60_000;
/** Ticks of /proc/<pid>/stat in a second: USER_HZ, 100 on Linux. */
const ticks = 100;

interface Server {
  readonly url: string;
  readonly pid: number;
  readonly child: ChildProcess;
  /** Milliseconds from spawn until it said that it listens. */
  readonly listening: number;
}

function orderSign(): string {
  const today = new Date().toISOString().slice(0, 10);
  // Without narratives, as most record systems answer a search.
  const resources = premenopausalJenny(today).map(
    ({
      text: _,
      ...resource
    }: FhirResource & {
      text?: unknown;
    }) => resource as FhirResource,
  );
  const body = (more: readonly FhirResource[]) =>
    JSON.stringify({
      hook: 'order-sign',
      hookInstance: randomUUID(),
      context: {
        userId: 'Practitioner/1',
        patientId: jennyId,
        draftOrders: {
          resourceType: 'Bundle',
          type: 'collection',
          entry: [{ resource: letrozoleDraft }],
        },
      },
      prefetch: prefetchOf([...resources, ...more]),
    });
  const more: FhirResource[] = [];
  // Further weights of the same patient, until the body has its size.
  const weight = resources.find((r) => r.id?.startsWith('bodyweight')) ?? resources.at(-1);
  while (body(more).length < bodySize && more.length < 200) {
    more.push({ ...weight, id: `more-${more.length}` } as FhirResource);
  }
  return body(more);
}

function prefetchOf(resources: readonly FhirResource[]) {
  const filled = prefetchKeys.map((key) => {
    const { template } = prefetchInfo[key];
    const type = template.split(/[?/]/, 1)[0];
    const found = resources.filter((r) => r.resourceType === type);
    const entry = found.map((resource) => ({ resource }));
    const bundle = { resourceType: 'Bundle', type: 'searchset', entry };
    return [key, template.includes('?') ? bundle : found[0]];
  });
  return Object.fromEntries(filled);
}

function launch(file: string): Promise<Server> {
  const began = performance.now();
  const env = { ...process.env, PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${file} ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      if (output.length > 10_000) return;
      output += chunk.toString('utf8');
      const url = /"url":"([^"]+)"/.exec(output)?.[1];
      if (url === undefined) return;
      resolve({ url, child, pid: child.pid as number, listening: performance.now() - began });
    });
  });
}

/** Milliseconds of CPU that the process has used, user and system. */
function cpuOf({ pid }: Server): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / ticks;
}

function peakMegabytes({ pid }: Server): number {
  const peak = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(peak) / 1024;
}

/** One round: milliseconds of CPU a call, and latencies in milliseconds. */
interface Round {
  readonly cpu: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

async function load(server: Server, path: string, amount: number): Promise<Round> {
  const before = cpuOf(server);
  const result = await autocannon({
    url: `${server.url}${path}`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
    connections,
    amount,
  });
  const { p50, p99 } = result.latency;
  const failed = result.non2xx + result.errors;
  return { cpu: (cpuOf(server) - before) / amount, p50, p99, failed };
}

/** Of the rounds the best: what else the machine does only ever adds. */
const least = (rounds: readonly Round[], figure: keyof Round) =>
  Math.min(...rounds.map((round) => round[figure]));

const median = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** Milliseconds from spawn to the first answer, of a fresh process, and its CPU time. */
async function coldStart(): Promise<{ took: number; cpu: number }> {
  const began = performance.now();
  const server = await launch('dist/src/main.js');
  const answer = await fetch(`${server.url}/cds-services/mbc-order-sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });
  await answer.text();
  const took = performance.now() - began;
  const cpu = cpuOf(server);
  end(server);
  if (answer.status !== 200) throw new Error(`the first answer was ${answer.status}`);
  return { took, cpu };
}

function end({ child }: Server): void {
  child.removeAllListeners('exit');
  child.kill('SIGKILL');
}

if (spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) {
  throw new Error('not compiled');
}
const body = orderSign();
const starts = [await coldStart(), await coldStart(), await coldStart()];
const service = await launch('dist/src/main.js');
const echo = await launch('scripts/bench-echo.mjs');
const idle = peakMegabytes(service);
const path = '/cds-services/mbc-order-sign';
// Compiled code only: what a server does all day, not its first seconds.
await load(service, path, warming);
await load(echo, '/echo', warming);
const [ours, theirs, parsing]: [Round[], Round[], Round[]] = [[], [], []];
for (let round = 0; round < rounds; round++) {
  ours.push(await load(service, path, amount));
  theirs.push(await load(echo, '/echo', amount));
  parsing.push(await load(echo, '/parse', amount));
}
const ratio = (others: readonly Round[]) => {
  const best = least(ours, 'cpu') / least(others, 'cpu');
  const middle = median(ours.map(({ cpu }, n) => cpu / (others[n] as Round).cpu));
  return `${best.toFixed(2)} by the best rounds, ${middle.toFixed(2)} by the median of all`;
};
const line = (name: string, list: readonly Round[]) => {
  const failed = list.reduce((sum, round) => sum + round.failed, 0);
  console.log(
    `${name.padEnd(12)} ${least(list, 'cpu').toFixed(3)} ms CPU a call, p50 ${least(list, 'p50')} ms, p99 ${least(list, 'p99')} ms, ${failed} failed`,
  );
};
console.log(
  `${new Date().toISOString()}, Node ${process.version} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1)}`,
);
console.log(
  `order-sign of ${body.length} bytes, ${connections} connections, best of ${rounds} rounds of ${amount} calls each, in turns`,
);
line('service', ours);
line('echo', theirs);
line('parse only', parsing);
console.log(`ratio to the echo     ${ratio(theirs)} (target: at most 2)`);
console.log(`ratio to parsing only ${ratio(parsing)}`);
console.log(`p99 of the service    ${least(ours, 'p99')} ms (target: below 50)`);
console.log(
  `peak memory           ${peakMegabytes(service).toFixed(0)} MB (target: below 200), ${idle.toFixed(0)} MB before the first call`,
);
const took = starts.map((start) => start.took);
console.log(
  `cold start to 200     ${Math.min(...took).toFixed(0)} ms (target: below 1000), of ${took.map((t) => t.toFixed(0)).join(', ')}; ${Math.min(...starts.map(({ cpu }) => cpu))} ms of it CPU`,
);
end(service);
end(echo);
