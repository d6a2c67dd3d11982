// The topics under which a reader looks for a rule, by the letters that its id begins with.

export const topics = {
  REC: 'Receptors and re-testing',
  ET: 'Endocrine therapy',
  CT: 'Chemotherapy',
  HER2: 'HER2-positive disease',
  HR: 'Targeted therapy of hormone-receptor positive disease',
  TN: 'Triple-negative disease',
  BEV: 'Bevacizumab',
  BONE: 'Bone metastases',
  LOC: 'Local treatment',
  MON: 'Monitoring',
  SUP: 'Support and goals of care',
  SAF: 'Drug safety',
} as const satisfies Record<string, string>;

export type TopicId = keyof typeof topics;

export const topicIds = Object.keys(topics) as readonly TopicId[];

/** The topic of a rule, by its id. */
export function topicOf(ruleId: string): TopicId | undefined {
  const prefix = ruleId.split('-')[0];
  return topicIds.find((id) => id === prefix);
}

/** Its title; the letters themselves where the table above has none. */
export function topicTitle(ruleId: string): string {
  const id = topicOf(ruleId);
  return id ? topics[id] : (ruleId.split('-')[0] ?? ruleId);
}
