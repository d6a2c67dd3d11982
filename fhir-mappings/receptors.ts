// ER, PR and HER2 results: as presence, percentage, score, ratio, or in words; on their own, as
// components of a panel, or as a diagnosis. Dictionary: estrogenReceptor to her2MembraneStaining.
import type { ReceptorReading } from '../src/domain/receptor.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import type { CodeListId } from './codes/lists.ts';
import { isIshNumber, mapIshRatios } from './her2-ratio.ts';
import { readHer2Ihc, readHer2Ish, readVerdict } from './her2-values.ts';
import { readHormoneReceptor } from './hormone-values.ts';
import { concept } from './read/coding.ts';
import { effective, onset } from './read/dates.ts';
import { type Issue, issueSystem } from './read/issue.ts';
import { boolean } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { isOfBlood } from './read/specimen.ts';
import { conditionStatus, resultStatus } from './read/status.ts';
import { receptorResult } from './receptor-result.ts';

export type MarkerList = 'er' | 'pr' | 'her2-ihc' | 'her2-ish' | 'her2-interp';

const markerLists: readonly MarkerList[] = ['er', 'pr', 'her2-ihc', 'her2-ish', 'her2-interp'];

export function mapReceptors(record: PatientRecord, into: CaseBuilder): void {
  const entries = [
    ...record.listed('Observation', ...markerLists),
    ...record.worded('Observation'),
  ];
  const results = entries.flatMap((entry) => {
    const marker = markerOf(entry);
    const counts = marker && resultStatus(entry.json) && !isOfBlood(entry, record);
    return counts ? [{ entry, marker }] : [];
  });
  for (const { entry, marker } of results) mapResult(entry, marker, record, into);
  const hybridisations = results.filter((r) => r.marker === 'her2-ish').map((r) => r.entry);
  mapIshRatios(hybridisations, record, into);
  attachStaining(record, into);
  for (const entry of record.listed('Condition', ...diagnosisLists)) mapDiagnosis(entry, into);
}

/** By code; by words only where no code of a known system is given. Serum tests are no receptors. */
export function markerOf(entry: RecordEntry): MarkerList | undefined {
  const coded = markerLists.find((list) => entry.lists.has(list));
  return coded ?? (entry.words ? markerInText(entry.words) : undefined);
}

function markerInText(text: string): MarkerList | undefined {
  if (/\b(?:serum|plasma|antibod)/i.test(text)) return undefined;
  if (/\b(?:o?estrogen receptor)/i.test(text)) return 'er';
  if (/\bprogesterone receptor/i.test(text)) return 'pr';
  if (!/\b(?:HER-?2|ERBB2)/i.test(text)) return undefined;
  if (/\b(?:ISH|FISH|CISH|SISH|hybridi[sz]ation|amplification)\b/i.test(text)) return 'her2-ish';
  if (/\b(?:IHC|immuno\w*|immune stain)\b/i.test(text)) return 'her2-ihc';
  return 'her2-interp';
}

function mapResult(
  entry: RecordEntry,
  marker: MarkerList,
  record: PatientRecord,
  into: CaseBuilder,
): void {
  const reading = readingOf(entry, marker);
  if (reading) into.receptors.push(receptorResult(entry, reading, record));
  else if (hasValue(entry) && !isIshNumber(entry)) {
    record.issues.push({ ...unread(entry), reference: entry.reference, topic: marker });
  }
}

/** An answer by a code that nobody knows, or a value that says nothing. */
function unread({ json }: RecordEntry): Pick<Issue, 'kind' | 'system'> {
  const answer = concept(json['valueCodeableConcept']);
  return answer?.codings.some((c) => c.code !== '')
    ? { kind: 'unknown-code', system: issueSystem(answer) }
    : { kind: 'unreadable-value' };
}

const hasValue = (entry: RecordEntry) => Object.keys(entry.json).some((k) => k.startsWith('value'));

function readingOf(entry: RecordEntry, marker: MarkerList): ReceptorReading | undefined {
  switch (marker) {
    case 'er':
    case 'pr': {
      const value = readHormoneReceptor(entry);
      return value && { marker, value };
    }
    case 'her2-ihc':
      return readHer2Ihc(entry);
    case 'her2-ish': {
      const value = readHer2Ish(entry);
      return value && { marker, value };
    }
    case 'her2-interp': {
      const value = readVerdict(entry);
      return value && { marker: 'her2-overall', value };
    }
  }
}

/** A separate statement on membrane staining belongs to the IHC of its specimen, or of 30 days. */
function attachStaining(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.judged('Observation')) {
    const stated = entry.judgement === 'her2-membrane-staining';
    const staining = stated ? boolean(entry.json['valueBoolean']) : undefined;
    if (staining === undefined || !resultStatus(entry.json)) continue;
    const { key } = receptorResult(entry, anyReading, record).specimen;
    const at = effective(entry.json)?.date.first;
    into.receptors.forEach((result, i) => {
      const { reading } = result;
      if (reading.marker !== 'her2-ihc' || reading.staining !== undefined) return;
      const near = at !== undefined && result.date && Math.abs(result.date.first - at) <= 30;
      if (result.specimen.key !== key && !near && result.reference !== entry.reference) return;
      into.receptors[i] = { ...result, reading: { ...reading, staining } };
    });
  }
}

/** Stands in for a reading where only the specimen is asked for. */
const anyReading: ReceptorReading = { marker: 'her2-ish', value: 'equivocal' };

const diagnoses: readonly (readonly [CodeListId, ReceptorReading])[] = [
  ['er-dx-pos', { marker: 'er', value: { positive: true } }],
  ['er-dx-neg', { marker: 'er', value: { positive: false } }],
  ['pr-dx-pos', { marker: 'pr', value: { positive: true } }],
  ['pr-dx-neg', { marker: 'pr', value: { positive: false } }],
  ['hr-dx-pos', { marker: 'hr', value: { positive: true } }],
  ['hr-dx-neg', { marker: 'hr', value: { positive: false } }],
  ['her2-dx-pos', { marker: 'her2-overall', value: 'positive' }],
  ['her2-dx-neg', { marker: 'her2-overall', value: 'negative' }],
];

const diagnosisLists = diagnoses.map(([list]) => list);

/** Receptor status coded as a diagnosis: used only where no result exists. */
function mapDiagnosis(entry: RecordEntry, into: CaseBuilder): void {
  const status = conditionStatus(entry.json);
  if (!status || status.suspected) return;
  for (const [list, reading] of diagnoses) {
    if (!entry.lists.has(list)) continue;
    into.receptors.push({
      reading,
      reference: entry.reference,
      fromDiagnosis: true,
      specimen: { key: entry.reference, taken: 'unstated' },
      ...dateOf(onset(entry.json)),
    });
  }
}
