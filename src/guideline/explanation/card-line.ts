// The first line of the card of a rule without a patient: what the request fills in stands in
// brackets or as an ellipsis.
import type { Rule } from '../rule.ts';
import type { Wording } from '../wording.ts';

const open: Wording = {
  orders: '[order]',
  brief: () => '',
  value: () => '…',
  values: () => '…',
};

export function cardLine(rule: Rule): string {
  const line = rule.summary(open).replace(/ ?\((?:, )*\)/g, '');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
