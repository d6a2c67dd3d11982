// DPYD and UGT1A1: phenotypes by CPIC terms, genotypes in words, DPD deficiency as a diagnosis.
import type { DpdStatus } from '../src/domain/case.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import { textOf } from './gene-findings.ts';
import { type Concept, concept, isIn } from './read/coding.ts';
import { onset } from './read/dates.ts';
import { objects } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { conditionStatus } from './read/status.ts';
import { resultBase } from './result-base.ts';
import { valueText } from './result-text.ts';

export function mapPharmacogenomics(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.listed('Observation', 'dpyd')) mapDpyd(entry, into);
  for (const entry of record.listed('Observation', 'variant')) {
    const base = studiesDpyd(entry) ? resultBase(entry) : undefined;
    if (base) into.testsOnFile.push({ ...base, value: 'dpyd' });
  }
  for (const entry of record.listed('Observation', 'ugt1a1')) mapUgt1a1(entry, into);
  for (const entry of record.listed('Condition', 'dpd-cond')) mapDeficiency(entry, into);
}

function studiesDpyd(entry: RecordEntry): boolean {
  return objects(entry.json['component']).some(
    (c) =>
      isIn(concept(c['code']), 'gene-studied') &&
      isIn(concept(c['valueCodeableConcept']), 'gene-dpyd'),
  );
}

const hasValue = ({ json }: RecordEntry) => Object.keys(json).some((k) => k.startsWith('value'));

function mapDpyd(entry: RecordEntry, into: CaseBuilder): void {
  const base = resultBase(entry);
  if (!base || !(hasValue(entry) || objects(entry.json['interpretation']).length > 0)) return;
  into.testsOnFile.push({ ...base, value: 'dpyd' });
  const activity = activityOf(entry);
  if (activity) into.dpd.push({ ...base, value: { activity, phenotypeStated: true } });
}

function activityOf(entry: RecordEntry): DpdStatus['activity'] | undefined {
  const answers = [entry.json['valueCodeableConcept'], ...objects(entry.json['interpretation'])];
  const coded = answers.map((a) => codedActivity(concept(a))).find((a) => a !== undefined);
  return coded ?? activityInText(valueText(entry) ?? '');
}

function codedActivity(value: Concept | undefined): DpdStatus['activity'] | undefined {
  if (isIn(value, 'v-metab-poor')) return 'none';
  if (isIn(value, 'v-metab-inter')) return 'partial';
  return isIn(value, 'v-metab-normal') ? 'normal' : undefined;
}

/** "poor metabolizer", "complete deficiency", "intermediate metabolizer", "partial", "normal". */
export function activityInText(text: string): DpdStatus['activity'] | undefined {
  if (/\b(?:no|not|without)\b[\w\s]{0,20}\b(?:deficien\w+|poor|intermediate)\b/i.test(text)) {
    return 'normal';
  }
  if (/\bpoor metaboli[sz]er\b|\bcomplete\b/i.test(text)) return 'none';
  if (/\bintermediate metaboli[sz]er\b|\bpartial\b/i.test(text)) return 'partial';
  return /\bnormal metaboli[sz]er\b|\bwild[\s-]?type\b|\bnormal\b/i.test(text)
    ? 'normal'
    : undefined;
}

/** A deficiency of which it is not said how deep it is counts as partial and asks for the phenotype. */
function mapDeficiency(entry: RecordEntry, into: CaseBuilder): void {
  const status = conditionStatus(entry.json);
  if (!status || status.suspected || !entry.code) return;
  const words = textOf(entry.code).join(' ');
  const complete = /\bcomplete\b/i.test(words);
  const phenotypeStated = complete || /\bpartial\b/i.test(words);
  into.dpd.push({
    value: { activity: complete ? 'none' : 'partial', phenotypeStated },
    reference: entry.reference,
    ...dateOf(onset(entry.json)),
  });
}

/** LOINC LA6705-3 homozygous, LA6706-1 heterozygous. */
const homozygous = 'LA6705-3';
const heterozygous = 'LA6706-1';

function mapUgt1a1(entry: RecordEntry, into: CaseBuilder): void {
  const base = resultBase(entry);
  const value = base && isPoorMetabolizer(entry);
  if (base && value !== undefined) into.ugt1a1PoorMetabolizer.push({ ...base, value });
}

function isPoorMetabolizer(entry: RecordEntry): boolean | undefined {
  const answers = [entry.json['valueCodeableConcept'], ...objects(entry.json['interpretation'])];
  const values = answers.flatMap((a) => concept(a) ?? []);
  if (values.some((v) => isIn(v, 'v-metab-poor'))) return true;
  if (values.some((v) => isIn(v, 'v-metab-inter', 'v-metab-normal', 'v-neg'))) return false;
  const codes = values.flatMap((v) => v.codings.map((c) => c.code));
  if (codes.includes(homozygous)) return true;
  if (codes.includes(heterozygous)) return false;
  return genotypeInText(valueText(entry) ?? '');
}

/** "*28/*28" or "homozygous", but not "*1/*28", "heterozygous" or "homozygous wild type". */
export function genotypeInText(text: string): boolean | undefined {
  if (/\*28\s*\/\s*\*28/.test(text)) return true;
  if (/\*\d+\s*\/\s*\*\d+/.test(text)) return false;
  if (
    /\bheterozyg|\bwild[\s-]?type\b|\bnot homozyg|\bnormal metaboli|\bintermediate metaboli/i.test(
      text,
    )
  ) {
    return false;
  }
  return /\bhomozyg|\bpoor metaboli/i.test(text) ? true : undefined;
}
