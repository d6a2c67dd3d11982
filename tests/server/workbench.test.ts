// The workbench over HTTP: its page, its synthetic patients, and the case and pathway it asks for.
import '../support/websocket-on-node-20.ts';
import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { CdsResponse, Services } from 'cds-hooks-types';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drugIds } from '../../src/domain/drug.ts';
import { stories } from '../../src/server/workbench/patients/index.ts';
import type { CaseView, PathwayNode, PathwayView } from '../../src/server/workbench/views.ts';
import type { Running } from '../../src/start.ts';
import { firedRules } from '../../src/web/edition-difference.ts';
import { type HookBody, type HookName, hookBody, type Order } from '../../src/web/request.ts';
import { clientsFile, issuer, signingKey } from '../faults/support/tokens.ts';
import { attributes, plainText } from '../support/html-check.ts';
import { indexR4Definitions } from '../support/r4-definitions.ts';
import { newDatabaseFile, startService } from '../support/start-service.ts';

let service: Running;
let services: Services;
beforeAll(async () => {
  service = await startService();
  services = await get<Services>('/cds-services');
});
afterAll(() => service.close());

async function get<T>(path: string): Promise<T> {
  const answer = await fetch(`${service.url}${path}`);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

async function post<T>(path: string, body: unknown): Promise<T> {
  const answer = await sent(path, body);
  expect(answer.status, path).toBe(200);
  return (await answer.json()) as T;
}

function sent(path: string, body: unknown, url = service.url): Promise<Response> {
  return fetch(`${url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function recordOf(id: string): Promise<readonly FhirResource[]> {
  const bundle = await get<Bundle<FhirResource>>(`/workbench/patients/${id}`);
  return (bundle.entry ?? []).flatMap((entry) => entry.resource ?? []);
}

interface Ask {
  readonly hook?: HookName;
  readonly drugs?: readonly string[];
  readonly edition?: string;
}

/** The request that the workbench makes of a story. */
async function bodyOf(id: string, { hook, drugs = [], edition }: Ask = {}): Promise<HookBody> {
  const asked = hook ?? (drugs.length > 0 ? 'order-sign' : 'patient-view');
  const entry = services.services.find((s) => s.hook === asked);
  if (!entry) throw new Error(`no service for ${asked}`);
  const basket = await Promise.all(
    drugs.map((drug) => get<Order>(`/workbench/drafts/${drug}?patient=${id}`)),
  );
  return hookBody(entry, {
    hook: asked,
    record: { patientId: id, resources: await recordOf(id) },
    basket,
    selections: [],
    edition: edition ?? 'contemporary-2026',
    userId: 'Practitioner/example-oncologist',
  });
}

const caseOf = async (id: string, ask: Ask = {}) =>
  post<CaseView>('/workbench/case', await bodyOf(id, ask));

async function fired(id: string, ask: Ask): Promise<readonly string[]> {
  const body = await bodyOf(id, ask);
  const answer = await post<CdsResponse>(`/cds-services/mbc-${body.hook}`, body);
  return firedRules(answer).map((rule) => rule.id);
}

describe('the synthetic patients', () => {
  beforeAll(indexR4Definitions);

  it('are a dozen at least, each with a name of its own', () => {
    expect(stories.length).toBeGreaterThanOrEqual(12);
    expect(new Set(stories.map(({ id }) => id)).size).toBe(stories.length);
    expect(new Set(stories.map(({ family }) => family)).size).toBe(stories.length);
  });

  it.each(stories.map(({ id }) => id))('%s is valid FHIR R4, marked as test data', async (id) => {
    const resources = await recordOf(id);
    const invalid = resources.flatMap((resource) => {
      try {
        return validateResource(resource as unknown as Parameters<typeof validateResource>[0])
          .filter((issue) => issue.severity !== 'warning')
          .map((issue) => `${resource.resourceType}/${resource.id}: ${issue.details?.text}`);
      } catch (error) {
        if (!(error instanceof OperationOutcomeError)) throw error;
        return [`${resource.resourceType}/${resource.id}: ${error.message}`];
      }
    });
    expect(invalid).toEqual([]);
    const [patient] = resources;
    expect(patient?.meta?.security?.[0]?.code).toBe('HTEST');
  });

  it.each(stories.map(({ id }) => id))('%s has no id twice and no date ahead', async (id) => {
    const resources = await recordOf(id);
    const references = resources.map((r) => `${r.resourceType}/${r.id}`);
    expect(references.filter((r, i) => references.indexOf(r) !== i)).toEqual([]);
    const dates = JSON.stringify(resources).match(/\b\d{4}-\d{2}-\d{2}\b/g) ?? [];
    const today = new Date().toISOString().slice(0, 10);
    expect(dates.length).toBeGreaterThan(1);
    expect(dates.filter((date) => date > today)).toEqual([]);
  });

  /** What each story is there to show. */
  it.each([
    ['premenopausal-letrozole', ['letrozole'], 'ET-05'],
    ['suppression-lapsed', ['letrozole'], 'ET-05'],
    ['visceral-crisis', ['letrozole'], 'CT-02'],
    ['esr1-after-cdk46', [], 'HR-03'],
    ['qtc-ribociclib', ['ribociclib'], 'SAF-31'],
    ['man', ['anastrozole'], 'ET-10m'],
    ['her2-equivocal', ['trastuzumab'], 'REC-05'],
    ['brain-on-trastuzumab', [], 'HER2-12'],
    ['lvef-drop', ['trastuzumab'], 'HER2-09d'],
    ['germline-brca', [], 'HR-08'],
    ['dpyd-capecitabine', ['capecitabine'], 'SAF-62'],
    ['bone-agent-kidney', ['zoledronic-acid'], 'SAF-80'],
    ['unknown-everything', ['letrozole'], 'REC-03'],
    ['contradictory-record', ['letrozole'], 'ET-06'],
    ['er-low', ['letrozole'], 'REC-06'],
  ] as const)('%s with %s leads to %s', async (id, drugs, rule) => {
    expect(await fired(id, { drugs })).toContain(rule);
  });
});

describe('the case as the service reads it', () => {
  it('shows sites, receptors by specimen, ovarian function and why', async () => {
    const view = await caseOf('premenopausal-letrozole');
    expect(view.sites.map(({ site, active }) => [site, active])).toEqual([['bone', true]]);
    expect(view.specimens.map(({ taken }) => taken)).toEqual(['metastasis', 'primary']);
    const decide = view.specimens.map(({ results }) => results.map(({ governs }) => governs));
    expect(decide).toEqual([
      [true, true, true],
      [false, false, false],
    ]);
    expect(view.ovaries?.value).toBe('premenopausal');
    const because = view.ovaries?.evidence.map(({ reference }) => reference);
    expect(because).toContain('Observation/last-menses');
    expect(because).toContain('Observation/estradiol-9');
  });

  it('shows lines of therapy with progression, and the course that stopped', async () => {
    const { lines, moments } = await caseOf('esr1-after-cdk46');
    expect(lines.map(({ title, progressed }) => [title, progressed])).toEqual([
      ['Before metastases', false],
      ['Line 1: endocrine', true],
    ]);
    const first = lines[1]?.courses.map(({ drug, stopped }) => [drug, stopped]);
    expect(first).toEqual([
      ['letrozole', 'progression'],
      ['palbociclib', 'progression'],
    ]);
    expect(moments.map(({ kind }) => kind)).toEqual(['diagnosis', 'metastasis', 'progression']);
  });

  it('shows measurements against their limits, newest first', async () => {
    const { labs } = await caseOf('visceral-crisis');
    const bilirubin = labs.find(({ name }) => name === 'bilirubin');
    expect(bilirubin?.values.map(({ number }) => number)).toEqual([4.6, 2.4, 1.1]);
    expect(bilirubin).toMatchObject({
      limits: 'up to 1.2',
      standing: 'above',
      limitsOf: 'laboratory',
    });
    const hormones = (await caseOf('premenopausal-letrozole')).labs;
    expect(hormones.find(({ name }) => name === 'FSH')?.standing).toBe('below');
    expect(hormones.find(({ name }) => name === 'estradiol')?.standing).toBe('above');
    expect(hormones.find(({ name }) => name === 'calcium')?.standing).toBe('in');
  });

  it('says what is missing, what disagrees and what could not be read', async () => {
    const view = await caseOf('contradictory-record');
    const er = view.receptors.find(({ name }) => name === 'estrogenReceptor');
    expect([er?.known, er?.value, er?.evidence.length]).toEqual([false, 'results disagree', 2]);
    const unread = view.unread.map(({ text }) => text);
    expect(unread).toContain('Drug not recognised: Study drug ABX-447');
    expect(unread).toContain('Unit not known (estradiol)');
    expect(unread.filter((text) => text.startsWith('Drug not recognised'))).toHaveLength(1);
    const fsh = view.ovarianFacts.find(({ name }) => name === 'fshIuPerL');
    expect(fsh?.value).toBe('only an old result');
    const missing = (await caseOf('unknown-everything')).missing;
    const her2 = missing.find(({ name }) => name === 'her2Status');
    expect(her2?.reason).toBe('not on record');
    expect(her2?.rules.length).toBeGreaterThan(0);
  });

  it('has nothing on ovaries of a man', async () => {
    const view = await caseOf('man');
    expect('ovaries' in view).toBe(false);
    expect(view.ovarianFacts).toEqual([]);
  });

  it.each(stories.map(({ id }) => id))(
    '%s: each datum leads to a resource of the record',
    async (id) => {
      const view = await caseOf(id);
      const known = new Set((await recordOf(id)).map((r) => `${r.resourceType}/${r.id}`));
      const named = [...JSON.stringify(view).matchAll(/"reference":"([^"]+)"/g)].map((m) => m[1]);
      expect(named.length).toBeGreaterThan(1);
      expect(named.filter((reference) => !known.has(reference as string))).toEqual([]);
    },
  );
});

describe('the pathway', () => {
  const leaves = (node: PathwayNode): readonly PathwayNode[] =>
    node.next.length === 0 ? [node] : node.next.flatMap(leaves);

  it('ends in the cards that the same request gets', async () => {
    const ask = { drugs: ['letrozole'] };
    const rulesFired = await fired('premenopausal-letrozole', ask);
    const body = await bodyOf('premenopausal-letrozole', ask);
    const { topics } = await startData();
    const views = await Promise.all(
      topics.map(({ id }) => post<PathwayView>(`/workbench/pathway/${id}`, body)),
    );
    const ends = views.flatMap(({ root }) => leaves(root)).flatMap((n) => n.rule ?? []);
    const reached = ends.filter(({ outcome }) => outcome === 'fires').map(({ id }) => id);
    expect([...reached].sort()).toEqual([...rulesFired].sort());
  });

  it('shows at a question the fact, its date and its source', async () => {
    const body = await bodyOf('premenopausal-letrozole', { drugs: ['letrozole'] });
    const { root } = await post<PathwayView>('/workbench/pathway/ET', body);
    const all = (node: PathwayNode): readonly PathwayNode[] => [node, ...node.next.flatMap(all)];
    const evidence = all(root).flatMap((node) => node.evidence);
    expect(evidence).toContainEqual(
      expect.objectContaining({
        text: expect.stringContaining('Last menses'),
        date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
        reference: 'Observation/last-menses',
      }),
    );
  });

  it('is not found for a topic that there is not', async () => {
    const body = await bodyOf('man');
    expect((await sent('/workbench/pathway/NOPE', body)).status).toBe(404);
  });
});

interface StartData {
  readonly topics: readonly { readonly id: string }[];
  readonly orders: readonly { readonly id: string; readonly group: string }[];
  readonly open: boolean;
}

/** What the page begins with. */
async function startData(url = service.url): Promise<StartData> {
  return (await fetch(`${url}/workbench/start.json`)).json() as Promise<StartData>;
}

describe('what is refused', () => {
  it('a record that names another patient, as a hook refuses it', async () => {
    const body = await bodyOf('man');
    const other = { ...body, context: { ...body.context, patientId: 'somebody-else' } };
    for (const path of ['/workbench/case', '/workbench/pathway/ET']) {
      const answer = await sent(path, other);
      expect([path, answer.status]).toEqual([path, 400]);
      expect(await answer.text()).toContain('name another patient');
    }
  });

  it('a body without a hook, one that is too deep, and one of an unknown patient', async () => {
    expect((await sent('/workbench/case', {})).status).toBe(400);
    expect((await sent('/workbench/case', [])).status).toBe(400);
    let deep: unknown = 1;
    for (let i = 0; i < 100; i++) deep = [deep];
    expect((await sent('/workbench/case', deep)).status).toBe(400);
    expect((await sent('/workbench/case', { hook: 'patient-view' })).status).toBe(400);
  });

  it('everybody who does not prove to be a client, where clients have to', async () => {
    const { publicJwk } = await signingKey();
    const closed = await startService({
      DATABASE_FILE: newDatabaseFile(),
      CLIENTS_FILE: clientsFile([{ id: 'general', issuer, keys: [publicJwk] }]),
    });
    try {
      const body = await bodyOf('man');
      for (const path of ['/workbench/case', '/workbench/pathway/ET']) {
        const answer = await sent(path, body, closed.url);
        expect([path, answer.status, await answer.text()]).toEqual([path, 401, '']);
      }
      expect((await startData(closed.url)).open).toBe(false);
    } finally {
      await closed.close();
    }
  });

  it('a patient or a drug that there is not, and an id that is none', async () => {
    for (const [path, status] of [
      ['/workbench/patients/nobody', 404],
      ['/workbench/drafts/nothing?patient=p1', 404],
      ['/workbench/drafts/letrozole?patient=%3Cp%3E', 400],
      ['/workbench/drafts/letrozole', 400],
      ['/assets/web/manifest.json', 404],
      ['/assets/web/..%2Fsource-hash', 404],
    ] as const) {
      expect([path, (await fetch(`${service.url}${path}`)).status]).toEqual([path, status]);
    }
  });
});

describe('the page', () => {
  it('lets only its own scripts run, asks no other host, and holds together without a build', async () => {
    const answer = await fetch(`${service.url}/`);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/unsafe|https?:|\*/);
    const text = await answer.text();
    expect(attributes(text, 'href').filter((href) => /^https?:/.test(href))).toEqual([]);
    expect(plainText(text)).toContain('Workbench');
  });

  it('offers every drug of the drug table as a draft order, once', async () => {
    const { orders } = await startData();
    expect(orders.map(({ id }) => id).sort()).toEqual([...drugIds].sort());
    const draft = await get<Order & { status: string; subject: { reference: string } }>(
      '/workbench/drafts/letrozole?patient=p1',
    );
    expect([draft.resourceType, draft.status, draft.subject.reference]).toEqual([
      'MedicationRequest',
      'draft',
      'Patient/p1',
    ]);
    expect(draft.id).toMatch(/^draft-letrozole-/);
  });
});
