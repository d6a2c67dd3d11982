// A situation from plain clinical facts, as dated entries of a case. What is not said is not on record,
// except that the patient is a woman of 62 with metastatic breast cancer whose receptors, where given,
// are of a metastasis.
import { addMonths, type Day, exactly } from '../../domain/calendar.ts';
import type { Case, DrugRecord } from '../../domain/case.ts';
import { type DrugId, drugs, isDrugId } from '../../domain/drug.ts';
import type { Order } from '../../domain/order.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ProcedureKind } from '../../domain/procedure.ts';
import { type ServiceId, services } from '../../domain/service.ts';
import { defaultSettings } from '../../domain/settings.ts';
import { type Situation, situation } from '../../domain/situation.ts';
import { type Course, daysAgo, type PlainFacts, today } from './plain-facts.ts';
import { receptorEntries } from './situation-receptors.ts';
import { geneEntries, judgementEntries, measurementEntries } from './situation-results.ts';

export function situationOf(facts: PlainFacts = {}): Situation {
  const orders = (facts.orders ?? []).map((o, place) => orderOf(o, place, facts));
  const stops = (facts.stops ?? []).map((d) => `MedicationRequest/active-${d}`);
  const withBasket = orders.length > 0 || stops.length > 0;
  return situation({
    case: caseOf(facts),
    basket: { orders, stops },
    asOf: today,
    hook: facts.hook ?? (withBasket ? 'order-sign' : 'patient-view'),
    edition: facts.edition ?? 'contemporary-2026',
    settings: { ...defaultSettings, ...facts.settings },
  });
}

function orderOf(
  stated: DrugId | ServiceId | Partial<Order>,
  place: number,
  facts: PlainFacts,
): Order {
  const order = typeof stated === 'string' ? named(stated) : stated;
  const [drug] = order.drugs ?? [];
  const [service] = order.services ?? [];
  const codes: readonly string[] = [...(order.drugs ?? []), ...(order.services ?? [])];
  const selected = facts.selected?.some((id) => codes.includes(id)) ?? true;
  return {
    reference: `${drug ? 'MedicationRequest' : 'ServiceRequest'}/draft-${place + 1}`,
    name: drug ? drugs[drug].name : service ? services[service] : 'an order',
    drugs: [],
    services: [],
    identified: codes.length > 0,
    selected,
    renews: [],
    plan: [],
    reasonTexts: [],
    remarks: [],
    ...order,
  };
}

function named(id: DrugId | ServiceId): Partial<Order> {
  return isDrugId(id) ? { drugs: [id] } : { services: [id] };
}

const metastasisDay = (f: PlainFacts): Day => daysAgo(f.metastasisDaysAgo ?? 400);

function caseOf(facts: PlainFacts): Case {
  const { age = 62, sex = 'female' } = facts;
  const first = metastasisDay(facts);
  return {
    person: {
      reference: 'Patient/p1',
      birthDate: exactly(addMonths(today, -12 * age) - 10),
      ...(sex === 'unknown' ? {} : { sex }),
      deceased: false,
    },
    unavailable: new Set(facts.unavailable ?? []),
    breastCancers: [
      {
        reference: 'Condition/breast',
        date: exactly(addMonths(first, -48)),
        activity: 'active',
        historyOnly: false,
        stageFour: false,
      },
    ],
    otherCancers: [],
    secondaries: secondaries(facts, first),
    stages: [],
    stageFour: [],
    distantMetastasis: [],
    diseaseStatus: progression(facts),
    receptors: receptorEntries(facts, first),
    problems: [
      ...(facts.problems ?? []).map((p) => problem(p, 'active')),
      ...(facts.pastProblems ?? []).map((p) => problem(p, 'past')),
    ],
    procedures: (facts.procedures ?? []).map((p) => procedure(p)),
    drugRecords: drugRecords(facts),
    unidentifiedDrugs: [],
    measurements: measurementEntries(facts),
    unreadable: {},
    judgements: judgementEntries(facts),
    lastMenses: [],
    pregnancyStatements: [],
    menopausalStatus: [],
    geneResults: geneEntries(facts),
    mismatchRepairDeficient: result('msi', facts.msiHigh),
    tumorMutationBurdenHigh: result('tmb', facts.tmbHigh),
    childPugh: [],
    dpd: [],
    ugt1a1PoorMetabolizer: [],
    testsOnFile: (facts.testsOnFile ?? []).map((value) => ({
      reference: `Observation/${value}`,
      date: exactly(daysAgo(7)),
      value,
    })),
    ...facts.case,
  };
}

function secondaries(facts: PlainFacts, first: Day): Case['secondaries'] {
  if (facts.metastatic === false) return [];
  return (facts.sites ?? ['unspecified' as const]).map((site) => ({
    reference: `Condition/${site}`,
    date: exactly(first),
    site,
    activity: 'active',
    origin: 'breast',
    explicit: false,
    lifeThreatening: false,
  }));
}

function progression({ diseaseProgressedDaysAgo: ago }: PlainFacts): Case['diseaseStatus'] {
  if (ago === undefined) return [];
  const date = exactly(daysAgo(ago));
  return [{ reference: 'Observation/progression', date, value: 'progression' }];
}

function result(name: string, value: boolean | undefined) {
  return value === undefined
    ? []
    : [{ reference: `Observation/${name}`, date: exactly(daysAgo(30)), value }];
}

function problem(name: Problem, activity: 'active' | 'past') {
  return {
    reference: `Condition/${name}`,
    date: exactly(daysAgo(20)),
    problem: name,
    activity,
    suspected: false,
  };
}

function procedure(stated: ProcedureKind | readonly [ProcedureKind, number]) {
  const [kind, ago] = typeof stated === 'string' ? ([stated, 100] as const) : stated;
  return {
    reference: `Procedure/${kind}`,
    date: exactly(daysAgo(ago)),
    procedure: kind,
    notDone: false,
    palliative: false,
  };
}

/** Active from 90 days ago; earlier courses from 300 to 120 days ago, unless stated otherwise. */
function drugRecords(facts: PlainFacts): readonly DrugRecord[] {
  const failed = (facts.progressedOn ?? []).map((d) => ({
    drug: d,
    stopped: 'progression' as const,
  }));
  return [
    ...(facts.active ?? []).map((c) => record(c, 'active')),
    ...[...(facts.prior ?? []), ...failed].map((c) => record(c, 'ended')),
  ];
}

function record(stated: DrugId | Course, status: 'active' | 'ended'): DrugRecord {
  const course: Course = typeof stated === 'string' ? { drug: stated } : stated;
  const { start = status === 'active' ? 90 : 300, end = 120, ...rest } = course;
  return {
    reference: `${status === 'active' ? 'MedicationRequest' : 'MedicationStatement'}/${status}-${course.drug}`,
    kind: status === 'active' ? 'order' : 'statement',
    status,
    date: exactly(daysAgo(start)),
    ...(status === 'ended' ? { end: exactly(daysAgo(end)) } : {}),
    regimen: [],
    ...rest,
  };
}
