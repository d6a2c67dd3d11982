// The service as a process of its own, from the same source.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { newDatabaseFile } from '../../support/start-service.ts';

export interface ServiceProcess {
  readonly url: string;
  /** Everything it has written to standard output and standard error. */
  readonly output: () => string;
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL' | 'SIGHUP') => Promise<void>;
  readonly child: ChildProcess;
}

/** Starts it on a free port and waits until it listens. */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<ServiceProcess> {
  const own = { PORT: '0', LOG_LEVEL: 'info', DATABASE_FILE: newDatabaseFile() };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env['PATH'] ?? '', ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`ended with ${code}: ${output}`)));
    const poll = setInterval(() => {
      const found = /"url":"(http:[^"]+)"/.exec(output)?.[1];
      if (found === undefined) return;
      clearInterval(poll);
      resolve(found);
    }, 20);
  });
  return {
    url,
    child,
    output: () => output,
    kill: async (signal) => {
      const ended = once(child, 'exit');
      child.kill(signal);
      if (signal !== 'SIGHUP') await ended;
    },
  };
}

/** Starts a process that is expected not to come up; what it says, and its exit code. */
export async function refusedStart(
  env: Readonly<Record<string, string>>,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
    });
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, output };
}
