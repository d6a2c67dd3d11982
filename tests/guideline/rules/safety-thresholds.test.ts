// Rules with one laboratory limit: the value just inside, the limit itself, just outside, no result.
import { describe } from 'vitest';
import type { DrugId } from '../../../src/domain/drug.ts';
import { type Analyte, exact } from '../../../src/domain/measurement.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import {
  capecitabineModerateRenal,
  capecitabineSevereRenal,
} from '../../../src/guideline/rules/safety/capecitabine-kidney.ts';
import { cdk46WithNeutropenia } from '../../../src/guideline/rules/safety/cdk46-blood-count.ts';
import { denosumabSevereRenal } from '../../../src/guideline/rules/safety/denosumab-kidney.ts';
import { docetaxelInLiverDisease } from '../../../src/guideline/rules/safety/docetaxel-liver.ts';
import { nabPaclitaxelInLiverDisease } from '../../../src/guideline/rules/safety/nab-paclitaxel-liver.ts';
import { parpInhibitorRenalDose } from '../../../src/guideline/rules/safety/parp-kidney.ts';
import { vinorelbineWithNeutropenia } from '../../../src/guideline/rules/safety/vinorelbine-blood-count.ts';
import { zoledronicAcidSevereRenal } from '../../../src/guideline/rules/safety/zoledronic-acid-kidney.ts';
import type { Outcome } from '../../support/outcome.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule, type RuleCase } from '../../support/rule-cases.ts';

interface Limit {
  readonly rule: Rule;
  readonly drug: DrugId;
  readonly analyte: Analyte;
  readonly values: Readonly<Record<number, Outcome>>;
  /** Days after which the result is no longer used. */
  readonly lookBack: number;
  readonly others?: NonNullable<PlainFacts['results']>;
}

const table: readonly Limit[] = [
  {
    rule: capecitabineModerateRenal,
    drug: 'capecitabine',
    analyte: 'creatinineClearance',
    values: { 29.9: 'silent', 30: 'fires', 42: 'fires', 50: 'fires', 50.1: 'silent' },
    lookBack: 28,
  },
  {
    rule: capecitabineSevereRenal,
    drug: 'capecitabine',
    analyte: 'creatinineClearance',
    values: { 29.9: 'fires', 30: 'silent' },
    lookBack: 28,
  },
  {
    rule: zoledronicAcidSevereRenal,
    drug: 'zoledronic-acid',
    analyte: 'creatinineClearance',
    values: { 29.9: 'fires', 30: 'silent' },
    lookBack: 28,
  },
  {
    rule: denosumabSevereRenal,
    drug: 'denosumab-120',
    analyte: 'creatinineClearance',
    values: { 29.9: 'fires', 30: 'silent' },
    lookBack: 28,
  },
  {
    rule: parpInhibitorRenalDose,
    drug: 'olaparib',
    analyte: 'creatinineClearance',
    values: { 50: 'fires', 50.1: 'silent' },
    lookBack: 28,
  },
  {
    rule: parpInhibitorRenalDose,
    drug: 'talazoparib',
    analyte: 'creatinineClearance',
    values: { 59.9: 'fires', 60: 'silent' },
    lookBack: 28,
  },
  {
    rule: cdk46WithNeutropenia,
    drug: 'palbociclib',
    analyte: 'neutrophils',
    values: { 0.99: 'fires', 1: 'silent' },
    lookBack: 28,
  },
  {
    rule: vinorelbineWithNeutropenia,
    drug: 'vinorelbine',
    analyte: 'neutrophils',
    values: { 0.99: 'fires', 1: 'silent' },
    lookBack: 7,
  },
  {
    rule: docetaxelInLiverDisease,
    drug: 'docetaxel',
    analyte: 'bilirubin',
    values: { 1.2: 'silent', 1.21: 'fires' },
    lookBack: 28,
    others: { ast: 20, alt: 20 },
  },
  {
    rule: nabPaclitaxelInLiverDisease,
    drug: 'nab-paclitaxel',
    analyte: 'ast',
    values: { 400: 'silent', 401: 'fires' },
    lookBack: 28,
    others: { bilirubin: 1 },
  },
  {
    rule: nabPaclitaxelInLiverDisease,
    drug: 'nab-paclitaxel',
    analyte: 'bilirubin',
    values: { 6: 'silent', 6.01: 'fires' },
    lookBack: 28,
    others: { ast: 30 },
  },
];

for (const { rule, drug, analyte, values, lookBack, others = {} } of table) {
  const facts = (results: NonNullable<PlainFacts['results']>): PlainFacts => ({
    orders: [drug],
    results,
  });
  const entries = Object.entries(values).map(([n, o]) => [Number(n), o] as const);
  const [low] = entries.find(([, o]) => o === 'fires') as readonly [number, Outcome];
  const cases: readonly RuleCase[] = [
    ...entries.map(
      ([n, o]) => [`${drug}, ${analyte} ${n}`, o, facts({ ...others, [analyte]: n })] as const,
    ),
    [`${drug}, no ${analyte}`, 'undetermined', facts(others)],
    [
      `${drug}, ${analyte} ${lookBack} days old`,
      'fires',
      facts({ ...others, [analyte]: { ...exact(low), daysAgo: lookBack } }),
    ],
    [
      `${drug}, ${analyte} ${lookBack + 1} days old`,
      'undetermined',
      facts({ ...others, [analyte]: { ...exact(low), daysAgo: lookBack + 1 } }),
    ],
    [
      `letrozole, ${analyte} ${low}`,
      'silent',
      { orders: ['letrozole'], results: { ...others, [analyte]: low } },
    ],
  ];
  describeRule(rule, cases);
}

describe('more than one limit', () => {
  const docetaxel = (results: NonNullable<PlainFacts['results']>): PlainFacts => ({
    orders: ['docetaxel'],
    results,
  });
  describeRule(docetaxelInLiverDisease, [
    ['AST 1.5 x with ALP 2.6 x', 'silent', docetaxel({ bilirubin: 1, ast: 60, alt: 60, alp: 312 })],
    [
      'AST just above 1.5 x with ALP 2.5 x',
      'silent',
      docetaxel({ bilirubin: 1, ast: 61, alt: 20, alp: 300 }),
    ],
    ['AST and ALP just above', 'fires', docetaxel({ bilirubin: 1, ast: 61, alt: 20, alp: 303 })],
    ['ALT and ALP just above', 'fires', docetaxel({ bilirubin: 1, ast: 20, alt: 61, alp: 303 })],
    ['AST 1.6 x, ALP not measured', 'undetermined', docetaxel({ bilirubin: 1, ast: 64, alt: 20 })],
    [
      'the limit of the laboratory counts',
      'silent',
      docetaxel({ bilirubin: { ...exact(1.4), normal: { high: 1.5 } }, ast: 20, alt: 20 }),
    ],
    ['bilirubin raised, nothing else measured', 'fires', docetaxel({ bilirubin: 1.6 })],
  ]);
  describeRule(parpInhibitorRenalDose, [
    [
      'olaparib between its limit and that of talazoparib',
      'silent',
      { orders: ['olaparib'], results: { creatinineClearance: 55 } },
    ],
    [
      'talazoparib there',
      'fires',
      { orders: ['talazoparib'], results: { creatinineClearance: 55 } },
    ],
  ]);
  describeRule(cdk46WithNeutropenia, [
    [
      'a count of eight days ago still counts',
      'fires',
      { orders: ['ribociclib'], results: { neutrophils: { ...exact(0.8), daysAgo: 8 } } },
    ],
  ]);
});
