// Body surface area, for doses given in milligrams of a drug that is dosed by surface.
import { type Day, isoDate } from '../calendar.ts';
import type { Dated } from '../case.ts';
import type { Evidence } from '../fact.ts';
import { notFuture } from '../latest.ts';
import type { Analyte, Measurement } from '../measurement.ts';
import type { Situation } from '../situation.ts';

export interface BodySurface {
  /** Square metres. */
  readonly area: number;
  readonly evidence: Evidence;
}

/** The measured or computed surface nearest to the day; Mosteller: square root of cm x kg / 3600. */
export function bodySurface(on: Day, s: Situation): BodySurface | undefined {
  const stated = nearest('bodySurface', on, s);
  if (stated) return surface(stated.value.low, stated, s);
  const height = nearest('height', on, s);
  const weight = nearest('weight', on, s);
  if (!height || !weight) return undefined;
  return surface(Math.sqrt((height.value.low * weight.value.low) / 3600), weight, s);
}

function surface(area: number, from: Dated<Measurement>, s: Situation): BodySurface | undefined {
  // Outside of these bounds it is a slip of a unit or of a digit, not a body.
  if (!(area >= 0.8 && area <= 3.5)) return undefined;
  const date = from.date ? isoDate(from.date) : isoDate({ first: s.asOf, last: s.asOf });
  const remark = `body surface ${Number(area.toFixed(2))} m² of ${date}`;
  return { area, evidence: { value: Number(area.toFixed(2)), unit: 'm²', date, remark } };
}

function nearest(analyte: Analyte, on: Day, s: Situation): Dated<Measurement> | undefined {
  const distance = (r: Dated<Measurement>) =>
    Math.abs((r.date?.first ?? Number.NEGATIVE_INFINITY) - on);
  return notFuture(s.case.measurements[analyte] ?? [], s)
    .filter((r) => r.value.low === r.value.high && r.value.low > 0)
    .sort((a, b) => distance(a) - distance(b) || (a.reference < b.reference ? -1 : 1))[0];
}
