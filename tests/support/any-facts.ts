// Plain facts of any patient and any basket, for properties that hold of every situation.
import fc from 'fast-check';
import { genes } from '../../src/domain/case.ts';
import { drugIds } from '../../src/domain/drug.ts';
import { type Judgement, judgements } from '../../src/domain/judgement.ts';
import { type Analyte, analytes } from '../../src/domain/measurement.ts';
import { problems } from '../../src/domain/problem.ts';
import { procedureKinds } from '../../src/domain/procedure.ts';
import { serviceIds } from '../../src/domain/service.ts';
import { siteIds } from '../../src/domain/site.ts';
import { editions, hooks } from '../../src/domain/situation.ts';
import type { PlainFacts } from './plain-facts.ts';

const orderable = [...drugIds, ...serviceIds];

/** A few orders as a clinician places them, or everything that can be ordered at once. */
const orders = fc.oneof(
  { weight: 4, arbitrary: fc.subarray(orderable, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.constant(orderable) },
);

const stain = fc.constantFrom(0, 1, 5, 60, 'pos', 'neg');
const someDrugs = fc.subarray([...drugIds], { maxLength: 5 });

/** Numbers of every size that results have, for the analytes that are drawn. */
const results = fc
  .subarray(Object.keys(analytes) as Analyte[])
  .chain((drawn) =>
    fc.record(
      Object.fromEntries(
        drawn.map((analyte) => [
          analyte,
          fc.tuple(fc.nat({ max: 600 }), fc.constantFrom(1, 100)).map(([n, by]) => n / by),
        ]),
      ),
    ),
  );

const judged = fc
  .subarray([...judgements] as Judgement[])
  .chain((drawn) =>
    fc.record(
      Object.fromEntries(
        drawn.map((judgement) => [
          judgement,
          fc.constantFrom(true, false, 0, 3, 'severe', 'mild', 'none', 'pre', 'post', 'on'),
        ]),
      ),
    ),
  );

export const anyFacts: fc.Arbitrary<PlainFacts> = fc.record(
  {
    hook: fc.constantFrom(...hooks),
    edition: fc.constantFrom(...editions),
    sex: fc.constantFrom('female', 'male', 'unknown'),
    age: fc.constantFrom(17, 30, 45, 55, 62, 80),
    sites: fc.subarray([...siteIds]),
    onPrimary: fc.boolean(),
    er: stain,
    pr: stain,
    ihc: fc.constantFrom('0', '1+', '2+', '3+'),
    staining: fc.boolean(),
    ish: fc.constantFrom('amplified', 'not-amplified', 'equivocal'),
    orders,
    active: someDrugs,
    prior: someDrugs,
    progressedOn: someDrugs,
    judgements: judged,
    etLines: fc.nat({ max: 4 }),
    chemoLines: fc.nat({ max: 3 }),
    her2Lines: fc.nat({ max: 3 }),
    problems: fc.subarray([...problems], { maxLength: 6 }),
    pastProblems: fc.subarray([...problems], { maxLength: 3 }),
    procedures: fc.subarray([...procedureKinds], { maxLength: 4 }),
    results,
    genes: fc.record(Object.fromEntries(genes.map((gene) => [gene, fc.boolean()])), {
      requiredKeys: [],
    }),
    msiHigh: fc.boolean(),
    tmbHigh: fc.boolean(),
    diseaseProgressedDaysAgo: fc.nat({ max: 400 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<PlainFacts>;
