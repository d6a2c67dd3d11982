// References that a mapper follows and that lead nowhere: the resource was neither sent nor could it
// be read. Drugs, specimens and results of panels are noted where they are read.

import type { PatientRecord, RecordEntry } from './read/record.ts';
import { literal } from './read/reference.ts';
import { followedReferences, type TargetTopic } from './read/targets.ts';

const here: ReadonlySet<TargetTopic> = new Set([
  'focus',
  'related condition',
  'body site',
  'cited result',
]);

const types = ['Observation', 'Condition', 'Procedure', 'Specimen'] as const;

export function noteDangling(record: PatientRecord): void {
  for (const type of types) for (const entry of record.of(type)) noteOf(entry, record, false);
}

/** The results that the drafts of a basket cite. */
export function noteDanglingOrders(drafts: readonly RecordEntry[], record: PatientRecord): void {
  for (const draft of drafts) noteOf(draft, record, true);
}

function noteOf(entry: RecordEntry, record: PatientRecord, isDraft: boolean): void {
  if (entry.nested) return;
  const followed = followedReferences(entry.json, isDraft);
  if (followed.length === 0) return;
  const topics = new Set<TargetTopic>();
  for (const { element, topic } of followed) {
    if (!here.has(topic) || topics.has(topic) || !literal(element)) continue;
    if (record.resolve(element, entry)) continue;
    topics.add(topic);
    record.issues.push({ kind: 'dangling-reference', reference: entry.reference, topic });
  }
}
