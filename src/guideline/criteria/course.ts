// How fast and how threatening the disease is. Aggressive disease is that of seed statements S002-3
// and S004-53: rapid progression in liver or lung, severe symptoms, or a threat to life. Visceral
// disease by itself is not aggressive; a visceral crisis is for a clinician to state, never computed.
import { ask } from '../../domain/fact.ts';
import {
  lifeThreateningDisease,
  rapidProgression,
  symptomSeverity,
  visceralCrisis,
} from '../../domain/facts/course.ts';
import { metastaticSites } from '../../domain/facts/disease.ts';
import { type Site, sites } from '../../domain/site.ts';
import type { Situation } from '../../domain/situation.ts';
import { ternary } from '../../domain/ternary.ts';
import {
  type Answer,
  about,
  all,
  answer,
  any,
  type Criterion,
  missingFrom,
  question,
} from '../criterion.ts';
import { recorded } from './conditions.ts';

const siteList = Object.keys(sites) as readonly Site[];

/** The same question under a shorter name, for pages and for what a card assumes. */
export function named(words: string, criterion: Criterion): Criterion {
  return { ...criterion, words };
}

/** At least one of the sites is recorded; a record that codes no site leaves it open. */
export function metastasesIn(...places: readonly Site[]): Criterion {
  const words = `metastases in ${places.map((site) => sites[site].name).join(' or ')}`;
  return anySite(words, (site) => places.includes(site));
}

/** A site that was found stands, even where the rest of the record could not be read. */
function anySite(words: string, counts: (site: Site) => boolean): Criterion {
  const names = new Set<string>(siteList.filter(counts).map((site) => sites[site].name));
  const find = (s: Situation): Answer => {
    const fact = ask(metastaticSites, s);
    const { evidence } = fact;
    if (evidence.some((e) => names.has(String(e.value)))) return answer('yes', { evidence });
    return fact.known
      ? answer('no', { evidence })
      : answer('unknown', { missing: [missingFrom('metastaticSites', fact)] });
  };
  return question(words, find, metastaticSites);
}

/** Liver, lung, pleura, peritoneum, adrenal or another solid organ; the brain is apart. */
export const visceralMetastases = anySite('visceral metastases', (site) => sites[site].visceral);

export const sitesKnown = about(metastaticSites, 'metastatic sites known', () => 'yes');

export const rapid = recorded(rapidProgression, 'rapid progression');
export const crisis = recorded(visceralCrisis, 'visceral crisis');
const lifeThreatening = recorded(lifeThreateningDisease, 'life-threatening disease');

const severity = about(symptomSeverity, 'severe symptoms', (value) => ternary(value === 'severe'));

/** Silence on symptoms is assumed to mean none that is severe, and is said in these words. */
export const severeSymptoms = question(
  'severe symptoms',
  (s) => {
    const found = severity.ask(s);
    return found.assumed.length > 0 ? { ...found, assumed: ['no severe symptoms'] } : found;
  },
  symptomSeverity,
);

export const symptomsAre = (words: string, ...values: readonly string[]): Criterion =>
  about(symptomSeverity, words, (value) => ternary(values.includes(value)));

export const threatened = named(
  'visceral crisis or life-threatening disease',
  any(crisis, lifeThreatening),
);

export const aggressive = named(
  'rapid progression in liver or lung, severe symptoms, visceral crisis or life-threatening disease',
  any(all(rapid, metastasesIn('liver', 'lung')), severeSymptoms, threatened),
);

/** The contemporary exclusions: rapid progression in any visceral organ counts. */
export const threatening = named(
  'rapid visceral progression, severe symptoms, visceral crisis or life-threatening disease',
  any(all(rapid, visceralMetastases), severeSymptoms, threatened),
);
