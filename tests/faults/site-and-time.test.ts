// Rows 43 to 45 of the fault table: what is not known here, rules that are overdue or switched, and
// what time does.
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { day } from '../../src/domain/calendar.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { today as todayOf } from '../../src/server/calendar.ts';
import { faults, searchset, startFaultyEhr } from './support/faulty-ehr.ts';
import {
  expectedRule,
  fullPrefetch,
  hookRequest,
  patientRecord,
  withServer,
} from './support/patient.ts';
import {
  ask,
  cardOf,
  discovered,
  type FaultService,
  startFaultService,
} from './support/service.ts';

const record = patientRecord();
let service: FaultService;
let prefetch: Record<string, unknown>;

beforeAll(async () => {
  service = await startFaultService();
  prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
});
afterAll(() => service.close());

const request = () => hookRequest(record, 'order-sign', { prefetch });

describe('what is not known here', () => {
  it('43: unknown fields, fields of 3.0 and extensions are ignored at every level', async () => {
    const more = { extension: { 'com.example': { a: 1 } }, hookVersion: '1.1', x: null };
    const sent = hookRequest(record, 'order-sign', {
      prefetch: { ...prefetch, ownKey: { resourceType: 'Basic', id: 'b' } },
    });
    const context = { ...sent.context, ...more, performer: 'Organization/1', 'x-own': {} };
    const reply = await ask(service.url, {
      ...sent,
      ...more,
      context,
      prefetchErrors: [],
    } as never);

    expect(reply.status).toBe(200);
    expect(reply.fired).toContain(expectedRule);
  });

  it('43: orders of an older FHIR version are refused rather than left unchecked', async () => {
    const sent = request();
    const draft = { ...record.drafts[0], resourceType: 'MedicationOrder' };
    const context = { ...sent.context, draftOrders: searchset([draft]) };
    const reply = await ask(service.url, { ...sent, context } as never);

    expect(reply.status).toBe(400);
    expect(reply.codes).toEqual(['not-supported']);
  });
});

describe('rules and their site', () => {
  const overdue = rules.map((r) => (r.id === expectedRule ? { ...r, reviewDue: '2026-01-31' } : r));

  it('44: a rule past its review still fires; card, metric and readiness say so', async () => {
    const late = await startFaultService({}, { rules: overdue });
    try {
      const reply = await ask(late.url, request());
      expect(cardOf(reply, expectedRule)?.indicator).toBe('critical');
      expect(cardOf(reply, expectedRule)?.detail).toMatch(/review overdue since 31 Jan 2026/);
      expect(await late.metric('rule_review_overdue', { rule: expectedRule })).toBe(1);
      const ready = await fetch(`${late.url}/readyz`);
      expect(ready.status).toBe(200);
      expect(await ready.text()).toContain('review overdue since 2026-01-31');
    } finally {
      await late.close();
    }
  });

  for (const mode of ['silent', 'off'] as const) {
    it(`44: a rule that the site has set to ${mode} gives no card and is listed in SYS-03`, async () => {
      const file = join(tmpdir(), `mbc-site-${process.pid}-${mode}.json`);
      writeFileSync(file, JSON.stringify({ rules: { [expectedRule]: mode } }));
      const own = await startFaultService({ SITE_FILE: file });
      try {
        const reply = await ask(own.url, request());
        expect(reply.fired).not.toContain(expectedRule);
        const counted = await own.metric('rule_findings_total', { rule: expectedRule });
        expect(counted).toBe(mode === 'silent' ? 1 : 0);
        const view = hookRequest(record, 'patient-view', { prefetch });
        const summary = cardOf(await ask(own.url, view), 'SYS-03');
        expect(summary?.detail).toContain(`${mode}: ${expectedRule}`);
      } finally {
        await own.close();
      }
    });
  }
});

describe('time', () => {
  it('45: the day is that of the site, through changes to and from daylight saving time', () => {
    const at = (moment: string, zone: string) => todayOf(zone, new Date(moment));

    expect(at('2026-03-29T00:30:00Z', 'Europe/Paris')).toBe(day(2026, 3, 29));
    expect(at('2026-03-28T23:30:00Z', 'Europe/Paris')).toBe(day(2026, 3, 29));
    expect(at('2026-10-25T22:59:59Z', 'Europe/Paris')).toBe(day(2026, 10, 25));
    expect(at('2026-10-25T23:00:00Z', 'Europe/Paris')).toBe(day(2026, 10, 26));
    expect(at('2026-11-01T03:59:59Z', 'America/New_York')).toBe(day(2026, 10, 31));
    expect(at('2026-12-31T10:00:00Z', 'Pacific/Kiritimati')).toBe(day(2027, 1, 1));
  });

  it('45: a jump of the system clock during a call moves no deadline', async () => {
    const ehr = await startFaultyEhr(record.resources);
    ehr.fail('all', faults.slow(200));
    const real = Date.now;
    try {
      const asked = ask(
        service.url,
        hookRequest(record, 'order-sign', withServer(ehr.url, record)),
      );
      while (ehr.calls.length === 0) await pause(5);
      Date.now = () => real() + 365 * 86_400_000;
      const reply = await asked;

      expect(reply.fired).toContain(expectedRule);
      expect(reply.sys).not.toContain('SYS-01');
    } finally {
      Date.now = real;
      await ehr.close();
    }
  });
});
