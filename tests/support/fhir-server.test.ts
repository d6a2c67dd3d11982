// The test FHIR server behaves as FHIR R4 says, so that what the service reads from it is real.
import type { Bundle, FhirResource, Observation } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FhirServer, startFhirServer } from './fhir-server.ts';

const TOKEN = 'synthetic-token';

const neutrophils = (id: string, patient: string, date: string): Observation => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject: { reference: `Patient/${patient}` },
  code: { coding: [{ system: 'http://loinc.org', code: '751-8' }] },
  effectiveDateTime: date,
});

const RESOURCES: FhirResource[] = [
  { resourceType: 'Patient', id: 'p1', birthDate: '1970-01-01' },
  neutrophils('n1', 'p1', '2026-11-01'),
  neutrophils('n2', 'p1', '2026-11-19T09:30:00+01:00'),
  neutrophils('n3', 'p1', '2026-11-20'),
  neutrophils('other', 'p2', '2026-11-20'),
  {
    ...neutrophils('er', 'p1', '2024-05-01'),
    code: { coding: [{ system: 'http://loinc.org', code: '85337-4' }] },
  },
];

let server: FhirServer;
beforeAll(async () => {
  server = await startFhirServer(RESOURCES, { token: TOKEN });
});
afterAll(() => server.close());

const headers = { authorization: `Bearer ${TOKEN}` };

async function search(query: string): Promise<Bundle> {
  const response = await fetch(`${server.url}/${query}`, { headers });
  expect(response.status).toBe(200);
  return (await response.json()) as Bundle;
}

const idsOf = (bundle: Bundle) => (bundle.entry ?? []).map(({ resource }) => resource?.id);

describe('reading', () => {
  it('reads an instance', async () => {
    const response = await fetch(`${server.url}/Patient/p1`, { headers });

    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('application/fhir+json');
    expect(await response.json()).toMatchObject({ id: 'p1', birthDate: '1970-01-01' });
  });

  it('answers 404 with an OperationOutcome for what it does not hold', async () => {
    for (const path of ['Patient/p9', 'Nonsense/1', 'Nonsense?patient=p1', 'Patient/p1/_history']) {
      const response = await fetch(`${server.url}/${path}`, { headers });

      expect(response.status, path).toBe(404);
      expect(await response.json()).toMatchObject({ resourceType: 'OperationOutcome' });
    }
  });

  it('changes nothing', async () => {
    const response = await fetch(`${server.url}/Patient/p1`, { method: 'DELETE', headers });

    expect(response.status).toBe(405);
  });
});

describe('searching', () => {
  it('finds by patient, written with and without its type, and never another patient', async () => {
    expect(idsOf(await search('Observation?patient=p1'))).toEqual(['n1', 'n2', 'n3', 'er']);
    expect(idsOf(await search('Observation?patient=Patient/p1'))).toHaveLength(4);
  });

  it('finds by code and by date', async () => {
    const code = encodeURIComponent('http://loinc.org|751-8');

    expect(idsOf(await search(`Observation?patient=p1&code=${code}&date=ge2026-11-15`))).toEqual([
      'n2',
      'n3',
    ]);
  });

  it('pages with _count and a link to the next page', async () => {
    const first = await search('Observation?patient=p1&_sort=-date&_count=3');
    const next = first.link?.find(({ relation }) => relation === 'next')?.url ?? '';

    expect(idsOf(first)).toEqual(['n3', 'n2', 'n1']);
    expect(next.startsWith(`${server.url}/Observation?`)).toBe(true);
    const second = (await (await fetch(next, { headers })).json()) as Bundle;
    expect(idsOf(second)).toEqual(['er']);
    expect(second.link?.some(({ relation }) => relation === 'next')).toBe(false);
  });

  it('says that nothing was found with an empty searchset', async () => {
    expect(await search('Observation?patient=p9')).toMatchObject({ type: 'searchset', total: 0 });
  });

  it('accepts a search by POST', async () => {
    const response = await fetch(`${server.url}/Observation/_search`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'patient=p1&code=85337-4',
    });

    expect(idsOf((await response.json()) as Bundle)).toEqual(['er']);
  });

  it('refuses a parameter or modifier that it would have to ignore', async () => {
    for (const query of ['Observation?patient=p1&colour=red', 'Observation?code:in=urn:x']) {
      expect((await fetch(`${server.url}/${query}`, { headers })).status, query).toBe(400);
    }
  });
});

describe('the token', () => {
  it('is required on every request', async () => {
    expect((await fetch(`${server.url}/Patient/p1`)).status).toBe(401);
    const wrong = { authorization: 'Bearer other' };
    expect((await fetch(`${server.url}/Patient/p1`, { headers: wrong })).status).toBe(401);
  });

  it('is not asked for where none is configured', async () => {
    const open = await startFhirServer(RESOURCES);
    const response = await fetch(`${open.url}/Patient/p1`);
    await open.close();

    expect(response.status).toBe(200);
  });

  it('is recorded with the method and the URL of each request', async () => {
    const before = server.requests.length;
    await fetch(`${server.url}/Observation?patient=p1`, { headers });

    expect(server.requests.slice(before)).toEqual([
      { method: 'GET', url: '/fhir/Observation?patient=p1', authorization: `Bearer ${TOKEN}` },
    ]);
  });
});
