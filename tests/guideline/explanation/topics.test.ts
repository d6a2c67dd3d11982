// Where a reader looks for a rule.
import { describe, expect, it } from 'vitest';
import {
  topicIds,
  topicOf,
  topics,
  topicTitle,
} from '../../../src/guideline/explanation/topics.ts';
import { rules } from '../../../src/guideline/rules/index.ts';

describe('topics', () => {
  it('hold every rule, and none is empty', () => {
    const found = rules.map((rule) => topicOf(rule.id));
    expect(rules.filter((_, i) => found[i] === undefined).map((rule) => rule.id)).toEqual([]);
    expect(topicIds.filter((id) => !found.includes(id))).toEqual([]);
  });

  it('are told by the letters of the id, HER2 not being HR', () => {
    expect(topicOf('HER2-09d')).toBe('HER2');
    expect(topicOf('HR-01')).toBe('HR');
    expect(topicTitle('SAF-38a')).toBe(topics.SAF);
  });

  it('are titled by the letters of the id where there is no such topic', () => {
    expect(topicOf('SYS-03')).toBeUndefined();
    expect(topicTitle('SYS-03')).toBe('SYS');
    expect(topicTitle('OTHER')).toBe('OTHER');
  });

  it('are told by all letters before the hyphen, and by those alone', () => {
    expect([topicOf('HER2'), topicOf('HER-01'), topicOf('XSAF-01'), topicOf('x-SAF')]).toEqual([
      'HER2',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
