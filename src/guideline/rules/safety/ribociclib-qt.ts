// Ribociclib prolongs QT: ECG and electrolytes before the start, limits at the start and on
// treatment. Kisqali label, sections 2 and 5. Potassium and magnesium without a result do not count
// as low; the card names those that are not on file.
import { drugSet } from '../../../domain/drug-sets.ts';
import { hypokalemia, hypomagnesemia } from '../../../domain/facts/electrolytes.ts';
import {
  longQtSyndrome,
  qtcfMs,
  recentMyocardialInfarction,
  symptomaticHeartFailure,
} from '../../../domain/facts/heart.ts';
import { recorded } from '../../criteria/conditions.ts';
import { continued, newlyStarted } from '../../criteria/drugs.ts';
import { electrolytesNamed, lowCalcium } from '../../criteria/electrolytes.ts';
import { above, atLeast } from '../../criteria/numbers.ts';
import { ordered } from '../../criteria/orders.ts';
import { all, any, noCurrent } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { lineWith } from '../../summary-line.ts';

const ribociclib = drugSet('ribociclib', 'ribociclib');

/** Milliseconds below which the label allows a start, and above which it interrupts. */
const qtcfAtStart = 450;
const qtcfOnTreatment = 480;

export const ribociclibWithoutEcg = rule({
  id: 'SAF-30',
  title: 'Ribociclib: baseline ECG missing',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'warning',
  trigger: newlyStarted(ribociclib),
  when: all(noCurrent(qtcfMs, 'no QTcF in the last 28 days'), electrolytesNamed),
  summary: (w) =>
    `${w.orders}: no ECG in 28 days; the label starts below QTcF 450 ms, with K, Mg, Ca and phosphate`,
  why: 'ECG before the start, about day 14 of cycle 1 and as indicated (older US label and EU: also at the start of cycle 2); electrolytes through the first 6 cycles.',
  options: [
    { kind: 'test', tests: ['ecg', 'electrolytes'], recommended: true },
    { kind: 'replace', by: 'palbociclib' },
    { kind: 'advice', text: 'Keep as ordered and record where the ECG was taken' },
  ],
  sources: [{ source: 'label-ribociclib', where: 'sections 2 and 5' }],
  confirmation: 'unverified',
  caveat: 'The schedule change of 2024 is from memory.',
});

export const ribociclibWithQtRisk = rule({
  id: 'SAF-31',
  title: 'Ribociclib with a long QTcF or a QT risk',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(ribociclib),
  when: all(
    any(
      all(newlyStarted(ribociclib), atLeast(qtcfMs, qtcfAtStart)),
      all(continued(ribociclib), above(qtcfMs, qtcfOnTreatment)),
      recorded(longQtSyndrome),
      recorded(hypokalemia),
      recorded(hypomagnesemia),
      lowCalcium,
      recorded(recentMyocardialInfarction),
      recorded(symptomaticHeartFailure),
    ),
    electrolytesNamed,
  ),
  summary: (w) =>
    lineWith(
      w,
      `${w.orders}: QTcF at the limit or QT risk present`,
      'qtcfMs',
      'longQtSyndrome',
      'hypokalemia',
      'hypomagnesemia',
      'correctedCalciumMgPerDl',
      'recentMyocardialInfarction',
      'symptomaticHeartFailure',
    ),
  why: 'The label excludes a start at QTcF 450 ms or more, interrupts above 480 ms on treatment, and excludes long QT, uncorrected electrolytes, recent infarction and heart failure. Electrolytes are corrected first.',
  options: [
    { kind: 'replace', by: 'palbociclib' },
    { kind: 'replace', by: 'abemaciclib' },
    { kind: 'test', tests: ['ecg', 'electrolytes'] },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'label-ribociclib', where: 'section 5' }],
  confirmation: 'confirmed',
  caveat: 'The limit on treatment (480 ms) was read in a secondary source.',
});
