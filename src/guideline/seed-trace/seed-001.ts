// Statements of seed document 001, an overview of systemic treatment for patients.
import { scope } from './parts.ts';
import type { Statement } from './statement.ts';

export const seed001: readonly Statement[] = [
  {
    id: 'S001-1',
    role: 'definition',
    says: 'Metastatic breast cancer is stage IV disease: spread beyond the breast, to bone, lung, liver or brain for example.',
    parts: [scope],
  },
  {
    id: 'S001-2',
    role: 'text',
    says: 'It is generally incurable; the aims are control, relief of symptoms, quality of life and survival.',
    rules: ['SUP-03'],
    words: 'not curable',
  },
  {
    id: 'S001-3',
    role: 'decision',
    says: 'Selection rests on hormone receptors, HER2, site and extent of the disease, earlier responses and the patient.',
    rules: ['REC-03', 'CT-13'],
  },
  {
    id: 'S001-4',
    role: 'decision',
    says: 'ER- or PR-positive disease: hormonal therapy is the cornerstone (tamoxifen, letrozole or anastrozole, fulvestrant).',
    rules: ['ET-01s'],
  },
  {
    id: 'S001-5',
    role: 'text',
    says: 'Hormonal therapy can control the disease for long periods, sometimes for years.',
    rules: ['ET-01s'],
    words: 'control it for years',
  },
  {
    id: 'S001-6',
    role: 'decision',
    says: 'Chemotherapy is for tumours without hormone receptors or resistant to hormones (anthracyclines, taxanes, platinum and newer agents).',
    rules: ['CT-05'],
  },
  {
    id: 'S001-7',
    role: 'decision',
    says: 'HER2-positive disease: trastuzumab and pertuzumab.',
    rules: ['ET-17', 'HER2-01'],
  },
  {
    id: 'S001-8',
    role: 'decision',
    says: 'Targeted agents are often combined with chemotherapy or hormonal therapy.',
    rules: ['HER2-02'],
  },
  {
    id: 'S001-9',
    role: 'decision',
    says: 'Radiotherapy relieves metastases in bone, brain and elsewhere, and prevents fractures and neurological problems.',
    rules: ['BONE-04', 'LOC-01'],
  },
  {
    id: 'S001-10',
    role: 'decision',
    says: 'Stereotactic radiosurgery for the brain, conventional radiotherapy for bone.',
    rules: ['BONE-04', 'LOC-08'],
  },
  {
    id: 'S001-11',
    role: 'decision',
    says: 'Surgery is not routine; selected cases have it for symptoms or for isolated metastases.',
    rules: ['LOC-03'],
  },
  {
    id: 'S001-12',
    role: 'decision',
    says: 'Surgery goes with systemic therapy and does not aim at cure.',
    rules: ['LOC-09'],
  },
  {
    id: 'S001-13',
    role: 'decision',
    says: 'Patients are monitored, report side effects, and have psychological support.',
    rules: ['SUP-01'],
  },
];
