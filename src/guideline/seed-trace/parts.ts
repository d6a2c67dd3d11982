// What represents a statement beside the rules: the scope, groups of drugs, the disclaimer, the dates.
import type { Part } from './statement.ts';

const file = 'tests/guideline/seed-definitions.test.ts';

export const scope: Part = {
  what: 'the scope of every rule: active metastatic breast cancer',
  file: 'src/guideline/scope.ts',
  test: { file, name: 'spread to bone, lung, liver or brain makes breast cancer metastatic' },
};

export const disclaimer: Part = {
  what: 'the disclaimer on every card and page',
  file: 'hooks/cards/finding-card.ts',
  test: {
    file: 'tests/server/pages.test.ts',
    name: 'every card and every page says that it does not replace clinical judgement',
  },
};

export const edition: Part = {
  what: 'the dates of the edition of 2013',
  file: 'src/guideline/editions.ts',
  test: { file, name: 'the edition of 2013 carries the dates of the patient topic' },
};

export const endocrine: Part = {
  what: 'the groups of endocrine drugs',
  file: 'src/domain/drug-sets.ts',
  test: { file, name: 'endocrine drugs stand in the classes of the patient topic' },
};

export const biologic: Part = {
  what: 'the groups of HER2-directed drugs and bone-modifying agents',
  file: 'src/domain/drug-sets.ts',
  test: { file, name: 'HER2-directed drugs and bone agents are groups of their own' },
};

export const bone: Part = {
  what: 'the group of bone-modifying agents',
  file: 'src/domain/drug-sets.ts',
  test: { file, name: 'bone agents are the four bisphosphonates and denosumab' },
};

export const chemotherapy: Part = {
  what: 'the group of chemotherapy drugs',
  file: 'src/domain/drug-sets.ts',
  test: { file, name: 'chemotherapy holds each drug that the patient topic lists' },
};

export const partners: Part = {
  what: 'chemotherapy that rules accept beside a HER2-directed drug',
  file: 'src/domain/drug-sets.ts',
  test: { file, name: 'each partner of HER2-directed treatment counts as chemotherapy' },
};
