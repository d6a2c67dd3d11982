// Resources to a case: the list of mappers, in order. The case depends on the record alone.
import type { Case, Section } from '../src/domain/case.ts';
import { mapAllergies } from './allergies.ts';
import { deriveNeutrophils } from './blood.ts';
import { mapCareProcess } from './care-process.ts';
import { type CaseBuilder, emptyCase, finished } from './case-builder.ts';
import { noteDangling } from './dangling.ts';
import { mapDisease } from './disease.ts';
import { mapEcg } from './ecg.ts';
import { mapGenomics } from './genomics.ts';
import { mapHeart } from './heart.ts';
import { mapJudgements } from './judgements.ts';
import { mapLiverFunction } from './liver-function.ts';
import { mapMeasurements } from './measurements.ts';
import { mapMenopause } from './menopause.ts';
import { mapPdL1 } from './pd-l1.ts';
import { mapPerformanceStatus } from './performance-status.ts';
import { mapPerson } from './person.ts';
import { mapPharmacogenomics } from './pharmacogenomics.ts';
import { mapProblems } from './problems.ts';
import { mapProcedures } from './procedures.ts';
import { mapRadiotherapy } from './radiotherapy.ts';
import type { Issue } from './read/issue.ts';
import {
  type LookedUpDrugs,
  narrowed,
  type PatientRecord,
  patientRecord,
  type SentResource,
} from './read/record.ts';
import { mapReceptors } from './receptors.ts';
import { mapReportsAndImaging } from './reports-and-imaging.ts';
import { mapTherapies } from './therapies.ts';
import { mapTumorBiomarkers } from './tumor-biomarkers.ts';
import { mapTumorCells } from './tumor-cells.ts';
import { noteUnmapped } from './unmapped.ts';

const mappers: readonly ((record: PatientRecord, into: CaseBuilder) => void)[] = [
  mapPerson,
  mapDisease,
  mapReceptors,
  mapGenomics,
  mapTumorBiomarkers,
  mapPdL1,
  mapProblems,
  mapAllergies,
  mapProcedures,
  mapRadiotherapy,
  mapMeasurements,
  deriveNeutrophils,
  mapHeart,
  mapEcg,
  mapLiverFunction,
  mapPharmacogenomics,
  mapTumorCells,
  mapPerformanceStatus,
  mapJudgements,
  mapMenopause,
  mapReportsAndImaging,
  mapCareProcess,
  mapTherapies,
  noteUnmapped,
  noteDangling,
];

export interface CaseRequest {
  readonly resources: readonly SentResource[];
  readonly patientId: string;
  /** Parts of the record that could not be read, or only in part. */
  readonly unavailable?: ReadonlySet<Section>;
  /** Drafts of the basket, `Type/id`: never history, even when a server already stores them. */
  readonly drafts?: ReadonlySet<string>;
  readonly lookedUp?: LookedUpDrugs;
}

export interface MappedCase {
  readonly case: Case;
  /** What could not be read, carried beside the case. */
  readonly issues: readonly Issue[];
}

/** Never throws, whatever the resources hold. */
export function toCase(request: CaseRequest): MappedCase {
  const issues: Issue[] = [];
  const { patientId, drafts, lookedUp } = request;
  const record = patientRecord(request.resources, patientId, issues);
  const builder = emptyCase(patientId, request.unavailable ?? new Set());
  const past = drafts ? narrowed(record, (e) => !drafts.has(e.reference)) : record;
  const history = { ...past, lookedUp };
  for (const map of mappers) map(history, builder);
  return { case: finished(builder), issues };
}
