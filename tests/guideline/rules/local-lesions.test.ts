// Lesions that are treated where they are: threatened, symptomatic, in the brain, in the breast.
import { expect, it } from 'vitest';
import { exactly } from '../../../src/domain/calendar.ts';
import { brainMetastasesUntreated } from '../../../src/guideline/rules/local-therapy/brain-metastases.ts';
import { localRecurrence } from '../../../src/guideline/rules/local-therapy/local-recurrence.ts';
import { primarySurgery } from '../../../src/guideline/rules/local-therapy/primary-tumour.ts';
import {
  lesionSymptomatic,
  structureThreatened,
} from '../../../src/guideline/rules/local-therapy/threatened-structure.ts';
import { firedOf, summaryOf } from '../../support/outcome.ts';
import { daysAgo, type PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

describeRule(structureThreatened, [
  ['cord compression', 'fires', { problems: ['cord-compression'] }],
  [
    'suspected cord compression',
    'fires',
    {
      case: {
        problems: [
          {
            reference: 'Condition/c',
            date: exactly(daysAgo(3)),
            problem: 'cord-compression',
            activity: 'active',
            suspected: true,
          },
        ],
      },
    },
  ],
  ['impending fracture', 'fires', { judgements: { 'impending-fracture': true } }],
  [
    'raised pressure with brain metastases',
    'fires',
    { sites: ['brain'], problems: ['raised-intracranial-pressure'] },
  ],
  [
    'raised pressure without brain metastases',
    'silent',
    { sites: ['bone'], problems: ['raised-intracranial-pressure'] },
  ],
  ['nothing recorded', 'silent', {}],
  ['letrozole ordered', 'fires', { problems: ['cord-compression'], orders: ['letrozole'] }],
  ['a resection ordered', 'fires', { problems: ['cord-compression'], orders: ['metastasectomy'] }],
  ['warfarin ordered', 'silent', { problems: ['cord-compression'], orders: ['warfarin'] }],
  [
    'problem list out of reach',
    'undetermined',
    {
      case: { stageFour: [{ reference: 'Observation/s', date: exactly(daysAgo(9)), value: true }] },
      unavailable: ['problems'],
    },
  ],
]);

it('says on its line what is threatened', () => {
  expect(summaryOf(firedOf(structureThreatened, { problems: ['cord-compression'] }))).toBe(
    'Threatened structure: urgent surgery and radiotherapy review (spinal cord compression)',
  );
});

describeRule(lesionSymptomatic, [
  ['a symptomatic lesion', 'fires', { judgements: { 'symptomatic-lesion': true } }],
  [
    'with cord compression it is the other rule',
    'silent',
    { judgements: { 'symptomatic-lesion': true }, problems: ['cord-compression'] },
  ],
  ['none recorded', 'silent', {}],
  ['results out of reach', 'undetermined', { unavailable: ['results'] }],
]);

describeRule(localRecurrence, [
  [
    'recurrence without metastases',
    'fires',
    { metastatic: false, judgements: { 'locoregional-recurrence': true } },
  ],
  ['recurrence with metastases', 'silent', { judgements: { 'locoregional-recurrence': true } }],
  ['no recurrence', 'silent', { metastatic: false }],
  [
    'chest wall after breast surgery',
    'fires',
    { sites: ['chestwall'], procedures: [['breast-surgery', 900]] },
  ],
  ['chest wall without breast surgery', 'silent', { sites: ['chestwall'] }],
  ['problem list out of reach', 'undetermined', { metastatic: false, unavailable: ['problems'] }],
  [
    'a girl of 17',
    'silent',
    { age: 17, metastatic: false, judgements: { 'locoregional-recurrence': true } },
  ],
]);

describeRule(brainMetastasesUntreated, [
  ['brain metastases', 'fires', { sites: ['brain'] }],
  ['after radiosurgery', 'silent', { sites: ['brain'], procedures: ['radiosurgery'] }],
  [
    'after whole-brain radiotherapy',
    'silent',
    { sites: ['brain'], procedures: ['brain-radiotherapy'] },
  ],
  [
    'after resection of a liver metastasis',
    'fires',
    { sites: ['brain', 'liver'], procedures: ['metastasectomy'] },
  ],
  [
    'radiosurgery before the first metastasis',
    'fires',
    { sites: ['brain'], procedures: [['radiosurgery', 900]] },
  ],
  ['liver metastases', 'silent', { sites: ['liver'] }],
  ['procedures out of reach', 'undetermined', { sites: ['brain'], unavailable: ['procedures'] }],
]);

describeRule(primarySurgery, [
  ['surgery of the primary', 'fires', { orders: ['primary-surgery'] }],
  [
    'for a symptomatic lesion',
    'silent',
    { orders: ['primary-surgery'], judgements: { 'symptomatic-lesion': true } },
  ],
  ['no metastases', 'silent', { orders: ['primary-surgery'], metastatic: false }],
  ['resection of a metastasis', 'silent', { orders: ['metastasectomy'] }],
  [
    'results out of reach are assumed to hold no symptom',
    'fires',
    { orders: ['primary-surgery'], unavailable: ['results'] },
  ],
]);

it('is about the threatened structure, not about the orders that made it apply', () => {
  const facts: PlainFacts = { problems: ['cord-compression'], orders: ['letrozole'] };
  expect(firedOf(structureThreatened, facts).orders).toEqual([]);
});
