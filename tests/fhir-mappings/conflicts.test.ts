// Two results of one day and one specimen that say different things: the fact is unknown, and both
// stand in its evidence, with their references. A number that two results leave open is an interval.
import { describe, expect, it } from 'vitest';
import { factReadings } from '../../fhir-mappings/representations/index.ts';
import type { Fact, FactDefinition } from '../../src/domain/fact.ts';
import { type FactName, factNames } from '../../src/domain/fact-name.ts';
import * as biomarkers from '../../src/domain/facts/biomarkers.ts';
import * as conditions from '../../src/domain/facts/conditions.ts';
import * as course from '../../src/domain/facts/course.ts';
import { hypokalemia } from '../../src/domain/facts/electrolytes.ts';
import { lvefPercent } from '../../src/domain/facts/heart.ts';
import * as her2 from '../../src/domain/facts/her2.ts';
import * as receptors from '../../src/domain/facts/hormone-receptors.ts';
import * as menopause from '../../src/domain/facts/menopause.ts';
import * as lines from '../../src/domain/facts/therapy-course.ts';
import { factDefinitions } from '../support/fact-definitions.ts';
import {
  condition,
  daysAgo,
  factOf,
  judgement,
  lab,
  loinc,
  observation,
  type Resource,
  snomed,
} from '../support/fhir.ts';

const at = { effectiveDateTime: daysAgo(10) };
const pos = { valueCodeableConcept: loinc('LA6576-8') };
const neg = { valueCodeableConcept: loinc('LA6577-6') };
const said = (code: string, content: object) => observation(judgement(code), { ...at, ...content });
const pair = (of: string, a: object, b: object) =>
  [observation(loinc(of), { ...at, ...a }), observation(loinc(of), { ...at, ...b })] as const;

type Row = readonly [FactDefinition<unknown>, readonly [Resource, Resource], readonly unknown[]];

const rows: readonly Row[] = [
  [receptors.estrogenReceptor, pair('85337-4', pos, neg), ['positive', 'negative']],
  [receptors.progesteroneReceptor, pair('85339-0', pos, neg), ['positive', 'negative']],
  [her2.her2Ihc, pair('85319-2', { valueInteger: 1 }, { valueInteger: 3 }), ['1+', '3+']],
  [her2.her2Ish, pair('85318-4', pos, neg), ['amplified', 'not-amplified']],
  [her2.her2Interpretation, pair('48676-1', pos, neg), ['positive', 'negative']],
  [
    her2.her2MembraneStaining,
    pair(
      '85319-2',
      { valueInteger: 0, note: [{ text: 'HER2-ultralow' }] },
      { valueInteger: 0, note: [{ text: 'No membrane staining' }] },
    ),
    [true, false],
  ],
  [
    course.symptomSeverity,
    [
      said('symptom-severity', { valueCodeableConcept: judgement('mild') }),
      said('symptom-severity', { valueCodeableConcept: judgement('severe') }),
    ],
    ['mild', 'severe'],
  ],
  [
    course.metastaticLesionCount,
    [
      said('metastatic-lesion-count', { valueInteger: 2 }),
      said('metastatic-lesion-count', { valueInteger: 5 }),
    ],
    [2, 5],
  ],
  [
    menopause.documentedMenopausalStatus,
    [condition(snomed('76498008'), at), condition(snomed('22636003'), at)],
    ['post', 'pre'],
  ],
  [
    menopause.mensesWithin12Months,
    [
      said('menses-last-12-months', { valueBoolean: true }),
      said('menses-last-12-months', { valueBoolean: false }),
    ],
    [true, false],
  ],
  [
    conditions.childPughB,
    [
      said('child-pugh-class', { valueCodeableConcept: judgement('B') }),
      said('child-pugh-class', { valueCodeableConcept: judgement('C') }),
    ],
    ['Child-Pugh B', 'Child-Pugh C'],
  ],
  [
    conditions.dpdDeficiencyComplete,
    pair('79719-1', { valueString: 'poor metabolizer' }, { valueString: 'normal metabolizer' }),
    ['DPD activity none', 'DPD activity normal'],
  ],
  [
    conditions.ugt1a1Star28Homozygous,
    pair('72508-5', { valueString: '*28/*28' }, { valueString: '*1/*28' }),
    [true, false],
  ],
];

const byValue = (values: readonly unknown[]) => [...values].map(String).sort();

function expectConflict(fact: Fact<unknown>, both: readonly Resource[], shown: readonly unknown[]) {
  expect(fact).toMatchObject({ known: false, reason: 'conflict' });
  expect(byValue(fact.evidence.map((e) => e.value))).toEqual(byValue(shown));
  const references = both.map(({ resourceType, id }) => `${resourceType}/${id}`);
  expect(fact.evidence.map((e) => e.reference).sort()).toEqual(references.sort());
  expect(new Set(fact.evidence.map((e) => e.date))).toEqual(new Set([daysAgo(10)]));
}

const named = rows.map((row) => [row[0].name as string, row] as const);

describe.each(named)('%s', (_, [fact, both, shown]) => {
  it('is in conflict when one day says both, and shows both', () => {
    expectConflict(factOf(fact, both), both, shown);
    expectConflict(factOf(fact, [...both].reverse()), both, shown);
  });

  it('is not in conflict once a newer result has decided', () => {
    const [first] = both;
    const date = first.resourceType === 'Condition' ? 'onsetDateTime' : 'effectiveDateTime';
    const newer = { ...first, id: 'newer', [date]: daysAgo(1) };
    expect(factOf(fact, [...both, newer])).toMatchObject({ known: true });
  });

  if (both[0].resourceType === 'Observation') {
    it('is not in conflict when a correction of the same day has decided', () => {
      const [first, second] = both;
      const corrected = { ...first, status: 'corrected' };
      expect(factOf(fact, [corrected, second])).toMatchObject({ known: true });
    });
  }
});

/** The code under which a clinician states yes or no to the fact. */
const codeOf = (name: FactName) =>
  /^Observation\.code = `urn:mbc-cds:judgement\\\|([\w-]+)`, valueBoolean$/.exec(
    factReadings[name].representations['stated']?.path ?? '',
  )?.[1];
const judged = factNames.flatMap((name) => {
  const code = codeOf(name);
  return code === undefined ? [] : [[name, code] as const];
});

describe('judgements of a clinician', () => {
  it.each(judged)('%s: yes and no on one day are a conflict, and both are shown', (name, code) => {
    const both = [said(code, { valueBoolean: true }), said(code, { valueBoolean: false })] as const;
    expectConflict(factOf(factDefinitions[name], both), both, [true, false]);
  });

  it('are all of them', () => {
    expect(judged.length).toBeGreaterThan(20);
  });
});

describe('facts that rest on one in conflict', () => {
  it('hormone receptors are open for the same reason, unless the other receptor is positive', () => {
    const er = pair('85337-4', pos, neg);
    const pr = (content: object) => observation(loinc('85339-0'), { ...at, ...content });
    expect(factOf(receptors.hormoneReceptorStatus, [...er, pr(neg)])).toMatchObject({
      known: false,
      reason: 'conflict',
    });
    expect(factOf(receptors.hormoneReceptorStatus, [...er, pr(pos)])).toMatchObject({
      value: 'positive',
    });
  });

  it('HER2 is open for the same reason, and shows both scores', () => {
    const both = pair('85319-2', { valueInteger: 1 }, { valueInteger: 3 });
    const fact = factOf(her2.her2Status, both);
    expect(fact).toMatchObject({ known: false, reason: 'conflict' });
    expect(byValue(fact.evidence.map((e) => e.value))).toEqual(['1+', '3+']);
  });
});

describe('facts that are not in conflict by intent', () => {
  it('a mutation that was found once stays found', () => {
    const test = (content: object) => observation(loinc('60033-8'), { ...at, ...content });
    expect(factOf(biomarkers.pik3caMutated, [test(pos), test(neg)])).toMatchObject({ value: true });
  });

  it('a stated relapse timing keeps its two answers apart', () => {
    const answer = (code: string) =>
      said('adjuvant-endocrine-relapse', { valueCodeableConcept: judgement(code) });
    expect(
      factOf(lines.relapseTimingVsAdjuvantEndocrine, [
        answer('on'),
        answer('later-than-12-months'),
      ]),
    ).toMatchObject({ known: false });
  });
});

describe('numbers of one day that differ', () => {
  it('are the interval between them, and both are shown', () => {
    const both = [lab('10230-1', 48, '%', at), lab('10230-1', 56, '%', at)];
    const fact = factOf(lvefPercent, both);
    expect(fact).toMatchObject({ known: true, value: { low: 48, high: 56 } });
    expect(byValue(fact.evidence.map((e) => e.value))).toEqual(['48', '56']);
  });

  it('leave a limit between them undecided', () => {
    const potassium = (value: number) => lab('2823-3', value, 'mmol/L', at);
    expect(factOf(hypokalemia, [potassium(3.2), potassium(3.8)])).toMatchObject({ known: false });
    expect(factOf(hypokalemia, [potassium(3.1), potassium(3.3)])).toMatchObject({ value: true });
    expect(factOf(hypokalemia, [potassium(3.6), potassium(3.8)])).toMatchObject({ value: false });
  });
});
