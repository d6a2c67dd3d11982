// Every page of the service in a browser: no error, no other host, no barrier.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/start.ts';
import { startService } from '../support/start-service.ts';
import { openBrowser, violations, watchedPage } from './browser.ts';

let service: Running;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

const paths = [
  '/',
  '/rules',
  '/rules/ET-05',
  '/rules/SYS-02',
  '/trace',
  '/openapi',
  '/insights',
  '/smart',
];

describe.each(paths)('%s', (path) => {
  it.each(['light', 'dark'] as const)('is without error and barrier in %s', async (colorScheme) => {
    const { page, errors, foreign, close } = await watchedPage(browser, service.url, {
      colorScheme,
    });
    const answer = await page.goto(`${service.url}${path}`, { waitUntil: 'networkidle' });
    expect(answer?.status()).toBe(200);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    expect(foreign).toEqual([]);
    await close();
  });
});
