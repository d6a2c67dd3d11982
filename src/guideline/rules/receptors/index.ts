// Receptors: known, current, of the right specimen.
import type { Rule } from '../../rule.ts';
import { receptorsDiscordant } from './discordance.ts';
import { erLowPositive } from './er-low.ts';
import { her2Equivocal } from './her2-equivocal.ts';
import { receptorsUnknown } from './receptors-unknown.ts';
import { firstLineOnPrimaryReceptors, retestAtRelapse } from './retest-at-relapse.ts';

export const receptorRules: readonly Rule[] = [
  retestAtRelapse,
  firstLineOnPrimaryReceptors,
  receptorsUnknown,
  receptorsDiscordant,
  her2Equivocal,
  erLowPositive,
];
