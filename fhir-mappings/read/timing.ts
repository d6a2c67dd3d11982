// When and how much: dosage instructions of orders and statements.
// https://hl7.org/fhir/R4/dosage.html, https://hl7.org/fhir/R4/datatypes.html#Timing
import { period, type When } from './dates.ts';
import { type Json, number, object, objects, string } from './json.ts';
import { plainQuantity } from './quantity.ts';

const daysPer: Readonly<Record<string, number>> = { d: 1, wk: 7, mo: 28, a: 364 };

/** Days between doses: periods of days, weeks or months; undefined for anything within a day. */
export function intervalDays(dosages: readonly Json[]): number | undefined {
  for (const dosage of dosages) {
    const repeat = object(object(dosage['timing'])?.['repeat']);
    const length = number(repeat?.['period']);
    const unit = daysPer[string(repeat?.['periodUnit']) ?? ''];
    const frequency = number(repeat?.['frequency']) ?? 1;
    if (length === undefined || unit === undefined || frequency <= 0) continue;
    return (length * unit) / frequency;
  }
  return undefined;
}

/** Period of the timing where it is a week or longer: a cycle, however often the drug is given in it. */
export function cycleDays(dosages: readonly Json[]): number | undefined {
  for (const dosage of dosages) {
    const repeat = object(object(dosage['timing'])?.['repeat']);
    const length = number(repeat?.['period']);
    const unit = daysPer[string(repeat?.['periodUnit']) ?? ''];
    if (length === undefined || unit === undefined) continue;
    const days = length * unit;
    if (days >= 7) return days;
  }
  return undefined;
}

/** Doses per day, where the timing states it. */
export function dosesPerDay(dosages: readonly Json[]): number | undefined {
  const perDay: Readonly<Record<string, number>> = { h: 24, d: 1, wk: 1 / 7, mo: 1 / 28 };
  for (const dosage of dosages) {
    const repeat = object(object(dosage['timing'])?.['repeat']);
    const length = number(repeat?.['period']);
    const unit = perDay[string(repeat?.['periodUnit']) ?? ''];
    if (length === undefined || length <= 0 || unit === undefined) continue;
    return ((number(repeat?.['frequency']) ?? 1) * unit) / length;
  }
  return undefined;
}

/** The planned course: boundsPeriod of the first dosage that has one. */
export function bounds(dosages: readonly Json[]): { start?: When; end?: When } {
  for (const dosage of dosages) {
    const found = period(object(object(dosage['timing'])?.['repeat'])?.['boundsPeriod']);
    if (found.start || found.end) return found;
  }
  return {};
}

/** Dose of one administration, as it stands. */
export function doseOf(dosages: readonly Json[]): { value: number; unit: string } | undefined {
  for (const dosage of dosages) {
    for (const rate of objects(dosage['doseAndRate'])) {
      const dose = plainQuantity(rate['doseQuantity']);
      if (dose) return dose;
    }
  }
  return undefined;
}
