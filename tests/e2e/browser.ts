// A headless Chromium, and pages that note what no page may do: an error on the console, a request to
// another host, a violation of accessibility rules.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Debian's chromium, or the one that CHROMIUM names. */
export async function openBrowser(): Promise<Browser> {
  const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'];
  const executablePath = places.find((place) => place !== undefined && existsSync(place));
  if (!executablePath) throw new Error('No Chromium: install the package chromium.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

export interface WatchedPage {
  readonly page: Page;
  /** Errors on the console and exceptions, so far. */
  readonly errors: readonly string[];
  /** Requests to any host but that of the service, so far. */
  readonly foreign: readonly string[];
  readonly close: () => Promise<void>;
}

export async function watchedPage(
  browser: Browser,
  service: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  const foreign: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${service}/`)) foreign.push(request.url());
  });
  return { page, errors, foreign, close: () => context.close() };
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rules of WCAG 2.2 A and AA, and best practice, that the page breaks, with the first place each. */
export async function violations(page: Page): Promise<readonly string[]> {
  // Added by the debugger, which the policy of the page does not bind.
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: AxeRunner };
    const found = await checker.run();
    return found.violations.map((v) => `${v.id}: ${v.nodes[0]?.html}`);
  });
}

interface AxeRunner {
  readonly run: () => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}
