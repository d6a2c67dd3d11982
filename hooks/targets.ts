// What the record points to but was not sent: read from the EHR, one by one and within bounds. What is
// contained, in the same Bundle or elsewhere in the prefetch needs no call.
// https://hl7.org/fhir/R4/references.html
import { object } from '../fhir-mappings/read/json.ts';
import type { SentResource } from '../fhir-mappings/read/record.ts';
import { missingTargets } from '../fhir-mappings/read/targets.ts';
import type { Section } from '../src/domain/case.ts';
import { type Gap, sectionOf, type TargetGapKey } from './gaps.ts';
import type { FetchFailure, FhirSource } from './ports.ts';

interface TargetType {
  readonly type: string;
  readonly section: Section;
  /** Named where one could not be read; without it the issue of the mapping has to do. */
  readonly gap?: TargetGapKey;
}

const targetTypes: readonly TargetType[] = [
  { type: 'Medication', section: 'medications', gap: 'referencedMedications' },
  { type: 'Specimen', section: 'specimens', gap: 'referencedSpecimens' },
  { type: 'Observation', section: 'results', gap: 'referencedResults' },
  { type: 'Condition', section: 'problems' },
  { type: 'BodyStructure', section: 'procedures' },
];

/** Resources of one type that are read; more are not. */
const targetLimit = 30;

/** What is read may point further: a report to a panel, the panel to its results. */
const rounds = 3;

/** Failures that say that there is nothing to be had, rather than that it could not be had. */
const absences: readonly FetchFailure[] = ['not-found', 'gone', 'unsupported', 'refused'];

export interface Pointing {
  readonly resources: readonly SentResource[];
  readonly drafts: readonly SentResource[];
  /** Types of which the EHR has none, as the client says or a search has shown. */
  readonly none?: ReadonlySet<string>;
  readonly gaps: readonly Gap[];
}

interface Targets {
  readonly resources: readonly SentResource[];
  readonly gaps: readonly Gap[];
}

export async function fetchTargets(
  { resources, drafts, gaps, none }: Pointing,
  ehr: FhirSource | undefined,
): Promise<Targets> {
  if (!ehr) return { resources: [], gaps: [] };
  const readings = targetTypes
    .filter(({ type, section }) => !none?.has(type) && !isOpen(section, gaps))
    .map((target): Reading => ({ target, asked: new Set(), found: [] }));
  for (let round = 0; round < rounds; round += 1) {
    const found = readings.flatMap((r) => r.found);
    const missing = missingTargets([...resources, ...found], drafts);
    const more = await Promise.all(
      readings.map((reading) => {
        const ofType = missing.filter(({ type }) => type === reading.target.type);
        return readMore(
          ofType.map((t) => t.reference),
          reading,
          ehr,
        );
      }),
    );
    if (!more.includes(true)) break;
  }
  return { resources: readings.flatMap((r) => r.found), gaps: readings.flatMap(gapOf) };
}

interface Reading {
  readonly target: TargetType;
  readonly asked: Set<string>;
  readonly found: SentResource[];
  failure?: FetchFailure;
}

/** Reads those that were not asked for yet; whether any was found. */
async function readMore(
  references: readonly string[],
  reading: Reading,
  ehr: FhirSource,
): Promise<boolean> {
  const { asked, found } = reading;
  const wanted = references.filter((r) => !asked.has(r));
  const next = wanted.slice(0, targetLimit - asked.size);
  if (next.length < wanted.length) reading.failure = 'too-large';
  for (const reference of next) asked.add(reference);
  const answers = await Promise.all(next.map((reference) => ehr.read(reference)));
  for (const { failure } of answers) {
    if (failure && !absences.includes(failure)) reading.failure ??= failure;
  }
  const resources = answers.flatMap((answer) => answer.resources.filter((r) => object(r)));
  found.push(...resources.map((resource) => ({ resource })));
  return resources.length > 0;
}

function gapOf({ target, failure, found }: Reading): readonly Gap[] {
  if (!failure || !target.gap) return [];
  return [{ key: target.gap, failure, partial: found.length > 0 }];
}

/** Where the search of a section failed, reading it piece by piece would fail as often. */
function isOpen(section: Section, gaps: readonly Gap[]): boolean {
  return gaps.some((g) => g.key !== 'patient' && sectionOf(g) === section && !g.partial);
}
