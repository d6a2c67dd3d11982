// Rows 11 to 16 of the fault table: what a record says wrongly, doubtfully or in another way. Over
// HTTP, with everything in the prefetch.
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ServiceEntry } from '../support/prefetch.ts';
import { searchset } from './support/faulty-ehr.ts';
import { expectedRule, fullPrefetch, hookRequest, patientRecord } from './support/patient.ts';
import {
  ask,
  cardOf,
  discovered,
  type FaultService,
  type Reply,
  startFaultService,
} from './support/service.ts';

const record = patientRecord();
const subject = { reference: `Patient/${record.patientId}` };
let service: FaultService;
let entry: ServiceEntry;

beforeAll(async () => {
  service = await startFaultService();
  entry = await discovered(service.url, 'order-sign');
});
afterAll(() => service.close());

const daysAgo = (days: number) =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The record without its pregnancy test, which would settle what a test adds. */
const untested = record.resources.filter((r) => !JSON.stringify(r).includes('"2106-3"'));

function pregnancyTest(id: string, positive: boolean, date: string, more = {}) {
  const code = positive ? 'LA6576-8' : 'LA6577-6';
  return {
    resourceType: 'Observation',
    id,
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '2106-3' }] },
    subject,
    effectiveDateTime: date,
    valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code }] },
    ...more,
  };
}

function neutrophils(value: object) {
  return {
    resourceType: 'Observation',
    id: 'neutrophils',
    status: 'final',
    code: { coding: [{ system: 'http://loinc.org', code: '751-8' }] },
    subject,
    effectiveDateTime: daysAgo(1),
    ...value,
  };
}

const quantity = (value: number, code: string, more = {}) => ({
  valueQuantity: { value, unit: code, system: 'http://unitsofmeasure.org', code, ...more },
});

const drug = (code: string, display: string) => ({
  medicationCodeableConcept: {
    coding: [{ system: 'http://www.nlm.nih.gov/research/umls/rxnorm', code, display }],
  },
});

/** Asks with the untested record and what is added to it; `drafts` replaces the letrozole. */
function askWith(added: readonly unknown[], drafts: readonly unknown[] = record.drafts) {
  const resources = [...untested, ...added] as FhirResource[];
  const prefetch = fullPrefetch(entry, { ...record, resources });
  const request = hookRequest(record, 'order-sign', { prefetch });
  request.context.draftOrders = searchset(drafts) as never;
  return ask(service.url, request);
}

const indicatorOf = (reply: Reply, rule: string) => {
  const named = reply.cards.flatMap(
    (c) =>
      (c.extension as { 'org.mbc-cds': { rules?: { id: string; indicator: string }[] } })[
        'org.mbc-cds'
      ].rules ?? [],
  );
  return named.find(({ id }) => id === rule)?.indicator;
};

describe('status', () => {
  for (const status of ['entered-in-error', 'cancelled', 'unknown']) {
    it(`11: a positive pregnancy test that is ${status} is ignored`, async () => {
      const reply = await askWith([pregnancyTest('t1', true, daysAgo(1), { status })]);

      expect(reply.fired).toContain(expectedRule);
      expect(reply.fired).not.toContain('SAF-01');
    });
  }

  it('11: a preliminary result is shown as provisional and is never critical', async () => {
    const reply = await askWith([pregnancyTest('t1', true, daysAgo(1), { status: 'preliminary' })]);

    expect(indicatorOf(reply, 'SAF-01')).toBe('warning');
    expect(reply.text).toContain('Provisional');
  });

  for (const status of ['final', 'amended', 'corrected']) {
    it(`11: a positive pregnancy test that is ${status} counts`, async () => {
      const reply = await askWith([pregnancyTest('t1', true, daysAgo(1), { status })]);

      expect(indicatorOf(reply, 'SAF-01')).toBe('critical');
    });
  }

  const pregnancy = (verification: string) => ({
    resourceType: 'Condition',
    id: 'pregnancy',
    subject,
    clinicalStatus: {
      coding: [
        { system: 'http://terminology.hl7.org/CodeSystem/condition-clinical', code: 'active' },
      ],
    },
    verificationStatus: {
      coding: [
        {
          system: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
          code: verification,
        },
      ],
    },
    code: { coding: [{ system: 'http://snomed.info/sct', code: '77386006' }] },
    onsetDateTime: daysAgo(30),
  });

  it('11: a pregnancy that was refuted or entered in error is ignored; a confirmed one counts', async () => {
    expect((await askWith([pregnancy('refuted')])).fired).not.toContain('SAF-01');
    expect((await askWith([pregnancy('entered-in-error')])).fired).not.toContain('SAF-01');
    expect((await askWith([pregnancy('confirmed')])).fired).toContain('SAF-01');
  });
});

describe('several results', () => {
  it('12: the same result twice is one result', async () => {
    const twice = [pregnancyTest('t1', true, daysAgo(1)), pregnancyTest('t1', true, daysAgo(1))];
    const one = await askWith(twice.slice(0, 1));
    const two = await askWith(twice);

    expect(two.fired).toEqual(one.fired);
    expect(two.cards.map(({ detail }) => detail)).toEqual(one.cards.map(({ detail }) => detail));
  });

  it('12: of results of different days the later one counts, in whatever order they are sent', async () => {
    const results = [pregnancyTest('t1', true, daysAgo(9)), pregnancyTest('t2', false, daysAgo(2))];
    expect((await askWith(results)).fired).not.toContain('SAF-01');
    expect((await askWith(results.toReversed())).fired).not.toContain('SAF-01');
  });

  it('12: an amended result replaces the one of the same day', async () => {
    const amended = pregnancyTest('t2', false, daysAgo(1), { status: 'amended' });
    const reply = await askWith([pregnancyTest('t1', true, daysAgo(1)), amended]);

    expect(reply.fired).not.toContain('SAF-01');
  });

  it('12: counts of one day that disagree about the threshold are named as a conflict', async () => {
    const other = { ...neutrophils(quantity(3, '10*9/L')), id: 'other' };
    const reply = await askWith([neutrophils(quantity(0.4, '10*9/L')), other], palbociclib);

    expect(reply.fired).not.toContain('SAF-36');
    expect(cardOf(reply, 'SYS-02')?.detail).toMatch(/results disagree/);
  });
});

const palbociclib = [{ ...record.drafts[0], ...drug('1601374', 'palbociclib') }];

describe('units and values', () => {
  it('13: a count is read in whatever unit UCUM knows', async () => {
    for (const value of [quantity(0.4, '10*9/L'), quantity(400, '/uL'), quantity(0.4, '10*3/uL')]) {
      const reply = await askWith([neutrophils(value)], palbociclib);

      expect(indicatorOf(reply, 'SAF-36'), JSON.stringify(value)).toBe('critical');
    }
  });

  it('13: an unknown unit, no unit, no value or a comparator that leaves it open is never guessed', async () => {
    const unreadable = [
      quantity(0.4, 'foo'),
      { valueQuantity: { value: 0.4 } },
      { dataAbsentReason: { text: 'clotted' } },
      quantity(2, '10*9/L', { comparator: '<' }),
      { valueString: 'see report' },
    ];
    for (const value of unreadable) {
      const reply = await askWith([neutrophils(value)], palbociclib);

      expect(reply.status).toBe(200);
      expect(reply.fired, JSON.stringify(value)).not.toContain('SAF-36');
      expect(cardOf(reply, 'SYS-02')?.summary, JSON.stringify(value)).toContain('ANC');
    }
  });

  it('13: "below 0.5" is enough where the threshold is 1.0', async () => {
    const below = neutrophils(quantity(0.5, '10*9/L', { comparator: '<' }));
    expect((await askWith([below], palbociclib)).fired).toContain('SAF-36');
  });
});

describe('dates', () => {
  it('14: a date in the future is ignored', async () => {
    const reply = await askWith([pregnancyTest('t1', true, daysAgo(-20))]);
    expect(reply.fired).not.toContain('SAF-01');
  });

  it('14: a month is as good as it is; a date that is none counts as no date', async () => {
    const month = await askWith([pregnancyTest('t1', true, daysAgo(1).slice(0, 7))]);
    expect(month.fired).toContain('SAF-01');

    for (const date of ['2026-13-45', '2025-02-29', 'yesterday', '', 20261101]) {
      const reply = await askWith([pregnancyTest('t1', false, date as string)]);
      expect(reply.status, String(date)).toBe(200);
      expect(reply.fired, String(date)).toContain('SAF-02');
    }
  });

  it('14: a time with a zone is the moment it names', async () => {
    const positive = pregnancyTest('t1', true, `${daysAgo(2)}T01:00:00+14:00`);
    const negative = pregnancyTest('t2', false, `${daysAgo(2)}T01:00:00-11:00`);
    expect((await askWith([positive, negative])).fired).not.toContain('SAF-01');
    expect((await askWith([negative, positive])).fired).not.toContain('SAF-01');
  });

  it('14: a birthday on a leap day is counted', async () => {
    const born = { ...(record.resources[0] as object), birthDate: '1984-02-29' };
    const prefetch = { ...fullPrefetch(entry, record), patient: born };
    const reply = await ask(service.url, hookRequest(record, 'order-sign', { prefetch }));

    expect(reply.fired).toContain(expectedRule);
  });
});

describe('codes', () => {
  it('15: a drug that no code or text resolves leaves interactions open, and is counted', async () => {
    const unknown = {
      resourceType: 'MedicationRequest',
      id: 'unknown-drug',
      status: 'active',
      intent: 'order',
      subject,
      authoredOn: daysAgo(5),
      medicationCodeableConcept: { text: 'mysteriomab' },
    };
    const before = await service.metric('mapping_issues_total', { kind: 'unidentified-drug' });
    const reply = await askWith([unknown]);

    expect(reply.fired).toContain(expectedRule);
    const after = await service.metric('mapping_issues_total', { kind: 'unidentified-drug' });
    expect(after).toBe(before + 1);
    expect(service.logged()).not.toContain('mysteriomab');
  });

  it('15: a laboratory code that is not known leaves the check open, and is counted', async () => {
    const local = {
      ...neutrophils(quantity(0.4, '10*9/L')),
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: { coding: [{ system: 'urn:oid:1.2.3', code: 'NEUT#' }] },
    };
    const before = await service.metric('mapping_issues_total', { kind: 'unknown-code' });
    const reply = await askWith([local], palbociclib);

    expect(reply.fired).not.toContain('SAF-36');
    expect(cardOf(reply, 'SYS-02')?.summary).toContain('ANC');
    expect(await service.metric('mapping_issues_total', { kind: 'unknown-code' })).toBe(before + 1);
  });

  const { medicationCodeableConcept, ...bare } = record.drafts[0] as unknown as Record<
    string,
    unknown
  >;
  const drafts: readonly [string, object][] = [
    ['no medication', {}],
    ['text that names nothing known', { medicationCodeableConcept: { text: 'zzz <b>x</b>' } }],
    ['a code that is not known', { medicationCodeableConcept: { coding: [{ code: '1' }] } }],
    ['a reference that leads nowhere', { medicationReference: { reference: 'Medication/none' } }],
  ];
  for (const [name, medication] of drafts) {
    it(`16: a draft with ${name} is said not to have been checked`, async () => {
      const reply = await askWith([], [{ ...bare, ...medication }]);

      expect(cardOf(reply, 'SYS-02')?.summary).toContain('Could not identify the drug');
      expect(cardOf(reply, 'SYS-02')?.summary).not.toMatch(/[<>]/);
    });
  }

  it('16: a draft with text alone that names a drug is checked', async () => {
    const draft = { ...bare, medicationCodeableConcept: { text: 'Letrozole 2.5 MG Oral Tablet' } };
    expect((await askWith([], [draft])).fired).toContain(expectedRule);
  });

  it('16: an entry of the basket that is no resource is counted on SYS-01', async () => {
    const request = hookRequest(record, 'order-sign', { prefetch: fullPrefetch(entry, record) });
    const entries = [...(request.context.draftOrders?.entry ?? []), {}, { resource: 'x' }];
    request.context.draftOrders = {
      resourceType: 'Bundle',
      type: 'collection',
      entry: entries as never,
    };
    const reply = await ask(service.url, request);

    expect(reply.fired).toContain(expectedRule);
    expect(cardOf(reply, 'SYS-01')?.summary).toContain('2 draft orders were not readable');
  });
});
