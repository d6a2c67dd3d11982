// Whether the patient is pregnant. A later negative test or statement ends a documented pregnancy.
import { onOrAfter, since } from '../calendar.ts';
import type { Dated } from '../case.ts';
import { type FactDefinition, known, unknown } from '../fact.ts';
import { evidenceOf, newest, notFuture } from '../latest.ts';
import type { Situation } from '../situation.ts';

export const pregnant: FactDefinition<boolean> = {
  name: 'pregnant',
  find: (s) => {
    const governing = newest(statements(s));
    const found = governing.find((d) => d.value) ?? governing[0];
    if (found) return known(found.value, [evidenceOf(found, { show: (v) => v })]);
    const missing = s.case.unavailable.has('problems') || s.case.unavailable.has('results');
    return missing ? unknown('not-fetched') : known(false);
  },
};

/** Current statements: a diagnosis or status for 42 weeks, a test for 28 days. */
function statements(s: Situation): readonly Dated<boolean>[] {
  const { pregnancy, pregnancyTest } = s.settings.lookBack;
  const diagnoses = notFuture(s.case.problems, s)
    .filter((p) => p.problem === 'pregnancy' && p.activity === 'active' && !p.suspected)
    // An active problem without a date cannot be shown to be over.
    .filter((p) => !p.date || onOrAfter(p.date, since(s.asOf, pregnancy)) === 'yes')
    .map((p) => ({ ...p, value: true }));
  const stated = notFuture(s.case.pregnancyStatements, s)
    .filter((d) => {
      const lookBack = d.value.by === 'test' ? pregnancyTest : pregnancy;
      return d.date && onOrAfter(d.date, since(s.asOf, lookBack)) === 'yes';
    })
    .map((d) => ({ ...d, value: d.value.pregnant }));
  return [...diagnoses, ...stated];
}
