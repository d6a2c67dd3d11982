// How far back a fact looks is found by asking it, so that the page says what the code does.
import { describe, expect, it } from 'vitest';
import { known } from '../../../src/domain/fact.ts';
import { qtcfMs } from '../../../src/domain/facts/heart.ts';
import { creatinineClearanceMlPerMin } from '../../../src/domain/facts/kidney.ts';
import { sex } from '../../../src/domain/facts/patient.ts';
import { defaultSettings, type Settings } from '../../../src/domain/settings.ts';
import { lookBacksOf, lookBackWords } from '../../../src/guideline/explanation/look-back.ts';
import { sought } from './small-rule.ts';

/** The settings of a site that accepts an ECG of two weeks, and an LVEF of half a year. */
const site: Settings = {
  ...defaultSettings,
  newCourseDays: 30,
  lookBack: { ...defaultSettings.lookBack, ecg: { days: 14 }, lvef: { months: 6 } },
};

describe('the look-back of a fact', () => {
  it('is each period that the fact asks for, once, in the order in which it does', () => {
    expect(lookBacksOf(sought('qtcfMs', 'lvef', 'ecg', 'lvef'))).toEqual([
      { months: 24 },
      { days: 28 },
    ]);
  });

  it('is none where the whole record counts', () => {
    expect(lookBacksOf(sought('qtcfMs'))).toEqual([]);
    expect(lookBacksOf(sex)).toEqual([]);
  });

  it('is that which the site has set', () => {
    expect(lookBacksOf(sought('qtcfMs', 'ecg', 'lvef'), site)).toEqual([
      { days: 14 },
      { months: 6 },
    ]);
  });

  it('is found with all other settings of the site', () => {
    const periods = lookBacksOf(
      {
        name: 'qtcfMs',
        find: ({ settings: { lookBack, newCourseDays } }) =>
          known(newCourseDays === 30 ? lookBack.lvef : lookBack.calcium),
      },
      site,
    );
    expect(periods).toEqual([{ months: 6 }]);
  });

  it('gives the fact the periods themselves, which decide what it asks next', () => {
    const periods = lookBacksOf({
      name: 'qtcfMs',
      find: ({ settings: { lookBack } }) =>
        known('days' in lookBack.ecg && lookBack.ecg.days === 28 ? lookBack.lvef : 0),
    });
    expect(periods).toEqual([{ days: 28 }, { months: 24 }]);
  });

  it('is that of the facts of the guideline, and of what they rest on', () => {
    expect(lookBacksOf(qtcfMs)).toEqual([{ days: 28 }]);
    const periods = lookBacksOf(creatinineClearanceMlPerMin);
    expect(periods).toEqual(expect.arrayContaining([{ days: 28 }, { days: 14 }]));
  });
});

describe('the look-back in words', () => {
  it('is in days or in months, as it is set', () => {
    expect(lookBackWords({ days: 28 })).toBe('28 days');
    expect(lookBackWords({ months: 6 })).toBe('6 months');
  });
});
