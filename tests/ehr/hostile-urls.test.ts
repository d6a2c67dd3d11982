// Hostile `fhirServer`, `next` and reference values: not one byte of a token leaves for anywhere but
// the server that is allowed. A dispatcher that records stands where the network would begin.
import { Dispatcher } from 'undici';
import { describe, expect, it } from 'vitest';
import type { FhirSource } from '../../hooks/ports.ts';
import { openEhr } from '../../src/ehr/fhir-client.ts';
import { defaultLimits } from '../../src/ehr/limits.ts';
import { fhirServerPolicy } from '../../src/server/fhir-servers.ts';

const allowed = 'https://ehr.example.org/fhir';
const token = 'synthetic-token-91b2';

/** Records every request that would go out, and answers it with the bodies in turn. */
class Recorder extends Dispatcher {
  readonly sent: string[] = [];
  readonly #bodies: unknown[];

  constructor(bodies: unknown[] = []) {
    super();
    this.#bodies = bodies;
  }

  override dispatch(
    { origin, path, headers }: Dispatcher.DispatchOptions,
    handler: Dispatcher.DispatchHandler,
  ): boolean {
    this.sent.push(`${origin}${path} ${JSON.stringify(headers)}`);
    const controller = { abort: () => undefined, resume: () => undefined, pause: () => undefined };
    const control = { ...controller, paused: false, aborted: false, reason: null } as never;
    const body = this.#bodies.shift() ?? { resourceType: 'Bundle', type: 'searchset' };
    handler.onRequestStart?.(control, {});
    handler.onResponseStart?.(control, 200, { 'content-type': 'application/fhir+json' });
    handler.onResponseData?.(control, Buffer.from(JSON.stringify(body)));
    handler.onResponseEnd?.(control, {});
    return true;
  }
}

function opened(fhirServer: string, recorder: Recorder, quickStart = false): FhirSource {
  const nothing = () => undefined;
  return openEhr({
    dispatcherFor: () => recorder,
    guarded: (_origin, call) => call(),
    limits: defaultLimits,
    events: {
      call: nothing,
      retry: nothing,
      scope: nothing,
      parameterIgnored: nothing,
      refused: nothing,
    },
  })({
    fhirServer,
    accessToken: token,
    signal: new AbortController().signal,
    remainingMs: () => 1000,
    isAllowed: fhirServerPolicy(quickStart ? [] : [allowed], quickStart),
  });
}

async function askEverything(source: FhirSource): Promise<void> {
  const answers = [
    await source.search('Observation?patient=1'),
    await source.read('Patient/1'),
    await source.follow(`${allowed}/Observation?page=2`, 'Observation'),
  ];
  expect(answers.map(({ failure }) => failure)).toEqual(['refused', 'refused', 'refused']);
}

const hostileServers = [
  'https://ehr.example.org.attacker.com/fhir',
  'https://ehr.example.org@attacker.com/fhir',
  'https://ehr.example.org:443@attacker.com/fhir',
  'https://user:pass@ehr.example.org/fhir',
  'https://@ehr.example.org/fhir',
  'https://attacker.com/https://ehr.example.org/fhir',
  'https://attacker.com/?https://ehr.example.org/fhir',
  'https://attacker.com/#https://ehr.example.org/fhir',
  'https://attacker.com\\@ehr.example.org/fhir',
  'https://ehr.example.org\\@attacker.com/fhir',
  'https://ehr.example.org\\.attacker.com/fhir',
  'https://ehr.example.org%2eattacker.com/fhir',
  'https://ehr.example.org%00.attacker.com/fhir',
  'https://ehr.example.org%23@attacker.com/fhir',
  'https://ehr.example.org:8443/fhir',
  'https://ehr.example.org./fhir',
  'https://ehr-example.org/fhir',
  'https://xehr.example.org/fhir',
  'https://example.org/fhir',
  'https://ehr。example。org/fhir',
  'https://еhr.example.org/fhir',
  'https://ｅhr.example.org/fhir',
  'http://ehr.example.org/fhir',
  'https://ehr.example.org',
  'https://ehr.example.org/',
  'https://ehr.example.org/FHIR',
  'https://ehr.example.org/fhirs',
  'https://ehr.example.org/fhir/other',
  'https://ehr.example.org/fhir/../admin',
  'https://ehr.example.org/fhir/..',
  'https://ehr.example.org/fhir%2f..%2fadmin',
  'https://ehr.example.org/%66hir/%2e%2e/admin',
  'https://ehr.example.org/fhir?x=y',
  'https://ehr.example.org/fhir#x',
  ' https://ehr.example.org/fhir',
  'https://ehr.example.org/fhir ',
  'https://ehr.exam\tple.org/fhir',
  'https://ehr.example.org\n.attacker.com/fhir',
  'https:ehr.example.org/fhir',
  'https:/ehr.example.org/fhir',
  'https:///ehr.example.org/fhir',
  '//ehr.example.org/fhir',
  'ehr.example.org/fhir',
  'file:///etc/passwd',
  'ftp://ehr.example.org/fhir',
  'data:application/json,{}',
  'javascript:alert(1)',
  'http://127.0.0.1/fhir',
  'http://[::1]/fhir',
  'http://169.254.169.254/latest/meta-data',
  'https://169.254.169.254/latest/meta-data',
  'http://0.0.0.0/fhir',
  '',
];

describe('a fhirServer that is not the one that is allowed', () => {
  for (const server of hostileServers) {
    it(`is never contacted: ${JSON.stringify(server)}`, async () => {
      const recorder = new Recorder();
      await askEverything(opened(server, recorder));
      expect(recorder.sent).toEqual([]);
    });
  }

  it('does not keep the allowed one from being asked, with the token, in its other spellings', async () => {
    for (const server of [allowed, `${allowed}/`, 'https://EHR.example.org:443/fhir']) {
      const recorder = new Recorder();
      await opened(server, recorder).search('Observation?patient=1');
      expect(recorder.sent).toHaveLength(1);
      expect(recorder.sent[0]).toMatch(
        /^https:\/\/ehr\.example\.org\/fhir\/Observation\?patient=1 /,
      );
      expect(recorder.sent[0]).toContain(token);
    }
  });
});

describe('on a quick start', () => {
  const elsewhere = [
    'http://localhost./fhir',
    'http://localhost.attacker.com/fhir',
    'http://127.0.0.1.attacker.com/fhir',
    'http://127.0.0.1@attacker.com/fhir',
    'http://attacker.com/127.0.0.1',
    'http://[::ffff:127.0.0.1]/fhir',
    'http://[::ffff:7f00:1]/fhir',
    'http://[::]/fhir',
    'http://0/fhir',
    'http://0.0.0.0/fhir',
    'http://10.0.0.1/fhir',
    'http://169.254.169.254/fhir',
    'https://ehr.example.org/fhir',
  ];
  for (const server of elsewhere) {
    it(`nothing but this machine by its plain names is asked: ${server}`, async () => {
      const recorder = new Recorder();
      await askEverything(opened(server, recorder, true));
      expect(recorder.sent).toEqual([]);
    });
  }

  it('an address of this machine in another notation is this machine', async () => {
    for (const server of ['http://127.1/fhir', 'http://0x7f.1/fhir', 'http://2130706433/fhir']) {
      const recorder = new Recorder();
      await opened(server, recorder, true).search('Observation?patient=1');
      expect(recorder.sent[0]).toMatch(/^http:\/\/127\.0\.0\.1\/fhir\//);
    }
  });
});

const hostileLinks = [
  'https://attacker.com/fhir/Observation?page=2',
  'https://ehr.example.org.attacker.com/fhir/Observation?page=2',
  'https://ehr.example.org@attacker.com/fhir/Observation?page=2',
  'https://user@ehr.example.org/fhir/Observation?page=2',
  'http://ehr.example.org/fhir/Observation?page=2',
  'https://ehr.example.org:8443/fhir/Observation?page=2',
  'https://ehr.example.org./fhir/Observation?page=2',
  'https://ehr.example.org/admin?page=2',
  'https://ehr.example.org/fhirs/Observation?page=2',
  'https://ehr.example.org/fhir/../admin?page=2',
  'https://ehr.example.org/fhir/%2e%2e/admin?page=2',
  'https://ehr.example.org/fhir/..%2fadmin?page=2',
  'https://ehr.example.org/fhir/..%5cadmin?page=2',
  'https://ehr.example.org/fhir\\..\\admin?page=2',
  'https://ehr.example.org/fhir/Observation#page=2',
  'https://ehr.exa\tmple.org/fhir/Observation?page=2',
  'https:\\\\attacker.com/fhir',
  'https:attacker.com/fhir/Observation?page=2',
  '//attacker.com/fhir/Observation?page=2',
  '/\\attacker.com/fhir/Observation?page=2',
  '/admin?page=2',
  '../admin?page=2',
  '../../?page=2',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'data:application/json,{}',
  'http://127.0.0.1/fhir/Observation?page=2',
  'http://169.254.169.254/latest/meta-data',
  ' https://attacker.com/fhir',
];

describe('a next link that leads elsewhere', () => {
  for (const url of hostileLinks) {
    it(`is not followed, fetched or prefetched: ${JSON.stringify(url)}`, async () => {
      const first = { resourceType: 'Bundle', link: [{ relation: 'next', url }] };
      const recorder = new Recorder([first]);
      const source = opened(allowed, recorder);
      const found = await source.search('Observation?patient=1');

      expect(found.failure).toBe('refused');
      expect(recorder.sent).toHaveLength(1);
      expect((await source.follow(url, 'Observation')).failure).toBe('refused');
      expect(recorder.sent).toHaveLength(1);
    });
  }

  it('does not keep a link on the server from being followed, absolute or relative', async () => {
    for (const url of [
      `${allowed}/Observation?page=2`,
      'Observation?page=2',
      `${allowed}?_getpages=1`,
    ]) {
      const first = { resourceType: 'Bundle', link: [{ relation: 'next', url }] };
      const recorder = new Recorder([first]);
      const found = await opened(allowed, recorder).search('Observation?patient=1');

      expect(found.failure).toBeUndefined();
      expect(recorder.sent).toHaveLength(2);
      for (const request of recorder.sent)
        expect(request).toMatch(/^https:\/\/ehr\.example\.org\/fhir/);
    }
  });
});

describe('a reference that leads elsewhere', () => {
  const references = [
    'https://attacker.com/fhir/Medication/1',
    'https://ehr.example.org.attacker.com/fhir/Medication/1',
    '//attacker.com/Medication/1',
    '../Medication/1',
    '/Medication/1',
    '#m1',
    'urn:uuid:3fdc72f4-a11d-4a9d-9260-a9f745779e1d',
    'Medication/../../admin',
    'Medication/%2e%2e%2fadmin',
    'Medication',
    '',
  ];
  for (const reference of references) {
    it(`is not read: ${JSON.stringify(reference)}`, async () => {
      const recorder = new Recorder();
      const found = await opened(allowed, recorder).read(reference);

      expect(found).toEqual({ resources: [], failure: 'refused' });
      expect(recorder.sent).toEqual([]);
    });
  }
});

describe('a library that never answers', () => {
  it('is not waited for beyond the time of the request', async () => {
    class Silent extends Recorder {
      override dispatch(): boolean {
        return true;
      }
    }
    const gone = new AbortController();
    const source = openEhr({
      dispatcherFor: () => new Silent(),
      guarded: (_origin, call) => call(),
      limits: { ...defaultLimits, callTimeoutMs: 60_000 },
      events: {
        call: () => undefined,
        retry: () => undefined,
        scope: () => undefined,
        parameterIgnored: () => undefined,
        refused: () => undefined,
      },
    })({
      fhirServer: allowed,
      signal: gone.signal,
      remainingMs: () => 1000,
      isAllowed: () => true,
    });
    const asked = source.search('Observation?patient=1');
    setTimeout(() => gone.abort(), 50);
    expect(await asked).toEqual({ resources: [], failure: 'aborted' });
  });
});
