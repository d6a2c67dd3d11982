// The facts that the service recognises in a record, one line each, for a person to check.
import type { FhirResource } from 'fhir/r4.js';
import { toCase } from '../fhir-mappings/to-case.ts';
import { factLine } from '../hooks/cards/fact-lines.ts';
import { type Day, isoDate, shortDate } from '../src/domain/calendar.ts';
import { drugs } from '../src/domain/drug.ts';
import { ask, type FactDefinition } from '../src/domain/fact.ts';
import { ecogPerformanceStatus } from '../src/domain/facts/course.ts';
import { her2Status } from '../src/domain/facts/her2.ts';
import { estrogenReceptor, progesteroneReceptor } from '../src/domain/facts/hormone-receptors.ts';
import { ageYears, sex } from '../src/domain/facts/patient.ts';
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
  const s = situation({
    case: found,
    basket: emptyBasket,
    asOf,
    hook: 'patient-view',
    edition: 'contemporary-2026',
    settings: defaultSettings,
  });
  const dated = (entry: { date?: Parameters<typeof isoDate>[0]; reference: string }) =>
    `${entry.date ? ` ${shortDate(isoDate(entry.date))}` : ''}, ${entry.reference}`;
  const facts = shown.flatMap((definition) => {
    const fact = ask(definition, s);
    // A stale fact is still recognised: its date is what makes it stale.
    return fact.evidence.map(
      (e) =>
        `${factLine(e)}${fact.known ? '' : ` (${fact.reason})`}${e.reference ? `, ${e.reference}` : ''}`,
    );
  });
  return [
    ...facts,
    ...found.breastCancers.map((c) => `Breast cancer (${c.activity})${dated(c)}`),
    ...found.stages.map((stage) => `Stage: ${stage.value}${dated(stage)}`),
    ...found.procedures.map((p) => `${p.procedure.replace(/-/g, ' ')}${dated(p)}`),
    ...found.drugRecords.map((d) => `${drugs[d.drug].name}: ${d.kind}, ${d.status}${dated(d)}`),
    ...issues.map((issue) => `Not read: ${issue.kind} ${issue.topic ?? ''} ${issue.reference}`),
  ].map((line) => line.charAt(0).toUpperCase() + line.slice(1));
}
