// Lapatinib: after trastuzumab, with few partners. Seed statements S004-40, S004-71 and S004-72;
// Tykerb label.
import {
  aromataseInhibitors,
  drugSet,
  systemic,
  union,
  without,
} from '../../../domain/drug-sets.ts';
import { lapatinib, trastuzumabProducts } from '../../criteria/drug-groups.ts';
import { newlyStarted, orderedBeside } from '../../criteria/drugs.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered } from '../../criteria/orders.ts';
import { progressedOn } from '../../criteria/therapy.ts';
import { undocumented } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairOf } from '../../summary-line.ts';

export const lapatinibBeforeTrastuzumab = rule({
  id: 'HER2-06',
  title: 'Lapatinib without progression on trastuzumab',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(lapatinib),
  when: undocumented(
    progressedOn(trastuzumabProducts),
    'no recorded progression on trastuzumab, T-DM1 or T-DXd',
  ),
  summary: () => 'Lapatinib ordered without recorded progression on a trastuzumab product',
  why: 'By the label lapatinib goes with capecitabine after an anthracycline, a taxane and trastuzumab, or with letrozole in postmenopausal HR+/HER2+ disease; the latter needs no earlier trastuzumab.',
  options: [
    { kind: 'replace', by: 'trastuzumab' },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered with letrozole after menopause (label)' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-72' }, { source: 'label-lapatinib' }],
  confirmation: 'confirmed',
});

const listedPartners = union(
  'capecitabine, aromatase inhibitor, paclitaxel or trastuzumab',
  aromataseInhibitors,
  drugSet('others', 'lapatinib', 'capecitabine', 'paclitaxel', 'trastuzumab'),
);

const otherPartners = without(
  'anticancer drug other than capecitabine, an aromatase inhibitor, paclitaxel or trastuzumab',
  systemic,
  ...listedPartners.drugs,
);

export const lapatinibPartner = rule({
  id: 'HER2-07',
  title: 'Lapatinib with a partner that is not listed',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: orderedBeside(lapatinib, otherPartners),
  when: always,
  summary: (w) => `${pairOf(w)}: outside the listed partners of lapatinib`,
  why: 'The seed lists lapatinib alone and with capecitabine, an aromatase inhibitor, paclitaxel or trastuzumab; the US label only capecitabine or letrozole.',
  options: [
    { kind: 'advice', text: 'Capecitabine, or an aromatase inhibitor, as partner' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'seed-004', where: 'S004-40, S004-71' }, { source: 'label-lapatinib' }],
  confirmation: 'confirmed',
});

export const lapatinibCounselling = rule({
  id: 'HER2-14',
  title: 'Lapatinib: what to expect and what to watch',
  editions: bothEditions,
  hooks: ['order-sign'],
  indicator: 'info',
  trigger: newlyStarted(lapatinib),
  when: always,
  summary: () =>
    'Lapatinib start: diarrhoea, acne-like rash and nausea; liver tests and LVEF to be followed',
  why: 'Diarrhoea is common and treated early. The label warns of liver toxicity and of a fall of the ejection fraction.',
  options: [{ kind: 'test', tests: ['lft', 'echocardiogram'] }],
  sources: [{ source: 'seed-004', where: 'S004-40' }, { source: 'label-lapatinib' }],
  confirmation: 'confirmed',
});
