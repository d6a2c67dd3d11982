// The mode of a rule is what the site has set for it; a rule that the site does not name is live.
import { describe, expect, it } from 'vitest';
import { modeOf, type RuleModes } from '../../src/guideline/modes.ts';

describe('the mode of a rule', () => {
  const modes: RuleModes = { 'SAF-01': 'silent', 'SAF-02': 'off', 'SAF-03': 'live' };

  it.each([
    ['SAF-01', 'silent'],
    ['SAF-02', 'off'],
    ['SAF-03', 'live'],
    ['SAF-04', 'live'],
  ])('%s is %s', (id, mode) => {
    expect(modeOf({ id }, modes)).toBe(mode);
  });

  it('is live at a site that has set nothing', () => {
    expect(modeOf({ id: 'SAF-01' }, {})).toBe('live');
  });

  it('is live under a name that every object has, and that no site has set', () => {
    expect(modeOf({ id: 'constructor' }, modes)).toBe('live');
  });
});
