// Monitoring of the disease.
import type { Rule } from '../../rule.ts';
import { restagingOverdue } from './restaging.ts';
import { tumourCellsElevated, tumourCellsForMonitoring } from './tumour-cells.ts';

export const monitoringRules: readonly Rule[] = [
  tumourCellsForMonitoring,
  tumourCellsElevated,
  restagingOverdue,
];
