// Neutrophils counted from their share of the leukocytes, where the laboratory reports no absolute
// count of that sample. The share and the leukocytes must be of one specimen, or of one day.
import type { Dated } from '../src/domain/case.ts';
import type { Measurement } from '../src/domain/measurement.ts';
import { type CaseBuilder, push } from './case-builder.ts';
import type { PatientRecord } from './read/record.ts';

/** Runs on the measurements of the case: they are in canonical units by then. */
export function deriveNeutrophils(_: PatientRecord, into: CaseBuilder): void {
  const counted = new Set((into.measurements.neutrophils ?? []).map(dayOf));
  for (const share of into.measurements.neutrophilPercent ?? []) {
    const day = dayOf(share);
    const leukocytes =
      day === undefined ? undefined : sampleOf(share, into.measurements.leukocytes);
    if (!leukocytes || counted.has(day)) continue;
    const value = {
      low: (Math.max(0, share.value.low) * Math.max(0, leukocytes.value.low)) / 100,
      high: (share.value.high * leukocytes.value.high) / 100,
      remark: `${show(share)} % of ${show(leukocytes)} x 10⁹/L leukocytes`,
    };
    const provisional = share.provisional || leukocytes.provisional;
    push(into.measurements, 'neutrophils', {
      ...share,
      value,
      ...(provisional ? { provisional: true } : {}),
    });
  }
}

const show = ({ value }: Dated<Measurement>) => Number(value.high.toPrecision(3));

/** An exact day: a partial date does not say that two results are of one sample. */
function dayOf({ date }: Dated<Measurement>): number | undefined {
  return date && date.first === date.last ? date.first : undefined;
}

/** The leukocytes of the same moment, else of the same day. */
function sampleOf(
  share: Dated<Measurement>,
  leukocytes: readonly Dated<Measurement>[] = [],
): Dated<Measurement> | undefined {
  const sameDay = leukocytes.filter((l) => dayOf(l) === dayOf(share));
  return sameDay.find((l) => l.moment === share.moment) ?? sameDay[0];
}
