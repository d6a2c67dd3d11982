// Glucose control. Random glucose is not used; HbA1c is in NGSP percent.
import { laboratory } from './measured.ts';

export const fastingGlucoseMgPerDl = laboratory(
  'fastingGlucoseMgPerDl',
  'fastingGlucose',
  'fastingGlucose',
);

export const hba1cPercent = laboratory('hba1cPercent', 'hba1c', 'hba1c');
