// An almost empty record, to ask a fact of: what it answers there is what silence means to it, and
// what it reads on the way is how far back it looks. So a page cannot say otherwise than the code.
import { type Day, day, exactly } from '../../domain/calendar.ts';
import type { Case } from '../../domain/case.ts';
import { drugIds } from '../../domain/drug.ts';
import { ask, type FactDefinition } from '../../domain/fact.ts';
import { type Analyte, analytes, exact } from '../../domain/measurement.ts';
import type { Order } from '../../domain/order.ts';
import { defaultSettings, type Settings } from '../../domain/settings.ts';
import { type Situation, situation } from '../../domain/situation.ts';

/** Any day. */
const asOf = day(2026, 1, 1);

/** A woman of 45 of whom nothing else is on record. */
const blank: Case = {
  person: {
    reference: 'Patient/blank',
    birthDate: exactly(day(1981, 1, 1)),
    sex: 'female',
    deceased: false,
  },
  unavailable: new Set(),
  breastCancers: [],
  otherCancers: [],
  secondaries: [],
  stageFour: [],
  stages: [],
  distantMetastasis: [],
  diseaseStatus: [],
  receptors: [],
  problems: [],
  procedures: [],
  drugRecords: [],
  unidentifiedDrugs: [],
  measurements: {},
  unreadable: {},
  judgements: {},
  lastMenses: [],
  pregnancyStatements: [],
  menopausalStatus: [],
  geneResults: [],
  mismatchRepairDeficient: [],
  tumorMutationBurdenHigh: [],
  childPugh: [],
  dpd: [],
  ugt1a1PoorMetabolizer: [],
  testsOnFile: [],
};

export function blankSituation(settings: Settings = defaultSettings): Situation {
  return situationOf(blank, settings);
}

const result = (analyte: Analyte, date: Day) => ({
  reference: `Observation/${analyte}-${date}`,
  date: exactly(date),
  value: exact(1),
});

/** Each analyte measured today and a month ago: some facts look further only from a result on. */
const measured: Case = {
  ...blank,
  measurements: Object.fromEntries(
    (Object.keys(analytes) as Analyte[]).map((a) => [a, [result(a, asOf - 30), result(a, asOf)]]),
  ),
};

/** Amenorrhoea after chemotherapy: ovarian function is then sought in serial hormones. */
const amenorrheic: Case = {
  ...blank,
  problems: [
    {
      reference: 'Condition/amenorrhea',
      problem: 'chemotherapy-amenorrhea',
      activity: 'active',
      suspected: false,
    },
  ],
};

/** Records that together lead a fact to each period in which it may look. */
export function probingSituations(settings: Settings): readonly Situation[] {
  return [blank, measured, amenorrheic].map((of) => situationOf(of, settings));
}

function situationOf(of: Case, settings: Settings): Situation {
  return situation({
    case: of,
    basket: { orders: [bareOrder], stops: [] },
    asOf,
    hook: 'order-sign',
    edition: 'contemporary-2026',
    settings,
  });
}

/** Orders that say which drug, and nothing else. */
const bareOrder: Order = {
  reference: 'MedicationRequest/bare',
  name: 'order',
  drugs: drugIds,
  services: [],
  identified: true,
  selected: true,
  renews: [],
  plan: [],
  reasonTexts: [],
  remarks: [],
};

const nobody: Case = { ...blank, person: { reference: 'Patient/blank', deceased: false } };

/** Nothing on record leaves the fact unknown, rather than meaning that there is none. */
export function isUnknownWhenAbsent(definition: FactDefinition<unknown>): boolean {
  return !ask(definition, situationOf(nobody, defaultSettings)).known;
}
