// Examinations of which it matters that, and when, they were done: staging imaging, bone density,
// liver panels, hepatitis B serology. DiagnosticReport, ImagingStudy, Procedure, Observation.
import type { TestOnFile } from '../src/domain/case.ts';
import type { CaseBuilder } from './case-builder.ts';
import { procedureEntry } from './procedures.ts';
import { effective, when } from './read/dates.ts';
import { objects, string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { resultStatus } from './read/status.ts';
import { resultBase } from './result-base.ts';

export function mapReportsAndImaging(record: PatientRecord, into: CaseBuilder): void {
  mapImaging(record, into);
  mapBoneDensity(record, into);
  for (const type of ['Observation', 'DiagnosticReport']) {
    for (const entry of record.listed(type, 'lft-panel')) onFile(entry, 'liver-panel', into);
  }
  for (const entry of record.listed('Observation', 'hbv')) {
    onFile(
      entry,
      coreAntibody.has(codeOf(entry)) ? 'hepatitis-b-core' : 'hepatitis-b-antigen',
      into,
    );
  }
}

/** LOINC hepatitis B core antibody; the other codes of the list are of the surface antigen. */
const coreAntibody: ReadonlySet<string> = new Set(['13952-7', '16933-4']);

const codeOf = ({ code }: RecordEntry) =>
  code?.codings.find((c) => c.code !== '')?.code.trim() ?? '';

function onFile(entry: RecordEntry, value: TestOnFile, into: CaseBuilder): void {
  const base = resultBase(entry);
  if (base) into.testsOnFile.push({ ...base, value });
}

const scanWords =
  /\bPET(?:[\s/-]*CT)?\b|\bCT\b.*\b(?:chest|thorax|abdomen|pelvis)\b|\b(?:chest|thorax|abdomen)\b.*\bCT\b|\bbone scan\b|\bbone scintigraphy\b/i;

function mapImaging(record: PatientRecord, into: CaseBuilder): void {
  const scans = (type: string) => [
    ...record.listed(type, 'imaging'),
    ...record.worded(type).filter((e) => scanWords.test(e.words ?? '')),
  ];
  for (const entry of scans('DiagnosticReport')) addReport(entry, 'staging-imaging', into);
  for (const entry of scans('Procedure')) {
    if (entry.json['status'] !== 'completed') continue;
    into.procedures.push(procedureEntry(entry, 'staging-imaging'));
  }
  for (const entry of record.of('ImagingStudy')) {
    if (entry.json['status'] !== 'available' || !modalities(entry).some((m) => staging.has(m)))
      continue;
    into.procedures.push(
      procedureEntry(entry, 'staging-imaging', false, when(entry.json['started'])),
    );
  }
}

/** DICOM modalities: computed tomography, positron emission tomography, nuclear medicine. */
const staging: ReadonlySet<string> = new Set(['CT', 'PT', 'NM']);

function modalities({ json }: RecordEntry): readonly string[] {
  const series = objects(json['series']).flatMap((s) => objects(s['modality']));
  return [...objects(json['modality']), ...series].flatMap((m) => string(m['code']) ?? []);
}

/** A report counts once it is final: final, amended or corrected. */
function addReport(
  entry: RecordEntry,
  kind: 'staging-imaging' | 'bone-density',
  into: CaseBuilder,
): void {
  const status = resultStatus(entry.json);
  if (status !== 'final' && status !== 'corrected') return;
  into.procedures.push(procedureEntry(entry, kind, false, effective(entry.json)));
}

function mapBoneDensity(record: PatientRecord, into: CaseBuilder): void {
  const words = /\bDE?XA\b|\bbone densit/i;
  for (const type of ['Observation', 'DiagnosticReport']) {
    const worded = record.worded(type).filter((e) => words.test(e.words ?? ''));
    for (const entry of [...record.listed(type, 'dxa'), ...worded]) {
      addReport(entry, 'bone-density', into);
    }
  }
  const worded = record.worded('Procedure').filter((e) => words.test(e.words ?? ''));
  for (const entry of [...record.listed('Procedure', 'dxa'), ...worded]) {
    if (entry.json['status'] === 'completed') {
      into.procedures.push(procedureEntry(entry, 'bone-density'));
    }
  }
}
