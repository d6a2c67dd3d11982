// Codes of http://cancerstaging.org, as early mCODE and trial matching data carry them, by list.
// Only codes seen in public patients; no AJCC text.
import type { CodeLists } from './code-row.ts';

// biome-ignore format: one code a line.
export const ajcc: CodeLists = {
  stage4: [
    ['4', 'IV', 'mcode/clinical-trial-matching-app'],
    ['IV', 'IV', 'mcode/clinical-trial-matching-app'],
    ['c4', 'Clinical stage IV', 'synthetichealth/synthea'],
  ],
  'v-m1': [
    ['cM1', 'cM1', 'synthetichealth/synthea'],
  ],
};
