// ESR1 mutation: oral SERDs and a PROTAC after endocrine therapy, and only then. FDA approvals of
// elacestrant (January 2023), imlunestrant (25 September 2025) and vepdegestrant (1 May 2026).
import { oralSerds } from '../../../domain/drug-sets.ts';
import { esr1Mutated } from '../../../domain/facts/biomarkers.ts';
import { notOnFile, recorded } from '../../criteria/conditions.ts';
import { always } from '../../criteria/hooks.ts';
import { ordered, taking } from '../../criteria/orders.ts';
import { hrPositiveHer2Negative } from '../../criteria/receptors.ts';
import { endocrineLinesAtLeast } from '../../criteria/therapy.ts';
import { all, unless } from '../../criterion.ts';
import { contemporaryOnly, orderHooks, rule } from '../../rule.ts';

export const esr1Options = rule({
  id: 'HR-03',
  title: 'ESR1 mutation after endocrine therapy',
  editions: contemporaryOnly,
  hooks: ['patient-view'],
  indicator: 'info',
  trigger: always,
  when: all(
    hrPositiveHer2Negative,
    endocrineLinesAtLeast(1),
    recorded(esr1Mutated, 'ESR1 mutated'),
    unless(taking(oralSerds)),
  ),
  summary: () =>
    'ESR1 mutation: elacestrant, imlunestrant or vepdegestrant after at least one endocrine line',
  why: 'Elacestrant is labelled for postmenopausal women and for men, imlunestrant for adults. Before menopause elacestrant is outside its label.',
  options: [
    { kind: 'add', drug: 'elacestrant' },
    { kind: 'add', drug: 'imlunestrant' },
    { kind: 'add', drug: 'vepdegestrant' },
    { kind: 'advice', text: 'Choice by earlier response to endocrine therapy and other mutations' },
  ],
  sources: [
    { source: 'fda-elacestrant-2023' },
    { source: 'fda-imlunestrant-2025' },
    { source: 'fda-vepdegestrant-2026' },
  ],
  confirmation: 'confirmed',
  caveat: 'The day of the elacestrant approval (27 January 2023) is from memory.',
});

export const serdWithoutEsr1 = rule({
  id: 'HR-04',
  title: 'Oral SERD or PROTAC without an ESR1 mutation',
  editions: contemporaryOnly,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: ordered(oralSerds),
  when: notOnFile(esr1Mutated, 'no ESR1 mutation documented'),
  summary: (w) =>
    `${w.orders}: no ESR1 mutation documented, on which the indication after endocrine therapy rests`,
  why: 'The indication asks for an ESR1 mutation, by an approved test, after endocrine therapy.',
  options: [
    { kind: 'test', tests: ['ctdna-ngs'], recommended: true },
    { kind: 'remove' },
    { kind: 'advice', text: 'Keep as ordered and record where the mutation was found' },
  ],
  sources: [
    { source: 'label-elacestrant', where: 'section 1' },
    { source: 'fda-imlunestrant-2025' },
    { source: 'fda-vepdegestrant-2026' },
  ],
  confirmation: 'confirmed',
});
