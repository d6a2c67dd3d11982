// A soak: the service at half of what it can do, one call in a hundred going wrong, while its memory
// and its open descriptors are watched (from /proc: Linux only). Fails where they are not flat.
// Usage: npm run soak [-- minutes]
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { arch, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { type Fault, faults, startFaultyEhr } from '../tests/faults/support/faulty-ehr.ts';
import {
  fullPrefetch,
  hookRequest,
  patientRecord,
  withServer,
} from '../tests/faults/support/patient.ts';
import { discovered } from '../tests/faults/support/service.ts';

const minutes = Number(process.argv[2] ?? 10);
const connections = 16;
/** The last third of the run may have that much more memory than the middle one. */
const mostGrowth = 1.1;
/** Descriptors that connections to EHRs and files come and go with. */
const fdsToAndFro = 24;

interface Sample {
  readonly megabytes: number;
  readonly fds: number;
}

async function launch(folder: string): Promise<{ url: string; child: ChildProcess }> {
  const env = {
    PATH: process.env['PATH'],
    PORT: '0',
    DATABASE_FILE: join(folder, 'soak.sqlite'),
    LOG_LEVEL: 'info',
  };
  const child = spawn(process.execPath, ['dist/src/main.js'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      const found = /"url":"([^"]+)"/.exec(chunk.toString('utf8'))?.[1];
      if (found) resolve(found);
    });
  });
  return { url, child };
}

function sample(pid: number): Sample {
  const resident = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return { megabytes: Number(resident) / 1024, fds: readdirSync(`/proc/${pid}/fd`).length };
}

/** One fault after the other, as an EHR in trouble shows them. */
function inTurns(): Fault {
  const all = [
    faults.status(500),
    faults.reset(),
    faults.truncated(),
    faults.slow(1500),
    faults.body('<html>'),
    faults.status(429, { 'retry-after': '30' }),
  ];
  let turn = 0;
  return (call) => all[turn++ % all.length]?.(call);
}

/** A hundred requests: prefetched calls, some that fetch, feedback, and one that goes wrong. */
async function requests(url: string, goodEhr: string, badEhr: string) {
  const record = patientRecord();
  const service = await discovered(url, 'order-sign');
  const prefetch = fullPrefetch(service, record);
  const { observations: _, ...without } = prefetch;
  const headers = { 'content-type': 'application/json' };
  const post = (path: string, body: unknown) => ({
    method: 'POST' as const,
    path: `/cds-services/mbc-order-sign${path}`,
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const call = (more: object) => post('', hookRequest(record, 'order-sign', more));
  const feedback = {
    feedback: [
      { card: randomUUID(), outcome: 'overridden', outcomeTimestamp: '2026-11-22T10:00:00Z' },
    ],
  };
  const good = Array.from({ length: 93 }, () => call({ prefetch }));
  const fetching = Array.from({ length: 5 }, () =>
    call({ prefetch: without, ...withServer(goodEhr, record) }),
  );
  const wrong = [
    call({ prefetch: without, ...withServer(badEhr, record) }),
    post('', '{"hook": "order-sign", "context": {'),
  ];
  // Two such hundreds, so that each kind of fault has its turn.
  return wrong.flatMap((one) => [...good, ...fetching, post('/feedback', feedback), one]);
}

const median = (list: readonly number[]) =>
  [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)] as number;

/** Medians of the middle and the last third; the first is for warming up. */
function thirds(samples: readonly Sample[], of: (sample: Sample) => number) {
  const third = Math.floor(samples.length / 3);
  const values = samples.map(of);
  return { middle: median(values.slice(third, 2 * third)), last: median(values.slice(2 * third)) };
}

if (spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' }).status !== 0) {
  throw new Error('not compiled');
}
const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const { url, child } = await launch(folder);
const pid = child.pid as number;
const [good, bad] = await Promise.all([
  startFaultyEhr(patientRecord().resources),
  startFaultyEhr(patientRecord().resources),
]);
bad.fail('all', inTurns());
const mix = await requests(url, good.url, bad.url);

/** Each connection begins elsewhere in the list, so that what goes wrong is spread over time. */
let begun = 0;
const setupClient = (client: autocannon.Client) => {
  const start = Math.floor((begun++ % connections) * (mix.length / connections));
  client.setRequests([...mix.slice(start), ...mix.slice(0, start)]);
};
const load = { url, connections, requests: mix, setupClient };
const most = await autocannon({ ...load, duration: 10 });
const rate = Math.max(1, Math.floor(most.requests.average / 2));
console.log(
  `${new Date().toISOString()}, Node ${process.version} ${arch()}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown'}`,
);
console.log(
  `capacity ${most.requests.average.toFixed(0)} requests/s; soak of ${minutes} min at ${rate}/s`,
);

const samples: Sample[] = [];
const every = Math.min(5000, (minutes * 60_000) / 30);
const watch = setInterval(() => samples.push(sample(pid)), every);
// What the EHRs note of each call is of no use here, and would grow.
const forget = setInterval(() => {
  (good.calls as unknown[]).length = 0;
  (bad.calls as unknown[]).length = 0;
}, 1000);
const run = await autocannon({ ...load, duration: minutes * 60, overallRate: rate });
clearInterval(watch);
clearInterval(forget);
child.removeAllListeners('exit');
child.kill('SIGTERM');
const [code] = await once(child, 'exit');
await Promise.all([good.close(), bad.close()]);
rmSync(folder, { recursive: true });

const memory = thirds(samples, ({ megabytes }) => megabytes);
const fds = thirds(samples, ({ fds: count }) => count);
const { '2xx': ok, '4xx': refused, '5xx': failed, errors, latency } = run;
console.log(`answers   ${ok} 2xx, ${refused} 4xx, ${failed} 5xx, ${errors} without an answer`);
console.log(`latency   p50 ${latency.p50} ms, p99 ${latency.p99} ms, most ${latency.max} ms`);
console.log(
  `memory    ${memory.middle.toFixed(0)} MB in the middle third, ${memory.last.toFixed(0)} MB in the last`,
);
console.log(`open      ${fds.middle} descriptors in the middle third, ${fds.last} in the last`);
console.log(`ended     with ${code}`);
const wrong = [
  ...(memory.last > memory.middle * mostGrowth ? ['memory grows'] : []),
  ...(fds.last > fds.middle + fdsToAndFro ? ['descriptors grow'] : []),
  ...(failed > 0 || errors > 0 ? ['calls failed'] : []),
  ...(ok < 0.98 * (ok + refused) ? ['more was refused than was wrong'] : []),
  ...(code === 0 ? [] : ['it did not leave in peace']),
];
console.log(wrong.length > 0 ? `NOT FLAT: ${wrong.join(', ')}` : 'flat');
process.exitCode = wrong.length > 0 ? 1 : 0;
