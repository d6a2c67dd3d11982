// The first line of a card on the page of its rule, where there is no patient to fill it in.
import { describe, expect, it } from 'vitest';
import { cardLine } from '../../../src/guideline/explanation/card-line.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { lineWith, lineWithSites } from '../../../src/guideline/summary-line.ts';
import type { Wording } from '../../../src/guideline/wording.ts';
import { smallRule } from './small-rule.ts';

const line = (summary: (w: Wording) => string) => cardLine(smallRule({ summary }));

describe('the first line of a card without a patient', () => {
  it('has a place for the order and for each value', () => {
    expect(line((w) => `${w.orders} at ${w.value('lvefPercent')}`)).toBe('[order] at …');
    expect(line((w) => `differ: ${w.values('receptorDiscordance')}`)).toBe('Differ: …');
  });

  it('leaves out the facts in brief, which only a patient has', () => {
    expect(line((w) => `Check it${w.brief('ageYears', 'hysterectomy')}: then treat`)).toBe(
      'Check it: then treat',
    );
  });

  it.each([
    ['of one fact', (w: Wording) => lineWith(w, 'Lead', 'ageYears')],
    ['of two facts', (w: Wording) => lineWith(w, 'Lead', 'ageYears', 'sex')],
    ['of three facts', (w: Wording) => lineWith(w, 'Lead', 'ageYears', 'sex', 'her2Status')],
    ['without a blank before them', () => 'Lead()'],
    ['twice', () => 'Lead () (, )'],
  ])('leaves out brackets that hold nothing: %s', (_name, summary) => {
    expect(line(summary)).toBe('Lead');
  });

  it('keeps brackets that hold something', () => {
    expect(line((w) => lineWithSites(w, 'Lead'))).toBe('Lead (…)');
    expect(line(() => 'Androgens (edema, jaundice)')).toBe('Androgens (edema, jaundice)');
  });

  it('begins with a capital letter, and leaves the others as they are', () => {
    expect(line(() => 'low LVEF on trastuzumab')).toBe('Low LVEF on trastuzumab');
    expect(line(() => 'Low LVEF')).toBe('Low LVEF');
  });

  it('is a line of words for every rule, without an empty bracket or a missing value', () => {
    const odd = rules
      .map((rule) => cardLine(rule))
      .filter((l) => !/^[A-Z[…]/.test(l) || /\([, ]*\)|undefined/.test(l));
    expect(odd).toEqual([]);
  });
});
