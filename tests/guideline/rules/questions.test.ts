// What the public page of a rule asks and cites: every question has a subject, a rule on one drug names
// it, and a place in a source is given in words.
import { describe, expect, it } from 'vitest';
import { type DrugId, drugs } from '../../../src/domain/drug.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { questionsOf } from './questions-of.ts';

const everyRule = rules.map((rule) => [rule.id, rule] as const);

/** Everything that a rule asks, in words. */
const asks = (rule: Rule): readonly string[] =>
  [rule.trigger, rule.when].flatMap(questionsOf).map((c) => c.words);

describe.each(everyRule)('%s', (_, rule) => {
  it('asks no question without a subject or an object', () => {
    // An empty name of a drug or a group leaves a blank where it would stand.
    for (const words of asks(rule)) expect(words).toMatch(/^\S+( \S+)*$/);
  });

  it('says where in a source to look in words, or names the source alone', () => {
    for (const { where } of rule.sources) if (where !== undefined) expect(where).toMatch(/\w{3}/);
  });
});

/** Rules on drugs that no class names, and the drugs that an order must hold for them. */
const onSingleDrugs: readonly (readonly [id: string, on: readonly DrugId[]])[] = [
  ['SAF-18', ['elacestrant']],
  ['SAF-32', ['ribociclib', 'tamoxifen']],
  ['SAF-33', ['ribociclib']],
  ['SAF-40', ['palbociclib']],
  ['SAF-44', ['alpelisib']],
  ['SAF-56', ['tucatinib']],
  ['SAF-69', ['nab-paclitaxel']],
  ['SAF-75', ['eribulin']],
  ['SAF-76', ['vinorelbine']],
  ['SAF-77', ['carboplatin']],
  ['SAF-91', ['olaparib', 'talazoparib']],
];

it.each(onSingleDrugs)('%s asks for its drug by name', (id, on) => {
  const rule = rules.find((r) => r.id === id);
  const asked = rule && asks(rule).join('; ');
  for (const drug of on) expect(asked).toContain(drugs[drug].name);
});
