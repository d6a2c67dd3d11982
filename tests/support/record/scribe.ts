// The scribe holds what every fact writer shares: the coding, the day, the timeline and the record
// that is being written.
import type { FhirResource, Reference } from 'fhir/r4.js';
import { addDays, addMonths } from './calendar.ts';
import type { DrugToken } from './drugs.ts';
import { DEFAULT_FACTS, type Facts, type OrderFacts, type WorkedCase } from './facts.ts';
import type { RecordCoding } from './record-coding.ts';

export interface Timeline {
  /** First diagnosis of the primary tumour, four years before the metastases. */
  primaryDiagnosis: string;
  /** First date of distant disease. */
  metastasis: string;
}

export interface Scribe {
  readonly coding: RecordCoding;
  readonly today: string;
  readonly facts: Readonly<Facts>;
  readonly orderFacts: Readonly<OrderFacts>;
  readonly activeDrugs: readonly DrugToken[];
  readonly timeline: Timeline;
  readonly patientId: string;
  readonly patient: Reference;
  /** Files a resource under the next free id of its type; returns its reference, "Type/id". */
  file(resource: FhirResource): string;
  /** Files something once however many facts need it; returns its reference. */
  once(key: string, write: () => string): string;
  /** The reference of what was filed once under a key. */
  reference(key: string): string | undefined;
  /** True the first time that it is asked for a key. */
  isFirst(key: string): boolean;
  daysAgo(days: number): string;
  monthsAgo(months: number): string;
  /** A dateTime for a calendar date: with time and offset in the `icd` coding, else the date. */
  moment(date: string): string;
  filed(): readonly FhirResource[];
}

const METASTASIS_DAYS_AGO = 1200;
const PRIMARY_DAYS_BEFORE_METASTASIS = 1500;

export function openRecord(
  worked: WorkedCase,
  { coding, today, patientId }: { coding: RecordCoding; today: string; patientId: string },
): Scribe {
  const resources: FhirResource[] = [];
  const written = new Map<string, string>();
  const asked = new Set<string>();
  const counts = new Map<string, number>();
  const metastasis = addDays(today, -METASTASIS_DAYS_AGO);

  const file = (resource: FhirResource): string => {
    const type = resource.resourceType;
    const count = (counts.get(type) ?? 0) + 1;
    counts.set(type, count);
    const id = resource.id ?? `${type.toLowerCase()}-${count}`;
    resources.push({ ...resource, id });
    return `${type}/${id}`;
  };

  return {
    coding,
    today,
    facts: { ...DEFAULT_FACTS, ...worked.facts },
    orderFacts: worked.orderFacts ?? {},
    activeDrugs: worked.activeDrugs ?? [],
    timeline: {
      metastasis,
      primaryDiagnosis: addDays(metastasis, -PRIMARY_DAYS_BEFORE_METASTASIS),
    },
    patientId,
    patient: { reference: `Patient/${patientId}` },
    file,
    once(key, write) {
      const reference = written.get(key) ?? write();
      written.set(key, reference);
      return reference;
    },
    reference: (key) => written.get(key),
    isFirst(key) {
      const first = !asked.has(key);
      asked.add(key);
      return first;
    },
    daysAgo: (days) => addDays(today, -days),
    monthsAgo: (months) => addMonths(today, -months),
    moment: (date) => (coding === 'icd' ? `${date}T09:30:00+01:00` : date),
    filed: () => resources,
  };
}
