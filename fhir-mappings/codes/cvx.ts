// CVX vaccine codes, by live vaccine. CVX is maintained by the CDC and is in the public domain.
import type { DrugCodes } from './code-row.ts';

// biome-ignore format: one code a line.
export const cvx: DrugCodes = {
  mmr: [
    ['03', 'measles, mumps and rubella virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['04', 'measles and rubella virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['05', 'measles virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['06', 'rubella virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['07', 'mumps virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['38', 'rubella and mumps virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['94', 'measles, mumps, rubella, and varicella virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
  ],
  varicella: [
    ['21', 'varicella virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['94', 'measles, mumps, rubella, and varicella virus vaccine', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'zoster-live': [
    ['121', 'zoster vaccine, live', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'yellow-fever': [
    ['37', 'yellow fever vaccine', 'cqframework/ecqm-content-qicore-2024'],
    ['183', 'Yellow fever vaccine alternative formulation', 'cqframework/ecqm-content-qicore-2024'],
    ['184', 'Yellow fever vaccine, unspecified formulation', 'cqframework/ecqm-content-qicore-2024'],
  ],
  laiv: [
    ['111', 'influenza virus vaccine, live, attenuated, for intranasal use', 'cqframework/ecqm-content-qicore-2024'],
    ['149', 'influenza, live, intranasal, quadrivalent', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'typhoid-oral': [
    ['25', 'typhoid vaccine, live, oral', 'cqframework/ecqm-content-qicore-2024'],
  ],
};
