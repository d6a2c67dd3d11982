// How far back a fact looks, found out by asking it with settings that note which periods are read.
import type { LookBack } from '../../domain/calendar.ts';
import { ask, type FactDefinition } from '../../domain/fact.ts';
import { defaultSettings, type LookBackName, type Settings } from '../../domain/settings.ts';
import { probingSituations } from './blank-record.ts';

/** The periods, as this site has set them, in which the fact looks for what it rests on. */
export function lookBacksOf(
  definition: FactDefinition<unknown>,
  settings: Settings = defaultSettings,
): readonly LookBack[] {
  const read = new Set<LookBackName>();
  const lookBack = new Proxy(settings.lookBack, {
    get(periods, name: LookBackName) {
      read.add(name);
      return periods[name];
    },
  });
  for (const s of probingSituations({ ...settings, lookBack })) ask(definition, s);
  return [...read].map((name) => settings.lookBack[name]);
}

/** "28 days", "6 months". */
export function lookBackWords(lookBack: LookBack): string {
  return 'days' in lookBack ? `${lookBack.days} days` : `${lookBack.months} months`;
}
