// Procedures and tests that an order can ask for and that a rule speaks of.

const table = {
  metastasectomy: 'resection of a metastasis',
  oophorectomy: 'bilateral oophorectomy',
  'sbrt-ablative': 'ablative stereotactic radiotherapy',
  rfa: 'radiofrequency ablation',
  chemoembolization: 'chemoembolization',
  'primary-surgery': 'surgery of the primary tumour',
  'hdc-asct': 'high-dose chemotherapy with stem-cell support',
  'ctc-test': 'circulating tumour cell count',
  'lab-estradiol': 'estradiol',
} as const;

export type ServiceId = keyof typeof table;

export const services: Readonly<Record<ServiceId, string>> = table;

export const serviceIds = Object.keys(table) as readonly ServiceId[];
