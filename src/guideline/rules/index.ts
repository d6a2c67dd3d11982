// All rules, in reading order: receptors, systemic treatment by class, bone, local treatment,
// monitoring, support, safety.
import type { Rule } from '../rule.ts';
import { biomarkerRules } from './biomarkers/index.ts';
import { boneRules } from './bone/index.ts';
import { chemotherapyRules } from './chemotherapy/index.ts';
import { endocrineRules } from './endocrine/index.ts';
import { her2Rules } from './her2/index.ts';
import { localTherapyRules } from './local-therapy/index.ts';
import { monitoringRules } from './monitoring/index.ts';
import { receptorRules } from './receptors/index.ts';
import { safetyRules } from './safety/index.ts';
import { supportRules } from './support/index.ts';
import { targetedRules } from './targeted/index.ts';
import { tripleNegativeRules } from './triple-negative/index.ts';

export const rules: readonly Rule[] = [
  ...receptorRules,
  ...endocrineRules,
  ...chemotherapyRules,
  ...her2Rules,
  ...tripleNegativeRules,
  ...biomarkerRules,
  ...targetedRules,
  ...boneRules,
  ...localTherapyRules,
  ...monitoringRules,
  ...supportRules,
  ...safetyRules,
];
