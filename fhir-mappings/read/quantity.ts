// Quantities with their comparator. `<` and `>` make an interval that a comparison may leave open.
// https://hl7.org/fhir/R4/datatypes.html#Quantity
import type { Analyte, Quantity } from '../../src/domain/measurement.ts';
import { type Json, number, object, string } from './json.ts';
import { type Conversion, conversion } from './units.ts';

export type Reading =
  | { readonly read: true; readonly value: Quantity }
  | { readonly read: false; readonly problem: 'unknown-unit' | 'unreadable-value' };

/** The unit that counts: the UCUM code, else the printed unit. */
export function unitOf(quantity: Json): string {
  return string(quantity['code']) ?? string(quantity['unit']) ?? '';
}

/** Reads a Quantity in the canonical unit of the analyte. */
export function readQuantity(value: unknown, analyte: Analyte): Reading {
  const quantity = object(value);
  const amount = number(quantity?.['value']);
  if (!quantity || amount === undefined) return { read: false, problem: 'unreadable-value' };
  const convert = conversionOf(quantity, analyte);
  if (!convert) return { read: false, problem: 'unknown-unit' };
  const converted = apply(convert, amount, reported[analyte]);
  return { read: true, value: interval(converted, string(quantity['comparator'])) };
}

const ucum = 'http://unitsofmeasure.org';

/** By the UCUM code; a code of another system does not count, then the printed unit does. */
function conversionOf(quantity: Json, analyte: Analyte): Conversion | undefined {
  const found = conversion(analyte, unitOf(quantity));
  if (found || string(quantity['code']) === undefined) return found;
  const system = string(quantity['system']);
  const printed = string(quantity['unit']);
  return system === undefined || system === ucum || printed === undefined
    ? undefined
    : conversion(analyte, printed);
}

/** What a comparator leaves open. "<5" is nearer to 5 than any limit is, yet below it. */
const strictly = 1e-9;

export function interval(value: number, comparator: string | undefined): Quantity {
  switch (comparator) {
    case '<':
      return { low: Number.NEGATIVE_INFINITY, high: value * (1 - strictly) };
    case '<=':
      return { low: Number.NEGATIVE_INFINITY, high: value };
    case '>':
      return { low: value * (1 + strictly), high: Number.POSITIVE_INFINITY };
    case '>=':
      return { low: value, high: Number.POSITIVE_INFINITY };
    default:
      return { low: value, high: value };
  }
}

/**
 * Decimals in which a converted value is compared, where a limit is printed in both units and the two
 * are equal only as printed: calcium 8.5 mg/dL and 2.12 mmol/L, glucose 250 mg/dL and 13.9 mmol/L.
 * Fine enough to keep neighbouring results of a laboratory apart.
 */
const reported: Partial<Record<Analyte, number>> = {
  calcium: 2,
  correctedCalcium: 2,
  fastingGlucose: 0,
};

/** Twelve digits at most: a conversion must not turn 1.5 into 1.4999999999999998. */
function apply(c: Conversion, value: number, decimals: number | undefined): number {
  if (c.factor === 1 && c.offset === 0) return value;
  const converted = value * c.factor + c.offset;
  return Number(decimals === undefined ? converted.toPrecision(12) : converted.toFixed(decimals));
}

/** A limit of a reference range in the canonical unit; one without a unit has that of the result. */
export function readLimit(value: unknown, analyte: Analyte, result?: Json): number | undefined {
  const limit = object(value);
  const bare = limit !== undefined && unitOf(limit) === '' && result !== undefined;
  const reading = readQuantity(
    bare ? { ...result, comparator: undefined, value: limit['value'] } : limit,
    analyte,
  );
  return reading.read && reading.value.low === reading.value.high ? reading.value.low : undefined;
}

/** A Quantity as it stands, for doses: the number and its unit. */
export function plainQuantity(value: unknown): { value: number; unit: string } | undefined {
  const quantity = object(value);
  const amount = number(quantity?.['value']);
  if (!quantity || amount === undefined) return undefined;
  return { value: amount, unit: unitOf(quantity).replace('m²', 'm2') };
}

const textual = /^\s*([<>]=?)?\s*(\d+(?:\.\d+)?)\s*(.*)$/;

/** A result given as text, such as "<5 pg/mL": a comparator, a number and perhaps a unit. */
export function quantityFromText(text: string): Json | undefined {
  const found = textual.exec(text);
  if (!found) return undefined;
  const unit = found[3]?.trim();
  return {
    value: Number(found[2]),
    ...(found[1] ? { comparator: found[1] } : {}),
    ...(unit ? { unit } : {}),
  };
}
