// The readings of small rules: how each kind of clause is read, and which facts it leaves open.
import { describe, expect, it } from 'vitest';
import { known } from '../../../src/domain/fact.ts';
import { always } from '../../../src/guideline/criteria/hooks.ts';
import {
  all,
  any,
  type Criterion,
  noCurrent,
  not,
  undocumented,
  unless,
} from '../../../src/guideline/criterion.ts';
import { endingWords, openedBy, readingsOf } from '../../../src/guideline/explanation/readings.ts';
import type { RuleDefinition } from '../../../src/guideline/rule.ts';
import { says, smallRule, sought } from './small-rule.ts';

const lvef = says('LVEF low', 'yes', sought('lvefPercent'));
const qtc = says('QTcF high', 'yes', sought('qtcfMs'));
const anc = says('ANC low', 'yes', sought('absoluteNeutrophilCount'));
const drug = says('drug ordered');

const scopeWords = ['the patient is alive', 'aged 18 years or more'];
const readings = (parts: Partial<RuleDefinition>) =>
  readingsOf(smallRule({ trigger: drug, ...parts }));

/** A clause as what has to hold, and as what ends the rule. */
function readAs(when: Criterion): readonly (string | undefined)[] {
  const { fires, doesNotFire } = readings({ when });
  expect(fires).toHaveLength(4);
  return [fires[3], doesNotFire[3]];
}

describe('a rule', () => {
  it('is read clause by clause: what makes it apply, whom it is about, what it asks', () => {
    const { fires, doesNotFire } = readings({ when: all(lvef, all(qtc, anc)) });
    const clauses = ['drug ordered', ...scopeWords, 'LVEF low', 'QTcF high', 'ANC low'];
    expect(fires).toEqual(clauses);
    expect(doesNotFire).toEqual(clauses.map((words) => `not so: ${words}`));
  });

  it('is read without a clause that always holds', () => {
    expect(readings({ trigger: always, when: lvef }).fires).toEqual([...scopeWords, 'LVEF low']);
  });
});

describe('a clause', () => {
  it.each<[string, Criterion, string, string]>([
    ['a question', lvef, 'LVEF low', 'not so: LVEF low'],
    [
      'alternatives',
      any(lvef, qtc),
      'any one of: LVEF low; QTcF high',
      'none of: LVEF low; QTcF high',
    ],
    ['a contrary', not(lvef), 'not: LVEF low', 'LVEF low'],
    ['an exclusion', unless(lvef), 'not known to be so: LVEF low', 'known to be so: LVEF low'],
    [
      'alternatives that join clauses',
      any(lvef, all(qtc, anc)),
      'any one of: LVEF low; (QTcF high and ANC low)',
      'none of: LVEF low; (QTcF high and ANC low)',
    ],
    [
      'the contrary of a list',
      not(all(lvef, qtc)),
      'not: (LVEF low and QTcF high)',
      '(LVEF low and QTcF high)',
    ],
    [
      'an exclusion of alternatives',
      unless(any(lvef, not(qtc))),
      'not known to be so: (any one of: LVEF low; (not: QTcF high))',
      'known to be so: (any one of: LVEF low; (not: QTcF high))',
    ],
  ])('that is %s is read both ways', (_name, when, fires, doesNotFire) => {
    expect(readAs(when)).toEqual([fires, doesNotFire]);
  });

  it.each<[string, Criterion]>([
    ['all', { ...all(lvef, qtc), words: 'heart at risk' }],
    ['any', { ...any(lvef, qtc), words: 'heart at risk' }],
    ['not', not(lvef, 'heart at risk')],
    ['unless', { ...unless(lvef), words: 'heart at risk' }],
  ])('of kind %s is read by its own words where it has them', (_kind, when) => {
    expect(readAs(when)).toEqual(['heart at risk', 'not so: heart at risk']);
    const [alternatives] = readAs(any(when, qtc));
    expect(alternatives).toBe('any one of: heart at risk; QTcF high');
  });

  it('of several parts that all have to hold ends where not all do', () => {
    expect(endingWords(all(lvef, any(qtc, anc)))).toBe(
      'not all of: LVEF low; (any one of: QTcF high; ANC low)',
    );
  });
});

describe('what leaves a rule open', () => {
  const open = (when: Criterion) => readings({ when }).undetermined;

  it('is each fact that the record may lack, once, in the order in which it is asked', () => {
    expect(open(all(qtc, lvef, says('again', 'yes', sought('qtcfMs'))))).toEqual([
      'ageYears',
      'qtcfMs',
      'lvefPercent',
    ]);
    expect(open(says('both', 'yes', sought('qtcfMs'), sought('lvefPercent')))).toEqual([
      'ageYears',
      'qtcfMs',
      'lvefPercent',
    ]);
  });

  it('is what the record may lack of alternatives and contraries', () => {
    expect(openedBy(any(qtc, lvef))).toEqual(['qtcfMs', 'lvefPercent']);
    expect(openedBy(not(qtc))).toEqual(['qtcfMs']);
  });

  it('is no exclusion, alone or among alternatives: it is taken not to be so', () => {
    expect(openedBy(unless(qtc))).toEqual([]);
    expect(openedBy(any(unless(qtc), lvef))).toEqual(['lvefPercent']);
    expect(openedBy(any(lvef, not(all(anc, unless(qtc)))))).toEqual([
      'lvefPercent',
      'absoluteNeutrophilCount',
    ]);
  });

  it('is no judgement: silence is no', () => {
    const mixed = says('so', 'yes', sought('visceralCrisis'), sought('lvefPercent'));
    expect(openedBy(mixed)).toEqual(['lvefPercent']);
  });

  it('is no fact that silence answers', () => {
    const documented = { name: 'longQtSyndrome', find: () => known(false) } as const;
    expect(openedBy(says('long QT', 'no', documented))).toEqual([]);
  });

  it('is no question that silence answers with yes', () => {
    expect(openedBy(noCurrent(sought('lvefPercent'), 'no LVEF on file'))).toEqual([]);
    expect(openedBy(undocumented(lvef, 'LVEF not documented low'))).toEqual([]);
    expect(openedBy(any(noCurrent(sought('lvefPercent'), 'no LVEF'), qtc))).toEqual(['qtcfMs']);
  });
});
