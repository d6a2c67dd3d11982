// The thirteen source attributes of small rules: 45 CFR 170.315(b)(11)(iv)(A).
import { describe, expect, it } from 'vitest';
import type { FactName } from '../../../src/domain/fact-name.ts';
import { sources } from '../../../src/guideline/evidence.ts';
import {
  restsOnSexAndAge,
  sourceAttributesOf,
} from '../../../src/guideline/explanation/source-attributes.ts';
import type { RuleDefinition } from '../../../src/guideline/rule.ts';
import { says, smallRule, sought } from './small-rule.ts';

function value(number: number, parts: Partial<RuleDefinition>): string | undefined {
  return sourceAttributesOf(smallRule(parts)).find((a) => a.number === number)?.value;
}

/** The attribute of a rule that asks for these facts. */
function using(number: number, ...names: readonly FactName[]): string | undefined {
  return value(number, { when: says('so', 'yes', ...names.map((name) => sought(name))) });
}

describe('the source attributes', () => {
  it('are thirteen, named and numbered as in the regulation, and none is empty', () => {
    const source = { source: 'seed-001' } as const;
    const found = sourceAttributesOf(smallRule({ sources: [source] }));
    expect(found.map((a) => [a.number, a.name])).toEqual([
      [1, 'Bibliographic citation'],
      [2, 'Developer'],
      [3, 'Funding source'],
      [4, 'Release and revision dates'],
      [5, 'Use of race'],
      [6, 'Use of ethnicity'],
      [7, 'Use of language'],
      [8, 'Use of sexual orientation'],
      [9, 'Use of gender identity'],
      [10, 'Use of sex'],
      [11, 'Use of date of birth'],
      [12, 'Use of social determinants of health data'],
      [13, 'Use of health status assessments data'],
    ]);
    expect(found.filter((a) => !/^[A-Z].*[.)]$/.test(a.value)).map((a) => a.name)).toEqual([]);
  });

  it('cite every source of the rule in its order', () => {
    const cited = value(1, {
      sources: [{ source: 'seed-004', where: 'S004-58' }, { source: 'seed-001' }],
    });
    expect(cited).toBe(`${sources['seed-004'].citation}; ${sources['seed-001'].citation}`);
    expect(value(1, { sources: [{ source: 'seed-000' }] })).toBe(
      'Comprehensive management of disseminated breast cancer (abstract)',
    );
  });

  it('say who made it, without approval and without funds', () => {
    expect(value(2, {})).toContain('not yet approved for clinical use');
    expect(value(3, {})).toBe('None declared.');
  });

  it('give the version, the day of the review and the literature of each edition', () => {
    const parts = { version: '2.1.0', reviewed: '2026-01-03' };
    expect(value(4, { ...parts, editions: ['seed-2013', 'contemporary-2026'] })).toBe(
      'Version 2.1.0, last reviewed 3 Jan 2026; edition seed-2013 (literature to 2014-03) and contemporary-2026 (literature to 2026-11).',
    );
    expect(value(4, { ...parts, editions: ['seed-2013'] })).toBe(
      'Version 2.1.0, last reviewed 3 Jan 2026; edition seed-2013 (literature to 2014-03).',
    );
  });

  it.each([5, 6, 7, 8, 9, 12])('attribute %i is used by no rule', (number) => {
    expect(using(number, 'sex', 'ovarianState', 'ecogPerformanceStatus')).toBe('Not used.');
  });
});

describe('the use of sex', () => {
  it('is told where a rule asks for it, decides by it or only shows it', () => {
    const used = 'Used: treatment and labelling differ between women and men.';
    expect(using(10, 'sex')).toBe(used);
    expect(using(10, 'ovarianState', 'sex')).toBe(used);
    expect(value(10, { shows: [sought('sex')] })).toBe(used);
  });

  it('is told where a fact is computed from it', () => {
    expect(using(10, 'ovarianState')).toBe('Used to compute: ovarian function.');
    expect(using(10, 'creatinineClearanceMlPerMin')).toBe('Used to compute: creatinine clearance.');
    expect(using(10, ...restsOnSexAndAge)).toBe(
      'Used to compute: ovarian function and creatinine clearance.',
    );
  });

  it('is denied where nothing rests on it', () => {
    expect(using(10, 'lvefPercent')).toBe('Not used.');
  });
});

describe('the use of the date of birth', () => {
  it('is that of every rule: the patient is an adult', () => {
    expect(using(11, 'sex', 'lvefPercent')).toBe('Used: the patient is an adult.');
  });

  it('is also that of the facts computed from the age', () => {
    expect(using(11, 'creatinineClearanceMlPerMin', 'ovarianState')).toBe(
      'Used: the patient is an adult, and to compute: ovarian function and creatinine clearance.',
    );
    expect(using(11, 'ovarianState')).toBe(
      'Used: the patient is an adult, and to compute: ovarian function.',
    );
  });
});

describe('the use of health status assessments', () => {
  it.each<[FactName, string]>([
    ['ecogPerformanceStatus', 'ECOG performance status'],
    ['pregnant', 'pregnancy'],
    ['pregnancyTestWithin14Days', 'pregnancy test'],
    ['psychosocialSupportDocumented', 'psychosocial support documented'],
    ['symptomSeverity', 'severity of cancer symptoms'],
  ])('is told for %s', (name, label) => {
    expect(using(13, name)).toBe(`Used: ${label}.`);
  });

  it('lists those that the rule asks for, and no other fact', () => {
    expect(using(13, 'lvefPercent', 'pregnant', 'ecogPerformanceStatus')).toBe(
      'Used: ECOG performance status and pregnancy.',
    );
    expect(using(13, 'lvefPercent', 'sex')).toBe('Not used.');
  });
});
