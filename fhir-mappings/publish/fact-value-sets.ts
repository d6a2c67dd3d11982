// The ValueSets whose codes each fact is read from: those of its representations, of the facts that
// it is computed from, and of the drugs. What is read without codes (age, sex) has none.
import type { FactName } from '../../src/domain/fact-name.ts';
import { factReadings } from '../representations/index.ts';
import type { Publication } from './metadata.ts';
import { canonical, drugsId } from './value-set.ts';

const receptors = ['estrogenReceptor', 'progesteroneReceptor'] as const;
const her2 = ['her2Ihc', 'her2Ish', 'her2Interpretation'] as const;

/** Facts that a fact is computed from. */
const computedFrom: Readonly<Partial<Record<FactName, readonly FactName[]>>> = {
  metastaticOrganCount: ['metastaticSites'],
  diseaseFreeIntervalMonths: ['metastaticDiagnosisDate'],
  relapseTimingVsAdjuvantEndocrine: ['metastaticDiagnosisDate'],
  monthsSinceAdjuvantHer2Therapy: ['metastaticDiagnosisDate'],
  hormoneReceptorStatus: receptors,
  anySpecimenHormoneReceptorPositive: receptors,
  her2Status: [...her2, 'her2MembraneStaining'],
  receptorResultOnMetastaticSpecimen: [...receptors, ...her2],
  receptorDiscordance: [...receptors, ...her2],
  ovarianState: [
    'bilateralOophorectomyDone',
    'ovarianIrradiation',
    'mensesWithin12Months',
    'amenorrheaMonths',
    'chemotherapyInducedAmenorrhea',
    'hysterectomy',
    'documentedMenopausalStatus',
    'fshIuPerL',
    'estradiolPgPerMl',
    'daysSinceLastGnrhDose',
  ],
};

/** Facts that are read from drugs: what is ordered, taken or was given. */
const fromDrugs: ReadonlySet<FactName> = new Set<FactName>([
  'daysSinceOvarianSuppressionStart',
  'daysSinceLastGnrhDose',
  'gnrhDosingIntervalDays',
  'endocrineLinesProgressed',
  'chemotherapyLinesMetastatic',
  'her2LinesProgressed',
  'drugsProgressedOn',
  'priorDrugs',
  'relapseTimingVsAdjuvantEndocrine',
  'monthsSinceAdjuvantHer2Therapy',
  'currentChemotherapyCycles',
  'currentChemotherapyMonths',
  'activeDrugs',
  'daysOnDrug',
  'cumulativeAnthracyclineMgPerM2',
  'orderedDrugs',
  'orderedDose',
  'orderedCycleLengthDays',
  'orderedCycleDay',
  'orderedAnthracyclineMgPerM2',
  'stoppingChemotherapy',
  'gfrUsedForCarboplatin',
  'firstDoseOfOrderedDrug',
  'ctcDrivesTherapyChange',
]);

/** Canonical URLs of the ValueSets of a fact, each once; empty where no code decides it. */
export function valueSetsOf(
  name: FactName,
  publication: Pick<Publication, 'base'>,
): readonly string[] {
  const lists = Object.values(factReadings[name].representations).flatMap((r) => r.lists ?? []);
  const own = [...lists, ...(fromDrugs.has(name) ? [drugsId] : [])];
  const urls = own.map((id) => canonical(id, publication));
  const others = (computedFrom[name] ?? []).flatMap((fact) => valueSetsOf(fact, publication));
  return [...new Set([...urls, ...others])];
}
