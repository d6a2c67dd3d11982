// The line of a fact under "Based on": what it is, its value with unit and date, and remarks.
import { describe, expect, it } from 'vitest';
import { factLine, factLines } from '../../hooks/cards/fact-lines.ts';
import { ask } from '../../src/domain/fact.ts';
import { creatinineClearanceMlPerMin } from '../../src/domain/facts/kidney.ts';
import { situationOf } from '../support/situation.ts';

describe('the line of a fact', () => {
  it('names the fact before its value, and says when it was measured', () => {
    const lvef = { name: 'lvefPercent', value: 52, unit: '%', date: '2026-10-12' } as const;
    expect(factLine(lvef)).toBe('LVEF 52 % on 12 Oct 2026');
  });

  it.each([
    ['childPughB', 'Child-Pugh A'],
    ['childPughC', 'Child-Pugh C'],
    ['dpdDeficiencyPartial', 'DPD activity partial'],
    ['ovarianState', 'Premenopausal'],
  ] as const)('does not name %s twice: its value says "%s"', (name, value) => {
    expect(factLine({ name, value, date: '2026-10-12' })).toBe(`${value} on 12 Oct 2026`);
  });

  it('of a clearance that cannot be computed says that a number is the serum creatinine', () => {
    const stale = situationOf({ results: { creatinine: { low: 0.9, high: 0.9, daysAgo: 15 } } });
    const { known, evidence } = ask(creatinineClearanceMlPerMin, stale);
    expect(known).toBe(false);
    expect(factLines(evidence)).toEqual([
      expect.stringMatching(/^Creatinine clearance 0\.9 mg\/dL on .+ \(serum creatinine\)$/),
    ]);
  });
});
