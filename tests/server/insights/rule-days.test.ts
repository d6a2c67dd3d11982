// Which days are plotted of a period that anybody may ask for.
import { expect, it } from 'vitest';
import { plottedDays, seriesPeriod } from '../../../src/server/insights/rule-days.ts';

const today = '2026-03-10';

it('plots every day of a period, both ends included, over the end of a month', () => {
  expect(plottedDays({ from: '2026-02-27', to: '2026-03-02' }, today)).toEqual([
    ...['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'],
  ]);
});

it('plots no day that is to come', () => {
  expect(plottedDays({ from: '2026-03-09', to: '9999-12-31' }, today)).toEqual([
    ...['2026-03-09', '2026-03-10'],
  ]);
});

it('plots a year at most, however long the period', () => {
  const days = plottedDays({ from: '0000-01-01', to: '9999-12-31' }, today);
  expect(days).toHaveLength(366);
  expect(days.at(-1)).toBe(today);
});

it.each([
  ['that ends before it begins', { from: '2026-03-09', to: '2026-03-01' }],
  ['of the year 0', { from: '0000-01-01', to: '0000-01-02' }],
  ['that is to come', { from: '2027-01-01', to: '2027-02-01' }],
])('plots nothing of a period %s', (_name, period) => {
  expect(plottedDays(period, today)).toEqual([]);
  expect(seriesPeriod(plottedDays(period, today))).toBeUndefined();
});

it('asks for the 28 days before as well', () => {
  expect(seriesPeriod(['2026-03-01', '2026-03-02'])).toEqual({
    ...{ from: '2026-02-01', to: '2026-03-02' },
  });
});
