// Bone metastases.
import type { Rule } from '../../rule.ts';
import {
  boneAgentMissing,
  boneAgentNotLabelled,
  boneAgentWithoutBoneMetastases,
} from './bone-modifying-agents.ts';
import { painfulBoneMetastasis } from './painful-bone-metastasis.ts';

export const boneRules: readonly Rule[] = [
  boneAgentMissing,
  boneAgentWithoutBoneMetastases,
  boneAgentNotLabelled,
  painfulBoneMetastasis,
];
