// Rapid, threatening or severely symptomatic disease: chemotherapy is the usual start. Seed statements
// S000-4, S002-3, S004-53, S004-54 and S004-56. Today a CDK4/6 inhibitor with endocrine therapy is a
// studied alternative: RIGHT Choice, J Clin Oncol 2024.
import { cdk46, cytotoxics, endocrine, endocrineCore } from '../../../domain/drug-sets.ts';
import { noneOnBoard } from '../../criteria/absence.ts';
import { aggressive, crisis } from '../../criteria/course.ts';
import { orderedBeside } from '../../criteria/drugs.ts';
import { always, inEdition } from '../../criteria/hooks.ts';
import { onBoard, ordered, taking } from '../../criteria/orders.ts';
import { her2NotPositive, hrPositiveHer2Negative } from '../../criteria/receptors.ts';
import { all, unless } from '../../criterion.ts';
import { bothEditions, contemporaryOnly, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

export const initialChemotherapy = rule({
  id: 'CT-01',
  title: 'Initial chemotherapy for rapidly progressive or severely symptomatic disease',
  editions: bothEditions,
  hooks: ['patient-view'],
  indicator: 'warning',
  trigger: always,
  when: all(aggressive, her2NotPositive, unless(taking(cytotoxics))),
  summary: (w) =>
    lineWith(
      w,
      'Rapidly progressive or life-threatening disease: chemotherapy is the usual first choice',
      'visceralCrisis',
      'lifeThreateningDisease',
      'rapidProgression',
    ),
  why: 'A combination brings more responses than a single agent, at more toxicity. In hormone-receptor positive disease outside true organ failure a CDK4/6 inhibitor with endocrine therapy is a studied alternative.',
  options: [
    { kind: 'add', drug: 'paclitaxel' },
    { kind: 'add', drug: 'capecitabine' },
    {
      kind: 'advice',
      text: 'Urgent oncology review; combination where a fast response is essential',
    },
    { kind: 'advice', text: 'Keep the present plan and record the reason' },
  ],
  sources: [
    { source: 'seed-000', where: 'S000-4' },
    { source: 'seed-002', where: 'S002-3' },
    { source: 'seed-004', where: 'S004-53, S004-54' },
    { source: 'right-choice-2024' },
  ],
  confirmation: 'seed',
});

export const endocrineAloneInAggressiveDisease = rule({
  id: 'CT-02',
  title: 'Endocrine therapy alone in rapidly progressive or threatening disease',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(endocrineCore),
  when: all(
    aggressive,
    noneOnBoard(cytotoxics),
    unless(all(inEdition('contemporary-2026'), onBoard(cdk46))),
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders} alone, although the disease is rapidly progressive or threatening`,
      'visceralCrisis',
      'lifeThreateningDisease',
      'rapidProgression',
    ),
  why: 'For a fast response chemotherapy is usually needed, with a HER2 antibody where the tumour is HER2-positive.',
  options: [
    { kind: 'replace', by: 'paclitaxel' },
    { kind: 'replace', by: 'capecitabine' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [
    { source: 'seed-000', where: 'S000-4' },
    { source: 'seed-004', where: 'S004-53, S004-56' },
  ],
  confirmation: 'seed',
});

export const cdkInVisceralCrisis = rule({
  id: 'CT-02c',
  title: 'CDK4/6 inhibitor with endocrine therapy in visceral crisis',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'info',
  trigger: orderedBeside(endocrine, cdk46),
  when: all(crisis, hrPositiveHer2Negative),
  summary: (w) => `${w.orders} in visceral crisis: studied, but guidelines favour chemotherapy`,
  why: 'In RIGHT Choice ribociclib with endocrine therapy held the disease longer than combination chemotherapy in premenopausal, clinically aggressive disease. The label data leave out critical visceral disease.',
  options: [{ kind: 'advice', text: 'Chemotherapy in its place where organ function is failing' }],
  sources: [{ source: 'right-choice-2024' }, { source: 'visceral-crisis-review' }],
  confirmation: 'confirmed',
});
