// What a rule that needs working ovaries says where the menopausal status is not established.
import { expect, it } from 'vitest';
import { ovarianStateEstablishedAs } from '../../../src/guideline/criteria/patient.ts';
import { situationOf } from '../../support/situation.ts';

const working = ovarianStateEstablishedAs('pre', 'presumed-pre', 'ofs-lapsed');

it('a status that is not established leaves it open, and shows what was seen', () => {
  expect(working.ask(situationOf({ age: 51, orders: ['tamoxifen'] }))).toMatchObject({
    value: 'unknown',
    missing: [
      {
        name: 'ovarianState',
        reason: 'absent',
        seen: [{ value: 'menopausal status not established' }, { name: 'ageYears' }],
      },
    ],
  });
});

it.each([
  ['yes', 43],
  ['no', 60],
] as const)('one that is established decides: %s at %i', (value, age) => {
  expect(working.ask(situationOf({ age, orders: ['tamoxifen'] })).value).toBe(value);
});

it('says in its words that it may stay open', () => {
  expect(working.words).toMatch(/^premenopausal or .*, open where not established$/);
});
