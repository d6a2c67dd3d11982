// Care around the treatment of the cancer.
import type { Rule } from '../../rule.ts';
import { lessToxicOption } from './less-toxic-option.ts';
import { clinicalTrialEarly, goalsOfCare, psychosocialSupport } from './supportive-care.ts';

export const supportRules: readonly Rule[] = [
  psychosocialSupport,
  clinicalTrialEarly,
  goalsOfCare,
  lessToxicOption,
];
