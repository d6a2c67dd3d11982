// Chemotherapy: when, which, how many agents, how long.
import type { Rule } from '../../rule.ts';
import {
  cdkInVisceralCrisis,
  endocrineAloneInAggressiveDisease,
  initialChemotherapy,
} from './aggressive-disease.ts';
import {
  chemotherapyBeforeEndocrine,
  chemotherapyBeforeEndocrineSeed,
} from './before-endocrine-therapy.ts';
import {
  combinationNotListed,
  combinationNotNeeded,
  intensiveWithoutSymptoms,
} from './combinations.ts';
import { chemotherapyBreak, chemotherapyEndedEarly, cycleLengthUnusual } from './duration.ts';
import { failedCytotoxicAgain } from './failed-drug-again.ts';
import { highDoseChemotherapy } from './high-dose.ts';
import { chemotherapyIndicated } from './indication.ts';
import { chemotherapyWithEndocrine } from './with-endocrine-therapy.ts';

export const chemotherapyRules: readonly Rule[] = [
  initialChemotherapy,
  endocrineAloneInAggressiveDisease,
  cdkInVisceralCrisis,
  chemotherapyBeforeEndocrineSeed,
  chemotherapyBeforeEndocrine,
  combinationNotNeeded,
  chemotherapyIndicated,
  combinationNotListed,
  chemotherapyBreak,
  chemotherapyEndedEarly,
  cycleLengthUnusual,
  highDoseChemotherapy,
  intensiveWithoutSymptoms,
  chemotherapyWithEndocrine,
  failedCytotoxicAgain,
];
