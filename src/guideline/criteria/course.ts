// How fast and how threatening the disease is. Aggressive disease is that of seed statements S002-3
// and S004-53: rapid progression in liver or lung, severe symptoms, or a threat to life. Visceral
// disease by itself is not aggressive; a visceral crisis is for a clinician to state, never computed.
import {
  lifeThreateningDisease,
  rapidProgression,
  symptomSeverity,
  visceralCrisis,
} from '../../domain/facts/course.ts';
import { metastaticSites } from '../../domain/facts/disease.ts';
import { type Site, sites } from '../../domain/site.ts';
import { ternary } from '../../domain/ternary.ts';
import { about, all, any, type Criterion, question } from '../criterion.ts';
import { recorded } from './conditions.ts';

/** The same question under a shorter name, for pages and for what a card assumes. */
export function named(words: string, criterion: Criterion): Criterion {
  return { ...criterion, words };
}

/** At least one of the sites is recorded; a record that codes no site leaves it open. */
export function metastasesIn(...places: readonly Site[]): Criterion {
  const words = `metastases in ${places.map((site) => sites[site].name).join(' or ')}`;
  return about(metastaticSites, words, (found) =>
    ternary(found.some((site) => places.includes(site))),
  );
}

/** Liver, lung, pleura, peritoneum, adrenal or another solid organ; the brain is apart. */
export const visceralMetastases = about(metastaticSites, 'visceral metastases', (found) =>
  ternary(found.some((site) => sites[site].visceral)),
);

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
