// The measures over HTTP: who may see them, the exports, and the page.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeedbackLine } from '../../hooks/insights.ts';
import { csvLine } from '../../src/server/insights/csv.ts';
import { fullPrefetch, hookRequest, patientRecord } from '../faults/support/patient.ts';
import {
  ask,
  discovered,
  type FaultService,
  type Reply,
  startFaultService,
} from '../faults/support/service.ts';
import { clientsFile, issuer, signingKey } from '../faults/support/tokens.ts';
import { headings, unbalanced } from '../support/html-check.ts';

const record = patientRecord();
const outcomeTimestamp = '2026-03-01T10:00:00Z';
const formula = '=HYPERLINK("http://evil.example", "look")';
const token = 'a token of the CDS team';

describe('on a quick start', () => {
  let service: FaultService;
  let reply: Reply;
  const get = (path: string) => fetch(`${service.url}${path}`);
  beforeAll(async () => {
    service = await startFaultService();
    const prefetch = fullPrefetch(await discovered(service.url, 'order-sign'), record);
    reply = await ask(service.url, hookRequest(record, 'order-sign', { prefetch }));
    const [card] = reply.cards;
    const reason = { code: 'patient-refuses', system: 'http://example.org/reasons' };
    const feedback = [
      {
        ...{ card: card?.uuid, outcome: 'overridden', outcomeTimestamp },
        overrideReason: { reason, userComment: formula },
      },
      {
        ...{ card: card?.uuid, outcome: 'accepted', outcomeTimestamp },
        acceptedSuggestions: [{ id: card?.suggestions?.[0]?.uuid }],
      },
    ];
    const answer = await fetch(`${service.url}/cds-services/mbc-order-sign/feedback`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ feedback }),
    });
    expect(answer.status).toBe(200);
  });
  afterAll(() => service?.close());

  it('feedback comes as NDJSON, a line an entry, with its card', async () => {
    const answer = await get('/insights/feedback.ndjson');
    expect(answer.headers.get('content-type')).toContain('application/x-ndjson');
    const lines = (await answer.text()).trimEnd().split('\n');
    const [overridden, accepted] = lines
      .map((line) => JSON.parse(line) as FeedbackLine)
      .sort((a, b) => b.outcome.localeCompare(a.outcome));
    expect(overridden).toMatchObject({
      ...{ card: reply.cards[0]?.uuid, known: true, service: 'mbc-order-sign' },
      ...{ outcome: 'overridden', outcomeTimestamp: '2026-03-01T10:00:00.000Z' },
      intervention: reply.cards[0]?.source.topic?.code,
      overrideReason: { reason: { code: 'patient-refuses' } },
    });
    expect(Date.parse(overridden?.receivedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    expect(accepted?.acceptedSuggestions).toHaveLength(1);
    expect(accepted?.overrideReason).toBeNull();
  });

  it('feedback comes as CSV with a header, and words of users are no formula', async () => {
    const answer = await get('/insights/feedback.csv');
    expect(answer.headers.get('content-type')).toContain('text/csv');
    const [header, ...lines] = (await answer.text()).trimEnd().split('\r\n');
    for (const name of ['card', 'service', 'outcome', 'overrideReason', 'outcomeTimestamp']) {
      expect(header?.split(',')).toContain(name);
    }
    expect(header?.split(',').at(-1)).toBe('receivedAt');
    expect(lines).toHaveLength(2);
    expect(lines.join()).toContain(`"'=HYPERLINK(""http://evil.example"", ""look"")"`);
  });

  it('can be narrowed to a period, in which there may be nothing', async () => {
    for (const path of ['feedback.ndjson', 'decisions.ndjson']) {
      const answer = await get(`/insights/${path}?from=2020-01-01&to=2020-12-31`);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toBe('');
    }
  });

  it('every page leads there', async () => {
    expect(await pagesWithLink(service)).toEqual(pages);
  });

  it('the page shows the numbers and runs no script', async () => {
    const answer = await get('/insights');
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(page).toContain('mbc-order-sign');
    expect(page).toMatch(/<a class="word" href="\/rules\/ET-05">ET-05<\/a>/);
    expect(page).toContain('patient-refuses');
    expect(page).toContain('<meter');
    expect(page).not.toContain('<script');
    expect(page).toMatch(/<svg class="plot"[^>]*><title>ET-05: fires by day, 1 in 28 days/);
    expect(page).toContain('<a href="/insights" aria-current="page">');
    expect(unbalanced(page)).toEqual([]);
    expect(headings(page)[0]).toBe(1);
    expect(
      headings(page)
        .slice(1)
        .every((level) => level === 2),
    ).toBe(true);
    expect(page).not.toContain('HYPERLINK');
    expect(page).not.toContain(record.patientId);
  });
});

describe('a period that is asked for', () => {
  it('may be no date, have no end, or be over before any record: the page answers', async () => {
    const service = await startFaultService();
    try {
      for (const query of [
        'from=2026-13-45&to=2026-02-99',
        'from=0000-01-01&to=9999-12-31',
        'from=0000-01-01&to=0000-01-01',
        'from=2026-03-09&to=2026-03-01',
      ]) {
        const answer = await fetch(`${service.url}/insights?${query}`);
        expect(answer.status, query).toBe(200);
        expect(await answer.text(), query).toContain('There were no calls in this period');
      }
    } finally {
      await service.close();
    }
  });
});

const pages = ['/', '/rules', '/rules/ET-05', '/rules/SYS-01', '/rules/none', '/trace', '/openapi'];

async function pagesWithLink(service: FaultService): Promise<readonly string[]> {
  const linked = pages.map(async (path) => {
    const text = await (await fetch(`${service.url}${path}`)).text();
    return text.includes('<a href="/insights"') ? [path] : [];
  });
  return (await Promise.all(linked)).flat();
}

describe('elsewhere', () => {
  const start = async (more: Record<string, string>) =>
    startFaultService({
      CLIENTS_FILE: clientsFile([{ id: 'one', issuer, keys: [(await signingKey()).publicJwk] }]),
      ...more,
    });
  const paths = ['/insights', '/insights/feedback.ndjson', '/insights/feedback.csv'];
  const statuses = async (service: FaultService, authorization?: string) =>
    Promise.all(
      [...paths, '/insights/decisions.ndjson', '/insights/measures.json'].map(
        async (path) =>
          (
            await fetch(`${service.url}${path}`, {
              headers: authorization ? { authorization } : {},
            })
          ).status,
      ),
    );

  it('opens with the token alone, as bearer or as password, and with no other', async () => {
    const service = await start({ INSIGHTS_TOKEN: token.replaceAll(' ', '-') });
    const good = token.replaceAll(' ', '-');
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
    try {
      expect(new Set(await statuses(service, `Bearer ${good}`))).toEqual(new Set([200]));
      expect(new Set(await statuses(service, basic(`anyone:${good}`)))).toEqual(new Set([200]));
      expect(await pagesWithLink(service)).toEqual(pages);
      for (const wrong of [undefined, 'Bearer none', `Bearer ${good}x`, basic('anyone:none')]) {
        expect(new Set(await statuses(service, wrong)), wrong).toEqual(new Set([401]));
      }
    } finally {
      await service.close();
    }
  });

  it('stays closed where no token is set, and no page leads there', async () => {
    const service = await start({});
    try {
      expect(await pagesWithLink(service)).toEqual([]);
      expect(new Set(await statuses(service, 'Bearer '))).toEqual(new Set([401]));
    } finally {
      await service.close();
    }
  });
});

describe('a quick start on which a token is set', () => {
  it('wants the token all the same', async () => {
    const service = await startFaultService({ INSIGHTS_TOKEN: 'a-token-of-the-cds-team' });
    try {
      expect((await fetch(`${service.url}/insights/feedback.csv`)).status).toBe(401);
      const headers = { authorization: 'Bearer a-token-of-the-cds-team' };
      expect((await fetch(`${service.url}/insights/feedback.csv`, { headers })).status).toBe(200);
    } finally {
      await service.close();
    }
  });
});

describe('while the store cannot be read', () => {
  it('an export is a 503, not an empty file', async () => {
    const service = await startFaultService({ DATABASE_FILE: '/dev/null/store.sqlite' });
    try {
      for (const path of ['feedback.csv', 'decisions.ndjson', 'measures.json']) {
        expect((await fetch(`${service.url}/insights/${path}`)).status, path).toBe(503);
      }
      expect((await fetch(`${service.url}/insights`)).status).toBe(503);
    } finally {
      await service.close();
    }
  });
});

describe('a cell of CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '\r=1'])(
    'that begins like a formula becomes text: %j',
    (cell) => {
      expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/);
    },
  );

  it('is quoted where it holds a comma, a quote or a line break, and empty for nothing', () => {
    expect(csvLine(['a,b', 'say "no"', 'one\ntwo', null, 3, true])).toBe(
      '"a,b","say ""no""","one\ntwo",,3,true\r\n',
    );
  });
});
