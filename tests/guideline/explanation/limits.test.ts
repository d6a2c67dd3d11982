// What a rule never does and where it ends: each promise stands on the pages of the rules that keep it.
import { describe, expect, it } from 'vitest';
import { limitsOf, neverDone } from '../../../src/guideline/explanation/limits.ts';
import { everyHook, orderHooks, type RuleDefinition } from '../../../src/guideline/rule.ts';
import { smallRule } from './small-rule.ts';

/** Fires on an opened chart and offers an order: no promise but those of every rule and its kind. */
const base: Partial<RuleDefinition> = {
  hooks: everyHook,
  options: [{ kind: 'add', drug: 'goserelin' }],
};

const never = (parts: Partial<RuleDefinition>) => neverDone(smallRule({ ...base, ...parts }));

/** The first words of what stands behind the promises of every rule. */
const own = (parts: Partial<RuleDefinition>) => never(parts).slice(5);

describe('what no rule ever does', () => {
  it.each(['critical', 'warning', 'info'] as const)('is said of a rule that is %s', (indicator) => {
    const said = never({ indicator }).slice(0, 5);
    expect(said).toEqual([
      expect.stringMatching(/^Never orders, stops, changes or signs anything/),
      expect.stringMatching(/^Never hides what another rule has found/),
      expect.stringMatching(/^Never takes a missing fact for a negative one/),
      expect.stringMatching(/^Never uses race, ethnicity/),
      expect.stringMatching(/^Never reads images/),
    ]);
  });
});

describe('what a rule of its kind never does', () => {
  it('is, for a critical one, to be folded or dropped, or to rest on a preliminary result', () => {
    expect(own({ indicator: 'critical' })).toEqual([
      expect.stringMatching(/^Never folded into another card and never dropped/),
      expect.stringMatching(/^Never critical on a preliminary result/),
    ]);
  });

  it('is, for a warning, to be dropped; it may be folded and is then named', () => {
    expect(own({ indicator: 'warning' })).toEqual([
      expect.stringMatching(/^Never dropped for a limit on cards: .* it is still named/),
    ]);
  });

  it('is, for advice, to be dropped, or to be undetermined on an order', () => {
    expect(own({ indicator: 'info' })).toEqual([
      expect.stringMatching(/^Never dropped for a limit on cards: .* it is still named/),
      expect.stringMatching(/^Never reported as undetermined when an order is placed/),
    ]);
  });

  it('is, for a line of the summary, to be a card, whatever its indicator', () => {
    for (const indicator of ['critical', 'warning', 'info'] as const) {
      expect(own({ indicator, summaryOnly: true })).toEqual([
        expect.stringMatching(/^Never a card of its own: .*SYS-03/),
      ]);
    }
    expect(own({ summaryOnly: false })).toEqual(own({}));
  });
});

describe('a rule of the order hooks alone', () => {
  it('never speaks when a chart is only opened', () => {
    expect(own({ hooks: orderHooks }).at(-1)).toMatch(/^Never speaks when a chart is only opened/);
    expect(own({ hooks: orderHooks })).toHaveLength(2);
  });

  it('is told from one that speaks there, beside orders or alone', () => {
    expect(own({ hooks: ['patient-view'] })).toHaveLength(1);
    expect(own({ hooks: ['order-sign', 'patient-view'] })).toHaveLength(1);
  });
});

describe('a rule that drafts no order', () => {
  const advice = { kind: 'advice', text: 'Discuss it with the patient.' } as const;
  const test = { kind: 'test', tests: ['echocardiogram'] } as const;
  const drafts = (options: RuleDefinition['options']) =>
    !never({ options }).includes('Never drafts an order.');

  it('has only advice, or no option at all', () => {
    expect(drafts([advice])).toBe(false);
    expect(drafts([advice, advice])).toBe(false);
    expect(drafts([])).toBe(false);
  });

  it('is told from one that offers an order, beside advice too', () => {
    expect(drafts([test])).toBe(true);
    expect(drafts([advice, test])).toBe(true);
    expect(own({ options: [advice, test] })).toHaveLength(1);
  });
});

describe('the limits of a rule', () => {
  it('begin with whom it is for: the disease that its scope asks for', () => {
    const first = (parts: Partial<RuleDefinition>) => limitsOf(smallRule(parts))[0];
    expect(first({ scope: 'locoregional' })).toMatch(/a local recurrence of breast cancer/);
    expect(first({ scope: 'metastatic' })).toMatch(/active metastatic breast cancer/);
    const { scope: _, ...anyScope } = smallRule();
    expect(limitsOf(anyScope)[0]).toBe(first({ scope: 'metastatic' }));
    expect(first({})).toMatch(/not for patients\.$/);
  });

  it('name what it does not see, whom it may not fit, and that it is not approved', () => {
    expect(limitsOf(smallRule()).slice(1)).toEqual([
      expect.stringMatching(/letters or images alone it does not see/),
      expect.stringMatching(/^Patients in a trial, or with a second cancer/),
      expect.stringMatching(/not for emergencies/),
      expect.stringMatching(/^Not cleared by a regulator and not CE-marked/),
      expect.stringMatching(/oncologist and a pharmacist have to approve/),
    ]);
  });
});
