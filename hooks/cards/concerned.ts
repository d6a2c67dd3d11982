// Which checks a call makes applicable: on order hooks those that an order calls for, on
// patient-view all. Only they are worth telling when they could not be evaluated.
import type { Situation } from '../../src/domain/situation.ts';
import type { Criterion } from '../../src/guideline/criterion.ts';
import type { Rule } from '../../src/guideline/rule.ts';
import { scopes } from '../../src/guideline/scope.ts';

export function isConcerned(rule: Rule, s: Situation): boolean {
  if (s.hook === 'patient-view') return hasOrMayHaveTheDisease(s);
  if (!s.basket.orders.some((order) => order.selected)) return false;
  try {
    return namesOrder(rule.trigger, s) || rule.trigger.ask(s).value === 'yes';
  } catch {
    // Nobody knows whether a trigger that fails would have held.
    return true;
  }
}

/** Charts of patients without breast cancer are none of this guideline's business. */
function hasOrMayHaveTheDisease(s: Situation): boolean {
  return s.case.breastCancers.length > 0 || scopes.metastatic.ask(s).value !== 'no';
}

/** Rules of the edition and hook that the call makes applicable. */
export function concernedRules(rules: readonly Rule[], s: Situation): readonly Rule[] {
  return rules.filter(
    (rule) =>
      rule.editions.includes(s.edition) && rule.hooks.includes(s.hook) && isConcerned(rule, s),
  );
}

/** Whether a question on the basket is answered by an order, whatever else is still open. */
function namesOrder(criterion: Criterion, s: Situation): boolean {
  if (criterion.kind === 'not' || criterion.kind === 'unless') return false;
  if (criterion.parts.length === 0) return criterion.ask(s).orders.length > 0;
  return criterion.parts.some((part) => namesOrder(part, s));
}
