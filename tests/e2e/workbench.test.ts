// The workbench in a browser, as a clinician would use it.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/start.ts';
import { flagshipRecord } from '../support/flagship.ts';
import { startService } from '../support/start-service.ts';
import { openBrowser, violations, type WatchedPage, watchedPage } from './browser.ts';

let service: Running;
let browser: Browser;

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function opened(story = '', options = {}): Promise<WatchedPage> {
  const watched = await watchedPage(browser, service.url, options);
  await watched.page.goto(`${service.url}/${story ? `#${story}` : ''}`);
  await watched.page.locator('.card').first().waitFor();
  await watched.page.getByRole('heading', { name: 'The case as the service reads it' }).waitFor();
  return watched;
}

async function order(page: Page, drug: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Drug' }).selectOption(drug);
  await page.getByRole('button', { name: 'Add order' }).click();
  await page.getByText(/^order-(?:select|sign): /).waitFor();
}

const cardOf = (page: Page, words: RegExp) => page.getByRole('article', { name: words });
const idle = (page: Page) => page.locator('section[aria-busy="false"]').waitFor();

async function clean({ page, errors, foreign }: WatchedPage): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  expect(foreign).toEqual([]);
}

describe('the flagship story', () => {
  it('letrozole for a premenopausal woman: critical; ovarian suppression accepted: it is gone', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await order(page, 'letrozole');
    const critical = cardOf(page, /^Letrozole ordered while ovarian function is intact/);
    await critical.waitFor();
    expect(await critical.innerText()).toContain('Critical');
    await critical.getByRole('button', { name: /^Add goserelin 3\.6 mg/ }).click();
    await cardOf(page, /^Ovarian suppression is just starting/)
      .or(page.getByText(/note/))
      .first()
      .waitFor();
    await critical.waitFor({ state: 'detached' });
    const basket = page.getByRole('list', { name: 'Draft orders' });
    expect(await basket.innerText()).toMatch(/letrozole[\s\S]*goserelin/);
    await idle(page);
    expect(await page.getByRole('status').first().innerText()).toBe(
      'Feedback was taken: accepted.',
    );
    await page.getByRole('button', { name: 'Sign orders (order-sign)' }).click();
    await page.getByText(/^order-sign: /).waitFor();
    expect(await page.locator('.card.critical').count()).toBe(0);
    await clean(watched);
    await watched.close();
  });

  it('replacing letrozole takes it out of the basket and puts tamoxifen in', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await order(page, 'letrozole');
    await page.getByRole('button', { name: /^Replace letrozole by tamoxifen/ }).click();
    const basket = page.getByRole('list', { name: 'Draft orders' });
    await basket.getByText(/^tamoxifen/).waitFor();
    expect(await basket.innerText()).not.toContain('letrozole');
    await watched.close();
  });

  it('a card that is dismissed with a reason goes, and the reason arrives in the export', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await order(page, 'letrozole');
    const critical = cardOf(page, /ovarian function is intact/);
    await critical.getByText('Dismiss', { exact: true }).click();
    await critical
      .getByRole('combobox', { name: 'Reason' })
      .selectOption({ label: 'Treatment in a clinical trial' });
    await critical.getByLabel('Comment').fill('randomised yesterday');
    await critical.getByRole('button', { name: 'Dismiss card' }).click();
    await page.getByText('Feedback was taken: overridden.').waitFor();
    expect(await critical.count()).toBe(0);
    const exported = await (await fetch(`${service.url}/insights/feedback.ndjson`)).text();
    const lines = exported
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual(
      expect.objectContaining({
        service: 'mbc-order-select',
        outcome: 'overridden',
        overrideReason: expect.objectContaining({
          reason: expect.objectContaining({ code: 'clinical-trial' }),
        }),
      }),
    );
    await watched.close();
  });
});

describe('a record of one’s own', () => {
  const bundle = () => ({
    resourceType: 'Bundle',
    type: 'collection',
    entry: flagshipRecord().map((resource) => ({ resource })),
  });

  it('a pasted Bundle stays in the browser until the chart is opened', async () => {
    const watched = await opened();
    const { page } = watched;
    const posts: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') posts.push(request.url());
    });
    await page.getByText('Bring a record').click();
    await page.getByLabel(/^FHIR R4 Bundle/).fill(JSON.stringify(bundle()));
    await page.getByRole('button', { name: 'Use this record' }).click();
    await page.getByText(/^Own record: /).waitFor();
    expect(posts).toEqual([]);
    await page.getByRole('button', { name: 'Open the chart' }).click();
    await page.getByText(/^patient-view: /).waitFor();
    expect(posts.length).toBeGreaterThan(0);
    await order(page, 'letrozole');
    await cardOf(page, /ovarian function is intact/).waitFor();
    await clean(watched);
    await watched.close();
  });

  it('says what is wrong with a text that is no Bundle', async () => {
    const watched = await opened();
    const { page } = watched;
    await page.getByText('Bring a record').click();
    for (const [text, words] of [
      ['<xml/>', 'This is not JSON.'],
      ['{"resourceType":"Patient"}', 'This is not a FHIR Bundle with entries.'],
      ['{"resourceType":"Bundle","entry":[]}', 'The Bundle holds no Patient.'],
    ] as const) {
      await page.getByLabel(/^FHIR R4 Bundle/).fill(text);
      await page.getByRole('button', { name: 'Use this record' }).click();
      await page.getByText(words).waitFor();
    }
    await watched.close();
  });

  it('shows the refusal of a record that names another patient', async () => {
    const watched = await opened();
    const { page } = watched;
    const mixed = bundle();
    const [first] = mixed.entry;
    mixed.entry.push({
      resource: {
        resourceType: 'Condition',
        id: 'foreign',
        subject: { reference: 'Patient/somebody-else' },
      },
    } as unknown as NonNullable<typeof first>);
    await page.getByText('Bring a record').click();
    await page.getByLabel(/^FHIR R4 Bundle/).fill(JSON.stringify(mixed));
    await page.getByRole('button', { name: 'Use this record' }).click();
    await page.getByRole('button', { name: 'Open the chart' }).click();
    await page
      .getByText(/name another patient/)
      .first()
      .waitFor();
    await watched.close();
  });

  it('text of a record that looks like markup is shown as text', async () => {
    const watched = await opened();
    const { page, errors } = watched;
    const hostile = bundle();
    const patient = hostile.entry.find(({ resource }) => resource.resourceType === 'Patient');
    Object.assign(patient?.resource ?? {}, { name: [{ text: '<img src=x onerror=alert(1)>' }] });
    await page.getByText('Bring a record').click();
    await page.getByLabel(/^FHIR R4 Bundle/).fill(JSON.stringify(hostile));
    await page.getByRole('button', { name: 'Use this record' }).click();
    await page.getByRole('button', { name: 'Open the chart' }).click();
    await page.getByText(/^patient-view: /).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(errors).toEqual([]);
    await watched.close();
  });
});

describe('what can be seen', () => {
  it('a datum leads to the resource that it came from', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await page.getByRole('button', { name: 'Observation/er-bone' }).first().click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.innerText()).toContain('"id": "er-bone"');
    await clean(watched);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await watched.close();
  });

  it('the two editions are compared rule by rule, and the edition can be changed', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await page.getByRole('button', { name: 'Compare editions' }).click();
    const table = page.getByRole('region', { name: 'Editions compared' });
    await table.waitFor();
    expect(await table.innerText()).toMatch(/ET-01c\s+info\s+no\s+differs/);
    await page.getByRole('combobox', { name: 'Edition' }).selectOption('seed-2013');
    await page.getByText('seed edition 2013').first().waitFor();
    await clean(watched);
    await watched.close();
  });

  it('the request can be repeated as a command', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await page.getByRole('tab', { name: 'Request and answer' }).click();
    const command = await page.getByRole('region', { name: 'As a command as text' }).innerText();
    expect(command).toContain(`curl --request POST '${service.url}/cds-services/mbc-patient-view'`);
    await clean(watched);
    await watched.close();
  });

  it('every synthetic patient can be opened, and none breaks the page', async () => {
    const watched = await opened();
    const { page, errors } = watched;
    const ids = await page
      .getByRole('combobox', { name: 'Synthetic patient' })
      .locator('option')
      .evaluateAll((options) =>
        options.map((o) => (o as unknown as { value: string }).value).filter(Boolean),
      );
    expect(ids.length).toBeGreaterThanOrEqual(12);
    for (const id of ids) {
      const answered = page.waitForResponse((r) => r.url().endsWith('/workbench/case'));
      await page.getByRole('combobox', { name: 'Synthetic patient' }).selectOption(id);
      expect((await answered).status(), id).toBe(200);
      await idle(page);
      await page.locator('.card').first().waitFor();
    }
    expect(errors).toEqual([]);
    await watched.close();
  });
});

describe('the decision pathway', () => {
  it('is drawn within a second, with the way of the patient to the card', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await order(page, 'letrozole');
    await page.getByRole('tab', { name: 'Decision pathway' }).click();
    const card = page.getByRole('treeitem', { name: /^ET-05: .*: fires$/ });
    await card.waitFor();
    const drawn = await page.locator('[data-drawn]').getAttribute('data-drawn');
    expect(Number(drawn)).toBeLessThan(1000);
    await card.click();
    expect(await page.locator('.step-detail').innerText()).toContain('This rule fires.');
    await clean(watched);
    await watched.close();
  });

  it('is walked through with the keyboard alone', async () => {
    const watched = await opened('premenopausal-letrozole');
    const { page } = watched;
    await page.getByRole('tab', { name: 'Cards and case' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('tree').waitFor();
    await page.locator('[role=treeitem][tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const at = () => page.evaluate('document.activeElement.getAttribute("aria-label")');
    expect(await at()).toContain('the patient is alive');
    await page.keyboard.press('ArrowRight');
    const next = await at();
    await page.keyboard.press('ArrowLeft');
    expect(await at()).not.toBe(next);
    await watched.close();
  });

  it('draws what is not known as open, and the largest topic within a second', async () => {
    const watched = await opened('unknown-everything');
    const { page } = watched;
    await order(page, 'trastuzumab');
    await page.getByRole('tab', { name: 'Decision pathway' }).click();
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('HER2');
    await page
      .getByRole('treeitem', { name: /: not known/ })
      .first()
      .waitFor();
    expect(await page.locator('.edge.open').count()).toBeGreaterThan(0);
    await page.getByRole('combobox', { name: 'Topic' }).selectOption('SAF');
    await page.getByRole('combobox', { name: 'Show' }).selectOption('all');
    await page.getByRole('treeitem', { name: /^SAF-80: / }).waitFor();
    const drawn = await page.locator('[data-drawn]').getAttribute('data-drawn');
    expect(Number(drawn)).toBeLessThan(1000);
    await clean(watched);
    await watched.close();
  });
});

describe.each([
  ['dark', { colorScheme: 'dark' }],
  ['narrow', { viewport: { width: 360, height: 740 } }],
  ['at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
] as const)('%s', (_name, options) => {
  it('nothing is lost beside the page, and no rule of accessibility is broken', async () => {
    const watched = await opened('dpyd-capecitabine', options);
    const { page } = watched;
    const beyond = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(beyond).toBeLessThanOrEqual(0);
    await clean(watched);
    await watched.close();
  });
});
