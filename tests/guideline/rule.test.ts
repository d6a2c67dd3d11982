// What a rule has when its definition does not say: a first version, reviewed with this release.
import { describe, expect, it } from 'vitest';
import { answer, question } from '../../src/guideline/criterion.ts';
import { type RuleDefinition, rule } from '../../src/guideline/rule.ts';

const always = question('always', () => answer('yes'));

const definition: RuleDefinition = {
  id: 'TEST-01',
  title: 'a rule of this test',
  editions: ['contemporary-2026'],
  hooks: ['order-sign'],
  indicator: 'warning',
  trigger: always,
  when: always,
  summary: () => 'summary',
  why: 'because',
  options: [],
  sources: [],
  confirmation: 'project-choice',
};

describe('a rule', () => {
  it('is of version 1.0.0, and is due for review a year after it was reviewed', () => {
    expect(rule(definition)).toEqual({
      ...definition,
      version: '1.0.0',
      reviewed: '2026-11-22',
      reviewDue: '2027-11-22',
    });
  });

  it('keeps the version and the days of review that its definition states', () => {
    const stated = { version: '1.2.0', reviewed: '2026-12-01', reviewDue: '2027-06-01' };
    expect(rule({ ...definition, ...stated })).toMatchObject(stated);
  });
});
