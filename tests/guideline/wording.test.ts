// The words of a card line: orders, values with their units, facts in brief, and lists.
import { describe, expect, it } from 'vitest';
import type { Evidence, ShownValue } from '../../src/domain/fact.ts';
import type { FactName } from '../../src/domain/fact-name.ts';
import { briefly, listed, shown, wording } from '../../src/guideline/wording.ts';
import { situationOf } from '../support/situation.ts';

const datum = (name: FactName, value: ShownValue, more: Partial<Evidence> = {}): Evidence => ({
  name,
  value,
  ...more,
});

describe('a list in words', () => {
  it.each([
    [[], ''],
    [['liver'], 'liver'],
    [['liver', 'lung'], 'liver and lung'],
    [['liver', 'lung', 'bone'], 'liver, lung and bone'],
    [['liver', 'lung', 'bone', 'brain'], 'liver, lung, bone and brain'],
  ])('%j reads "%s"', (words, text) => {
    expect(listed(words)).toBe(text);
  });
});

describe('a value as it is shown', () => {
  it.each<[ShownValue, string | undefined, string]>([
    [90, '%', '90 %'],
    ['> 90 %', '%', '> 90 %'],
    ['% of 200 cells: 90', '%', '% of 200 cells: 90 %'],
    [1.2, '10*9/L', '1.2 10⁹/L'],
    [50, '[IU]/L', '50 IU/L'],
    [240, 'mg/m2', '240 mg/m²'],
    [2, '{score}', '2'],
    [3, '{tbl}/d{week}', '3 /d'],
    [43, 'years', '43 years'],
    [0, undefined, '0'],
    ['3+', undefined, '3+'],
    [['liver', 'lung', 'bone'], undefined, 'liver, lung and bone'],
  ])('%j in %s reads "%s"', (value, unit, text) => {
    expect(shown({ value, ...(unit === undefined ? {} : { unit }) })).toBe(text);
  });
});

describe('a fact in brief', () => {
  it.each<[Evidence, string]>([
    [datum('estrogenReceptor', 90, { unit: '%' }), 'ER 90 %'],
    [datum('ageYears', 43, { unit: 'years' }), 'age 43'],
    [datum('sex', 'female'), 'female'],
    [datum('ovarianState', 'premenopausal'), 'premenopausal'],
    [datum('activeDrugs', 'paroxetine'), 'paroxetine'],
    [datum('hysterectomy', true), 'hysterectomy'],
    [datum('hysterectomy', false), 'no hysterectomy'],
    [datum('pregnant', true, { date: '2026-10-12' }), 'pregnancy'],
  ])('%j reads "%s"', (evidence, text) => {
    expect(briefly(evidence)).toBe(text);
  });

  it('of menses gives the day instead of the look-back, where the record has the day', () => {
    const menses = (value: boolean, date?: string) =>
      briefly(datum('mensesWithin12Months', value, date ? { date } : {}));
    expect(menses(true, '2026-10-12')).toBe('menses 12 Oct 2026');
    expect(menses(true, '2026-10')).toBe('menses Oct 2026');
    expect(menses(true)).toBe('menses in the last 12 months');
    expect(menses(false, '2026-10-12')).toBe('no menses in the last 12 months');
  });

  it('does not name twice what its value names', () => {
    expect(briefly(datum('childPughB', 'Child-Pugh A'))).toBe('Child-Pugh A');
    expect(briefly(datum('dpdDeficiencyPartial', 'DPD activity partial'))).toBe(
      'DPD activity partial',
    );
  });

  it('without a name is the value alone', () => {
    expect(briefly({ value: 90, unit: '%' })).toBe('90 %');
  });
});

describe('the orders in words', () => {
  const words = (...orders: ('letrozole' | 'ribociclib' | 'tamoxifen')[]) =>
    wording(situationOf({ orders }).basket.orders, []).orders;

  it('stand in the order of the basket, each name once', () => {
    expect(words('letrozole')).toBe('letrozole');
    expect(words('ribociclib', 'letrozole')).toBe('ribociclib and letrozole');
    expect(words('letrozole', 'ribociclib', 'letrozole')).toBe('letrozole and ribociclib');
    expect(words('letrozole', 'ribociclib', 'tamoxifen')).toBe(
      'letrozole, ribociclib and tamoxifen',
    );
  });

  it('are the treatment where no order is concerned', () => {
    expect(words()).toBe('treatment');
  });
});

describe('the wording of a card', () => {
  const w = wording(
    [],
    [
      datum('metastaticSites', 'liver'),
      datum('estrogenReceptor', 90, { unit: '%' }),
      datum('estrogenReceptor', 70, { unit: '%' }),
      datum('metastaticSites', 'lung'),
      datum('metastaticSites', 'liver'),
      datum('ageYears', 43, { unit: 'years' }),
    ],
  );

  it('puts known facts in brackets, in the order asked for, the first datum of each', () => {
    expect(w.brief('ageYears', 'estrogenReceptor')).toBe(' (age 43, ER 90 %)');
    expect(w.brief('estrogenReceptor', 'progesteroneReceptor')).toBe(' (ER 90 %)');
  });

  it('prints no brackets where nothing is known', () => {
    expect(w.brief('progesteroneReceptor')).toBe('');
    expect(w.brief()).toBe('');
  });

  it('shows the first value of a fact, and a dash for a fact that is not known', () => {
    expect(w.value('estrogenReceptor')).toBe('90 %');
    expect(w.value('progesteroneReceptor')).toBe('-');
  });

  it('lists all values of a fact, each once', () => {
    expect(w.values('metastaticSites')).toBe('liver and lung');
    expect(w.values('estrogenReceptor')).toBe('90 % and 70 %');
    expect(w.values('progesteroneReceptor')).toBe('');
  });
});
