// GET /cds-services. CDS Hooks 2.0.1, "Discovery" and "Prefetch Template".
import type { Service, Services } from 'cds-hooks-types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../../src/start.ts';
import { send } from '../../support/cds-client.ts';
import { forbiddenEmpties } from '../../support/json-rules.ts';
import { fillPrefetch } from '../../support/prefetch.ts';
import { startService } from '../../support/start-service.ts';

let service: Running;
let services: readonly Service[];

beforeAll(async () => {
  service = await startService();
  services = (await send<Services>(`${service.url}/cds-services`)).body.services;
});
afterAll(() => service.close());

const templates = () => services.flatMap(({ prefetch }) => Object.values(prefetch ?? {}));

it('answers 200 with JSON', async () => {
  const { status, contentType, body } = await send(`${service.url}/cds-services`);
  expect(status).toBe(200);
  expect(contentType).toMatch(/^application\/json/);
  expect(forbiddenEmpties(body)).toEqual([]);
});

describe('the services', () => {
  it('are one for each hook, under an id of its own', () => {
    expect(services.map(({ hook, id }) => `${hook} ${id}`)).toEqual(
      expect.arrayContaining([
        'patient-view mbc-patient-view',
        'order-select mbc-order-select',
        'order-sign mbc-order-sign',
      ]),
    );
    expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
    expect(new Set(services.map(({ hook }) => hook)).size).toBe(services.length);
  });

  it('say what they are for', () => {
    for (const { hook, id, title, description } of services) {
      expect(hook).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(title).toContain('breast cancer');
      expect(description.length).toBeGreaterThan(40);
    }
  });

  it('have only members that CDS Hooks 2.0 knows', () => {
    const known = ['hook', 'title', 'description', 'id', 'prefetch', 'usageRequirements'];
    known.push('extension');
    for (const entry of services) {
      expect(known).toEqual(expect.arrayContaining(Object.keys(entry)));
    }
  });
});

describe('the code lists', () => {
  const listsOf = ({ extension }: Service) =>
    (extension?.['org.mbc-cds'] as { valueSets?: readonly string[] })?.valueSets ?? [];

  it('that the rules of each hook read are named by canonical URLs, which can be downloaded', async () => {
    for (const entry of services) {
      const urls = listsOf(entry);
      expect(urls.length).toBeGreaterThan(40);
      expect(new Set(urls).size).toBe(urls.length);
      expect(urls).toContain(`${service.url}/fhir/ValueSet/er`);
      expect(urls).toContain(`${service.url}/fhir/ValueSet/drugs`);
    }
    const all = [...new Set(services.flatMap(listsOf))];
    const found = await Promise.all(all.map((url) => send<{ url: string }>(url)));
    expect(found.filter(({ status }) => status !== 200)).toEqual([]);
    expect(found.map(({ body }) => body.url)).toEqual(all);
  });

  it('are named with each input of a rule, and none where no code decides', async () => {
    interface Rule {
      inputs: readonly { name: string; valueSets: readonly string[] }[];
    }
    const { body } = await send<Rule>(`${service.url}/rules/ET-05.json`);
    const setsOf = (name: string) => body.inputs.find((i) => i.name === name)?.valueSets;
    expect(setsOf('ovarianState')).toContain(`${service.url}/fhir/ValueSet/e2`);
    expect(setsOf('ageYears')).toEqual([]);
    const named = body.inputs.flatMap((i) => i.valueSets);
    const published = services.flatMap(listsOf);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((url) => !published.includes(url))).toEqual([]);
  });
});

describe('the prefetch templates', () => {
  const read = /^[A-Z][A-Za-z]+\/\{\{context\.patientId\}\}$/;
  const search = /^[A-Z][A-Za-z]+\?(?:[a-z_]+=[^&]+)(?:&[a-z_]+=[^&]+)*$/;
  const portable = ['patient', 'code', 'category', 'status', 'date', '_count', '_sort'];

  it('are reads or searches with parameters that every server has', () => {
    expect(templates().length).toBeGreaterThan(0);
    for (const template of templates()) {
      expect(template).toMatch(template.includes('?') ? search : read);
      const query = new URLSearchParams(template.split('?')[1] ?? '');
      for (const [name, value] of query) {
        expect(portable).toContain(name);
        if (name === 'date') expect(value).toMatch(/^ge\d{4}-\d{2}-\d{2}$/);
      }
    }
  });

  it('have no token but the patient of the context', () => {
    for (const template of templates()) {
      expect(template.match(/\{\{.*?\}\}/g)).toEqual(['{{context.patientId}}']);
    }
  });

  it('ask for the patient first of all, and for nothing that names no patient', () => {
    for (const { prefetch } of services) {
      expect(Object.values(prefetch ?? {})).toContain('Patient/{{context.patientId}}');
    }
  });

  it('are honoured by a server that refuses what it does not know', async () => {
    const patient = { resourceType: 'Patient' as const, id: 'p1' };
    for (const entry of services) {
      const filled = await fillPrefetch(entry, { patientId: 'p1' }, [patient]);
      expect(Object.keys(filled)).toEqual(Object.keys(entry.prefetch ?? {}));
      expect(Object.values(filled)).toContainEqual(expect.objectContaining({ id: 'p1' }));
    }
  });
});
