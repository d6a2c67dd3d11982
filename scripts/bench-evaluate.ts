// CPU time of evaluating all rules of an edition on one case, beside parsing the JSON of its request,
// in one run on one machine, warm: Jenny M of mCODE with letrozole, and patients of whom much more is
// on record. Bundled first, as the service is. Usage: npm run bench:evaluate
import { toBasket } from '../fhir-mappings/orders.ts';
import { toCase } from '../fhir-mappings/to-case.ts';
import { problems } from '../src/domain/problem.ts';
import { defaultSettings } from '../src/domain/settings.ts';
import { type Edition, editions, type Situation, situation } from '../src/domain/situation.ts';
import { evaluate } from '../src/guideline/evaluate.ts';
import { today } from '../src/guideline/examples/plain-facts.ts';
import { situationOf } from '../src/guideline/examples/situation.ts';
import { rules } from '../src/guideline/rules/index.ts';
import { jennyId, letrozoleDraft, premenopausalJenny } from './jenny-m.ts';

/** Runs of one reading: a single run is shorter than the clock of the CPU is fine. */
const batch = 20;
const readings = 60;
const warmUpRuns = 500;
const limitMs = 1;

interface Subject {
  readonly name: string;
  /** The bytes of the request as far as it is FHIR; of a made situation, those of its case. */
  readonly json: string;
  readonly situation: Situation;
}

function jenny(edition: Edition): Subject {
  const resources = premenopausalJenny(new Date(today * 86_400_000).toISOString().slice(0, 10));
  const sent = resources.map((resource) => ({ resource }));
  const record = { resources: sent, patientId: jennyId };
  const { basket } = toBasket({
    ...record,
    drafts: [{ resource: letrozoleDraft }],
    selections: [],
  });
  const mapped = toCase(record);
  const of = { case: mapped.case, basket, asOf: today, settings: defaultSettings };
  return {
    name: `Jenny M, letrozole, ${edition}`,
    json: JSON.stringify([...sent, letrozoleDraft]),
    situation: situation({ ...of, hook: 'order-sign', edition }),
  };
}

/** Receptors, twenty results, a dozen diagnoses, eight drugs taken or given, four orders. */
function fullChart(edition: Edition): Subject {
  const made = situationOf({
    edition,
    age: 47,
    er: 90,
    pr: 60,
    ihc: '1+',
    primary: { er: 80, pr: 70, ihc: '0' },
    sites: ['bone', 'liver', 'lung'],
    orders: ['letrozole', 'ribociclib', 'capecitabine', 'zoledronic-acid'],
    active: ['warfarin', 'paroxetine', 'goserelin'],
    prior: ['paclitaxel', 'doxorubicin', 'tamoxifen'],
    progressedOn: ['anastrozole', 'palbociclib'],
    problems: problems.slice(4, 16),
    results: {
      fsh: 12,
      estradiol: 60,
      neutrophils: 2.1,
      platelets: 180,
      bilirubin: 0.8,
      ast: 40,
      alt: 38,
      creatinine: 0.9,
      creatinineClearance: 70,
      calcium: 9.4,
      albumin: 4.1,
      potassium: 4.2,
      magnesium: 1.9,
      qtcf: 452,
      lvef: 58,
      fastingGlucose: 101,
      hba1c: 5.9,
      weight: 68,
      height: 168,
      ecog: 1,
    },
    judgements: { 'menses-last-12-months': true, 'symptom-severity': 'mild' },
    genes: { esr1: true, pik3ca: true },
    diseaseProgressedDaysAgo: 20,
  });
  return {
    name: `full chart, four orders, ${edition}`,
    json: JSON.stringify([made.case, made.basket]),
    situation: made,
  };
}

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** A situation whose facts nobody has asked for yet. */
const fresh = (s: Situation): Situation => situation(s);

/** CPU time of one run, in ms: the least and the median of the readings. */
function timed(run: () => unknown) {
  for (let i = 0; i < warmUpRuns; i += 1) run();
  const times = Array.from({ length: readings }, () => {
    const before = cpuMs();
    for (let i = 0; i < batch; i += 1) run();
    return (cpuMs() - before) / batch;
  }).sort((a, b) => a - b);
  return { min: times[0] as number, median: times[readings / 2] as number };
}

const row = (name: string, ...cells: readonly string[]) =>
  name.padEnd(48) + cells.map((cell) => cell.padStart(12)).join('');
const ms = (n: number) => n.toFixed(3);

console.log(row('CPU ms per call', 'min', 'median', 'parse min', 'parse median'));
const subjects = editions.flatMap((edition) => [jenny(edition), fullChart(edition)]);
const slow = subjects.filter(({ name, json, situation: s }) => {
  const found = timed(() => evaluate(rules, fresh(s)));
  const parse = timed(() => JSON.parse(json));
  console.log(row(name, ms(found.min), ms(found.median), ms(parse.min), ms(parse.median)));
  return found.min >= limitMs;
});
console.log(
  `${slow.length === 0 ? 'All' : 'Not all'} below ${limitMs} ms (least reading: on a busy machine the median measures its neighbours).`,
);
