// Orders, statements and given doses as exposures: which count, when they began and ended, why they
// were stopped, and which drugs are taken now.
import { describe, expect, it } from 'vitest';
import type { DrugId } from '../../src/domain/drug.ts';
import { exposures } from '../../src/domain/exposure.ts';
import { ask } from '../../src/domain/fact.ts';
import { activeDrugs } from '../../src/domain/facts/medication.ts';
import {
  administration,
  basketOf,
  code,
  dayOf,
  daysAgo,
  mapped,
  quantity,
  read,
  request,
  resource,
  situate,
  situationOf,
  snomed,
  statement,
  text,
  woman,
} from '../support/fhir.ts';

const letrozole = code('rxnorm', '72965', 'letrozole');
const trastuzumab = code('rxnorm', '224905', 'trastuzumab');

const active = (...resources: object[]): DrugId[] =>
  [...(read(activeDrugs, resources) as Set<DrugId>)].sort();
const courses = (...resources: object[]) => exposures(situationOf([woman, ...resources]));

const bounds = (boundsPeriod: object, more: object = {}) => ({
  dosageInstruction: [{ timing: { repeat: { boundsPeriod, ...more } } }],
});

describe('a drug taken now', () => {
  it.each([
    ['an active order', request(letrozole)],
    [
      'an order whose period goes on',
      request(letrozole, bounds({ start: daysAgo(90), end: daysAgo(-30) })),
    ],
    ['an order that ends today', request(letrozole, bounds({ end: daysAgo(0) }))],
    ['an active statement', statement(letrozole)],
    ['an order by ATC', request(code('atc', 'L02BG04'))],
    ['an order in words', request(text('Femara 2.5 mg'))],
    ['an order without an intent', request(letrozole, { intent: undefined })],
  ])('is told by %s', (_, entry) => {
    expect(active(entry)).toEqual(['letrozole']);
  });

  it.each([
    ['a draft', request(letrozole, { status: 'draft' })],
    ['a cancelled order', request(letrozole, { status: 'cancelled' })],
    ['an order on hold', request(letrozole, { status: 'on-hold' })],
    ['an order in error', request(letrozole, { status: 'entered-in-error' })],
    ['a completed order', request(letrozole, { status: 'completed' })],
    ['a proposal', request(letrozole, { intent: 'proposal' })],
    ['a plan', request(letrozole, { intent: 'plan' })],
    ['an order not to give it', request(letrozole, { doNotPerform: true })],
    ['an order that has ended', request(letrozole, bounds({ end: daysAgo(1) }))],
    ['an order of next week', request(letrozole, { authoredOn: daysAgo(-7) })],
    ['a statement of intent', statement(letrozole, { status: 'intended' })],
    ['a statement that it is not taken', statement(letrozole, { status: 'not-taken' })],
    [
      'a statement whose period has ended',
      statement(letrozole, { effectivePeriod: { start: daysAgo(90), end: daysAgo(1) } }),
    ],
    ['a dose that was not given', administration(letrozole, { status: 'not-done' })],
  ])('is not told by %s', (_, entry) => {
    expect(active(entry)).toEqual([]);
  });

  it.each([
    [35, undefined, true],
    [36, undefined, false],
    [35, 21, true],
    [36, 21, false],
    [42, 28, true],
    [43, 28, false],
  ])('is told by a dose of %d days ago, every %s days: %s', (days, period, is) => {
    const dose = administration(trastuzumab, { effectiveDateTime: daysAgo(days) });
    const order = request(trastuzumab, {
      status: 'completed',
      authoredOn: daysAgo(days),
      ...(period ? bounds({}, { period, periodUnit: 'd' }) : {}),
    });
    expect(active(dose, order)).toEqual(is ? ['trastuzumab'] : []);
  });

  it.each([
    ['zoledronic acid', 98, 'zoledronic-acid'],
    ['denosumab 60 mg', 200, 'denosumab-60'],
  ])('is told by a dose of %s for %d days', (name, days, drug) => {
    const dose = (ago: number) => administration(text(name), { effectiveDateTime: daysAgo(ago) });
    expect(active(dose(days))).toEqual([drug]);
    expect(active(dose(days + 1))).toEqual([]);
  });

  it('takes the dose of an administration to tell one product from another', () => {
    const denosumab = (mg: number) =>
      administration(text('denosumab'), { dosage: { dose: quantity(mg, 'mg') } });
    expect(active(denosumab(60))).toEqual(['denosumab-60']);
    expect(active(denosumab(120))).toEqual(['denosumab-120']);
  });

  it('is no longer told by a dose once the course was stopped', () => {
    const doses = [94, 73, 52, 31, 10].map((d) =>
      administration(trastuzumab, { effectiveDateTime: daysAgo(d) }),
    );
    const stopped = request(trastuzumab, { status: 'stopped', authoredOn: daysAgo(100) });
    expect(active(...doses)).toEqual(['trastuzumab']);
    expect(active(...doses, stopped)).toEqual([]);
    const resumed = request(trastuzumab, { status: 'active', authoredOn: daysAgo(12) });
    expect(active(...doses, stopped, resumed)).toEqual(['trastuzumab']);
  });

  it('is not known where medications were out of reach; what was seen is shown', () => {
    const s = situationOf([woman, request(letrozole)], { unavailable: ['medications'] });
    expect(ask(activeDrugs, s)).toMatchObject({
      known: false,
      reason: 'not-fetched',
      evidence: [{ value: 'letrozole' }],
    });
  });

  it('is not one that the basket stops, by its own id or by the prior prescription', () => {
    const order = { ...request(letrozole), id: 'old' };
    const stops = [
      { ...order, status: 'stopped' },
      request(letrozole, {
        id: 'new',
        status: 'cancelled',
        priorPrescription: { reference: 'MedicationRequest/old' },
      }),
      request(letrozole, {
        id: 'new',
        status: 'completed',
        basedOn: [{ reference: 'MedicationRequest/old' }],
      }),
    ];
    for (const stop of stops) {
      const s = situate(mapped([woman, order]).case, { basket: basketOf([stop]) });
      expect(ask(activeDrugs, s)).toMatchObject({ value: new Set() });
    }
  });

  it('that nothing identifies is kept by its name, unless it is certainly another substance', () => {
    const { case: found } = mapped([
      request(text('Trial drug X-17')),
      request(text('acetaminophen 500 mg')),
    ]);
    expect(found.unidentifiedDrugs).toMatchObject([{ name: 'Trial drug X-17' }]);
    expect(
      mapped([request(text('Trial drug X-17'), { status: 'completed' })]).case.unidentifiedDrugs,
    ).toEqual([]);
  });
});

describe('the medication', () => {
  it('may be contained, in the record, by display only, or missing', () => {
    const by = (medicationReference: object, more: object = {}) =>
      request({}, { medicationCodeableConcept: undefined, medicationReference, ...more });
    const medication = resource('Medication', { id: 'm1', code: letrozole, subject: undefined });
    expect(active(by({ reference: '#m' }, { contained: [{ ...medication, id: 'm' }] }))).toEqual([
      'letrozole',
    ]);
    expect(active(by({ reference: 'Medication/m1' }), medication)).toEqual(['letrozole']);
    expect(active(by({ reference: 'https://ehr.example/fhir/Medication/m1' }), medication)).toEqual(
      ['letrozole'],
    );
    expect(active(by({ display: 'letrozole 2.5 mg' }))).toEqual(['letrozole']);
    const dangling = by({ reference: 'Medication/gone', display: 'letrozole' });
    expect(active(dangling)).toEqual(['letrozole']);
    expect(mapped([dangling]).issues).toMatchObject([
      { kind: 'dangling-reference', topic: 'drug' },
    ]);
  });

  it('with several ingredients gives them all', () => {
    const phesgo = resource('Medication', {
      id: 'm1',
      subject: undefined,
      ingredient: [
        { itemCodeableConcept: trastuzumab },
        { itemCodeableConcept: text('pertuzumab') },
      ],
    });
    const order = request(
      {},
      { medicationCodeableConcept: undefined, medicationReference: { reference: 'Medication/m1' } },
    );
    expect(active(order, phesgo)).toEqual(['pertuzumab', 'trastuzumab']);
  });
});

describe('a course', () => {
  const given = (...days: number[]) =>
    days.map((d) => administration(trastuzumab, { effectiveDateTime: daysAgo(d) }));

  it('joins records that lie up to 60 days apart', () => {
    expect(courses(...given(200, 140))).toHaveLength(1);
    expect(courses(...given(201, 140))).toHaveLength(2);
  });

  it('begins with the period of the order, else when it was written', () => {
    const [fromPeriod] = courses(
      request(letrozole, { ...bounds({ start: '2024-03-01' }), authoredOn: '2024-02-20' }),
    );
    const [written] = courses(request(letrozole, { authoredOn: '2024-02-20' }));
    expect(fromPeriod?.start?.first).toBe(dayOf('2024-03-01'));
    expect(written?.start?.first).toBe(dayOf('2024-02-20'));
  });

  it('ends with its last dose or its stated end, and not with the last update of the resource', () => {
    const order = request(letrozole, {
      status: 'completed',
      ...bounds({ start: '2024-01-01', end: '2024-06-30' }),
      meta: { lastUpdated: '2026-01-01T00:00:00Z' },
    });
    expect(courses(order)[0]).toMatchObject({ active: false, end: { last: dayOf('2024-06-30') } });
    const open = request(letrozole, {
      status: 'stopped',
      authoredOn: '2024-01-01',
      meta: { lastUpdated: '2026-01-01T00:00:00Z' },
    });
    expect(courses(open)[0]?.end).toBeUndefined();
  });

  it.each([
    ['a coded progression', snomed('266721009'), 'progression'],
    ['a worsened condition', snomed('271299001'), 'progression'],
    ['progression in words', text('Disease progression'), 'progression'],
    ['no progression', text('Completed, no progression'), 'other'],
    ['a coded intolerance', snomed('407563006'), 'toxicity'],
    ['an adverse reaction', snomed('281647001'), 'toxicity'],
    ['another reason', text('Patient moved away'), 'other'],
  ])('stopped for %s', (_, statusReason, stopped) => {
    expect(courses(request(letrozole, { status: 'stopped', statusReason }))[0]?.stopped).toBe(
      stopped,
    );
    const taken = statement(letrozole, { status: 'stopped', statusReason: [statusReason] });
    expect(courses(taken)[0]?.stopped).toBe(stopped);
  });

  it('has the reason of its latest record', () => {
    const early = request(letrozole, {
      status: 'stopped',
      authoredOn: '2024-01-01',
      statusReason: snomed('407563006'),
    });
    const late = request(letrozole, {
      status: 'stopped',
      ...bounds({ start: '2024-02-01', end: '2024-12-01' }),
      statusReason: snomed('266721009'),
    });
    expect(courses(early, late)).toHaveLength(1);
    expect(courses(early, late)[0]?.stopped).toBe('progression');
    // Stopped without an end: the stop comes after the order that it followed.
    const renewed = request(letrozole, {
      status: 'stopped',
      authoredOn: '2024-11-01',
      statusReason: snomed('266721009'),
    });
    const first = request(letrozole, {
      status: 'completed',
      ...bounds({ start: '2024-01-01', end: '2024-12-01' }),
    });
    expect(courses(first, renewed)[0]?.stopped).toBe('progression');
  });

  it('on hold is neither taken nor ended', () => {
    expect(courses(request(letrozole, { status: 'on-hold' }))[0]).toMatchObject({
      active: false,
      paused: true,
    });
  });

  it('knows the intent that mCODE gives it', () => {
    const intent = (value: string) => ({
      extension: [
        {
          url: 'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-procedure-intent',
          valueCodeableConcept: snomed(value),
        },
      ],
    });
    expect(courses(request(letrozole, intent('373808002')))[0]?.intent).toBe('curative');
    expect(courses(request(letrozole, intent('363676003')))[0]?.intent).toBe('palliative');
  });
});
