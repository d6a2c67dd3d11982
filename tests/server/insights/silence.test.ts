// The watch over decision support that falls silent, on a stream of real decisions in which one drug
// code is removed, and on numbers.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, answer, type Setting } from '../../../hooks/answer.ts';
import type { DailyCount } from '../../../hooks/insights.ts';
import type { Recorder } from '../../../hooks/ports.ts';
import { prefetchInfo } from '../../../hooks/prefetch-keys.ts';
import { serviceById } from '../../../hooks/registry.ts';
import { type HookRequest, parseRequest } from '../../../hooks/request.ts';
import type { HookService } from '../../../hooks/service.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { today as dayOf } from '../../../src/server/calendar.ts';
import { codeCounter } from '../../../src/server/code-counter.ts';
import { noteCall } from '../../../src/server/decision-log.ts';
import { chanceOfSoFew, daysBefore, silences } from '../../../src/server/insights/silence.ts';
import { silenceWatch } from '../../../src/server/insights/silence-watch.ts';
import { createLog } from '../../../src/server/logging.ts';
import { createMetrics } from '../../../src/server/metrics.ts';
import { defaultSite } from '../../../src/server/site.ts';
import { type Database, database } from '../../../src/store/database.ts';
import { insightsStore } from '../../../src/store/insights-store.ts';
import { recordStore } from '../../../src/store/record-store.ts';
import { fullPrefetch, hookRequest, patientRecord } from '../../faults/support/patient.ts';
import type { ServiceEntry } from '../../support/prefetch.ts';
import { newDatabaseFile } from '../../support/start-service.ts';

const record = patientRecord();
const service = serviceById('mbc-order-sign') as HookService;
const callsPerDay = 7;

const setting = (): Setting => ({
  ...{ rules, ...defaultSite, edition: 'contemporary-2026', asOf: dayOf('UTC') },
  decision: randomUUID(),
  cards: { publicUrl: 'https://cds.example.org', cardLimit: 5, cardLimitPatientView: 4 },
});

interface Decided {
  readonly request: HookRequest;
  readonly decided: Answer;
  readonly fired: readonly string[];
}

/** What the service decides of the patient's draft, with the code of its drug or with another. */
async function decide(code?: string): Promise<Decided> {
  const templates = service.prefetch.map((key) => [key, prefetchInfo[key].template] as const);
  const entry = { prefetch: Object.fromEntries(templates) } as ServiceEntry;
  const sent = hookRequest(record, 'order-sign', { prefetch: fullPrefetch(entry, record) });
  const context = structuredClone(sent.context) as unknown as { draftOrders: { entry: Draft[] } };
  for (const { resource } of context.draftOrders.entry) {
    const [coding] = resource.medicationCodeableConcept.coding;
    if (coding && code) resource.medicationCodeableConcept = { coding: [{ ...coding, code }] };
  }
  const parsed = parseRequest('order-sign', { ...sent, context });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const request = parsed.request as HookRequest;
  const decided = await answer(service, request, undefined, setting());
  const fired = decided.findings.filter((f) => f.outcome === 'fires').map((f) => f.rule.id);
  return { request, decided, fired };
}

interface Draft {
  readonly resource: {
    medicationCodeableConcept: { coding: { system: string; code: string; display?: string }[] };
  };
}

const last = '2026-03-31';
const days = Array.from({ length: 36 }, (_, i) => daysBefore(last, 35 - i));
const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay());

describe('a stream of decisions', () => {
  let known: Decided;
  let changed: Decided;
  const open: Database[] = [];
  beforeAll(async () => {
    known = await decide();
    changed = await decide('99999999');
  });
  afterAll(() => Promise.all(open.map((db) => db.close())));

  /** The stream as the service records it, with the code removed from a day on. */
  async function replayed(removedFrom: string | undefined, of = days) {
    const db = database({ file: newDatabaseFile() });
    open.push(db);
    const store = recordStore(db);
    let day = '';
    const codes = codeCounter(() => new Date(`${day}T12:00:00Z`));
    const making: Promise<void>[] = [];
    const later: Recorder['later'] = (make) => {
      making.push(Promise.resolve(make()).then(store.append));
    };
    const ports = {
      recorder: { later } as Recorder,
      codes,
      hash: (...parts: readonly string[]) => parts.join(),
    };
    for (day of of.filter((d) => !isWeekend(d))) {
      const { request, decided } = removedFrom && day >= removedFrom ? changed : known;
      for (let call = 0; call < callsPerDay; call++) {
        const time = new Date(`${day}T12:00:00Z`);
        const ended = { service: service.id, request, decided, text: '', time, milliseconds: 5 };
        noteCall(
          {
            ...ended,
            setting: setting(),
            client: 'general',
            dialect: '2.0',
            told: {},
            accesses: [],
          },
          ports,
        );
      }
      await Promise.all(making.splice(0));
      await store.append(codes.taken());
    }
    const metrics = createMetrics();
    const log: string[] = [];
    const logTo = { write: (line: string) => void log.push(line) };
    const watchOn = (date: string) =>
      silenceWatch({
        ...{ store: insightsStore(db), metrics, log: createLog('warn', logTo as never) },
        now: () => new Date(`${date}T13:00:00Z`),
      });
    return {
      log,
      metrics,
      look: async (date: string) => {
        const watch = watchOn(date);
        watch.stop();
        return watch.look();
      },
    };
  }

  it('in which nothing changes is not reported, on any day, weekends without calls included', async () => {
    expect(known.fired).toContain('ET-05');
    const stream = await replayed(undefined);
    for (const day of days.slice(-8)) expect(await stream.look(day), day).toEqual([]);
  });

  it('in which one drug code is removed is reported: the code and the rules that turn on it', async () => {
    expect(changed.fired).not.toContain('ET-05');
    const stream = await replayed(daysBefore(last, 3));
    expect(await stream.look(daysBefore(last, 4))).toEqual([]);
    const found = await stream.look(last);

    const subjects = (kind: string) =>
      found.filter((s) => s.kind === kind).map(({ subject }) => subject);
    const gone = known.fired.filter((rule) => !changed.fired.includes(rule));
    expect(subjects('rule').sort()).toEqual([...gone].sort());
    const drafts = record.drafts as unknown as readonly Draft['resource'][];
    const code = drafts[0]?.medicationCodeableConcept.coding[0];
    expect(subjects('code')).toEqual([`${code?.system}|${code?.code}`]);
    expect(found.every(({ client, count }) => client === 'general' && count === 0)).toBe(true);
  });

  it('is raised as a metric and once in the log, and ends when the rule fires again', async () => {
    const { look, metrics, log } = await replayed(daysBefore(last, 3));
    await look(last);
    const raised = await metrics.registry.metrics();
    expect(raised).toContain('mbc_fallen_silent{client="general",kind="rule",subject="ET-05"} 1');
    expect(log.filter((line) => line.includes('ET-05'))).toHaveLength(1);
    await look(daysBefore(last, 6));
    expect(await metrics.registry.metrics()).not.toContain('subject="ET-05"');
  });
});

describe('what is silence', () => {
  const row = (day: string, count: number, calls: number): DailyCount => ({
    ...{ day, client: 'general', kind: 'rule', subject: 'ET-05', count, calls },
  });
  const base = (count: number, calls: number) =>
    Array.from({ length: 28 }, (_, i) => row(daysBefore(last, 28 - i), count, calls));

  it('is seen within a day where a rule fires often', () => {
    expect(silences([...base(20, 100), row(last, 0, 100)], last)).toMatchObject([
      { days: 1, count: 0, expected: 20 },
    ]);
  });

  it('is not what chance alone brings about: two where six were expected', () => {
    expect(silences([...base(6, 100), row(last, 2, 100)], last)).toEqual([]);
    expect(silences([...base(60, 100), row(last, 20, 100)], last)).toHaveLength(1);
  });

  it('is not a day with few calls, nor one without any', () => {
    expect(silences([...base(20, 100), row(last, 0, 5)], last)).toEqual([]);
    expect(silences(base(20, 100), last)).toEqual([]);
  });

  it('is not a rule that fires a little less, however many calls there are', () => {
    expect(silences([...base(1000, 5000), row(last, 800, 5000)], last)).toEqual([]);
    expect(silences([...base(1000, 5000), row(last, 400, 5000)], last)).toHaveLength(1);
  });

  it('is not told of a rule that never fired', () => {
    expect(silences([...base(0, 100), row(last, 0, 100)], last)).toEqual([]);
  });

  it('is the chance of a binomial distribution', () => {
    // Of 10 events at share 1/2: at most 2 of them, 56 of 1024.
    expect(chanceOfSoFew({ count: 2, calls: 1 }, { count: 8, calls: 1 })).toBeCloseTo(
      56 / 1024,
      12,
    );
    expect(chanceOfSoFew({ count: 0, calls: 1 }, { count: 3, calls: 2 })).toBeCloseTo(8 / 27, 12);
    expect(chanceOfSoFew({ count: 5, calls: 3 }, { count: 0, calls: 1 })).toBeCloseTo(1, 12);
  });
});
