// What the service recognises in a record, one line each, and what it does not use with the reason:
// for a person to check.
import type { FhirResource } from 'fhir/r4.js';
import { listsOf } from '../fhir-mappings/codes/index.ts';
import { concept } from '../fhir-mappings/read/coding.ts';
import { type MappedCase, toCase } from '../fhir-mappings/to-case.ts';
import { factLine } from '../hooks/cards/fact-lines.ts';
import { type Day, isoDate, shortDate } from '../src/domain/calendar.ts';
import type { Case, Entry } from '../src/domain/case.ts';
import { drugs } from '../src/domain/drug.ts';
import { ask, type FactDefinition } from '../src/domain/fact.ts';
import { ecogPerformanceStatus } from '../src/domain/facts/course.ts';
import { her2Status } from '../src/domain/facts/her2.ts';
import { estrogenReceptor, progesteroneReceptor } from '../src/domain/facts/hormone-receptors.ts';
import { ageYears, sex } from '../src/domain/facts/patient.ts';
import { type Analyte, analytes, showQuantity } from '../src/domain/measurement.ts';
import { emptyBasket } from '../src/domain/order.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import { situation } from '../src/domain/situation.ts';

const shown: readonly FactDefinition<unknown>[] = [
  sex,
  ageYears,
  estrogenReceptor,
  progesteroneReceptor,
  her2Status,
  ecogPerformanceStatus,
];

export function recognised(
  resources: readonly FhirResource[],
  patientId: string,
  asOf: Day,
): readonly string[] {
  const sent = resources.map((resource) => ({ resource }));
  const { case: found, issues } = toCase({ resources: sent, patientId });
  const read = [...factLines(found, asOf), ...caseLines(found)];
  const unread = issues.filter((i) => i.kind === 'unreadable-value' || i.kind === 'unknown-unit');
  const explained = [...read, ...unread.map((issue) => `, ${issue.reference}`)];
  return [...new Set([...read, ...issueLines(issues), ...unusedLines(resources, explained)])].map(
    (line) => line.charAt(0).toUpperCase() + line.slice(1),
  );
}

function factLines(found: Case, asOf: Day): readonly string[] {
  const s = situation({
    case: found,
    basket: emptyBasket,
    asOf,
    hook: 'patient-view',
    edition: 'contemporary-2026',
    settings: defaultSettings,
  });
  return shown.flatMap((definition) => {
    const fact = ask(definition, s);
    // A stale fact is still recognised: its date is what makes it stale.
    return fact.evidence.map(
      (e) =>
        `${factLine(e)}${fact.known ? '' : ` (${fact.reason})`}${e.reference ? `, ${e.reference}` : ''}`,
    );
  });
}

const dated = ({ date, reference }: Entry) =>
  `${date ? ` ${shortDate(isoDate(date))}` : ''}, ${reference}`;

/** The entries of the case that are no fact by themselves, but that facts are made of. */
function caseLines(found: Case): readonly string[] {
  return [
    ...found.breastCancers.map((c) => `Breast cancer (${c.activity})${dated(c)}`),
    ...found.secondaries.map((m) => `Metastasis, ${m.site} (${m.activity})${dated(m)}`),
    ...found.stages.map((stage) => `Stage: ${stage.value}${dated(stage)}`),
    ...found.distantMetastasis.map((m) => `${m.value ? 'M1' : 'Not M1'}${dated(m)}`),
    ...found.diseaseStatus.map(
      (status) => `Course of the disease: ${status.value}${dated(status)}`,
    ),
    ...found.geneResults.map(
      (g) => `${g.value.gene.toUpperCase()} ${g.value.altered ? '' : 'not '}altered${dated(g)}`,
    ),
    ...measurementLines(found),
    ...found.problems.map((p) => `${p.problem.replace(/-/g, ' ')} (${p.activity})${dated(p)}`),
    ...found.procedures.map((p) => `${p.procedure.replace(/-/g, ' ')}${dated(p)}`),
    ...found.drugRecords.map((d) => `${drugs[d.drug].name}: ${d.kind}, ${d.status}${dated(d)}`),
    ...found.lastMenses.map((m) => `Last menses ${shortDate(isoDate(m.value))}${dated(m)}`),
  ];
}

function measurementLines({ measurements }: Case): readonly string[] {
  // The performance status stands among the facts.
  const others = (Object.keys(measurements) as Analyte[]).filter((analyte) => analyte !== 'ecog');
  return others.flatMap((analyte) =>
    (measurements[analyte] ?? []).map(
      (m) =>
        `${analytes[analyte].name} ${showQuantity(m.value)} ${analytes[analyte].unit}${dated(m)}`,
    ),
  );
}

const issueLines = (issues: MappedCase['issues']) =>
  issues.map((issue) => `Not read: ${issue.kind} ${issue.topic ?? ''} ${issue.reference}`);

/** Resources that say nothing clinical of the patient. */
const administrative: ReadonlySet<string> = new Set([
  'Patient',
  'Practitioner',
  'PractitionerRole',
  'Organization',
  'Location',
]);

/** Why no resource of the type is used by itself. */
const byType: Readonly<Record<string, string>> = {
  FamilyMemberHistory: 'the history of relatives is not that of the patient',
  Specimen: 'read only where a result names it',
  DiagnosticReport: 'its results are read, the report itself decides no fact',
};

/** Clinical resources of which no line speaks, each with the reason. */
function unusedLines(
  resources: readonly FhirResource[],
  explained: readonly string[],
): readonly string[] {
  const text = `${explained.join('\n')}\n`;
  return resources.flatMap((resource) => {
    const { resourceType: type, id } = resource;
    const reference = `${type}/${id}`;
    if (administrative.has(type) || text.includes(`, ${reference}\n`)) return [];
    return [`Not used: ${reference}: ${byType[type] ?? reasonByCode(resource)}`];
  });
}

function reasonByCode(resource: FhirResource): string {
  const { codings } = concept('code' in resource ? resource.code : undefined) ?? { codings: [] };
  const lists = codings.flatMap(listsOf);
  return lists.length > 0
    ? 'its code is known, but what it says decides no fact'
    : 'no rule turns on its code';
}
