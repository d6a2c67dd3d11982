import type { Bundle, FhirResource } from 'fhir/r4.js';

/** How often and how long apart a server is asked before it is given up. */
export interface Pace {
  readonly tries?: number;
  readonly everyMs?: number;
}

export function waitFor(url: string, pace?: Pace): Promise<void>;
export function transactionOf(record: Bundle<FhirResource>): Bundle<FhirResource>;
export function seed(
  fhirBase: string,
  service: string,
  patients: readonly string[],
  pace?: Pace,
): Promise<void>;
