import { describe, expect, it } from 'vitest';
import { drugSet, tamoxifen } from '../../../src/domain/drug-sets.ts';
import {
  continued,
  newlyStarted,
  newlyTogether,
  orderedBeside,
  twoOf,
} from '../../../src/guideline/criteria/drugs.ts';
import type { Criterion } from '../../../src/guideline/criterion.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { situationOf } from '../../support/situation.ts';

const paroxetine = drugSet('paroxetine', 'paroxetine');
const either = drugSet('letrozole, exemestane', 'letrozole', 'exemestane');
const value = (criterion: Criterion, facts: PlainFacts) => criterion.ask(situationOf(facts)).value;

describe('a drug that is newly started', () => {
  it.each([
    ['ordered and not taken', 'yes', { orders: ['tamoxifen'] }],
    ['ordered while taken', 'no', { orders: ['tamoxifen'], active: ['tamoxifen'] }],
    [
      'stopped in this basket and ordered again, for example at another dose',
      'no',
      { orders: ['tamoxifen'], active: ['tamoxifen'], stops: ['tamoxifen'] },
    ],
    ['taken long ago', 'yes', { orders: ['tamoxifen'], prior: ['tamoxifen'] }],
    ['not ordered', 'no', { orders: ['letrozole'] }],
    [
      'in the basket but not chosen',
      'no',
      { hook: 'order-select', orders: ['tamoxifen', 'letrozole'], selected: ['letrozole'] },
    ],
    [
      'ordered where the medications could not be read',
      'unknown',
      { orders: ['tamoxifen'], unavailable: ['medications'] },
    ],
    [
      'ordered where what could be read shows it as taken',
      'no',
      { orders: ['tamoxifen'], active: ['tamoxifen'], unavailable: ['medications'] },
    ],
  ] as const)('%s: %s', (_, expected, facts) => {
    expect(value(newlyStarted(tamoxifen), facts)).toBe(expected);
  });

  it('is continued exactly when it is ordered and taken', () => {
    expect(value(continued(tamoxifen), { orders: ['tamoxifen'], active: ['tamoxifen'] })).toBe(
      'yes',
    );
    expect(value(continued(tamoxifen), { orders: ['tamoxifen'] })).toBe('no');
    expect(value(continued(tamoxifen), { active: ['tamoxifen'] })).toBe('no');
    const unread: PlainFacts = { orders: ['tamoxifen'], unavailable: ['medications'] };
    expect(value(continued(tamoxifen), unread)).toBe('unknown');
  });
});

describe('a drug beside another', () => {
  it.each([
    ['ordered beside one taken', 'yes', { orders: ['tamoxifen'], active: ['paroxetine'] }],
    ['both in the basket', 'yes', { orders: ['tamoxifen', 'paroxetine'] }],
    [
      'only the other one chosen',
      'yes',
      { hook: 'order-select', orders: ['tamoxifen', 'paroxetine'], selected: ['paroxetine'] },
    ],
    [
      'neither of the two chosen',
      'no',
      {
        hook: 'order-select',
        orders: ['tamoxifen', 'paroxetine', 'letrozole'],
        selected: ['letrozole'],
      },
    ],
    ['taken, and the other one ordered', 'no', { orders: ['paroxetine'], active: ['tamoxifen'] }],
    [
      'the other one stopped in this basket',
      'no',
      { orders: ['tamoxifen'], active: ['paroxetine'], stops: ['paroxetine'] },
    ],
    [
      'medications not readable',
      'unknown',
      { orders: ['tamoxifen'], unavailable: ['medications'] },
    ],
  ] as const)('%s: %s', (_, expected, facts) => {
    expect(value(orderedBeside(tamoxifen, paroxetine), facts)).toBe(expected);
  });

  it('is new when one of the two is, whichever of them is chosen', () => {
    const pair = newlyTogether(tamoxifen, paroxetine);
    expect(value(pair, { orders: ['tamoxifen'], active: ['paroxetine'] })).toBe('yes');
    expect(value(pair, { orders: ['paroxetine'], active: ['tamoxifen'] })).toBe('yes');
    const renewal = ['tamoxifen', 'paroxetine'] as const;
    expect(value(pair, { orders: ['tamoxifen'], active: renewal })).toBe('no');
    const other: PlainFacts = {
      hook: 'order-select',
      orders: ['tamoxifen', 'paroxetine'],
      selected: ['paroxetine'],
      active: ['paroxetine'],
    };
    expect(value(pair, other)).toBe('yes');
  });
});

describe('two drugs of one group', () => {
  it.each([
    ['one ordered, one taken', 'yes', { orders: ['letrozole'], active: ['exemestane'] }],
    ['both ordered', 'yes', { orders: ['letrozole', 'exemestane'] }],
    ['the same drug twice', 'no', { orders: ['letrozole'], active: ['letrozole'] }],
    [
      'both taken, none ordered',
      'no',
      { orders: ['capecitabine'], active: ['letrozole', 'exemestane'] },
    ],
    [
      'the other one stopped in this basket',
      'no',
      { orders: ['letrozole'], active: ['exemestane'], stops: ['exemestane'] },
    ],
    [
      'medications not readable',
      'unknown',
      { orders: ['letrozole'], unavailable: ['medications'] },
    ],
  ] as const)('%s: %s', (_, expected, facts) => {
    expect(value(twoOf(either), facts)).toBe(expected);
  });
});
