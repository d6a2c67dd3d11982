// Which orders are judged: selections of order-select, the whole basket of order-sign, drafts that
// nobody can identify, and drafts that the EHR already stores.
import type { Card, Service } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../../src/start.ts';
import {
  type Call,
  cardOf,
  cardsOf,
  codeOf,
  dataOf,
  discover,
  firedBy,
  post,
  prefetchOf,
  requestOf,
} from '../../support/cds-client.ts';
import {
  draftOf,
  flagshipCall,
  flagshipId,
  flagshipRecord,
  goserelin,
  letrozole,
  palbociclib,
  unknownDrug,
} from '../../support/flagship.ts';
import { startService } from '../../support/start-service.ts';

let service: Running;
let entry: Service;

beforeAll(async () => {
  service = await startService();
  entry = (await discover(service.url))[0] as Service;
});
afterAll(() => service.close());

const prefetch = (record: readonly FhirResource[] = flagshipRecord()) => prefetchOf(entry, record);

const ask = (of: Partial<Call>) =>
  cardsOf(service.url, flagshipCall({ prefetch: prefetch(), ...of }));

const selecting = (drafts: Call['drafts'], selections: readonly string[]) =>
  ask({ hook: 'order-select', drafts: drafts ?? [], selections });

describe('order-select', () => {
  const both = [letrozole, palbociclib];

  it('judges the selected order only', async () => {
    const chosen = await selecting(both, ['MedicationRequest/draft-palbociclib']);
    expect(firedBy(chosen)).not.toContain('ET-05');
    expect(firedBy(await selecting(both, ['MedicationRequest/draft-letrozole']))).toContain(
      'ET-05',
    );
  });

  it.each([
    ['empty', []],
    ['unresolvable', ['MedicationRequest/elsewhere']],
  ])('judges every draft when the selections are %s', async (_name, selections) => {
    expect(firedBy(await selecting(both, selections))).toContain('ET-05');
  });

  it('judges every draft when the client sends no selections', async () => {
    const call = flagshipCall({ hook: 'order-select', prefetch: prefetch() });
    const body = requestOf(call);
    const { selections: _, ...context } = body.context;
    const reply = await post(service.url, 'mbc-order-select', { ...body, context });
    expect(firedBy(reply.body.cards)).toContain('ET-05');
  });

  it('takes the other drafts as drugs that are being started', async () => {
    const cards = await selecting([letrozole, goserelin], ['MedicationRequest/draft-letrozole']);
    expect(firedBy(cards)).not.toContain('ET-05');
    expect(firedBy(cards)).toContain('ET-07');
  });

  it('says nothing of an unknown drug that was not selected', async () => {
    const cards = await selecting([letrozole, unknownDrug], ['MedicationRequest/draft-letrozole']);
    expect(JSON.stringify(cards)).not.toContain('Zzyzxomab');
  });
});

describe('an order that no code and no text identifies', () => {
  const sys02 = (cards: readonly Card[]) => cardOf(cards, 'SYS-02') as Card;

  it('is named: nothing was checked for it', async () => {
    const cards = await ask({ drafts: [unknownDrug] });
    expect(cards.map(codeOf)).toEqual(['SYS-02']);
    expect(sys02(cards)).toMatchObject({ indicator: 'info' });
    expect(sys02(cards).summary).toContain('Zzyzxomab 7 mg');
    expect(dataOf(sys02(cards)).missing).toContainEqual({
      name: 'orderedDrugs',
      rules: ['SYS-02'],
      reason: 'unreadable',
      consequence: expect.stringContaining('not identified'),
    });
  });

  it('does not keep the others from being checked', async () => {
    const cards = await ask({ drafts: [unknownDrug, letrozole] });
    expect(firedBy(cards)).toContain('ET-05');
    expect(cards.filter((card) => codeOf(card) === 'SYS-02')).toHaveLength(1);
    expect(sys02(cards).summary).toContain('Zzyzxomab');
  });

  it('reaches the card as inert text', async () => {
    const text = '<img src=x onerror=alert(1)> [click](https://evil.example) **bold** @all';
    const cards = await ask({ drafts: [{ ...unknownDrug, medicationCodeableConcept: { text } }] });
    const shown = JSON.stringify(cards.map(({ summary, detail }) => [summary, detail]));
    expect(shown).toContain('img src');
    expect(shown).not.toMatch(/<|>|\]\(|:\/\/|@|\*\*bold/);
  });

  it('is none of our business without metastatic breast cancer', async () => {
    const record = flagshipRecord().filter(({ id }) => id !== 'bone-metastasis');
    const call = { drafts: [unknownDrug], prefetch: prefetch(record) };
    expect(await ask(call)).toEqual([]);
  });
});

describe('a current drug that no code and no text identifies', () => {
  const taken: FhirResource = {
    resourceType: 'MedicationStatement',
    id: 'taken',
    status: 'active',
    subject: { reference: `Patient/${flagshipId}` },
    medicationCodeableConcept: { text: 'Qwertifen forte' },
    effectivePeriod: { start: '2026-01-10' },
  };
  const record = () => prefetch([...flagshipRecord(), taken]);

  it('is named when interactions of the ordered drug turn on what is taken', async () => {
    const drafts = [draftOf('draft-tamoxifen', '10324', 'tamoxifen')];
    const sys02 = cardOf(await ask({ drafts, prefetch: record() }), 'SYS-02') as Card;
    expect(sys02.detail).toContain('Qwertifen forte');
    const [open] = (dataOf(sys02).missing ?? []).filter(({ name }) => name === 'activeDrugs');
    expect(open).toMatchObject({ reason: 'unreadable' });
    expect(open?.rules).toEqual(expect.arrayContaining(['SAF-11', 'SAF-12']));
  });

  it('is not named when nothing turns on it, or when it is taken no more', async () => {
    const drafts = [draftOf('draft-tamoxifen', '10324', 'tamoxifen')];
    const over = prefetch([...flagshipRecord(), { ...taken, status: 'stopped' }]);
    for (const call of [
      { drafts: [goserelin], prefetch: record() },
      { drafts, prefetch: over },
    ]) {
      expect(JSON.stringify(await ask(call))).not.toContain('Qwertifen');
    }
  });
});

describe('drafts and the record', () => {
  const stored = { ...goserelin, status: 'active' as const, authoredOn: '2026-01-05' };

  it('a draft that the EHR already stores is no history: suppression is only starting', async () => {
    const drafts = [letrozole, goserelin];
    const record = prefetch([...flagshipRecord(), stored]);
    expect(firedBy(await ask({ drafts, prefetch: record }))).toContain('ET-07');
  });

  it('an active order of the record is history: goserelin for months', async () => {
    const record = flagshipRecord().filter(({ id }) => id !== 'estradiol');
    const cards = await ask({
      prefetch: prefetch([...record, { ...stored, id: 'gnrh' }]),
    });
    expect(firedBy(cards)).not.toContain('ET-05');
  });

  it('a draft that is not to be performed, or is in error, is no order', async () => {
    for (const change of [{ doNotPerform: true }, { status: 'entered-in-error' as const }]) {
      expect(await ask({ drafts: [{ ...letrozole, ...change }] })).toEqual([]);
    }
  });
});
