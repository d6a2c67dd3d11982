// The SMART app in a browser: launched by an EHR, answered, and saved to its record.
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { today } from '../../src/server/calendar.ts';
import { recordOf, stories } from '../../src/server/workbench/patients/index.ts';
import type { Running } from '../../src/start.ts';
import { clientsFile, issuer, signingKey } from '../faults/support/tokens.ts';
import { flagshipId, flagshipRecord } from '../support/flagship.ts';
import { type MockEhr, type MockEhrOptions, startMockEhr } from '../support/mock-ehr.ts';
import { startService } from '../support/start-service.ts';
import { openBrowser, violations, type WatchedPage, watchedPage } from './browser.ts';

let service: Running;
let browser: Browser;
const open: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  [service, browser] = await Promise.all([startService(), openBrowser()]);
});
afterEach(async () => {
  await Promise.all(open.splice(0).map((o) => o.close()));
});
afterAll(async () => {
  await browser?.close();
  await service?.close();
});

async function ehrWith(of: Partial<MockEhrOptions> = {}): Promise<MockEhr> {
  const ehr = await startMockEhr({ resources: flagshipRecord(), patientId: flagshipId, ...of });
  open.push(ehr);
  return ehr;
}

async function launched(ehr: MockEhr, launch: string, at = service): Promise<WatchedPage> {
  const watched = await watchedPage(browser, at.url);
  open.push(watched);
  const query = new URLSearchParams({ iss: ehr.iss, launch });
  await watched.page.goto(`${at.url}/smart/launch?${query}`);
  return watched;
}

async function chart(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'What only you know' }).waitFor();
  await page.getByRole('heading', { name: 'The case as the service reads it' }).waitFor();
  await page.locator('section[aria-busy="false"] .card').first().waitFor();
}

const question = (page: Page, name: string) => page.getByRole('group', { name });

/** No error, no host but the service and the EHR, no barrier. */
async function clean({ page, errors, foreign }: WatchedPage, ehr: MockEhr): Promise<void> {
  expect(await violations(page)).toEqual([]);
  expect(errors).toEqual([]);
  expect(foreign.filter((url) => !url.startsWith(`${ehr.origin}/`))).toEqual([]);
}

describe('an EHR launch', () => {
  it('shows the right patient, asks what the card asked, and saves the answer, which changes the case', async () => {
    const ehr = await ehrWith();
    const appContext = JSON.stringify({ rule: 'ET-01c', questions: ['rapid-progression'] });
    const watched = await launched(ehr, ehr.launch(appContext));
    const { page } = watched;
    await chart(page);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain('Jenny');
    await page.getByText(`Patient/${flagshipId} of ${ehr.iss}`).waitFor();
    await page.getByText('Opened from the card ET-01c.').waitFor();
    expect(await page.locator('fieldset.question legend').first().innerText()).toContain(
      'Rapid clinical progression',
    );
    expect(page.url()).toBe(`${service.url}/smart`);
    const urgent = page.getByRole('article', { name: /^Rapidly progressive or life-threatening/ });
    expect(await urgent.count()).toBe(0);
    await clean(watched, ehr);

    await question(page, 'Visceral crisis').getByLabel('Yes').check();
    await question(page, 'ECOG performance status').getByLabel('ECOG 2').check();
    await page.getByRole('button', { name: 'Use and save to the record' }).click();
    await page.getByText('2 answers were saved to the record of the EHR.').waitFor();
    const judgements = page.getByRole('region', { name: 'Judgements of a clinician' });
    await judgements.getByText('Observation/answer-visceral-crisis').waitFor();
    await urgent.waitFor();
    expect(await urgent.innerText()).toContain('visceral crisis');

    expect(ehr.refusals).toEqual([]);
    expect(ehr.created.map(({ code }) => code.coding?.[0]?.code).sort()).toEqual([
      '89247-1',
      'visceral-crisis',
    ]);
    const [crisis] = ehr.created.filter((o) => o.valueBoolean !== undefined);
    expect(crisis).toMatchObject({
      status: 'final',
      valueBoolean: true,
      subject: { reference: `Patient/${flagshipId}` },
      performer: [{ reference: 'Practitioner/dr-mock' }],
    });
    expect(crisis).not.toHaveProperty('id');

    await question(page, 'Visceral crisis').getByLabel('No answer').check();
    await page.getByRole('button', { name: 'Use and save to the record' }).click();
    await page.getByText('taken back here still stands in the EHR').waitFor();
    await urgent.waitFor({ state: 'detached' });
    expect(ehr.created.length).toBe(2);
    await clean(watched, ehr);
  });

  it('can be answered by keyboard alone, and shows the pathway with the answer', async () => {
    const ehr = await ehrWith();
    const watched = await launched(ehr, ehr.launch());
    const { page } = watched;
    await chart(page);
    await question(page, 'Visceral crisis').getByLabel('No answer').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText('1 answer was saved to the record of the EHR.').waitFor();
    await page.getByRole('tab', { name: 'Decision pathway' }).click();
    await page.locator('.diagram svg').waitFor();
    await clean(watched, ehr);
  });

  it('without the right to save it says so, and the answers count in the app', async () => {
    const ehr = await ehrWith({ grants: (scope) => !scope.endsWith('Observation.c') });
    const watched = await launched(ehr, ehr.launch());
    const { page } = watched;
    await chart(page);
    await page.getByText('The EHR lets this app read only').waitFor();
    await question(page, 'Visceral crisis').getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Use these answers' }).click();
    await page.getByText('The answers count here from now on.').waitFor();
    await page.getByText('Observation/answer-visceral-crisis').first().waitFor();
    expect(ehr.created).toEqual([]);
    await clean(watched, ehr);
  });

  it('works where clients have to prove themselves, with a server of the list and no feedback', async () => {
    const ehr = await ehrWith();
    const { publicJwk } = await signingKey();
    const closed = await startService({
      CLIENTS_FILE: clientsFile([{ id: 'general', issuer, keys: [publicJwk] }]),
      FHIR_SERVER_ALLOWLIST: ehr.iss,
      SMART_APP: 'on',
    });
    open.push(closed);
    const watched = await launched(ehr, ehr.launch(), closed);
    const { page } = watched;
    await chart(page);
    await question(page, 'Visceral crisis').getByLabel('Yes').check();
    await page.getByRole('button', { name: 'Use here only' }).click();
    await page.getByRole('article', { name: /^Rapidly progressive or life-threat/ }).waitFor();
    expect(await page.getByText('Dismiss', { exact: true }).count()).toBe(0);
    expect(ehr.created).toEqual([]);
    await clean(watched, ehr);
  });

  it('shows every receptor on a laptop, however long the ids of the EHR are', async () => {
    const [story] = stories;
    const record = story ? (recordOf(story, today('UTC')).entry ?? []) : [];
    const resources = record.flatMap(({ resource }) => resource ?? []);
    const ehr = await ehrWith({
      patientId: story?.id ?? '',
      resources: resources.map((resource) =>
        resource.resourceType === 'Observation'
          ? { ...resource, id: `${resource.id}-${'x'.repeat(30)}` }
          : resource,
      ),
    });
    const { page } = await launched(ehr, ehr.launch());
    await chart(page);
    const table = page.getByRole('region', { name: 'Table of receptors' });
    const hidden = await table.evaluate((element) => {
      const { scrollWidth, clientWidth } = element as unknown as Record<string, number>;
      return (scrollWidth ?? 0) - (clientWidth ?? 0);
    });
    expect(hidden).toBe(0);
  });

  it('names what the EHR did not give, and does not take it for absent', async () => {
    const ehr = await ehrWith({ failing: { Observation: 403 } });
    const { page } = await launched(ehr, ehr.launch());
    await chart(page);
    await page.getByText('Observation (the EHR gives no access)').waitFor();
    await page
      .getByText(/could not be read/)
      .first()
      .waitFor();
    expect(await page.getByText(/could not be evaluated/).count()).toBeGreaterThan(0);
  });
});

describe('a launch that is not to be trusted', () => {
  it('a server that is not on the list is never asked', async () => {
    const { page, foreign } = await launched(
      { ...(await ehrWith()), iss: 'https://fhir.evil.example/r4' },
      'x',
    );
    await page.getByText('This service does not work with the FHIR server').waitFor();
    expect(foreign).toEqual([]);
  });

  it('a code with a state that this tab did not begin is not exchanged', async () => {
    const ehr = await ehrWith();
    const watched = await watchedPage(browser, service.url);
    open.push(watched);
    await watched.page.goto(`${service.url}/smart?code=stolen&state=${'f'.repeat(43)}`);
    await watched.page.getByText('This launch was not begun here').waitFor();
    expect(ehr.exchanges).toEqual([]);
    await clean(watched, ehr);
  });

  it('a token endpoint elsewhere gets no code', async () => {
    const ehr = await ehrWith({
      configuration: { token_endpoint: 'https://collect.example/token' },
    });
    const { page } = await launched(ehr, ehr.launch());
    await page.getByText('is not on the list of this service').waitFor();
    expect(ehr.authorizations).toEqual([]);
  });
});

describe('by itself', () => {
  it('asks for the server of the EHR, and the EHR for the patient', async () => {
    const ehr = await ehrWith();
    const watched = await watchedPage(browser, service.url);
    open.push(watched);
    const { page } = watched;
    await page.goto(`${service.url}/smart`);
    await page.getByLabel(/^FHIR server/).fill(ehr.iss);
    await clean(watched, ehr);
    await page.getByRole('button', { name: 'Start' }).click();
    await chart(page);
    expect(ehr.authorizations[0]?.get('scope')).toMatch(/^launch\/patient openid fhirUser /);
    expect(ehr.authorizations[0]?.has('launch')).toBe(false);
  });
});
