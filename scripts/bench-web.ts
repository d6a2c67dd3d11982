// npm run bench:web: what the workbench weighs and how soon it shows the first card, in headless
// Chromium against the compiled service on loopback. Fails above the limits of the project.
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../tests/e2e/browser.ts';

const limits = { kilobytes: 300, firstCardMs: 1000 } as const;
const visits = 7;

interface Visit {
  /** Bytes as they came over the wire. */
  readonly bytes: ReadonlyMap<string, number>;
  /** Milliseconds from the start of the navigation to the first card. */
  readonly firstCardMs: number;
}

async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bytes = new Map<string, number>();
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const path = new URL(request.url()).pathname;
    sizes.push(
      request.sizes().then(({ responseBodySize, responseHeadersSize }) => {
        bytes.set(path, (bytes.get(path) ?? 0) + responseBodySize + responseHeadersSize);
      }),
    );
  });
  // Noted by the page itself, since asking it from outside takes time of its own.
  await page.addInitScript(`new MutationObserver(() => {
    if (globalThis.firstCard === undefined && document.querySelector('.card')) {
      globalThis.firstCard = performance.now();
    }
  }).observe(document, { childList: true, subtree: true })`);
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('.card').first().waitFor();
  const firstCardMs = await page.evaluate<number>('globalThis.firstCard');
  if (process.argv.includes('--verbose'))
    console.log(
      await page.evaluate(
        `JSON.stringify(performance.getEntriesByType('resource').map((r) => [r.name.replace(/.*\\/\\/[^/]*/, ''), Math.round(r.startTime), Math.round(r.responseEnd)]))`,
      ),
    );
  await page.getByRole('tab', { name: 'Decision pathway' }).click();
  await page.getByRole('tree').waitFor();
  await Promise.all(sizes);
  await context.close();
  return { bytes, firstCardMs };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

async function ready(url: string): Promise<void> {
  const end = Date.now() + 120_000;
  while (Date.now() < end) {
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The service does not start.');
}

const port = await freePort();
const url = `http://127.0.0.1:${port}`;
const database = join(mkdtempSync(join(tmpdir(), 'mbc-bench-')), 'store.sqlite');
const service = spawn(process.execPath, ['scripts/start.mjs'], {
  env: { ...process.env, PORT: String(port), LOG_LEVEL: 'error', DATABASE_FILE: database },
  stdio: 'inherit',
});
const browser = await openBrowser();
try {
  await ready(url);
  const first = await visit(browser, `${url}/`);
  const later: number[] = [];
  for (let i = 0; i < visits; i++) later.push((await visit(browser, `${url}/`)).firstCardMs);
  const median = later.sort((a, b) => a - b)[Math.floor(visits / 2)] ?? 0;
  const kilobytes = [...first.bytes.values()].reduce((sum, n) => sum + n, 0) / 1000;
  for (const [path, n] of first.bytes)
    console.log(`${(n / 1000).toFixed(1).padStart(8)} kB  ${path}`);
  console.log(
    `Page, first card, case and pathway: ${kilobytes.toFixed(1)} kB of ${limits.kilobytes} kB`,
  );
  console.log(
    `First card: ${Math.round(first.firstCardMs)} ms after a cold start, ${Math.round(median)} ms (median of ${visits}), limit ${limits.firstCardMs} ms`,
  );
  if (kilobytes > limits.kilobytes || median > limits.firstCardMs) process.exitCode = 1;
} finally {
  await browser.close();
  service.kill();
}
