// What operations ask of a running service, and what every answer says of the release.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { rules } from '../../src/guideline/rules/index.ts';
import { releaseOf, ruleSetHash } from '../../src/server/release.ts';
import { version } from '../../src/version.ts';
import { ask, type FaultService, startFaultService } from '../faults/support/service.ts';

let service: FaultService;
beforeAll(async () => {
  service = await startFaultService();
});
afterAll(() => service.close());

describe('the release', () => {
  it('has the version of the package', () => {
    const { version: packaged } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(version).toBe(packaged);
  });

  it('is named on every answer: cards, pages, probes, errors, and readable by browsers', async () => {
    const { ruleSet } = releaseOf(rules);
    const origin = 'http://localhost:8080';
    for (const path of ['cds-services', 'rules', 'healthz', 'metrics', 'nothing']) {
      const { headers } = await fetch(`${service.url}/${path}`, { headers: { origin } });
      expect(headers.get('x-mbc-cds-version'), path).toBe(version);
      expect(headers.get('x-mbc-cds-rule-set'), path).toBe(ruleSet);
      if (path !== 'healthz') continue;
      expect(headers.get('access-control-expose-headers')).toContain('X-MBC-CDS-Rule-Set');
    }
    const refused = await ask(service.url, '{');
    expect(refused.status).toBe(400);
    expect(refused.headers.get('x-mbc-cds-rule-set')).toBe(ruleSet);
  });

  it('has another rule set when a rule is added, changed or moved to another edition', () => {
    const [first, ...rest] = rules;
    if (!first) throw new Error('there is no rule');
    const all = ruleSetHash(rules);
    expect(all).toMatch(/^[0-9a-f]{12}$/);
    expect(ruleSetHash(rest)).not.toBe(all);
    expect(ruleSetHash([{ ...first, version: '9.9.9' }, ...rest])).not.toBe(all);
    expect(ruleSetHash([{ ...first, editions: [] }, ...rest])).not.toBe(all);
    expect(ruleSetHash([...rest, first])).toBe(all);
  });
});

describe('probes', () => {
  it('say that the process is alive and ready, and with what', async () => {
    const release = releaseOf(rules);
    const alive = await fetch(`${service.url}/healthz`);
    expect(await alive.json()).toEqual({ status: 'ok', ...release });
    // Ready once the store has been reached.
    const ready = await vi.waitFor(async () => {
      const answer = await fetch(`${service.url}/readyz`);
      expect(answer.status).toBe(200);
      return answer;
    }, 20_000);
    expect(await ready.json()).toMatchObject({
      status: 'ready',
      ...release,
      edition: 'contemporary-2026',
    });
  });
});
