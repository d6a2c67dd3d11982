// Who the patient is: sex and age, as menopausal and pregnancy rules need them.
import { completedYears, isoDate } from '../calendar.ts';
import type { Sex } from '../case.ts';
import { type FactDefinition, known, unknown } from '../fact.ts';

/** Sex recorded at birth where stated, else the administrative gender. */
export const sex: FactDefinition<Sex> = {
  name: 'sex',
  find: ({ case: { person, unavailable } }) => {
    if (person.sex) {
      const remark = person.otherSex
        ? { remark: `sex at birth; administrative gender is ${person.otherSex}` }
        : {};
      return known(person.sex, [{ value: person.sex, reference: person.reference, ...remark }]);
    }
    return unknown(unavailable.has('patient') ? 'not-fetched' : 'absent');
  },
};

/** Completed years; a partial birth date counts as the youngest possible age. */
export const ageYears: FactDefinition<number> = {
  name: 'ageYears',
  find: ({ case: { person, unavailable }, asOf }) => {
    if (!person.birthDate) return unknown(unavailable.has('patient') ? 'not-fetched' : 'absent');
    const age = completedYears(person.birthDate.last, asOf);
    const partial = person.birthDate.first !== person.birthDate.last;
    const remark = partial ? { remark: `born ${isoDate(person.birthDate)}: youngest age` } : {};
    return known(age, [{ value: age, unit: 'years', reference: person.reference, ...remark }]);
  },
};
