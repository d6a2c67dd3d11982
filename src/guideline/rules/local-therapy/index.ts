// Surgery and radiotherapy of recurrences and metastases.
import type { Rule } from '../../rule.ts';
import { brainMetastasesUntreated } from './brain-metastases.ts';
import { candidateForLocalTreatment, localTreatmentCriteriaNotMet } from './limited-metastases.ts';
import {
  localTherapyAlone,
  systemicTherapyFirst,
  treatmentBreakAfterLocalControl,
} from './local-or-systemic.ts';
import { localRecurrence } from './local-recurrence.ts';
import { primarySurgery } from './primary-tumour.ts';
import { lesionSymptomatic, structureThreatened } from './threatened-structure.ts';

export const localTherapyRules: readonly Rule[] = [
  structureThreatened,
  lesionSymptomatic,
  candidateForLocalTreatment,
  localTreatmentCriteriaNotMet,
  localTherapyAlone,
  systemicTherapyFirst,
  localRecurrence,
  brainMetastasesUntreated,
  treatmentBreakAfterLocalControl,
  primarySurgery,
];
