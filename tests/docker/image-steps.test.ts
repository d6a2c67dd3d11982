// The script that carries out the steps of the image reads them from the Dockerfile.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copyOf, stagesOf } from '../../scripts/image-steps.ts';

const stages = stagesOf(readFileSync(join('docker', 'Dockerfile'), 'utf8'));

describe('the Dockerfile', () => {
  it('has two stages: one that builds and one that runs', () => {
    expect(stages.map(({ name }) => name)).toEqual(['build', '1']);
    const runs = stages.map(({ steps }) => steps.filter((s) => s.instruction === 'RUN').length);
    expect(runs[0]).toBeGreaterThan(1);
    expect(stages[1]?.steps.at(-1)).toEqual({
      instruction: 'CMD',
      rest: '["node", "dist/src/main.js"]',
    });
  });

  it('copies what is there, and into the image that runs nothing but what was built', () => {
    const copies = stages.map(({ steps }) =>
      steps.filter((s) => s.instruction === 'COPY').map((s) => copyOf(s.rest)),
    );
    for (const { sources } of copies[0] ?? []) {
      for (const source of sources) expect(existsSync(source), source).toBe(true);
    }
    const fromHere = copies[1]?.filter(({ from }) => from === undefined) ?? [];
    expect(fromHere.flatMap(({ sources }) => sources)).toEqual(['LICENSE', 'NOTICE']);
  });

  it('joins continued lines and leaves comments out', () => {
    const [stage] = stagesOf('# no\nFROM a AS one\nRUN b \\\n  && c\n# no\nUSER 1\n');
    expect(stage).toEqual({
      name: 'one',
      steps: [
        { instruction: 'RUN', rest: 'b && c' },
        { instruction: 'USER', rest: '1' },
      ],
    });
  });

  it('reads the options of a copy', () => {
    const copied = copyOf('--from=build --chown=root:root /app/a /app/b ./');
    expect(copied).toEqual({ from: 'build', sources: ['/app/a', '/app/b'], target: './' });
  });
});
