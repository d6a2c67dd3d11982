import type { DrugId } from '../../../src/domain/drug.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { anthracyclineWithHer2Antibody } from '../../../src/guideline/rules/safety/anthracycline-with-her2.ts';
import { capecitabineWithWarfarin } from '../../../src/guideline/rules/safety/capecitabine-warfarin.ts';
import { cdk46WithCyp3aInducer } from '../../../src/guideline/rules/safety/cdk46-cyp3a-inducer.ts';
import { cyp3aInhibitorWithSubstrate } from '../../../src/guideline/rules/safety/cyp3a-inhibitor.ts';
import { elacestrantLiverOrCyp3a } from '../../../src/guideline/rules/safety/elacestrant-liver-cyp3a.ts';
import { eribulinQtOrDose } from '../../../src/guideline/rules/safety/eribulin.ts';
import { everolimusWithCyp3aInhibitor } from '../../../src/guideline/rules/safety/everolimus-cyp3a.ts';
import { fulvestrantInjectionBleeding } from '../../../src/guideline/rules/safety/fulvestrant-injection.ts';
import { ixabepiloneCapecitabineInLiverDisease } from '../../../src/guideline/rules/safety/ixabepilone-capecitabine-liver.ts';
import { lapatinibRisks } from '../../../src/guideline/rules/safety/lapatinib.ts';
import { ribociclibWithQtDrug } from '../../../src/guideline/rules/safety/ribociclib-with-qt-drug.ts';
import { ribociclibWithTamoxifen } from '../../../src/guideline/rules/safety/ribociclib-with-tamoxifen.ts';
import { tamoxifenWithCyp2d6Inhibitor } from '../../../src/guideline/rules/safety/tamoxifen-cyp2d6.ts';
import { tamoxifenWithWarfarin } from '../../../src/guideline/rules/safety/tamoxifen-warfarin.ts';
import { toremifeneWithQtRisk } from '../../../src/guideline/rules/safety/toremifene-qt.ts';
import { tucatinibChecks } from '../../../src/guideline/rules/safety/tucatinib.ts';
import type { Outcome } from '../../support/outcome.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

interface Pair {
  readonly rule: Rule;
  readonly drug: DrugId;
  readonly partners: readonly DrugId[];
  /** No member of the closed list. */
  readonly outsider: DrugId;
  /** The partner ordered while the drug is taken. */
  readonly reverse: Outcome;
  /** What keeps the other clauses of the rule from deciding. */
  readonly rest?: PlainFacts;
}

const liver = { ast: 20, alt: 20, bilirubin: 0.6 };

const table: readonly Pair[] = [
  {
    rule: tamoxifenWithWarfarin,
    drug: 'tamoxifen',
    partners: ['warfarin'],
    outsider: 'apixaban',
    reverse: 'fires',
  },
  {
    rule: tamoxifenWithCyp2d6Inhibitor,
    drug: 'tamoxifen',
    partners: ['paroxetine', 'fluoxetine', 'bupropion', 'quinidine'],
    outsider: 'citalopram',
    reverse: 'fires',
  },
  {
    rule: ribociclibWithQtDrug,
    drug: 'ribociclib',
    partners: [
      'ondansetron-iv',
      'methadone',
      'amiodarone',
      'sotalol',
      'haloperidol',
      'moxifloxacin',
      'citalopram',
    ],
    outsider: 'paroxetine',
    reverse: 'fires',
  },
  {
    rule: ribociclibWithTamoxifen,
    drug: 'ribociclib',
    partners: ['tamoxifen'],
    outsider: 'letrozole',
    reverse: 'fires',
  },
  {
    rule: cyp3aInhibitorWithSubstrate,
    drug: 'abemaciclib',
    partners: [
      'ketoconazole',
      'itraconazole',
      'clarithromycin',
      'ritonavir',
      'posaconazole',
      'voriconazole',
      'cobicistat',
    ],
    outsider: 'fluconazole',
    reverse: 'fires',
  },
  {
    rule: cyp3aInhibitorWithSubstrate,
    drug: 'capivasertib',
    partners: [
      'ketoconazole',
      'fluconazole',
      'diltiazem',
      'verapamil',
      'erythromycin',
      'ciprofloxacin',
    ],
    outsider: 'rifampin',
    reverse: 'fires',
  },
  {
    rule: cdk46WithCyp3aInducer,
    drug: 'palbociclib',
    partners: ['rifampin', 'phenytoin', 'carbamazepine', 'st-johns-wort'],
    outsider: 'fluconazole',
    reverse: 'fires',
  },
  {
    rule: anthracyclineWithHer2Antibody,
    drug: 'doxorubicin',
    partners: [
      'trastuzumab',
      'pertuzumab',
      'margetuximab',
      'trastuzumab-emtansine',
      'trastuzumab-deruxtecan',
    ],
    outsider: 'tucatinib',
    reverse: 'fires',
  },
  {
    rule: capecitabineWithWarfarin,
    drug: 'capecitabine',
    partners: ['warfarin'],
    outsider: 'apixaban',
    reverse: 'fires',
  },
  {
    rule: everolimusWithCyp3aInhibitor,
    drug: 'everolimus',
    partners: ['ketoconazole', 'fluconazole'],
    outsider: 'rifampin',
    reverse: 'silent',
  },
  {
    rule: toremifeneWithQtRisk,
    drug: 'toremifene',
    partners: ['methadone', 'ketoconazole'],
    outsider: 'fluconazole',
    reverse: 'silent',
    rest: { results: { qtcf: 420 } },
  },
  {
    rule: fulvestrantInjectionBleeding,
    drug: 'fulvestrant',
    partners: [
      'warfarin',
      'apixaban',
      'rivaroxaban',
      'enoxaparin',
      'dabigatran',
      'other-anticoagulant',
    ],
    outsider: 'paroxetine',
    reverse: 'silent',
    rest: { results: { platelets: 200 } },
  },
  {
    rule: elacestrantLiverOrCyp3a,
    drug: 'elacestrant',
    partners: ['ketoconazole', 'fluconazole', 'rifampin'],
    outsider: 'warfarin',
    reverse: 'silent',
  },
  {
    rule: tucatinibChecks,
    drug: 'tucatinib',
    partners: ['gemfibrozil'],
    outsider: 'warfarin',
    reverse: 'silent',
    rest: { results: { ...liver, creatinineClearance: 80 } },
  },
  {
    rule: lapatinibRisks,
    drug: 'lapatinib',
    partners: ['ketoconazole', 'rifampin'],
    outsider: 'fluconazole',
    reverse: 'silent',
    rest: { results: liver },
  },
  {
    rule: eribulinQtOrDose,
    drug: 'eribulin',
    partners: ['amiodarone', 'citalopram'],
    outsider: 'paroxetine',
    reverse: 'silent',
    rest: { results: { creatinineClearance: 80 } },
  },
  {
    rule: ixabepiloneCapecitabineInLiverDisease,
    drug: 'ixabepilone',
    partners: ['capecitabine'],
    outsider: 'paclitaxel',
    reverse: 'fires',
    rest: { results: { ...liver, bilirubin: 1.3 } },
  },
];

for (const { rule, drug, partners, outsider, reverse, rest = {} } of table) {
  const [partner] = partners as readonly [DrugId];
  describeRule(rule, [
    ...partners.map(
      (p) =>
        [`${drug} ordered, ${p} taken`, 'fires', { ...rest, orders: [drug], active: [p] }] as const,
    ),
    [`${drug} and ${partner} both ordered`, 'fires', { ...rest, orders: [drug, partner] }],
    [`${partner} ordered, ${drug} taken`, reverse, { ...rest, orders: [partner], active: [drug] }],
    [
      `${partner} chosen beside a draft of ${drug}`,
      'fires',
      { ...rest, hook: 'order-select', orders: [drug, partner], selected: [partner] },
    ],
    [
      'another order chosen beside drafts of both',
      'silent',
      {
        ...rest,
        hook: 'order-select',
        orders: [drug, partner, 'gemcitabine'],
        selected: ['gemcitabine'],
      },
    ],
    [
      `${drug} ordered, ${partner} stopped in this basket`,
      'silent',
      { ...rest, orders: [drug], active: [partner], stops: [partner] },
    ],
    [`${drug} with ${outsider}`, 'silent', { ...rest, orders: [drug], active: [outsider] }],
    [`${drug} alone`, 'silent', { ...rest, orders: [drug] }],
    [
      `${drug} where medications could not be read`,
      'undetermined',
      { ...rest, orders: [drug], unavailable: ['medications'] },
    ],
  ]);
}
