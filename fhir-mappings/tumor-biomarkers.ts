// Microsatellite instability, mismatch repair and tumour mutation burden.
import type { CaseBuilder } from './case-builder.ts';
import { concept, isIn } from './read/coding.ts';
import { number, object, objects, string } from './read/json.ts';
import { interval, unitOf } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { resultBase } from './result-base.ts';
import { valueText, verdictOf } from './result-text.ts';

const mismatchRepairTest = /\b(?:microsatellite|mismatch repair|d?MMR|MSI|MLH1|MSH2|MSH6|PMS2)\b/i;

export function mapTumorBiomarkers(record: PatientRecord, into: CaseBuilder): void {
  const worded = record.worded('Observation').filter((e) => mismatchRepairTest.test(e.words ?? ''));
  for (const entry of [...record.listed('Observation', 'msi'), ...worded]) {
    const base = resultBase(entry);
    const value = base && isDeficient(entry);
    if (base && value !== undefined) into.mismatchRepairDeficient.push({ ...base, value });
  }
  for (const entry of record.listed('Observation', 'tmb')) {
    const base = resultBase(entry);
    const value = base && isBurdenHigh(entry, record);
    if (base && value !== undefined) into.tumorMutationBurdenHigh.push({ ...base, value });
  }
}

function isDeficient(entry: RecordEntry): boolean | undefined {
  const value = concept(entry.json['valueCodeableConcept']);
  if (isIn(value, 'v-msih')) return true;
  if (isIn(value, 'v-mss')) return false;
  const inWords = deficientInText(valueText(entry) ?? '');
  if (inWords !== undefined) return inWords;
  // Presence of one repair protein says nothing of the others; instability is present or not.
  if (/\b(?:MLH1|MSH2|MSH6|PMS2)\b/i.test(entry.words ?? '')) return proteinLost(entry);
  if (/\bmismatch repair\b|\bMMR\b/i.test(entry.words ?? '')) return undefined;
  const verdict = verdictOf(entry);
  return verdict === 'positive' ? true : verdict === 'negative' ? false : undefined;
}

function proteinLost(entry: RecordEntry): true | undefined {
  return verdictOf(entry) === 'negative' ? true : undefined;
}

const unstable =
  /\bMSI-?\s?(?:H|high)\b|\bmicrosatellite instability[- ]high\b|\bdMMR\b|\bMMR[- ]deficient\b|\bdeficient\b|\bloss of\b|\bMSI detected\b/i;
const stable =
  /\bMSS\b|\bMSI-?\s?(?:L|low)\b|\bmicrosatellite stable\b|\bstable\b|\bpMMR\b|\bproficient\b|\bintact\b|\bno loss\b|\bretained\b|\bnot (?:MSI|deficient|unstable)\b/i;

/** "MSI-H", "MSS", "dMMR"; words that say both say neither. */
export function deficientInText(text: string): boolean | undefined {
  const no = stable.test(text);
  const yes = unstable.test(text.replace(stable, ''));
  return yes === no ? undefined : yes;
}

/** From 10 mutations per megabase the burden is high (pembrolizumab label, June 2020). */
const highFrom = 10;

const perMegabase: ReadonlySet<string> = new Set([
  '1/1000000{Base}',
  '/1000000{Base}',
  '{mutations}/Mb',
  '{mut}/Mb',
  '1/Mb',
  '/Mb',
  'mutations/Mb',
  'mut/Mb',
  'muts/Mb',
  'mutations/megabase',
]);

function isBurdenHigh(entry: RecordEntry, record: PatientRecord): boolean | undefined {
  const quantity = object(entry.json['valueQuantity']);
  const amount = number(quantity?.['value']);
  if (quantity && amount !== undefined) {
    if (perMegabase.has(unitOf(quantity)) || perMegabase.has(string(quantity['unit']) ?? '')) {
      const { low, high } = interval(amount, string(quantity['comparator']));
      if (low >= highFrom) return true;
      if (high < highFrom) return false;
    } else {
      record.issues.push({ kind: 'unknown-unit', reference: entry.reference, topic: 'tmb' });
    }
  }
  const answers = [entry.json['valueCodeableConcept'], ...objects(entry.json['interpretation'])];
  return answers.map(levelOf).find((level) => level !== undefined);
}

/** Codes H and L of v3-ObservationInterpretation, or the word that stands for the answer. */
function levelOf(value: unknown): boolean | undefined {
  const answer = concept(value);
  if (!answer) return undefined;
  const codes = answer.codings.map((c) => c.code.toUpperCase());
  if (codes.some((c) => ['H', 'HH', 'HU'].includes(c))) return true;
  if (codes.some((c) => ['L', 'LL', 'N', 'LU'].includes(c))) return false;
  const words = [answer.text, ...answer.codings.map((c) => c.display)].join(' ');
  if (/\b(?:high|TMB-H)\b/i.test(words)) return true;
  return /\b(?:low|intermediate|TMB-L)\b/i.test(words) ? false : undefined;
}
