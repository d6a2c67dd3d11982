// What the one-line summary of a card may speak of: the orders concerned and facts in brief.
import { shortDate } from '../domain/calendar.ts';
import type { Evidence } from '../domain/fact.ts';
import { type FactName, facts } from '../domain/fact-name.ts';
import type { Order } from '../domain/order.ts';

export interface Wording {
  /** The orders concerned: "letrozole", "letrozole and ribociclib"; "treatment" without any. */
  readonly orders: string;
  /** The named facts in brief, in brackets, as far as they are known: " (age 43, ER 90 %)". */
  readonly brief: (...names: readonly FactName[]) => string;
  /** The value of a fact as it is shown, or a dash. */
  readonly value: (name: FactName) => string;
  /** The values of all evidence of a fact, as a list in words. */
  readonly values: (name: FactName) => string;
}

export function wording(orders: readonly Order[], evidence: readonly Evidence[]): Wording {
  const of = (name: FactName) => evidence.filter((e) => e.name === name);
  return {
    orders: listed([...new Set(orders.map((o) => o.name))]) || 'treatment',
    brief: (...names) => {
      const parts = names.flatMap((name) => of(name).slice(0, 1).map(briefly));
      return parts.length > 0 ? ` (${parts.join(', ')})` : '';
    },
    value: (name) => of(name).map(shown)[0] ?? '-',
    values: (name) => listed([...new Set(of(name).map(shown))]),
  };
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** One datum as on a card, without its date: "ER 90 %", "age 43", "no hysterectomy". */
export function shown(e: Evidence): string {
  if (typeof e.value === 'object') return listed(e.value);
  const unit = printedUnit(e.unit ?? '');
  return String(e.value).endsWith(unit) ? `${e.value}` : `${e.value} ${unit}`;
}

/** A UCUM unit as it is printed: "10⁹/L" for 10*9/L, "IU/L" for [IU]/L, nothing for {score}. */
function printedUnit(unit: string): string {
  return unit
    .replace('10*9', '10⁹')
    .replace(/m2\b/, 'm²')
    .replace(/\{[^}]*\}/g, '')
    .replace(/[[\]]/g, '');
}

/** A datum in the fewest words: for a summary of 139 characters. */
export function briefly(e: Evidence): string {
  if (!e.name) return shown(e);
  const { label, standsAlone } = facts[e.name];
  if (standsAlone) return shown(e);
  if (e.name === 'ageYears') return `age ${e.value}`;
  if (e.name === 'mensesWithin12Months' && e.value === true && e.date) {
    return `menses ${shortDate(e.date)}`;
  }
  if (e.value === true) return label;
  if (e.value === false) return `no ${label}`;
  return `${label} ${shown(e)}`;
}
