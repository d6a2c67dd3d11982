// HER2-directed therapy: who, in which order, with which partner, and the heart.
import type { Rule } from '../../rule.ts';
import {
  chemotherapyWithTrastuzumabSeed,
  endocrineWithHer2DrugSeed,
  her2DrugWithoutChemotherapySeed,
  trastuzumabAloneSeed,
} from './first-line-2013.ts';
import { borderlineLvefAtStart, lowLvefOrHeartFailure, lvefMissing } from './heart-at-start.ts';
import { lvefFall, lvefOverdue } from './heart-on-treatment.ts';
import { deruxtecanAfterEndocrine, deruxtecanTooEarly } from './her2-low.ts';
import { her2DrugInHer2Negative, her2DrugWithDiscordantHer2 } from './her2-negative.ts';
import { chemotherapyWithoutHer2Drug, her2TherapyMissing } from './her2-therapy-missing.ts';
import { lapatinibBeforeTrastuzumab, lapatinibCounselling, lapatinibPartner } from './lapatinib.ts';
import { her2BrainMetastases, her2FirstLine, her2SecondLine } from './lines-of-therapy.ts';
import { trastuzumabFirstInfusion } from './trastuzumab-start.ts';

export const her2Rules: readonly Rule[] = [
  her2TherapyMissing,
  chemotherapyWithoutHer2Drug,
  chemotherapyWithTrastuzumabSeed,
  her2DrugWithoutChemotherapySeed,
  endocrineWithHer2DrugSeed,
  trastuzumabAloneSeed,
  lapatinibBeforeTrastuzumab,
  lapatinibPartner,
  her2DrugInHer2Negative,
  her2DrugWithDiscordantHer2,
  lvefMissing,
  lowLvefOrHeartFailure,
  borderlineLvefAtStart,
  lvefFall,
  lvefOverdue,
  her2FirstLine,
  her2SecondLine,
  her2BrainMetastases,
  trastuzumabFirstInfusion,
  lapatinibCounselling,
  deruxtecanTooEarly,
  deruxtecanAfterEndocrine,
];
