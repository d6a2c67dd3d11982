// A receptor reading with its specimen, its date and its standing.
import { isoDate } from '../src/domain/calendar.ts';
import type { ReceptorReading, ReceptorResult } from '../src/domain/receptor.ts';
import { dateOf } from './case-builder.ts';
import { effective, type When } from './read/dates.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { specimenOf } from './read/specimen.ts';
import { resultStatus } from './read/status.ts';

export function receptorResult(
  entry: RecordEntry,
  reading: ReceptorReading,
  record: PatientRecord,
): ReceptorResult {
  const { specimen, collected } = specimenOf(entry, record);
  const at = collected ?? effective(entry.json);
  const status = resultStatus(entry.json);
  return {
    reading,
    reference: entry.reference,
    specimen: { ...specimen, key: specimen.key || keyByDate(specimen.taken, at, entry) },
    ...dateOf(at),
    ...(status === 'provisional' ? { provisional: true } : {}),
    ...(status === 'corrected' ? { corrected: true } : {}),
  };
}

/** Results without a specimen of their own belong together by place and day. */
function keyByDate(taken: string, at: When | undefined, entry: RecordEntry): string {
  return at ? `${taken}@${isoDate(at.date)}` : `${taken}@${entry.reference}`;
}
