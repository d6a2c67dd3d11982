// Statements of seed document 002, a health guide of 2010.
import { disclaimer } from './parts.ts';
import type { Statement } from './statement.ts';

export const seed002: readonly Statement[] = [
  {
    id: 'S002-1',
    role: 'definition',
    says: 'The approach depends on where the metastases are, on the tumour, and on general health.',
    rules: ['REC-03'],
  },
  {
    id: 'S002-2',
    role: 'decision',
    says: 'Treatment usually includes systemic therapy: chemotherapy or hormone therapy.',
    rules: ['LOC-06'],
  },
  {
    id: 'S002-3',
    role: 'decision',
    says: 'A European task force prefers one chemotherapy agent at a time, unless progression is rapid, liver or lung disease threatens life, or symptoms need urgent control.',
    rules: ['CT-01', 'CT-04'],
  },
  {
    id: 'S002-4',
    role: 'text',
    says: 'Overall survival does not differ between combinations and single agents.',
    rules: ['CT-04'],
    words: 'no longer survival',
  },
  {
    id: 'S002-5',
    role: 'decision',
    says: 'ER-positive disease: tamoxifen or an aromatase inhibitor, with or instead of chemotherapy.',
    rules: ['ET-01s', 'CT-12'],
  },
  {
    id: 'S002-6',
    role: 'decision',
    says: 'HER2-positive disease: chemotherapy with trastuzumab, with longer survival than chemotherapy alone.',
    rules: ['HER2-01', 'HER2-02'],
  },
  {
    id: 'S002-7',
    role: 'decision',
    says: 'An isolated metastasis that can be reached: surgery is sometimes an option.',
    rules: ['LOC-03'],
  },
  {
    id: 'S002-8',
    role: 'decision',
    says: 'Many tiny deposits in an organ: surgery does not suit.',
    rules: ['LOC-04'],
  },
  {
    id: 'S002-9',
    role: 'decision',
    says: 'Radiotherapy covers larger areas and those hard to reach, and relieves pain of bone metastases.',
    rules: ['BONE-04'],
  },
  {
    id: 'S002-10',
    role: 'text',
    says: 'Treatment is palliative in intent: quality of life, and a longer life.',
    rules: ['SUP-03'],
    words: 'quality of life',
  },
  {
    id: 'S002-11',
    role: 'metadata',
    says: 'Only the oncologist of the patient has all the facts.',
    parts: [disclaimer],
  },
];
