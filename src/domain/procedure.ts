// Procedures and examinations that the record may show as done.

export const procedureKinds = [
  'breast-surgery',
  'bilateral-oophorectomy',
  'unilateral-oophorectomy',
  'hysterectomy',
  'ovarian-irradiation',
  'chest-radiotherapy',
  'metastasectomy',
  'ablative-radiotherapy',
  'radiosurgery',
  'brain-radiotherapy',
  'brain-surgery',
  'radiofrequency-ablation',
  'chemoembolization',
  'biopsy',
  'bone-density',
  'dental-exam',
  'staging-imaging',
  'psychosocial-support',
  'palliative-care',
] as const;

export type ProcedureKind = (typeof procedureKinds)[number];
