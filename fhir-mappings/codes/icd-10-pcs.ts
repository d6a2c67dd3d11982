// ICD-10-PCS codes, by list. Maintained by CMS, in the public domain.
import type { CodeLists } from './code-row.ts';

// biome-ignore format: one code a line.
export const icd10pcs: CodeLists = {
  mastectomy: [
    ['0HTT0ZZ', 'Resection of Right Breast, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0HTU0ZZ', 'Resection of Left Breast, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
  ],
  bso: [
    ['0UT20ZZ', 'Resection of Bilateral Ovaries, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT24ZZ', 'Resection of Bilateral Ovaries, Percutaneous Endoscopic Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT27ZZ', 'Resection of Bilateral Ovaries, Via Natural or Artificial Opening', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT28ZZ', 'Resection of Bilateral Ovaries, Via Natural or Artificial Opening Endoscopic', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT2FZZ', 'Resection of Bilateral Ovaries, Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance', 'cqframework/ecqm-content-qicore-2024'],
  ],
  uso: [
    ['0UT00ZZ', 'Resection of Right Ovary, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT04ZZ', 'Resection of Right Ovary, Percutaneous Endoscopic Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT07ZZ', 'Resection of Right Ovary, Via Natural or Artificial Opening', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT08ZZ', 'Resection of Right Ovary, Via Natural or Artificial Opening Endoscopic', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT0FZZ', 'Resection of Right Ovary, Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT10ZZ', 'Resection of Left Ovary, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT14ZZ', 'Resection of Left Ovary, Percutaneous Endoscopic Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT17ZZ', 'Resection of Left Ovary, Via Natural or Artificial Opening', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT18ZZ', 'Resection of Left Ovary, Via Natural or Artificial Opening Endoscopic', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT1FZZ', 'Resection of Left Ovary, Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'uso-left': [
    ['0UT10ZZ', 'Resection of Left Ovary, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT14ZZ', 'Resection of Left Ovary, Percutaneous Endoscopic Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT17ZZ', 'Resection of Left Ovary, Via Natural or Artificial Opening', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT18ZZ', 'Resection of Left Ovary, Via Natural or Artificial Opening Endoscopic', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT1FZZ', 'Resection of Left Ovary, Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance', 'cqframework/ecqm-content-qicore-2024'],
  ],
  'uso-right': [
    ['0UT00ZZ', 'Resection of Right Ovary, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT04ZZ', 'Resection of Right Ovary, Percutaneous Endoscopic Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT07ZZ', 'Resection of Right Ovary, Via Natural or Artificial Opening', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT08ZZ', 'Resection of Right Ovary, Via Natural or Artificial Opening Endoscopic', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT0FZZ', 'Resection of Right Ovary, Via Natural or Artificial Opening With Percutaneous Endoscopic Assistance', 'cqframework/ecqm-content-qicore-2024'],
  ],
  hyst: [
    ['0UT90ZZ', 'Resection of Uterus, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT94ZZ', 'Resection of Uterus, Percutaneous Endoscopic Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0UT97ZZ', 'Resection of Uterus, Via Natural or Artificial Opening', 'cqframework/ecqm-content-qicore-2024'],
  ],
  metastasectomy: [
    ['0BTG0ZZ', 'Resection of Left Upper Lung Lobe, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
    ['0FB00ZZ', 'Excision of Liver, Open Approach', 'cqframework/ecqm-content-qicore-2024'],
  ],
  asct: [
    ['30243Y0', 'Transfusion of Autologous Hematopoietic Stem Cells into Central Vein, Percutaneous Approach', 'cqframework/ecqm-content-qicore-2024'],
  ],
};
