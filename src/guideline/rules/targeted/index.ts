// Targeted drugs and the marker or partner that each needs.
import type { Rule } from '../../rule.ts';
import { bevacizumabOrdered } from './bevacizumab.ts';
import { cdkOutsideIndication, cdkWithoutPartner } from './cdk46-partner.ts';
import { esr1Options, serdWithoutEsr1 } from './esr1.ts';
import { parpOption, parpWithoutBrca } from './parp-inhibitors.ts';
import { inavolisibTriplet, pathwayDrugWithoutAlteration, pathwayOptions } from './pi3k-pathway.ts';

export const targetedRules: readonly Rule[] = [
  esr1Options,
  serdWithoutEsr1,
  pathwayOptions,
  pathwayDrugWithoutAlteration,
  inavolisibTriplet,
  parpOption,
  parpWithoutBrca,
  cdkWithoutPartner,
  cdkOutsideIndication,
  bevacizumabOrdered,
];
