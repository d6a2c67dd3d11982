// The worked examples of all rules, by rule id.
import type { ExampleTable } from '../worked-example.ts';
import { boneAndLocalExamples } from './bone-and-local.ts';
import { chemotherapyExamples } from './chemotherapy.ts';
import { endocrineExamples } from './endocrine.ts';
import { her2Examples } from './her2.ts';
import { monitoringAndSupportExamples } from './monitoring-and-support.ts';
import { receptorsExamples } from './receptors.ts';
import { safetyBoneAndOthersExamples } from './safety-bone-and-others.ts';
import { safetyChemotherapyExamples } from './safety-chemotherapy.ts';
import { safetyConjugatesExamples } from './safety-conjugates.ts';
import { safetyEndocrineExamples } from './safety-endocrine.ts';
import { safetyGeneralExamples } from './safety-general.ts';
import { safetyTargetedExamples } from './safety-targeted.ts';
import { targetedExamples } from './targeted.ts';
import { tripleNegativeExamples } from './triple-negative.ts';

export const exampleTable: ExampleTable = {
  ...receptorsExamples,
  ...endocrineExamples,
  ...chemotherapyExamples,
  ...her2Examples,
  ...targetedExamples,
  ...tripleNegativeExamples,
  ...boneAndLocalExamples,
  ...monitoringAndSupportExamples,
  ...safetyGeneralExamples,
  ...safetyEndocrineExamples,
  ...safetyTargetedExamples,
  ...safetyConjugatesExamples,
  ...safetyChemotherapyExamples,
  ...safetyBoneAndOthersExamples,
};
