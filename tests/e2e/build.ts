// Builds the browser code that is tested.
import { spawnSync } from 'node:child_process';

export default function build(): void {
  const { status } = spawnSync(process.execPath, ['scripts/build-web.mjs'], { stdio: 'inherit' });
  if (status !== 0) throw new Error('The browser code cannot be built.');
}
