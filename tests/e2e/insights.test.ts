// The measures in a browser, of a store with two months of synthetic calls: no error, no barrier, plots
// that a parser of XML takes, and nothing cut off on paper.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingRecord, StoreEntry } from '../../hooks/records.ts';
import { daysBefore } from '../../src/server/insights/silence.ts';
import type { Running } from '../../src/start.ts';
import { database } from '../../src/store/database.ts';
import { recordStore } from '../../src/store/record-store.ts';
import { decision, entry } from '../store/support/entries.ts';
import { newDatabaseFile, startService } from '../support/start-service.ts';
import { openBrowser, violations, watchedPage } from './browser.ts';

const hostile = '"><script>alert(1)</script><svg/onload=alert(1)>';
const today = new Date().toISOString().slice(0, 10);
const rules = ['ET-05', 'ET-09', 'SAF-31', 'SAF-01', 'SUP-01'];

/** The call of an hour: each rule fires in its own rhythm, and one has ceased to. */
function callOf(day: number, hour: number): readonly StoreEntry[] {
  const id = `${day}-${hour}`;
  const n = day * 9 + hour;
  const fired = rules.filter((_, i) => n % (i + 2) === 0 && !(i === 1 && day < 8));
  const [known] = decision('any').findings;
  const findings = fired.map((rule) => ({ ...(known as FindingRecord), rule }));
  const open: FindingRecord = {
    ...{ rule: 'ET-01', version: '1.0.0', outcome: 'undetermined', shown: true },
    ...{ indicator: 'warning', missing: [{ fact: hostile, reason: 'absent' }] },
  };
  const time = `${daysBefore(today, day)}T0${hour}:00:00.000Z`;
  return [
    entry.decision(id, {
      ...{ time, client: hostile, patient: `p${n % 40}`, milliseconds: 10 + (n % 50) },
      findings: n % 4 === 0 ? [...findings, open] : findings,
      cards: fired.map((rule) => ({
        ...{ uuid: `${id}-${rule}`, topic: rule, indicator: 'warning' },
        ...{ rules: [rule], suggestions: [] },
      })),
    }),
    ...fired
      .filter((_, i) => i % 2 === 0)
      .map((rule) =>
        entry.feedback(`${id}-${rule}`, {
          ...{ card: `${id}-${rule}`, client: hostile, receivedAt: time },
          outcome: n % 3 === 0 ? 'overridden' : 'accepted',
          outcomeTimestamp: time.replace(':00.000', ':42.000'),
        }),
      ),
  ];
}

async function filledStore(): Promise<string> {
  const file = newDatabaseFile();
  const db = database({ file });
  const set = rules.concat('ET-01').map((id) => ({ id, version: '1.0.0', mode: 'live' }));
  const days = Array.from({ length: 60 }, (_, day) => day);
  const calls = days.flatMap((day) => [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((h) => callOf(day, h)));
  const ruleSet: StoreEntry = {
    kind: 'rule-set',
    record: { hash: 'set-1', edition: 'contemporary-2026', hook: 'order-sign', rules: set },
  };
  await recordStore(db).append([ruleSet, ...calls]);
  await db.close();
  return file;
}

let service: Running;
let browser: Browser;
beforeAll(async () => {
  const started = filledStore().then((file) => startService({ DATABASE_FILE: file }));
  [service, browser] = await Promise.all([started, openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

describe('the measures of two months', () => {
  it.each([
    ['in light', { colorScheme: 'light' }],
    ['in dark', { colorScheme: 'dark' }],
    ['on a telephone', { viewport: { width: 360, height: 740 } }],
  ] as const)('are without error and barrier %s', async (_name, options) => {
    const { page, errors, foreign, close } = await watchedPage(browser, service.url, options);
    await page.goto(`${service.url}/insights`, { waitUntil: 'networkidle' });
    expect(await page.locator('svg.plot[role=img] > title').count()).toBe(9);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect([...errors, ...foreign]).toEqual([]);
    await close();
  });

  it('have plots that are XML, in which words of a record are words', async () => {
    const { page, close } = await watchedPage(browser, service.url);
    await page.goto(`${service.url}/insights`);
    const served = await (await fetch(`${service.url}/insights`)).text();
    const plots = served.match(/<svg class="plot"[\s\S]*?<\/svg>/g) ?? [];
    const faults = await page.evaluate(`${JSON.stringify(plots)}.map((plot) => {
      const parsed = new DOMParser().parseFromString(plot, 'image/svg+xml');
      return parsed.querySelector('parsererror, script')?.textContent ?? 'none';
    })`);
    expect(faults).toEqual(Array(9).fill('none'));
    expect(await page.locator('main script, main [onload]').count()).toBe(0);
    expect(await page.getByText(hostile).count()).toBeGreaterThan(0);
    await close();
  });

  it('fit onto a sheet: no plot and no table is wider than the page', async () => {
    const { page, close } = await watchedPage(browser, service.url, {
      // A4 at 96 dots an inch, less margins of 15 mm.
      viewport: { width: 680, height: 1000 },
    });
    await page.emulateMedia({ media: 'print' });
    await page.goto(`${service.url}/insights`);
    const wide = await page.evaluate(`[...document.querySelectorAll('.scroll')]
      .filter((part) => part.scrollWidth > part.clientWidth + 1)
      .map((part) => part.getAttribute('aria-label'))`);
    expect(wide).toEqual([]);
    await close();
  });
});
