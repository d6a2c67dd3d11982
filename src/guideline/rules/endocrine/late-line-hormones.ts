// Progestins, estrogens and androgens are late endocrine options. Seed statements S004-29 to S004-32.
import { progestins } from '../../../domain/drug-sets.ts';
import { androgens, therapeuticEstrogens } from '../../criteria/drug-groups.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { endocrineLinesBelow } from '../../criteria/therapy.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';

export const progestinBeforeThirdLine = rule({
  id: 'ET-12',
  title: 'Progestin before the third endocrine line',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  // A progestin for appetite or another aim is told apart where the order is read.
  trigger: ordered(progestins),
  when: endocrineLinesBelow(2),
  summary: (w) =>
    `${w.orders} ordered with fewer than two endocrine lines failed: a third or fourth line option`,
  why: 'Progestins have a place after failure of tamoxifen and other endocrine agents. They cause clots, weight gain, fluid retention and bleeding, and some studies saw a loss of quality of life.',
  options: [
    { kind: 'replace', by: 'fulvestrant' },
    { kind: 'advice', text: 'An aromatase inhibitor once menopause is established' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record the reason, for example appetite' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-29, S004-30' }],
  confirmation: 'seed',
});

export const estrogenBeforeAntiestrogens = rule({
  id: 'ET-13',
  title: 'Therapeutic estrogen before several antiestrogens have failed',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(therapeuticEstrogens),
  when: endocrineLinesBelow(2),
  summary: (w) => `${w.orders}: an option only after several antiestrogens have failed`,
  why: 'Where it is used, bleeding, breast tenderness, nausea, venous thrombosis and tumour flare are expected; a progestin can control the bleeding.',
  options: [
    { kind: 'remove' },
    { kind: 'replace', by: 'fulvestrant' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-29, S004-31' }],
  confirmation: 'seed',
});

export const androgenOrdered = rule({
  id: 'ET-14',
  title: 'Androgen therapy',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(androgens),
  when: always,
  summary: (w) =>
    `${w.orders}: androgens are rarely used in metastatic breast cancer (virilisation, edema, jaundice)`,
  why: 'Side effects have made androgens a rare choice. Other endocrine classes are better tolerated.',
  options: [
    { kind: 'remove' },
    { kind: 'replace', by: 'fulvestrant' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-32' }],
  confirmation: 'seed',
});
