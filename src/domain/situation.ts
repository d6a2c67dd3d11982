// Everything a rule may look at: the case, the basket, the day, and what this site has set.
import type { Day } from './calendar.ts';
import type { Case } from './case.ts';
import type { Fact, FactDefinition } from './fact.ts';
import type { Basket } from './order.ts';
import type { Settings } from './settings.ts';

export const editions = ['seed-2013', 'contemporary-2026'] as const;
export type Edition = (typeof editions)[number];

export const hooks = ['patient-view', 'order-select', 'order-sign'] as const;
export type Hook = (typeof hooks)[number];

export interface Situation {
  readonly case: Case;
  readonly basket: Basket;
  /** The calendar day that counts as today. */
  readonly asOf: Day;
  readonly hook: Hook;
  readonly edition: Edition;
  readonly settings: Settings;
  /** Facts already found: each is found once, however many rules ask. */
  readonly memo: Map<FactDefinition<unknown>, Fact<unknown>>;
  /** Derivations already made, by the function that makes them. */
  readonly derived: Map<unknown, unknown>;
}

export function situation(of: Omit<Situation, 'memo' | 'derived'>): Situation {
  return { ...of, memo: new Map(), derived: new Map() };
}

/** Makes a derivation once per situation. */
export function once<T>(s: Situation, derive: (s: Situation) => T): T {
  const found = s.derived.get(derive);
  if (found !== undefined) return found as T;
  const made = derive(s);
  s.derived.set(derive, made);
  return made;
}
