// Statements of seed document 000, an abstract on the management of disseminated breast cancer.
import type { Statement } from './statement.ts';

export const seed000: readonly Statement[] = [
  {
    id: 'S000-1',
    role: 'text',
    says: 'The goal of care is to combine local and systemic measures that relieve symptoms and improve quality of life.',
    rules: ['LOC-02', 'SUP-03'],
    words: 'local and systemic measures',
  },
  {
    id: 'S000-2',
    role: 'decision',
    says: 'Of two treatments that work equally well, the less toxic one is used.',
    rules: ['SUP-04'],
  },
  {
    id: 'S000-3',
    role: 'decision',
    says: 'Disease in one or two sites with an indolent course: symptoms are often best relieved by surgery or radiotherapy alone.',
    rules: ['LOC-05'],
  },
  {
    id: 'S000-4',
    role: 'decision',
    says: 'Several sites, or faster progression: systemic therapy is preferred.',
    rules: ['CT-01', 'CT-02', 'LOC-06'],
  },
  {
    id: 'S000-5',
    role: 'decision',
    says: 'Local therapy is added when the disease is clearly refractory to systemic therapy, or its site is unlikely to respond to it.',
    rules: ['LOC-06'],
  },
  {
    id: 'S000-6',
    role: 'text',
    says: 'Any therapy, chemotherapy included, changes median survival only a little.',
    rules: ['SUP-03'],
    words: 'median survival only a little',
  },
  {
    id: 'S000-7',
    role: 'text',
    says: 'Quality of life usually gains most from the regimens with the highest response rates, even where they are more toxic.',
    rules: ['SUP-04'],
    words: 'highest response',
  },
  {
    id: 'S000-8',
    role: 'decision',
    says: 'Patients with features that predict an endocrine response have endocrine therapy as the first systemic therapy.',
    rules: ['ET-01s', 'CT-03s'],
  },
  {
    id: 'S000-9',
    role: 'decision',
    says: 'Among endocrine therapies the least toxic is used first.',
    rules: ['ET-01s', 'SUP-04'],
  },
  {
    id: 'S000-10',
    role: 'decision',
    says: 'Patients are selected for chemotherapy by exclusion: those who are no candidates for endocrine therapy.',
    rules: ['CT-03s'],
  },
  {
    id: 'S000-11',
    role: 'text',
    says: 'Several strategies for sequencing chemotherapy seem equally effective.',
    rules: ['SUP-04'],
    words: 'several sequences of chemotherapy equally effective',
  },
  {
    id: 'S000-12',
    role: 'decision',
    says: 'Chemotherapy is given as combinations at standard doses, for more than three months.',
    rules: ['CT-04', 'CT-08'],
  },
  {
    id: 'S000-13',
    role: 'decision',
    says: 'Used inappropriately, above all without symptoms, therapy can worsen quality of life.',
    rules: ['CT-11'],
  },
  {
    id: 'S000-14',
    role: 'decision',
    says: 'Psychosocial support is part of care, peer support groups above all.',
    rules: ['SUP-01'],
  },
  {
    id: 'S000-15',
    role: 'decision',
    says: 'Patients who want to try a new therapy do so early in the course.',
    rules: ['SUP-02'],
  },
  {
    id: 'S000-16',
    role: 'decision',
    says: 'The most effective regimens, used while there are no symptoms, may leave resistance when relief is needed.',
    rules: ['CT-11'],
  },
];
