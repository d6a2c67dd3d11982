// The SMART app without a browser: launch, allowlist, PKCE and state, scopes, the record, the form.
import type { Observation, Questionnaire } from 'fhir/r4.js';
import { afterEach, describe, expect, it } from 'vitest';
import { questionnaire } from '../../fhir-mappings/publish/questionnaire.ts';
import { prefetchInfo, prefetchKeys } from '../../hooks/prefetch-keys.ts';
import type { SmartStart } from '../../src/server/workbench/smart-view.ts';
import type { CaseView } from '../../src/server/workbench/views.ts';
import { prefetchOf } from '../../src/web/record.ts';
import { type Access, appContextOf, arrive } from '../../src/web/smart/access.ts';
import { chartLimits, readChart } from '../../src/web/smart/chart.ts';
import { arrivalOf, challengeOf, depart } from '../../src/web/smart/launch.ts';
import {
  firstQuestions,
  furtherQuestions,
  onRecord,
  questionsOf,
  responseOf,
} from '../../src/web/smart/questions.ts';
import { failedWords, save, savedWords } from '../../src/web/smart/save.ts';
import { coversAll, mayCreateObservations, scopesFor } from '../../src/web/smart/scopes.ts';
import { allowedServer, mayExchangeAt, onServer } from '../../src/web/smart/servers.ts';
import { flagshipId, flagshipRecord } from '../support/flagship.ts';
import { type MockEhr, type MockEhrOptions, startMockEhr } from '../support/mock-ehr.ts';

const quick: SmartStart = {
  start: {} as SmartStart['start'],
  on: true,
  clientId: 'mbc-cds',
  saves: true,
  servers: [],
  loopback: true,
  authorizationOrigins: [],
  types: prefetchKeys.map((key) => prefetchInfo[key].template.split(/[/?]/)[0] as string),
};
const listed: SmartStart = {
  ...quick,
  loopback: false,
  servers: ['https://ehr.example.org/r4'],
  authorizationOrigins: ['https://login.example.org'],
};
const redirectUri = 'http://127.0.0.1:3000/smart';

const open: MockEhr[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((ehr) => ehr.close()));
});

async function ehrWith(of: Partial<MockEhrOptions> = {}): Promise<MockEhr> {
  const ehr = await startMockEhr({ resources: flagshipRecord(), patientId: flagshipId, ...of });
  open.push(ehr);
  return ehr;
}

function memory() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** Goes to the authorization server as a browser would; what it comes back with. */
async function wentThrough(url: string) {
  const answer = await fetch(url, { redirect: 'manual' });
  expect(answer.status).toBe(302);
  const arrival = arrivalOf(new URL(answer.headers.get('location') ?? '').search);
  if (arrival.kind !== 'code') throw new Error(arrival.kind);
  return arrival;
}

async function launched(ehr: MockEhr, appContext?: string): Promise<Access> {
  const storage = memory();
  const from = { iss: ehr.iss, launch: ehr.launch(appContext), redirectUri };
  return arrive(await wentThrough(await depart(from, quick, storage)), quick, storage);
}

describe('what the page was opened with', () => {
  it.each([
    ['', { kind: 'alone' }],
    ['?iss=https://e.org/r4&launch=x1', { kind: 'launch', iss: 'https://e.org/r4', launch: 'x1' }],
    ['?iss=https://e.org/r4', { kind: 'launch', iss: 'https://e.org/r4' }],
    ['?code=c&state=s', { kind: 'code', code: 'c', state: 's' }],
    ['?code=c&state=s&iss=i', { kind: 'code', code: 'c', state: 's', iss: 'i' }],
    ['?error=access_denied&state=s', { kind: 'refused', state: 's', error: 'access_denied' }],
    ['?launch=x1', { kind: 'alone' }],
  ])('%s', (search, arrival) => expect(arrivalOf(search)).toEqual(arrival));
});

describe('a FHIR server', () => {
  it.each([
    ['https://ehr.example.org/r4', 'https://ehr.example.org/r4'],
    ['https://ehr.example.org/r4/', 'https://ehr.example.org/r4'],
    ['HTTPS://EHR.example.org/r4', 'https://ehr.example.org/r4'],
    ['https://ehr.example.org/r4/other', undefined],
    ['https://ehr.example.org/r', undefined],
    ['https://ehr.example.org.evil.example/r4', undefined],
    ['https://ehr.example.org@evil.example/r4', undefined],
    ['https://ehr.example.org/r4?x=1', undefined],
    ['https://ehr.example.org/r4#x', undefined],
    ['https://ehr.example.org/r4/%2e%2e', undefined],
    ['http://ehr.example.org/r4', undefined],
    ['http://127.0.0.1:8080/fhir', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('%s is allowed by its exact base URL only', (iss, base) => {
    expect(allowedServer(iss, listed)).toBe(base);
  });

  it('of this machine is allowed on a quick start without a list, and no other', () => {
    expect(allowedServer('http://127.0.0.1:8080/fhir', quick)).toBe('http://127.0.0.1:8080/fhir');
    expect(allowedServer('http://localhost:8080/fhir/', quick)).toBe('http://localhost:8080/fhir');
    expect(allowedServer('https://ehr.example.org/r4', quick)).toBeUndefined();
    expect(allowedServer('http://127.0.0.1.evil.example/fhir', quick)).toBeUndefined();
  });

  it('has its token endpoint on its own origin or on a listed one', () => {
    expect(mayExchangeAt('https://ehr.example.org/oauth/token', listed)).toBe(true);
    expect(mayExchangeAt('https://login.example.org/token?tenant=1', listed)).toBe(true);
    expect(mayExchangeAt('https://collect.example/token', listed)).toBe(false);
    expect(mayExchangeAt('http://ehr.example.org/oauth/token', listed)).toBe(false);
    expect(mayExchangeAt('', listed)).toBe(false);
  });

  it('is not left by a link of it', () => {
    const base = 'https://ehr.example.org/r4';
    expect(onServer('Observation?page=2', base)).toBe(`${base}/Observation?page=2`);
    expect(onServer(`${base}?page=2`, base)).toBe(`${base}?page=2`);
    for (const link of [
      'https://evil.example/r4/Observation',
      'https://ehr.example.org/admin',
      'https://ehr.example.org/r4/../admin',
      '//evil.example/r4',
      'https://ehr.example.org/r4-other/Observation',
    ]) {
      const url = onServer(link, base);
      expect([link, url === undefined || url.startsWith(`${base}/`)]).toEqual([link, true]);
    }
  });
});

describe('scopes', () => {
  const wanted = {
    types: ['Patient', 'Condition'],
    isEhrLaunch: true,
    withUser: true,
    saves: true,
  };

  it('are the least of version 2, with the right to save as the last', () => {
    expect(scopesFor({ ...wanted, version2: true })).toBe(
      'launch openid fhirUser patient/Patient.r patient/Condition.rs patient/Medication.r patient/Observation.c',
    );
  });

  it.each([true, false])(
    'leave out the right to save where the site says so (version 2: %s)',
    (version2) => {
      const asked = scopesFor({ ...wanted, version2, saves: false });
      expect(mayCreateObservations(asked)).toBe(false);
      expect(scopesFor({ ...wanted, version2 }).startsWith(`${asked} patient/Observation.`)).toBe(
        true,
      );
    },
  );

  it('are those of version 1 for a server that knows no other', () => {
    const asked = { ...wanted, isEhrLaunch: false, withUser: false, version2: false };
    expect(scopesFor(asked)).toBe(
      'launch/patient patient/Patient.read patient/Condition.read patient/Medication.read patient/Observation.write',
    );
  });

  it.each([
    ['patient/Observation.c', true],
    ['launch patient/Observation.cruds', true],
    ['user/Observation.write', true],
    ['patient/*.*', true],
    ['patient/Observation.rs', false],
    ['patient/Observation.read', false],
    ['patient/Condition.c', false],
    ['patient/Observation.c?category=laboratory', false],
    ['', false],
  ])('%s lets the app save: %s', (scope, may) => expect(mayCreateObservations(scope)).toBe(may));
});

describe('what was granted', () => {
  it.each([
    ['patient/Observation.rs', true],
    ['patient/*.read', true],
    ['user/Observation.*', true],
    ['launch openid', true],
    ['patient/Observation.rs?category=laboratory', false],
    ['patient/Observation.r', false],
    ['patient/Observation.write', false],
    ['patient/Condition.rs', false],
  ])('%s covers all Observations: %s', (scope, all) => {
    expect(coversAll(scope, 'Observation')).toBe(all);
  });
});

describe('a launch', () => {
  it('proves with PKCE that it was begun here (example of RFC 7636, appendix B)', async () => {
    expect(await challengeOf('dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk')).toBe(
      'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    );
  });

  it('ends with the token, the patient, the user and the card that was followed', async () => {
    const ehr = await ehrWith();
    const appContext = { rule: 'ET-01c', questions: ['visceral-crisis'] };
    const access = await launched(ehr, JSON.stringify(appContext));
    expect(access).toMatchObject({
      ...{ server: ehr.iss, patientId: flagshipId, user: 'Practitioner/dr-mock' },
      ...{ mayWrite: true, appContext },
    });
    expect(ehr.refusals).toEqual([]);
    const [asked] = ehr.authorizations;
    expect(asked?.get('aud')).toBe(ehr.iss);
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(ehr.exchanges[0]?.has('client_secret')).toBe(false);
  });

  it.each([{ nonce: 'of another launch' }, { aud: 'another-app' }, { fhirUser: 'javascript:x' }])(
    'does not take the user of an id token with %j',
    async (claims) => {
      const access = await launched(await ehrWith({ claims }));
      expect([access.patientId, access.user]).toEqual([flagshipId, undefined]);
    },
  );

  it.each(['Patient/jenny', 'RelatedPerson/1'])(
    'is refused where %s is logged in: answers count as those of a clinician',
    async (user) => {
      const ehr = await ehrWith({ claims: { fhirUser: `https://ehr.example/fhir/${user}` } });
      await expect(launched(ehr)).rejects.toThrow('This app is for clinicians.');
    },
  );

  it('saves nothing where the site says so, whatever is granted', async () => {
    const ehr = await ehrWith();
    const [storage, readOnly] = [memory(), { ...quick, saves: false }];
    const from = { iss: ehr.iss, launch: ehr.launch(), redirectUri };
    const arrival = await wentThrough(await depart(from, readOnly, storage));
    expect(ehr.authorizations[0]?.get('scope')).not.toMatch(/Observation\.(?:c|write)/);
    expect((await arrive(arrival, readOnly, storage)).mayWrite).toBe(false);
  });

  it('that asks for more than is registered fails with what an operator can do', async () => {
    const ehr = await ehrWith();
    const storage = memory();
    const url = new URL(await depart({ iss: ehr.iss, redirectUri }, quick, storage));
    const state = url.searchParams.get('state') ?? '';
    const refused = { kind: 'refused', state, error: 'invalid_scope' } as const;
    await expect(arrive(refused, quick, storage)).rejects.toThrow('SMART_SAVE=off');
  });

  it('keeps no token, and forgets the verifier once it was used', async () => {
    const ehr = await ehrWith();
    const storage = memory();
    const from = { iss: ehr.iss, launch: ehr.launch(), redirectUri };
    const arrival = await wentThrough(await depart(from, quick, storage));
    const { token } = await arrive(arrival, quick, storage);
    expect(token.length).toBeGreaterThan(10);
    expect([...storage.kept]).toEqual([]);
    await expect(arrive(arrival, quick, storage)).rejects.toThrow('was used already');
    expect(ehr.exchanges.length).toBe(1);
  });

  it('with a state of another launch, or of none, exchanges no code', async () => {
    const ehr = await ehrWith();
    const storage = memory();
    const from = { iss: ehr.iss, launch: ehr.launch(), redirectUri };
    const arrival = await wentThrough(await depart(from, quick, storage));
    for (const state of ['', 'forged']) {
      await expect(arrive({ ...arrival, state }, quick, storage)).rejects.toThrow('not begun here');
    }
    expect(ehr.exchanges).toEqual([]);
  });

  it('does not take the code of another authorization server', async () => {
    const ehr = await ehrWith();
    const storage = memory();
    const from = { iss: ehr.iss, launch: ehr.launch(), redirectUri };
    const arrival = await wentThrough(await depart(from, quick, storage));
    const mixed = { ...arrival, iss: 'https://other.example' };
    await expect(arrive(mixed, quick, storage)).rejects.toThrow('Another authorization server');
    expect(ehr.exchanges).toEqual([]);
  });

  it('fails in words when the verifier is not the one of the challenge', async () => {
    const ehr = await ehrWith();
    const storage = memory();
    const from = { iss: ehr.iss, launch: ehr.launch(), redirectUri };
    const arrival = await wentThrough(await depart(from, quick, storage));
    const [[key, value] = ['', '{}']] = [...storage.kept];
    storage.setItem(key, JSON.stringify({ ...JSON.parse(value), verifier: 'x'.repeat(43) }));
    await expect(arrive(arrival, quick, storage)).rejects.toThrow('gave no token');
    expect(ehr.refusals).toEqual(['token: PKCE']);
  });

  it.each([
    [{ code_challenge_methods_supported: ['plain'] }, 'does not support PKCE'],
    [{ token_endpoint: 'https://collect.example/token' }, 'not on the list'],
    [{ authorization_endpoint: 'javascript:alert(1)' }, 'names no authorization server'],
  ])('is not begun where the server says %j', async (configuration, words) => {
    const ehr = await ehrWith({ configuration });
    const storage = memory();
    const from = { iss: ehr.iss, launch: ehr.launch(), redirectUri };
    await expect(depart(from, quick, storage)).rejects.toThrow(words);
    expect([...storage.kept]).toEqual([]);
  });

  it('says when access was refused, and when no patient is in context', async () => {
    const ehr = await ehrWith({ patientId: '' });
    await expect(launched(ehr)).rejects.toThrow('named no patient');
    const storage = memory();
    const url = new URL(await depart({ iss: ehr.iss, redirectUri }, quick, storage));
    const state = url.searchParams.get('state') ?? '';
    const refused = { kind: 'refused', state, error: 'access_denied' } as const;
    await expect(arrive(refused, quick, storage)).rejects.toThrow('Access was not granted.');
  });

  it.each([
    ['not json', undefined],
    ['{"rule":"<b>"}', undefined],
    ['{"rule":"ET-05"}', { rule: 'ET-05', questions: [] }],
    ['{"rule":"ET-05","questions":["ecog",7]}', { rule: 'ET-05', questions: ['ecog'] }],
    ['null', undefined],
  ])('an appContext of %s', (text, found) => expect(appContextOf(text)).toEqual(found));
});

const templates = Object.fromEntries(prefetchKeys.map((key) => [key, prefetchInfo[key].template]));

describe('the record', () => {
  it('is read with the searches of the prefetch, and names what was not given', async () => {
    const ehr = await ehrWith({ failing: { Observation: 403, Goal: 501 } });
    const access = await launched(ehr);
    const { resources, unread } = await readChart(access, templates);
    expect([...unread]).toEqual([['Observation', 'the EHR gives no access']]);
    expect(resources.some((r) => r.resourceType === 'Condition')).toBe(true);
    const record = { patientId: flagshipId, resources, unread: [...unread.keys()] };
    const service = { prefetch: templates } as unknown as Parameters<typeof prefetchOf>[0];
    const filled = prefetchOf(service, record) as Record<string, { entry: readonly object[] }>;
    expect(JSON.stringify(filled['observations'])).toContain('"severity":"error"');
    expect(filled['goals']?.entry).toEqual([]);
  });

  it('is not taken for whole where access was granted to a part of it', async () => {
    const ehr = await ehrWith({ grants: (scope) => scope !== 'patient/Observation.rs' });
    const { unread } = await readChart(await launched(ehr), {
      observations: 'Observation?patient={{context.patientId}}',
    });
    expect([...unread]).toEqual([['Observation', 'access was not granted to all of it']]);
  });

  it('follows further pages of the server, within limits', async () => {
    const ehr = await ehrWith();
    const access = await launched(ehr);
    const paged = { observations: 'Observation?patient={{context.patientId}}&_count=3' };
    const whole = await readChart(access, paged);
    const count = flagshipRecord().filter((r) => r.resourceType === 'Observation').length;
    expect(whole.resources.length).toBe(count);
    const few = await readChart(access, paged, { ...chartLimits, pages: 2 });
    expect([...few.unread]).toEqual([['Observation', 'more than can be read']]);
    expect(few.resources.length).toBe(6);
    const short = await readChart(access, paged, { ...chartLimits, characters: 100 });
    expect(short.unread.get('Observation')).toBe('more than can be read');
  });

  it('is not shown without the patient', async () => {
    const ehr = await ehrWith({ failing: { Patient: 404 } });
    const access = await launched(ehr);
    await expect(readChart(access, templates)).rejects.toThrow('The patient could not be read');
  });
});

const form = questionsOf(
  JSON.parse(JSON.stringify(questionnaire({ base: '', date: '' }))) as Questionnaire,
);
const fact = (name: string, known: boolean) => ({
  ...{ name, label: name, kind: 'judgement', known, value: known ? 'yes' : 'not on record' },
  evidence: known ? [{ text: name }] : [],
});
const view = (of: object = {}) =>
  ({ facts: [], ovarianFacts: [], missing: [], ...of }) as unknown as CaseView;
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

describe('the form', () => {
  it('asks first what the card asked, then what most decisions turn on', () => {
    expect(ids(firstQuestions(form, view(), ['surgery-feasible']))).toEqual([
      'surgery-feasible',
      'visceral-crisis',
      'rapid-progression',
      'symptom-severity',
      'complete-resection-likely',
      'ecog',
    ]);
  });

  it('asks what a decision lacks, and not what the record states', () => {
    const missing = [{ name: 'metastaticOrganCount' }];
    const facts = [fact('visceralCrisis', true), fact('rapidProgression', false)];
    const first = ids(firstQuestions(form, view({ missing, facts }), ['visceral-crisis']));
    expect(first).toContain('metastatic-organ-count');
    expect(first).toContain('rapid-progression');
    expect(first).not.toContain('visceral-crisis');
  });

  it('asks about menses where ovarian function is not known, and never of a man', () => {
    const woman = view({ ovaries: fact('ovarianState', false) });
    expect(ids(firstQuestions(form, woman, []))).toContain('last-menses');
    const post = view({ ovaries: fact('ovarianState', true) });
    expect(ids(firstQuestions(form, post, []))).not.toContain('last-menses');
    expect(ids(firstQuestions(form, view(), ['last-menses']))).not.toContain('last-menses');
    expect(ids(furtherQuestions(form, [], view()))).not.toContain('menopausal-status');
  });

  it('says what is on record already', () => {
    const [crisis] = form;
    expect(crisis && onRecord(crisis, view({ facts: [fact('visceralCrisis', true)] }))).toBe('yes');
    expect(crisis && onRecord(crisis, view())).toBeUndefined();
  });

  it('sends what was answered, and nothing of what was left open', () => {
    const filled = { 'visceral-crisis': 'no', ecog: 'LA9624-3', 'bone-pain': '' };
    const author = { patientId: 'p1', user: 'Practitioner/1', now: '2026-10-12T09:00:00Z' };
    expect(responseOf(form, filled, author)).toMatchObject({
      subject: { reference: 'Patient/p1' },
      author: { reference: 'Practitioner/1' },
      item: [
        { linkId: 'visceral-crisis', answer: [{ valueBoolean: false }] },
        { linkId: 'ecog', answer: [{ valueCoding: { code: 'LA9624-3', display: 'ECOG 2' } }] },
      ],
    });
  });
});

describe('saving', () => {
  const observation: Observation = {
    resourceType: 'Observation',
    id: 'answer-bone-pain',
    status: 'final',
    code: { text: 'Bone pain' },
  };

  it('creates the Observation in the EHR and says so', async () => {
    const ehr = await ehrWith();
    const saved = await save([observation], await launched(ehr));
    expect([savedWords(saved), failedWords(saved)]).toEqual([
      '1 answer was saved to the record of the EHR.',
      [],
    ]);
    expect(ehr.created).toEqual([
      { resourceType: 'Observation', status: 'final', code: { text: 'Bone pain' } },
    ]);
  });

  it('names each answer that was not saved, and why', async () => {
    const ehr = await ehrWith({ grants: (scope) => !scope.endsWith('.c') });
    const access = await launched(ehr);
    expect(access.mayWrite).toBe(false);
    const saved = await save([observation], access);
    expect([savedWords(saved), failedWords(saved)]).toEqual([
      '',
      ['Not saved: Bone pain (the EHR does not allow it).'],
    ]);
  });
});
