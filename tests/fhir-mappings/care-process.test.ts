// Support, trials, goals of care, planned dental work, tumour cell counts. None documented is false.
import { describe, expect, it } from 'vitest';
import * as care from '../../src/domain/facts/care.ts';
import { plannedInvasiveDentalProcedure } from '../../src/domain/facts/conditions.ts';
import {
  code,
  condition,
  daysAgo,
  icd,
  judgement,
  lab,
  loinc,
  monthsAgo,
  observation,
  procedure,
  quantity,
  read,
  resource,
  snomed,
  text,
} from '../support/fhir.ts';

const order = (of: object, content: object = {}) =>
  resource('ServiceRequest', {
    status: 'active',
    intent: 'order',
    code: of,
    authoredOn: daysAgo(10),
    ...content,
  });

describe('psychosocial support', () => {
  const documented = (...resources: object[]) =>
    read(care.psychosocialSupportDocumented, resources);

  it.each([
    ['a referral to a support group', order(snomed('711281004'))],
    [
      'a referral to a psychologist that was carried out',
      order(snomed('308459004'), { status: 'completed' }),
    ],
    ['a completed procedure', procedure(snomed('308459004'))],
    ['a distress screen', observation(loinc('44261-6'), { valueInteger: 4 })],
  ])('is documented by %s', (_, entry) => {
    expect(documented(entry)).toBe(true);
  });

  it.each(['draft', 'revoked', 'entered-in-error'])('is not by an order that is %s', (status) => {
    expect(documented(order(snomed('308459004'), { status }))).toBe(false);
    expect(documented(order(snomed('308459004'), { doNotPerform: true }))).toBe(false);
  });

  it('holds for six months', () => {
    expect(documented(order(snomed('308459004'), { authoredOn: monthsAgo(6) }))).toBe(true);
    expect(documented(order(snomed('308459004'), { authoredOn: monthsAgo(7) }))).toBe(false);
  });

  it('is unknown where requests were out of reach', () => {
    expect(read(care.psychosocialSupportDocumented, [], { unavailable: ['requests'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('a clinical trial', () => {
  const discussed = (...resources: object[]) => read(care.clinicalTrialDiscussed, resources);
  const participant = (content: object) =>
    resource('ResearchSubject', {
      subject: undefined,
      individual: { reference: 'Patient/p1' },
      status: 'on-study',
      ...content,
    });

  it('was discussed with a participant, however long ago the trial began', () => {
    expect(discussed(condition(snomed('428024001')))).toBe(true);
    expect(discussed(participant({ period: { start: '2020-01-01' } }))).toBe(true);
    expect(discussed(participant({}))).toBe(true);
  });

  it('that is over counts for twelve months', () => {
    const ended = (end: string) =>
      discussed(participant({ status: 'off-study', period: { start: '2020-01-01', end } }));
    expect(ended(monthsAgo(12))).toBe(true);
    expect(ended(monthsAgo(13))).toBe(false);
  });

  it('of somebody else does not count', () => {
    expect(discussed(participant({ individual: { reference: 'Patient/other' } }))).toBe(false);
  });
});

describe('goals of care', () => {
  const documented = (...resources: object[]) => read(care.goalsOfCareDocumented, resources);
  const goal = (content: object) =>
    resource('Goal', {
      lifecycleStatus: 'active',
      description: text('Goals of care: time at home'),
      startDate: daysAgo(10),
      ...content,
    });

  it.each([
    ['a referral to palliative care', order(snomed('306237005'))],
    [
      'a palliative care note',
      resource('DocumentReference', {
        status: 'current',
        type: loinc('78568-3'),
        date: `${daysAgo(10)}T09:00:00Z`,
      }),
    ],
    [
      'an encounter for palliative care',
      resource('Encounter', {
        status: 'finished',
        reasonCode: [icd('Z51.5')],
        period: { end: daysAgo(10) },
      }),
    ],
    ['the diagnosis', condition(icd('Z51.5'))],
    ['an active goal', goal({})],
    [
      'a goal by its category',
      goal({ description: text('Live at home'), category: [text('Palliative care')] }),
    ],
  ])('are documented by %s', (_, entry) => {
    expect(documented(entry)).toBe(true);
  });

  it.each([
    ['a completed goal', goal({ lifecycleStatus: 'completed' })],
    ['a goal of another kind', goal({ description: text('Lose 5 kg') })],
    [
      'a superseded document',
      resource('DocumentReference', {
        status: 'superseded',
        type: loinc('78568-3'),
        date: `${daysAgo(10)}T09:00:00Z`,
      }),
    ],
    [
      'a cancelled encounter',
      resource('Encounter', {
        status: 'cancelled',
        reasonCode: [icd('Z51.5')],
        period: { end: daysAgo(10) },
      }),
    ],
    ['an old goal', goal({ startDate: monthsAgo(7) })],
  ])('are not by %s', (_, entry) => {
    expect(documented(entry)).toBe(false);
  });

  it('are unknown where documents were out of reach', () => {
    expect(read(care.goalsOfCareDocumented, [], { unavailable: ['documents'] })).toBe(
      'unknown: not-fetched',
    );
  });
});

describe('invasive dental work', () => {
  const planned = (...resources: object[]) => read(plannedInvasiveDentalProcedure, resources);
  const appointment = (content: object) =>
    resource('Appointment', {
      subject: undefined,
      status: 'booked',
      serviceType: [snomed('55162003')],
      start: `${daysAgo(-30)}T09:00:00Z`,
      ...content,
    });

  it('is planned by an order or a booked appointment, also weeks ahead', () => {
    expect(planned(order(snomed('55162003')))).toBe(true);
    expect(planned(appointment({}))).toBe(true);
    expect(
      planned(appointment({ serviceType: undefined, reasonCode: [text('Tooth extraction')] })),
    ).toBe(true);
  });

  it.each([
    ['a cancelled appointment', appointment({ status: 'cancelled' })],
    ['an appointment for a check', appointment({ serviceType: [text('Dental check-up')] })],
    ['an order of four months ago', order(snomed('55162003'), { authoredOn: monthsAgo(4) })],
    ['a revoked order', order(snomed('55162003'), { status: 'revoked' })],
  ])('is not by %s', (_, entry) => {
    expect(planned(entry)).toBe(false);
  });
});

describe('circulating tumour cells', () => {
  const cells = (...resources: object[]) => read(care.circulatingTumorCells, resources);

  it.each([
    ['the judgement code', observation(judgement('ctc-count'), { valueInteger: 7 })],
    ['words', observation(text('Circulating tumor cell count'), { valueInteger: 7 })],
    [
      'British words',
      observation(text('Circulating tumour cells'), { valueQuantity: quantity(7, '/7.5 mL') }),
    ],
    ['CPT 86152', observation(code('cpt', '86152'), { valueQuantity: quantity(7, '/(7.5.mL)') })],
    ['LOINC 67568-6', lab('67568-6', 7, '/7.5 mL')],
  ])('are read from %s', (_, count) => {
    expect(cells(count)).toMatchObject({ low: 7, high: 7 });
  });

  it('count for six months, in a volume that is known', () => {
    const at = (effectiveDateTime: string) =>
      cells(observation(judgement('ctc-count'), { valueInteger: 7, effectiveDateTime }));
    expect(at(monthsAgo(6))).toMatchObject({ low: 7 });
    expect(at(monthsAgo(7))).toBe('unknown: stale');
    expect(cells(lab('67568-6', 7, '/mL'))).toBe('unknown: unreadable');
  });
});
