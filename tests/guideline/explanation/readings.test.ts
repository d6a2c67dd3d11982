// The three readings of a rule, from its criteria alone.
import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../src/guideline/explanation/readings.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';

const readings = (id: string) => readingsOf(rules.find((rule) => rule.id === id) as Rule);

describe('the readings of a rule', () => {
  it('list what has to hold, with the brackets of alternatives', () => {
    expect(readings('ET-05').fires).toEqual([
      'aromatase inhibitor ordered',
      'the patient is alive',
      'aged 18 years or more',
      'active metastatic breast cancer',
      'female',
      'any one of: estradiol escapes ovarian suppression; (premenopausal or ovarian suppression lapsed and no ovarian suppression or oophorectomy in the basket)',
    ]);
  });

  it('list what alone ends the rule: a clause that is no, an exclusion that is known', () => {
    expect(readings('ET-02').doesNotFire).toEqual([
      'not so: anti-estrogen therapy ordered',
      'not so: the patient is alive',
      'not so: aged 18 years or more',
      'not so: active metastatic breast cancer',
      'not so: ER and PR both documented negative',
      'known to be so: another specimen hormone-receptor positive',
    ]);
  });

  it('name the facts that leave the rule open, and no exclusion, diagnosis or judgement', () => {
    expect(readings('ET-02').undetermined).toEqual(['ageYears', 'hormoneReceptorStatus']);
    expect(readings('SAF-01').undetermined).toEqual(['ageYears']);
    // "HER2 not positive" is an exclusion: an unknown HER2 does not leave the rule open.
    expect(readings('CT-01').fires).toContain('not known to be so: HER2 positive');
    expect(readings('CT-01').undetermined).not.toContain('her2Status');
    expect(readings('LOC-03').undetermined).not.toContain('completeResectionLikely');
    expect(readings('LOC-03').undetermined).toContain('ecogPerformanceStatus');
  });

  it('leave out a clause that always holds', () => {
    const said = rules.flatMap((rule) => readingsOf(rule).fires);
    expect(said.filter((words) => words === 'chart opened or order placed')).toEqual([]);
  });
});
