// The public pages: one for every rule, drawn from its definition, readable without a script, and
// reached from `source.url` of each card.
import { get as httpGet } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { disclaimer } from '../../hooks/cards/finding-card.ts';
import { type Day, day } from '../../src/domain/calendar.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { contradictions } from '../../src/guideline/seed-trace/contradictions.ts';
import { seedTrace } from '../../src/guideline/seed-trace/index.ts';
import { ruleDocument } from '../../src/server/pages/rule-document.ts';
import {
  type RuleDocument,
  ruleDocumentSchema,
} from '../../src/server/pages/rule-document-schema.ts';
import { rulePage } from '../../src/server/pages/rule-page.ts';
import { defaultSite, type Site } from '../../src/server/site.ts';
import type { Running } from '../../src/start.ts';
import { send } from '../support/cds-client.ts';
import { flagshipCall, flagshipRecord } from '../support/flagship.ts';
import { attributes, headings, plainText, unbalanced } from '../support/html-check.ts';
import { startService } from '../support/start-service.ts';
import { asker } from '../support/worked-calls.ts';

let service: Running;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.close());

interface Fetched {
  readonly status: number;
  readonly type: string;
  readonly headers: Headers;
  readonly text: string;
}

async function get(path: string): Promise<Fetched> {
  const response = await fetch(`${service.url}${path}`);
  const { status, headers } = response;
  const type = headers.get('content-type') ?? '';
  return { status, type, headers, text: await response.text() };
}

const pathOf = (id: string) => `/rules/${encodeURIComponent(id)}`;
const ids = [...rules.map((rule) => rule.id), 'SYS-01', 'SYS-02', 'SYS-03'];

const context = (of: { readonly asOf?: Day; readonly site?: Site } = {}) => ({
  publicUrl: 'http://127.0.0.1:3000',
  asOf: of.asOf ?? day(2026, 11, 22),
  site: of.site ?? defaultSite,
});

/** The page of a rule as text, without a service. */
function pageOf(rule: Rule, of: Parameters<typeof context>[0] = {}): string {
  return rulePage(ruleDocument(rule, context(of)), { base: '', changedSettings: [] });
}

const ruleById = (id: string) => rules.find((rule) => rule.id === id) as Rule;

describe('the page of each rule', () => {
  it.each(ids)('%s is there, well-formed, and loads nothing but its own style', async (id) => {
    const { status, type, text } = await get(pathOf(id));
    expect(status).toBe(200);
    expect(type).toBe('text/html; charset=utf-8');
    expect(text).toContain(`<h1>${id}: `);
    expect(unbalanced(text)).toEqual([]);
    expect(text).not.toMatch(/<(?:script|style|img|iframe|object)\b|\son\w+=|\sstyle=/);
    expect(attributes(text, 'rel')).toEqual(['stylesheet']);
    expect(attributes(text, 'src')).toEqual([]);
  });

  it.each(ids)('%s has headings in order, ids once, and links that lead somewhere', async (id) => {
    const { text } = await get(pathOf(id));
    const levels = headings(text);
    expect(levels.filter((n) => n === 1)).toHaveLength(1);
    expect(levels.every((n, i) => n <= (levels[i - 1] ?? 0) + 1)).toBe(true);
    const own = attributes(text, 'id');
    expect(new Set(own).size).toBe(own.length);
    expect(attributes(text, 'aria-labelledby').filter((ref) => !own.includes(ref))).toEqual([]);
    const local = attributes(text, 'href').filter((href) => /^\/rules\/[^/.]+$/.test(href));
    expect(local.map((href) => href.slice(7)).filter((to) => !ids.includes(to))).toEqual([]);
  });

  it('says the question, the criteria, the inputs, the sources and the review of its rule', async () => {
    for (const rule of rules) {
      const text = plainText(pageOf(rule));
      const document = ruleDocument(rule, context());
      const wanted = [
        rule.title,
        rule.why,
        ...document.inputs.map((i) => i.name),
        ...document.options,
        ...document.sources.map((s) => s.citation),
        ...document.never,
        ...document.sourceAttributes.map((a) => a.value),
        ...(rule.caveat ? [`Caveat: ${rule.caveat}`] : []),
        ...(rule.supersededBy ?? []),
        disclaimer,
      ];
      const lost = wanted.filter((words) => !text.includes(words.replace(/\s+/g, ' ')));
      expect(lost, rule.id).toEqual([]);
    }
  });

  it('says plainly that a source is unverified, before anything else', () => {
    for (const rule of rules) {
      const text = plainText(pageOf(rule));
      expect(text.includes('UNVERIFIED'), rule.id).toBe(rule.confirmation === 'unverified');
    }
    const text = plainText(pageOf(ruleById('ET-09')));
    expect(text.indexOf('UNVERIFIED')).toBeLessThan(text.indexOf(ruleById('ET-09').why));
  });

  it('says that a review is overdue from the day after it was due, and not before', () => {
    const rule = { ...ruleById('ET-05'), reviewDue: '2027-11-22' };
    expect(pageOf(rule, { asOf: day(2027, 11, 22) })).not.toContain('overdue');
    const late = plainText(pageOf(rule, { asOf: day(2027, 11, 23) }));
    expect(late).toContain('Review overdue since 22 Nov 2027: the rule still fires');
    expect(ruleDocument(rule, context({ asOf: day(2027, 11, 23) })).review.overdue).toBe(true);
  });

  it('says what the site has switched to silent or off', () => {
    const site: Site = { ...defaultSite, modes: { 'ET-05': 'silent', 'ET-06': 'off' } };
    expect(pageOf(ruleById('ET-05'), { site })).toContain('At this site the rule is silent');
    expect(pageOf(ruleById('ET-06'), { site })).toContain('At this site the rule is switched off');
    expect(pageOf(ruleById('ET-07'), { site })).not.toContain('At this site');
  });

  it('shows text as text, whatever it holds', () => {
    const hostile = `<script>alert(1)</script> & "x" 'y'`;
    const rule: Rule = { ...ruleById('ET-05'), title: hostile, why: hostile, caveat: hostile };
    const text = pageOf(rule);
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot; &#39;y&#39;');
    expect(unbalanced(text)).toEqual([]);
  });

  it('leads from a statement of a seed document to its line of the trace', () => {
    expect(pageOf(ruleById('ET-05'))).toContain('<a href="/trace#S004-24">S004-24</a>');
  });

  it('is not found for another id, as a page and as JSON', async () => {
    expect(await get('/rules/ET-999')).toMatchObject({
      status: 404,
      type: 'text/html; charset=utf-8',
    });
    const json = await send<{ resourceType: string }>(`${service.url}/rules/ET-999.json`);
    expect([json.status, json.body.resourceType]).toEqual([404, 'OperationOutcome']);
  });
});

describe('the JSON form', () => {
  it.each(rules.map((rule) => rule.id))('%s is as its schema says', async (id) => {
    const { status, body } = await send<RuleDocument>(`${service.url}${pathOf(id)}.json`);
    expect(status).toBe(200);
    expect(ruleDocumentSchema.parse(body)).toEqual(body);
    expect(body.url).toBe(`${service.url}${pathOf(id)}`);
  });

  it('lists rules with the filters of the page', async () => {
    const { body } = await send<{ rules: readonly RuleDocument[] }>(
      `${service.url}/rules.json?indicator=critical&topic=SAF`,
    );
    const expected = rules.filter((r) => r.indicator === 'critical' && r.id.startsWith('SAF-'));
    expect(body.rules.map((r) => r.id)).toEqual(expected.map((r) => r.id));
  });

  it('is described by a JSON Schema in which each property has a type', async () => {
    const { body, contentType } = await send<{ required: readonly string[] }>(
      `${service.url}/rules/schema.json`,
    );
    expect(contentType).toContain('application/schema+json');
    expect(body.required).toContain('criteria');
    expect(body.required).toContain('sourceAttributes');
  });

  it('describes the cards about the request itself too', async () => {
    const { body } = await send<{ id: string; never: readonly string[] }>(
      `${service.url}/rules/SYS-02.json`,
    );
    expect(body.id).toBe('SYS-02');
    expect(body.never.length).toBeGreaterThan(2);
  });
});

describe('the list of rules', () => {
  const listed = async (query: string): Promise<readonly string[]> => {
    const { text } = await get(`/rules${query}`);
    expect(unbalanced(text)).toEqual([]);
    return [...text.matchAll(/<th scope="row" class="id"><a href="\/rules\/([^"]+)"/g)].map(
      (m) => m[1] as string,
    );
  };
  const idsWhere = (test: (rule: Rule) => boolean) => rules.filter(test).map((rule) => rule.id);

  it('holds every rule', async () => {
    expect(await listed('')).toEqual(idsWhere(() => true));
  });

  it.each([
    ['?edition=seed-2013', (r: Rule) => r.editions.includes('seed-2013')],
    ['?hook=patient-view', (r: Rule) => r.hooks.includes('patient-view')],
    ['?indicator=warning', (r: Rule) => r.indicator === 'warning'],
    ['?topic=HER2', (r: Rule) => r.id.startsWith('HER2-')],
    [
      '?edition=contemporary-2026&hook=order-sign&indicator=critical',
      (r: Rule) =>
        r.editions.includes('contemporary-2026') &&
        r.hooks.includes('order-sign') &&
        r.indicator === 'critical',
    ],
  ])('%s holds the rules of that kind', async (query, test) => {
    const expected = idsWhere(test);
    expect(expected.length).toBeGreaterThan(3);
    expect(expected.length).toBeLessThan(rules.length);
    expect(await listed(query)).toEqual(expected);
  });

  it('finds rules by all the words asked for, in any case', async () => {
    expect(await listed('?q=Aromatase%20TAMOXIFEN')).toContain('ET-24');
    expect(await listed('?q=S004-24')).toEqual(['ET-05', 'ET-06']);
    expect(await listed('?q=aromatase%20nosuchword')).toEqual([]);
  });

  it('keeps what was asked for in its form, as text', async () => {
    const { text } = await get('/rules?indicator=critical&q=%22%3E%3Cscript%3E');
    expect(text).toContain('<option value="critical" selected>');
    expect(text).toContain('value="&quot;&gt;&lt;script&gt;"');
    expect(text).not.toContain('<script');
    expect(plainText(text)).toContain('nothing matches the filter');
  });

  it('takes a repeated or nested parameter for none', async () => {
    expect(await listed('?q=a&q=b')).toHaveLength(rules.length);
    expect(await listed('?indicator[x]=critical')).toHaveLength(rules.length);
  });

  it('has a label for every field', async () => {
    const { text } = await get('/rules');
    const fields = text.match(/<(?:select|input)\b/g) ?? [];
    expect(text.match(/<label>[^<]+<(?:select|input)\b/g)).toHaveLength(fields.length);
    expect(fields).toHaveLength(5);
  });
});

describe('the seed trace as a page', () => {
  it('shows every statement with its rules, and every contradiction', async () => {
    const { status, text } = await get('/trace');
    expect(status).toBe(200);
    expect(unbalanced(text)).toEqual([]);
    const own = attributes(text, 'id');
    expect(seedTrace.filter((s) => !own.includes(s.id))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
    const words = plainText(text);
    expect(seedTrace.filter((s) => !words.includes(s.says))).toEqual([]);
    expect(contradictions.filter((c) => !words.includes(c.conflict))).toEqual([]);
    const linked = new Set(attributes(text, 'href'));
    const named = seedTrace.flatMap((s) => s.rules ?? []);
    expect(named.filter((id) => !linked.has(`/rules/${id}`))).toEqual([]);
  });
});

describe('cards and pages', () => {
  it('every card leads to a page about its topic', async () => {
    const client = await asker(service.url);
    const calls = [flagshipCall(), flagshipCall({ hook: 'patient-view' })];
    const cards = await Promise.all(calls.map((call) => client.ask(call, flagshipRecord())));
    expect(cards.flat().length).toBeGreaterThan(1);
    for (const { source } of cards.flat()) {
      const response = await fetch(source.url as string);
      expect(response.status).toBe(200);
      expect(await response.text()).toContain(`<h1>${source.topic?.code}: `);
    }
  });

  it('every card and every page says that it does not replace clinical judgement', async () => {
    const client = await asker(service.url);
    const calls = [flagshipCall(), flagshipCall({ hook: 'patient-view' })];
    const cards = await Promise.all(calls.map((call) => client.ask(call, flagshipRecord())));
    expect(cards.flat().filter((card) => !card.detail?.includes(disclaimer))).toEqual([]);
    for (const path of ['/rules', '/rules/ET-05', '/rules/SYS-01', '/trace', '/rules/none']) {
      expect((await get(path)).text, path).toContain(disclaimer);
    }
  });
});

describe('the way pages are served', () => {
  it('no script may run and nothing foreign may load', async () => {
    for (const path of ['/rules', '/rules/ET-05', '/trace']) {
      const policy = (await get(path)).headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("style-src 'self'");
      expect(policy).not.toMatch(/unsafe|script-src|upgrade-insecure-requests|https:/);
    }
  });

  it('the style is there under the address that pages name', async () => {
    const { text } = await get('/rules');
    const [href] = attributes(text, 'href').filter((h) => h.includes('.css'));
    const style = await get(href as string);
    expect([style.status, style.type]).toEqual([200, 'text/css; charset=utf-8']);
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect(style.text).toContain('prefers-color-scheme: dark');
    expect(style.text).toContain('@media print');
    expect(style.text).not.toMatch(/url\(|@import|https?:/);
  });

  it('a browser is told when a page has not changed', async () => {
    const first = await get('/rules/ET-05');
    const etag = first.headers.get('etag') as string;
    // Not by fetch, which tells servers not to answer from a cache when it is given a condition.
    const status = await new Promise((resolve) => {
      const options = { headers: { 'if-none-match': etag } };
      httpGet(`${service.url}/rules/ET-05`, options, (r) => resolve(r.resume().statusCode));
    });
    expect(status).toBe(304);
  });

  it('links hold under the path of the public URL', async () => {
    const behind = await startService({ PUBLIC_URL: 'https://cds.example.org/mbc' });
    try {
      const text = await (await fetch(`${behind.url}/rules/ET-05`)).text();
      const local = attributes(text, 'href').filter((h) => h.startsWith('/'));
      expect(local.length).toBeGreaterThan(5);
      expect(local.filter((h) => !h.startsWith('/mbc/'))).toEqual([]);
      const json = await (await fetch(`${behind.url}/rules/ET-05.json`)).json();
      expect((json as RuleDocument).url).toBe('https://cds.example.org/mbc/rules/ET-05');
    } finally {
      await behind.close();
    }
  });
});
