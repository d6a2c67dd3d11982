// The record that facts are asked of when there is no patient: whatever it held would show up on the
// pages as a look-back or a missing fact of every rule.
import { describe, expect, it } from 'vitest';
import { drugIds } from '../../../src/domain/drug.ts';
import { ask, type FactDefinition, known, unknown } from '../../../src/domain/fact.ts';
import { symptomaticHeartFailure } from '../../../src/domain/facts/heart.ts';
import { hormoneReceptorStatus } from '../../../src/domain/facts/hormone-receptors.ts';
import { ageYears, sex } from '../../../src/domain/facts/patient.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { Situation } from '../../../src/domain/situation.ts';
import {
  blankSituation,
  isUnknownWhenAbsent,
} from '../../../src/guideline/explanation/blank-record.ts';
import { alive } from '../../../src/guideline/scope.ts';

/** The situation in which it is found out what silence means to a fact. */
function situationOfNobody(): Situation {
  const seen: Situation[] = [];
  isUnknownWhenAbsent({
    name: 'sex',
    find: (s) => {
      seen.push(s);
      return unknown('absent');
    },
  });
  return seen[0] as Situation;
}

const lists = (of: object) => Object.entries(of).filter(([, value]) => Array.isArray(value));

describe.each<[string, () => Situation]>([
  ['a woman of 45', () => blankSituation()],
  ['nobody', situationOfNobody],
])('the blank record of %s', (_name, made) => {
  it('holds no entry of any kind, and nothing of it is out of reach', () => {
    const s = made();
    const filled = lists(s.case).filter(([, entries]) => (entries as unknown[]).length > 0);
    expect(lists(s.case).length).toBeGreaterThan(15);
    expect(filled.map(([name]) => name)).toEqual([]);
    expect([s.case.measurements, s.case.unreadable, s.case.judgements]).toEqual([{}, {}, {}]);
    expect([...s.case.unavailable]).toEqual([]);
  });

  it('is of a patient who is alive', () => {
    const s = made();
    expect(alive.ask(s).value).toBe('yes');
    expect(s.case.person.reference).toMatch(/^Patient\/\w+$/);
  });

  it('has one order, which says which drug and nothing else, and stops nothing', () => {
    const s = made();
    const [order, ...others] = s.basket.orders;
    expect(others).toEqual([]);
    expect(s.basket.stops).toEqual([]);
    const said = lists(order as object).filter(([, words]) => (words as unknown[]).length > 0);
    expect(said).toEqual([['drugs', drugIds]]);
    expect(order).toMatchObject({ identified: true, selected: true, name: 'order' });
    expect(order?.reference).toMatch(/^MedicationRequest\/\w+$/);
  });

  it('is asked as the present edition is when an order is signed', () => {
    const s = made();
    expect([s.edition, s.hook]).toEqual(['contemporary-2026', 'order-sign']);
  });
});

describe('the blank record of a woman', () => {
  it('says her sex and age, so that what rests on them is found', () => {
    const s = blankSituation();
    expect(ask(sex, s)).toMatchObject({ known: true, value: 'female' });
    expect(ask(ageYears, s)).toMatchObject({ known: true, value: 45 });
  });

  it('has the settings of the site, or those of the project', () => {
    const settings = { ...defaultSettings, newCourseDays: 30 };
    expect(blankSituation(settings).settings.newCourseDays).toBe(30);
    expect(blankSituation().settings).toBe(defaultSettings);
  });
});

describe('silence', () => {
  it.each<[string, FactDefinition<unknown>]>([
    ['an age without a birth date', ageYears],
    ['the sex', sex],
    ['hormone receptors that nobody measured', hormoneReceptorStatus],
  ])('leaves %s unknown', (_name, definition) => {
    expect(isUnknownWhenAbsent(definition)).toBe(true);
  });

  it('means no where a diagnosis is not recorded', () => {
    expect(isUnknownWhenAbsent(symptomaticHeartFailure)).toBe(false);
  });

  it('is what the fact answers, whatever the reason', () => {
    const found = (fact: ReturnType<FactDefinition<boolean>['find']>) =>
      isUnknownWhenAbsent({ name: 'pregnant', find: () => fact });
    expect([found(unknown('stale')), found(known(true)), found(known(false))]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
