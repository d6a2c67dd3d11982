// Endocrine therapy, from the first line to the last, and what goes with it.
import type { Rule } from '../../rule.ts';
import { failedEndocrineAgain, nextEndocrineLine } from './after-progression.ts';
import { boneDensityMissing } from './aromatase-inhibitor-and-bone.ts';
import {
  aiWhileSuppressionStarts,
  aiWithIntactOvaries,
  aiWithSuppressionSeed,
  aiWithUncertainMenopause,
} from './aromatase-inhibitor-and-ovaries.ts';
import { aiAloneInAMan } from './aromatase-inhibitor-in-men.ts';
import { aiWithTamoxifen } from './aromatase-inhibitor-with-tamoxifen.ts';
import {
  systemicEstrogenOrdered,
  vaginalEstrogenAlone,
  vaginalEstrogenWithAi,
} from './estrogen-products.ts';
import { endocrineFirstSeed, endocrineWithCdkFirst, tamoxifenFirstSeed } from './first-line.ts';
import { fulvestrantMonitoring, fulvestrantOutsideSeedIndication } from './fulvestrant.ts';
import { endocrineWithoutHer2Drug } from './her2-positive.ts';
import {
  endocrineInReceptorNegative,
  endocrineWithDiscordantReceptors,
} from './hormone-receptor-negative.ts';
import {
  androgenOrdered,
  estrogenBeforeAntiestrogens,
  progestinBeforeThirdLine,
} from './late-line-hormones.ts';
import {
  premenopausalWithoutSuppression,
  suppressionBesideTamoxifen,
} from './ovarian-suppression.ts';
import { flareExpected, flareOrProgression, tamoxifenCounselling } from './tamoxifen-start.ts';

export const endocrineRules: readonly Rule[] = [
  endocrineFirstSeed,
  endocrineWithCdkFirst,
  endocrineInReceptorNegative,
  endocrineWithDiscordantReceptors,
  aiWithIntactOvaries,
  aiWithUncertainMenopause,
  aiWhileSuppressionStarts,
  aiWithSuppressionSeed,
  tamoxifenFirstSeed,
  premenopausalWithoutSuppression,
  aiAloneInAMan,
  fulvestrantOutsideSeedIndication,
  progestinBeforeThirdLine,
  estrogenBeforeAntiestrogens,
  androgenOrdered,
  nextEndocrineLine,
  failedEndocrineAgain,
  endocrineWithoutHer2Drug,
  flareExpected,
  flareOrProgression,
  tamoxifenCounselling,
  boneDensityMissing,
  fulvestrantMonitoring,
  systemicEstrogenOrdered,
  vaginalEstrogenWithAi,
  vaginalEstrogenAlone,
  aiWithTamoxifen,
  suppressionBesideTamoxifen,
];
