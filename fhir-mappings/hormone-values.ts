// The value of an ER or PR result: a percentage where one is given in any form, else the verdict.
// Positive from 1 % of cells (ASCO/CAP 2020); of a range the low end counts.
import type { HormoneReceptorValue } from '../src/domain/receptor.ts';
import { number, object, string } from './read/json.ts';
import { unitOf } from './read/quantity.ts';
import type { RecordEntry } from './read/record.ts';
import { percentInText, valueText, verdictOf } from './result-text.ts';

export function readHormoneReceptor(entry: RecordEntry): HormoneReceptorValue | undefined {
  const percent = percentOf(entry);
  if (percent !== undefined) return { positive: percent >= 1, percent };
  const verdict = verdictOf(entry);
  if (verdict === undefined || verdict === 'equivocal') return undefined;
  return { positive: verdict === 'positive' };
}

function percentOf({ json }: RecordEntry): number | undefined {
  const whole = number(json['valueInteger']);
  if (whole !== undefined) return inRange(whole);
  const quantity = object(json['valueQuantity']);
  if (quantity) return quantityPercent(quantity);
  const low = object(object(json['valueRange'])?.['low']);
  if (low) return quantityPercent(low);
  const text = valueText({ json } as RecordEntry) ?? string(json['valueString']);
  return text ? (percentInText(text) ?? bareNumber(text)) : undefined;
}

function quantityPercent(quantity: Readonly<Record<string, unknown>>): number | undefined {
  const value = number(quantity['value']);
  if (value === undefined || unitOf(quantity) !== '%') return undefined;
  const comparator = string(quantity['comparator']);
  if (comparator?.startsWith('<')) return value <= 1 ? 0 : undefined;
  return inRange(value);
}

function bareNumber(text: string): number | undefined {
  return /^\s*\d{1,3}(?:\.\d+)?\s*$/.test(text) ? inRange(Number(text)) : undefined;
}

const inRange = (n: number) => (n >= 0 && n <= 100 ? n : undefined);
