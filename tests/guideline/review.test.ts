// A rule past its review date still fires, and says that it is overdue: not on the day itself.
import { describe, expect, it } from 'vitest';
import { day } from '../../src/domain/calendar.ts';
import { isReviewOverdue } from '../../src/guideline/review.ts';

describe('the review of a rule that is due on 22 November 2027', () => {
  const due = { reviewDue: '2027-11-22' };

  it.each([
    ['is not overdue a year before', day(2026, 11, 22), false],
    ['is not overdue the day before', day(2027, 11, 21), false],
    ['is not overdue on the day itself', day(2027, 11, 22), false],
    ['is overdue the day after', day(2027, 11, 23), true],
    ['is overdue a year later', day(2028, 11, 22), true],
  ])('%s', (_sentence, asOf, overdue) => {
    expect(isReviewOverdue(due, asOf)).toBe(overdue);
  });
});
