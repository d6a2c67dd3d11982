// Dual-probe in-situ hybridisation given as numbers. Group 1 (ratio from 2.0, copies from 4) is
// amplified, group 5 (below both) is not; groups 2 to 4 need the pathologist's interpretation.
import type { CaseBuilder } from './case-builder.ts';
import { readHer2Ish } from './her2-values.ts';
import { number, object } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { receptorResult } from './receptor-result.ts';

const ratioCode = '49683-6';
const copiesCode = '74860-8';

/** A ratio or a copy number: it says something only together with the other. */
export function isIshNumber(entry: RecordEntry): boolean {
  return entry.code?.codings.some((c) => c.code === ratioCode || c.code === copiesCode) ?? false;
}

export function mapIshRatios(
  entries: readonly RecordEntry[],
  record: PatientRecord,
  into: CaseBuilder,
): void {
  const groups = new Map<string, { ratio?: RecordEntry; copies?: RecordEntry; said: boolean }>();
  for (const entry of entries) {
    const key = receptorResult(entry, { marker: 'her2-ish', value: 'equivocal' }, record).specimen
      .key;
    const group = groups.get(key) ?? { said: false };
    groups.set(key, group);
    const codes = (entry.code?.codings ?? []).map((c) => c.code);
    if (codes.includes(ratioCode)) group.ratio = entry;
    if (codes.includes(copiesCode)) group.copies = entry;
    if (readHer2Ish(entry)) group.said = true;
  }
  for (const { ratio, copies, said } of groups.values()) {
    if (said || !ratio || !copies) continue;
    const value = groupOf(numberOf(ratio), numberOf(copies));
    if (value) into.receptors.push(receptorResult(ratio, { marker: 'her2-ish', value }, record));
  }
}

function groupOf(ratio: number | undefined, copies: number | undefined) {
  if (ratio === undefined || copies === undefined) return undefined;
  if (ratio >= 2 && copies >= 4) return 'amplified';
  return ratio < 2 && copies < 4 ? 'not-amplified' : undefined;
}

/** A plain number; one with a comparator decides no group. */
function numberOf({ json }: RecordEntry): number | undefined {
  const quantity = object(json['valueQuantity']);
  if (quantity?.['comparator'] !== undefined) return undefined;
  return number(quantity?.['value']) ?? number(json['valueInteger']);
}
