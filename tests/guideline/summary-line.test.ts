// A summary has at most 139 characters: what stands last is left out first, and the lead never.
import { describe, expect, it } from 'vitest';
import type { Evidence, ShownValue } from '../../src/domain/fact.ts';
import type { FactName } from '../../src/domain/fact-name.ts';
import {
  lineWith,
  lineWithSites,
  pairLine,
  pairOf,
  summaryLength,
} from '../../src/guideline/summary-line.ts';
import { wording } from '../../src/guideline/wording.ts';
import { situationOf } from '../support/situation.ts';

const tamoxifen = situationOf({ orders: ['tamoxifen'] }).basket.orders;

const datum = (name: FactName, value: ShownValue, unit?: string): Evidence => ({
  name,
  value,
  ...(unit === undefined ? {} : { unit }),
});

const words = (...evidence: Evidence[]) => wording(tamoxifen, evidence);

/** Text of so many characters. */
const text = (length: number) => 'x'.repeat(length);

it('a summary has at most 139 characters, by the outside contract', () => {
  expect(summaryLength).toBe(139);
});

describe('a line with facts', () => {
  const w = words(datum('ageYears', 43, 'years'), datum('estrogenReceptor', 90, '%'));
  const line = (lead: string) => lineWith(w, lead, 'ageYears', 'estrogenReceptor');

  it('names them in brackets, in the order asked for', () => {
    expect(line('letrozole')).toBe('letrozole (age 43, ER 90 %)');
    expect(lineWith(w, 'letrozole', 'estrogenReceptor', 'ageYears')).toBe(
      'letrozole (ER 90 %, age 43)',
    );
  });

  it('leaves out what is not known, and the brackets where nothing is', () => {
    expect(lineWith(w, 'letrozole', 'lvefPercent', 'ageYears')).toBe('letrozole (age 43)');
    expect(lineWith(w, 'letrozole', 'lvefPercent')).toBe('letrozole');
  });

  it('holds 139 characters and not one more: the last fact goes first, then all of them', () => {
    const [both, one] = [' (age 43, ER 90 %)', ' (age 43)'];
    expect(line(text(139 - both.length))).toBe(`${text(139 - both.length)}${both}`);
    expect(line(text(140 - both.length))).toBe(`${text(140 - both.length)}${one}`);
    expect(line(text(139 - one.length))).toBe(`${text(139 - one.length)}${one}`);
    expect(line(text(140 - one.length))).toBe(text(140 - one.length));
  });

  it('does not name a fact twice that its value names', () => {
    const child = words(datum('childPughC', 'Child-Pugh C'));
    expect(lineWith(child, 'fulvestrant', 'childPughC')).toBe('fulvestrant (Child-Pugh C)');
    const points = words(datum('childPughC', 'Child-Pugh C, 11 points'));
    expect(lineWith(points, 'fulvestrant', 'childPughC')).toBe(
      'fulvestrant (Child-Pugh C, 11 points)',
    );
  });

  it('keeps the brackets inside a fact', () => {
    const overall = words(
      datum('her2Interpretation', 'negative'),
      datum('sex', 'female (at birth)'),
    );
    expect(lineWith(overall, 'trastuzumab', 'her2Interpretation', 'sex')).toBe(
      'trastuzumab (HER2 (overall) negative, female (at birth))',
    );
  });
});

describe('drugs given together', () => {
  const withParoxetine = words(datum('activeDrugs', 'paroxetine'));

  it('are the order and the drug that is taken already', () => {
    expect(pairOf(withParoxetine)).toBe('tamoxifen with paroxetine');
  });

  it('are the orders alone where both are being ordered', () => {
    const both = situationOf({ orders: ['tamoxifen', 'paroxetine'] }).basket.orders;
    expect(pairOf(wording(both, []))).toBe('tamoxifen and paroxetine');
  });

  it('stand before the reason as far as the line holds them', () => {
    expect(pairLine(withParoxetine, 'lowers endoxifen')).toBe(
      'tamoxifen with paroxetine: lowers endoxifen',
    );
    const [pair, order] = ['tamoxifen with paroxetine: ', 'tamoxifen: '];
    const line = (length: number) => pairLine(withParoxetine, text(length));
    expect(line(139 - pair.length)).toBe(`${pair}${text(139 - pair.length)}`);
    expect(line(140 - pair.length)).toBe(`${order}${text(140 - pair.length)}`);
    expect(line(139 - order.length)).toBe(`${order}${text(139 - order.length)}`);
    expect(line(140 - order.length)).toBe(text(140 - order.length));
  });
});

describe('a line with the metastatic sites', () => {
  const w = words(datum('metastaticSites', 'liver'), datum('metastaticSites', 'lung'));
  const sites = ' (liver and lung)';

  it('names those that decided', () => {
    expect(lineWithSites(w, 'letrozole')).toBe('letrozole (liver and lung)');
  });

  it('prints no empty brackets where no site is known', () => {
    expect(lineWithSites(words(), 'letrozole')).toBe('letrozole');
  });

  it('holds 139 characters and not one more', () => {
    expect(lineWithSites(w, text(139 - sites.length))).toBe(`${text(139 - sites.length)}${sites}`);
    expect(lineWithSites(w, text(140 - sites.length))).toBe(text(140 - sites.length));
  });

  it('is the lead alone where neither sites nor their brackets fit', () => {
    expect(lineWithSites(words(), text(139))).toBe(text(139));
  });
});
