import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../src/domain/settings.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { parseSite } from '../../src/server/site.ts';

describe('the file of a site', () => {
  it('replaces single thresholds and look-backs and leaves the others', () => {
    const { settings } = parseSite(
      { thresholds: { fshPostmenopausal: 30 }, lookBack: { sexHormones: { days: 60 } } },
      rules,
    );
    expect(settings.fshPostmenopausal).toBe(30);
    expect(settings.estradiolPostmenopausal).toBe(defaultSettings.estradiolPostmenopausal);
    expect(settings.lookBack.sexHormones).toEqual({ days: 60 });
    expect(settings.lookBack.pregnancy).toEqual(defaultSettings.lookBack.pregnancy);
  });

  it('switches rules by id', () => {
    expect(parseSite({ rules: { 'ET-07': 'silent' } }, rules).modes).toEqual({ 'ET-07': 'silent' });
  });

  it.each([
    ['a rule that does not exist', { rules: { 'ET-99': 'off' } }, /ET-99: there is no such rule/],
    ['a mode that does not exist', { rules: { 'ET-07': 'quiet' } }, /rules\.ET-07/],
    ['a threshold that does not exist', { thresholds: { fsh: 30 } }, /thresholds/],
    ['a negative threshold', { thresholds: { fshPostmenopausal: -1 } }, /fshPostmenopausal/],
    ['a look-back of both kinds', { lookBack: { sexHormones: { days: 1, months: 1 } } }, /sexHorm/],
    ['anything else', { colour: 'blue' }, /colour/],
    ['no object', [], /not valid/],
  ])('refuses %s', (_what, content, message) => {
    expect(() => parseSite(content, rules)).toThrow(message);
  });
});
