// Hypersensitivity to the solvents of the taxanes, and severe cutaneous reactions to any drug. A
// solvent counts by its own name or by the drug that carries it, and only where the reaction was
// severe. FHIR R4 AllergyIntolerance.
import type { Problem } from '../src/domain/problem.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import { identifyDrugs } from './drugs.ts';
import { type Concept, concept, freeText, isIn } from './read/coding.ts';
import { firstWhen, onset, type When } from './read/dates.ts';
import { type Json, objects } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { allergyStatus } from './read/status.ts';

export function mapAllergies(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.of('AllergyIntolerance')) {
    const activity = allergyStatus(entry.json);
    if (!activity) continue;
    const base = {
      reference: entry.reference,
      activity,
      suspected: false,
      ...dateOf(onsetOf(entry)),
    };
    // A reaction of the skin is history whatever became of the allergy.
    if (manifestations(entry).some(isCutaneous)) {
      into.problems.push({ ...base, problem: 'severe-cutaneous-reaction' });
    }
    if (activity !== 'active' || !isSevere(entry)) continue;
    for (const problem of solventsOf(entry)) into.problems.push({ ...base, problem });
  }
}

function onsetOf({ json }: RecordEntry): When | undefined {
  const reactions = objects(json['reaction']).map((r) => r['onset']);
  return onset(json) ?? firstWhen(...reactions, json['lastOccurrence']);
}

const reactionsOf = ({ json }: RecordEntry): readonly Json[] => objects(json['reaction']);

function manifestations(entry: RecordEntry): readonly Concept[] {
  return reactionsOf(entry).flatMap((r) =>
    objects(r['manifestation']).flatMap((m) => concept(m) ?? []),
  );
}

const cutaneous =
  /\bstevens[- ]johnson\b|\btoxic epidermal necrolysis\b|\bDRESS\b|\berythema multiforme\b/i;

function isCutaneous(manifestation: Concept): boolean {
  return isIn(manifestation, 'scar') || cutaneous.test(freeText(manifestation) ?? '');
}

/** SNOMED CT 39579001 anaphylaxis. */
const anaphylaxis = '39579001';

function isSevere(entry: RecordEntry): boolean {
  return (
    entry.json['criticality'] === 'high' ||
    reactionsOf(entry).some((r) => r['severity'] === 'severe') ||
    manifestations(entry).some(
      (m) => m.codings.some((c) => c.code === anaphylaxis) || /\banaphyla/i.test(freeText(m) ?? ''),
    )
  );
}

interface Solvent {
  readonly problem: Problem;
  readonly list: 'alg-cremophor' | 'alg-ps80';
  readonly drug: 'paclitaxel' | 'docetaxel';
  readonly text: RegExp;
}

const solvents: readonly Solvent[] = [
  {
    problem: 'polyoxyl-hypersensitivity',
    list: 'alg-cremophor',
    drug: 'paclitaxel',
    text: /\bcremophor\b|\bpolyoxyl\b|\bkolliphor\b|\bcastor oil\b/i,
  },
  {
    problem: 'polysorbate-hypersensitivity',
    list: 'alg-ps80',
    drug: 'docetaxel',
    text: /\bpolysorbate[- ]?80\b|\btween[- ]?80\b/i,
  },
];

function solventsOf(entry: RecordEntry): readonly Problem[] {
  const substances = [
    ...(entry.code ? [entry.code] : []),
    ...reactionsOf(entry).flatMap((r) => concept(r['substance']) ?? []),
  ];
  const { drugs } = identifyDrugs({ concepts: substances });
  return solvents.flatMap(({ problem, list, drug, text }) => {
    const named = substances.some((s) => isIn(s, list) || text.test(freeText(s) ?? ''));
    return named || drugs.includes(drug) ? [problem] : [];
  });
}
