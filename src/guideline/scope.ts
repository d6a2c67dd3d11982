// The gate in front of every rule: an adult, alive, with active metastatic breast cancer.
import { hasMetastaticBreastCancer } from '../domain/facts/disease.ts';
import { ageYears } from '../domain/facts/patient.ts';
import { ternary } from '../domain/ternary.ts';
import { about, all, answer, question } from './criterion.ts';

export const alive = question('the patient is alive', (s) =>
  answer(ternary(!s.case.person.deceased)),
);

export const adult = about(ageYears, 'aged 18 years or more', (age) => ternary(age >= 18));

export const metastatic = about(
  hasMetastaticBreastCancer,
  'active metastatic breast cancer',
  ternary,
);

export const scopes = {
  metastatic: all(alive, adult, metastatic),
  locoregional: all(alive, adult),
} as const;
