// Carries out the steps of docker/Dockerfile in a clean folder, for machines without a container
// engine: the same files copied, the same commands run, the same process started and asked for its
// health. Read from the Dockerfile itself, so that the two cannot drift. What it cannot show: the
// base image, its user, and a root file system that is read-only.
// Usage: npm run image:steps (port 3000 has to be free)
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Step {
  readonly instruction: string;
  readonly rest: string;
}

export interface Stage {
  readonly name: string;
  readonly steps: readonly Step[];
}

/** The instructions of a Dockerfile by stage, comments left out and continued lines joined. */
export function stagesOf(text: string): readonly Stage[] {
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\s*\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { name: string; steps: Step[] }[] = [];
  for (const line of lines) {
    const [, instruction = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line.trim()) ?? [];
    if (instruction === 'FROM') {
      stages.push({ name: / AS (\w+)/i.exec(rest)?.[1] ?? String(stages.length), steps: [] });
    } else {
      stages.at(-1)?.steps.push({ instruction, rest });
    }
  }
  return stages;
}

/** The arguments of a COPY: the stage it copies from, if any, sources and target. */
export function copyOf(rest: string) {
  const words = rest.split(/\s+/);
  const from = words.find((word) => word.startsWith('--from='))?.slice('--from='.length);
  const paths = words.filter((word) => !word.startsWith('--'));
  return { from, sources: paths.slice(0, -1), target: paths.at(-1) as string };
}

/** Instructions that only a container engine can carry out. */
const notHere = new Set(['VOLUME', 'USER', 'EXPOSE', 'LABEL', 'STOPSIGNAL']);

/** A stage as a folder: what lies at `/app` of the image lies at `<folder>/app` here. */
interface Image {
  readonly folder: string;
  workdir: string;
  env: Record<string, string>;
  command: readonly string[];
  health: readonly string[];
}

interface Place {
  /** The root of the project, which is the build context. */
  readonly context: string;
  /** Folder of all stages. */
  readonly root: string;
}

const inside = ({ folder, workdir }: Image, path: string) =>
  join(folder, path.startsWith('/') ? path : join(workdir, path));

const carryOut: Readonly<Record<string, (rest: string, image: Image, place: Place) => void>> = {
  WORKDIR: (rest, image) => {
    image.workdir = rest;
    mkdirSync(inside(image, '.'), { recursive: true });
  },
  ENV: (rest, image) => {
    Object.assign(image.env, Object.fromEntries(rest.split(/\s+/).map((set) => set.split('='))));
  },
  COPY: (rest, image, { context, root }) => {
    const { from, sources, target } = copyOf(rest);
    for (const source of sources) {
      const name = target.endsWith('/') ? join(target, basename(source)) : target;
      const to = inside(image, name);
      mkdirSync(dirname(to), { recursive: true });
      const file = join(from === undefined ? context : join(root, from), source);
      cpSync(file, to, { recursive: true, verbatimSymlinks: true });
    }
  },
  RUN: (rest, image) => {
    // Absolute paths of the image lie below its folder; there are no other users to give files to.
    const command = rest.replace(/(?<=\s)\/(?=\w)/g, `${image.folder}/`);
    const options = { cwd: inside(image, '.'), env: { ...process.env, ...image.env } };
    const { status, stdout } = spawnSync('sh', ['-c', `chown() { :; }; ${command}`], {
      ...options,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    if (status !== 0) throw new Error(`ended with ${status}: ${rest}\n${stdout}`);
  },
  CMD: (rest, image) => {
    image.command = JSON.parse(rest);
  },
  HEALTHCHECK: (rest, image) => {
    image.health = JSON.parse(rest.slice(rest.indexOf('[')));
  },
};

function build({ name, steps }: Stage, place: Place): Image {
  const folder = join(place.root, name);
  const image: Image = { folder, workdir: '/', env: {}, command: [], health: [] };
  for (const { instruction, rest } of steps) {
    console.log(`${name}: ${instruction} ${rest}`);
    const step = carryOut[instruction];
    if (step) step(rest, image, place);
    else if (!notHere.has(instruction)) throw new Error(`${instruction} is not known here`);
  }
  return image;
}

/** Starts the process of the image, waits until it is healthy, and ends it as an engine would. */
async function tryOut(image: Image): Promise<void> {
  const { env, command, health } = image;
  const paths = Object.entries(env).map(([name, value]) => [
    name,
    value.startsWith('/') ? inside(image, value) : value,
  ]);
  // Nothing of this machine's environment, so that only what the image sets is there.
  const given = { PATH: process.env['PATH'], CDS_AUTH: 'off', ...Object.fromEntries(paths) };
  const options = { cwd: inside(image, '.'), env: given };
  const [file = '', ...args] = command;
  const child = spawn(file, args, { ...options, stdio: 'inherit' });
  const exit = new Promise<number | null>((done) => child.once('exit', done));
  try {
    const [probe = '', ...of] = health;
    for (let tries = 0; spawnSync(probe, of, options).status !== 0; tries++) {
      if (tries > 20 || child.exitCode !== null) throw new Error('it does not become healthy');
    }
    const discovery = await fetch(`http://127.0.0.1:${env['PORT']}/cds-services`);
    if (!discovery.ok) throw new Error(`discovery answered ${discovery.status}`);
  } finally {
    child.kill('SIGTERM');
  }
  const code = await exit;
  if (code !== 0) throw new Error(`it ended with ${code}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const context = dirname(dirname(fileURLToPath(import.meta.url)));
  const root = mkdtempSync(join(tmpdir(), 'image-'));
  try {
    const stages = stagesOf(readFileSync(join(context, 'docker', 'Dockerfile'), 'utf8'));
    const images = stages.map((stage) => build(stage, { context, root }));
    await tryOut(images.at(-1) as Image);
    console.log('the steps of the image hold');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
