// When the content of a rule is due for review. A rule past that day still fires, and says so.
import type { Day } from '../domain/calendar.ts';
import type { Rule } from './rule.ts';

const msPerDay = 86_400_000;

export function isReviewOverdue({ reviewDue }: Pick<Rule, 'reviewDue'>, asOf: Day): boolean {
  return Date.parse(reviewDue) / msPerDay < asOf;
}
