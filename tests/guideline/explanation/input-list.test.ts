// The list of inputs of small rules: which facts, in which order, each once, and how far back.
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../src/domain/settings.ts';
import { always } from '../../../src/guideline/criteria/hooks.ts';
import { all, any, unless } from '../../../src/guideline/criterion.ts';
import { clausesOf, inputsOf } from '../../../src/guideline/explanation/inputs.ts';
import type { RuleDefinition } from '../../../src/guideline/rule.ts';
import { adult, alive, metastatic } from '../../../src/guideline/scope.ts';
import { says, smallRule, sought } from './small-rule.ts';

const lvef = sought('lvefPercent', 'lvef');
const ecg = sought('qtcfMs', 'ecg');
const anc = sought('absoluteNeutrophilCount');

const trigger = says('trastuzumab ordered', 'yes', sought('orderedDrugs'));
const names = (parts: Partial<RuleDefinition>) => inputsOf(smallRule(parts)).map((i) => i.name);

describe('the clauses of a rule', () => {
  it('are what makes it apply, whom it is about, and what it asks', () => {
    const when = says('LVEF low');
    const words = (parts: Partial<RuleDefinition>) =>
      clausesOf(smallRule({ trigger, when, ...parts })).map((c) => c.words);
    const locoregional = all(alive, adult).words;
    expect(words({})).toEqual(['trastuzumab ordered', locoregional, 'LVEF low']);
    const { scope: _, ...anyScope } = smallRule({ trigger, when });
    const byDefault = clausesOf(anyScope).map((c) => c.words);
    expect(byDefault).toEqual([
      'trastuzumab ordered',
      all(alive, adult, metastatic).words,
      'LVEF low',
    ]);
    expect(words({ scope: 'metastatic' })).toEqual(byDefault);
  });

  it('do not hold a clause that asks nothing', () => {
    expect(clausesOf(smallRule({ trigger: always }))).toHaveLength(2);
    expect(clausesOf(smallRule({ when: always }))).toHaveLength(2);
  });
});

describe('the inputs of a small rule', () => {
  it('are the facts of its clauses in the order in which they are asked', () => {
    const when = all(says('QTcF high', 'yes', ecg), says('LVEF low', 'yes', lvef, anc));
    expect(names({ trigger, when })).toEqual([
      'orderedDrugs',
      'ageYears',
      'qtcfMs',
      'lvefPercent',
      'absoluteNeutrophilCount',
    ]);
  });

  it('hold the facts of alternatives and of exclusions too', () => {
    const when = any(says('QTcF high', 'yes', ecg), unless(says('LVEF low', 'yes', lvef)));
    expect(names({ when })).toEqual(['ageYears', 'qtcfMs', 'lvefPercent']);
  });

  it('have the label, kind and unit of the fact dictionary', () => {
    const found = inputsOf(smallRule({ when: says('LVEF low', 'yes', lvef) })).slice(1);
    expect(found).toEqual([
      { name: 'lvefPercent', label: 'LVEF', kind: 'stated', unit: '%', lookBack: ['24 months'] },
    ]);
  });

  it('name a fact once, with the look-back of each of its definitions', () => {
    const baseline = sought('lvefPercent', 'lvefCurrent', 'lvef');
    const when = all(says('LVEF low', 'yes', lvef), says('QTcF', 'yes', ecg, baseline));
    const found = inputsOf(smallRule({ when }));
    expect(found.map((i) => [i.name, i.lookBack])).toEqual([
      ['ageYears', []],
      ['lvefPercent', ['24 months', '90 days']],
      ['qtcfMs', ['28 days']],
    ]);
  });

  it('have the look-back that the site has set', () => {
    const lookBack = { ...defaultSettings.lookBack, ecg: { days: 14 } };
    const when = says('QTcF high', 'yes', ecg);
    const shows = [lvef];
    const found = inputsOf(smallRule({ when, shows }), { ...defaultSettings, lookBack });
    expect(found.map((i) => i.lookBack)).toEqual([[], ['14 days'], ['24 months']]);
  });
});

describe('what is only shown', () => {
  it('stands last, marked as deciding nothing', () => {
    const when = says('QTcF high', 'yes', ecg);
    const found = inputsOf(smallRule({ when, shows: [lvef, anc] }));
    expect(found.map((i) => [i.name, i.shownOnly])).toEqual([
      ['ageYears', undefined],
      ['qtcfMs', undefined],
      ['lvefPercent', true],
      ['absoluteNeutrophilCount', true],
    ]);
    expect(found[2]).toEqual({
      name: 'lvefPercent',
      label: 'LVEF',
      kind: 'stated',
      unit: '%',
      lookBack: ['24 months'],
      shownOnly: true,
    });
  });

  it('is not listed again where it decides, by whichever definition', () => {
    const when = says('LVEF low', 'yes', lvef);
    const found = inputsOf(smallRule({ when, shows: [sought('lvefPercent', 'ecg'), ecg] }));
    expect(found.map((i) => [i.name, i.lookBack, i.shownOnly])).toEqual([
      ['ageYears', [], undefined],
      ['lvefPercent', ['24 months'], undefined],
      ['qtcfMs', ['28 days'], true],
    ]);
  });

  it('is nothing for a rule that shows nothing more', () => {
    expect(names({})).toEqual(['ageYears']);
    expect(names({ shows: [] })).toEqual(['ageYears']);
  });
});
