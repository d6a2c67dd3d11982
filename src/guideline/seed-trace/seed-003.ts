// Statements of seed document 003, a page of a health information site.
import type { Statement } from './statement.ts';

export const seed003: readonly Statement[] = [
  {
    id: 'S003-1',
    role: 'decision',
    says: 'Most treatment is aimed at symptoms, and depends on earlier treatment and the response to it.',
    rules: ['CT-13'],
  },
  {
    id: 'S003-2',
    role: 'decision',
    says: 'Surgery is rarely an option, since the disease is usually not confined to one spot.',
    rules: ['LOC-04'],
  },
  {
    id: 'S003-3',
    role: 'decision',
    says: 'Radiotherapy depends on the extent, shrinks the tumour and relieves pain, for example of a few spots in bone.',
    rules: ['BONE-04'],
  },
  {
    id: 'S003-4',
    role: 'decision',
    says: 'Systemic therapy is usually given because it reaches the whole body.',
    rules: ['LOC-06'],
  },
  {
    id: 'S003-5',
    role: 'decision',
    says: 'Courses of chemotherapy usually take three to six months, given daily, weekly or monthly.',
    rules: ['CT-08', 'CT-09'],
  },
  {
    id: 'S003-6',
    role: 'decision',
    says: 'Chemotherapy is not continuous: it includes cycles of rest.',
    rules: ['CT-07'],
  },
  {
    id: 'S003-7',
    role: 'decision',
    says: 'High-dose chemotherapy is under study, with results that disagree.',
    rules: ['CT-10'],
  },
  {
    id: 'S003-8',
    role: 'decision',
    says: 'A count of circulating tumour cells can tell whether a treatment works or needs a change.',
    rules: ['MON-01'],
  },
  {
    id: 'S003-9',
    role: 'text',
    says: 'With more than five circulating tumour cells survival may be shorter.',
    rules: ['MON-02'],
    words: 'poorer prognosis',
  },
  {
    id: 'S003-10',
    role: 'decision',
    says: 'A falling count suggests a response and can help to decide on changes.',
    rules: ['MON-01'],
  },
  {
    id: 'S003-11',
    role: 'decision',
    says: 'The count supplements CT or PET and does not replace them; it is often done before each cycle.',
    rules: ['MON-01'],
  },
  {
    id: 'S003-12',
    role: 'decision',
    says: 'CT or PET is often done every 12 to 24 weeks.',
    rules: ['MON-03'],
  },
  {
    id: 'S003-13',
    role: 'decision',
    says: 'Bisphosphonates may be used for bone metastases.',
    rules: ['BONE-01'],
  },
  {
    id: 'S003-14',
    role: 'text',
    says: 'About 20 % of patients (16 % in the same paragraph) live five years; each patient is different, and realism helps.',
    rules: ['SUP-03'],
    words: 'Survival figures of the older sources are left out',
  },
  {
    id: 'S003-15',
    role: 'decision',
    says: 'Counsellors, support groups and help lines help to cope.',
    rules: ['SUP-01'],
  },
  {
    id: 'S003-16',
    role: 'metadata',
    says: 'The list of drugs that the text announces is missing in the document.',
    nothing: 'The document breaks off where the list would stand: there is nothing to represent.',
  },
];
