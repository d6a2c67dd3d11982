// What every dated result has beside its value: where it stands, when it is of, how good it is.
import type { Dated } from '../src/domain/case.ts';
import { effective } from './read/dates.ts';
import type { RecordEntry } from './read/record.ts';
import { resultStatus } from './read/status.ts';

export type ResultBase = Omit<Dated<never>, 'value'>;

/** Undefined where the result must not be used: entered in error, cancelled, without a value. */
export function resultBase(entry: RecordEntry): ResultBase | undefined {
  const status = resultStatus(entry.json);
  if (!status) return undefined;
  const base: Writable<ResultBase> = { reference: entry.reference };
  const at = effective(entry.json);
  if (at) base.date = at.date;
  if (at?.moment !== undefined) base.moment = at.moment;
  if (status === 'provisional') base.provisional = true;
  if (status === 'corrected') base.corrected = true;
  return base;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
