// What a rule looks at: the facts that its criteria ask for, by their names in the fact dictionary.
import type { FactDefinition } from '../../domain/fact.ts';
import { type FactKind, type FactName, facts } from '../../domain/fact-name.ts';
import { defaultSettings, type Settings } from '../../domain/settings.ts';
import { always } from '../criteria/hooks.ts';
import type { Criterion } from '../criterion.ts';
import type { Rule } from '../rule.ts';
import { scopes } from '../scope.ts';
import { lookBacksOf, lookBackWords } from './look-back.ts';

export interface Input {
  readonly name: FactName;
  readonly label: string;
  readonly kind: FactKind;
  readonly unit?: string;
  /** Periods in which the fact is looked for, in words; none: the whole record. */
  readonly lookBack: readonly string[];
  /** Shown on the card beside what decides, without deciding anything. */
  readonly shownOnly?: boolean;
}

/** All clauses of a rule that ask something: what concerns it, whom it is about, what it asks. */
export function clausesOf(rule: Rule): readonly Criterion[] {
  return [rule.trigger, scopes[rule.scope ?? 'metastatic'], rule.when].filter((c) => c !== always);
}

/** Facts that decide, in the order in which they are asked, then those that are only shown. */
export function inputsOf(rule: Rule, settings: Settings = defaultSettings): readonly Input[] {
  const deciding = clausesOf(rule).flatMap((c) => c.facts);
  const names = new Set(deciding.map((d) => d.name));
  const shown = (rule.shows ?? []).filter((d) => !names.has(d.name));
  return [
    ...byName(deciding, settings),
    ...byName(shown, settings).map((i) => ({ ...i, shownOnly: true })),
  ];
}

/** One input a name: two definitions of one fact differ in their look-back only. */
function byName(
  definitions: readonly FactDefinition<unknown>[],
  settings: Settings,
): readonly Input[] {
  return [...new Set(definitions.map((d) => d.name))].map((name) => {
    const same = definitions.filter((d) => d.name === name);
    const periods = same.flatMap((d) => lookBacksOf(d, settings)).map(lookBackWords);
    const { standsAlone: _, ...info } = facts[name];
    return { name, ...info, lookBack: [...new Set(periods)] };
  });
}
