// The groups of drugs that rules speak of, built from the classes of the drug table.
import { type DrugClass, type DrugId, drugIds, inClass } from './drug.ts';

export interface DrugSet {
  /** The group in words, as it stands on the page of a rule. */
  readonly name: string;
  readonly drugs: ReadonlySet<DrugId>;
}

function ofClass(name: string, ...classes: readonly DrugClass[]): DrugSet {
  return { name, drugs: new Set(drugIds.filter((id) => inClass(id, ...classes))) };
}

export function drugSet(name: string, ...ids: readonly DrugId[]): DrugSet {
  return { name, drugs: new Set(ids) };
}

export function union(name: string, ...sets: readonly DrugSet[]): DrugSet {
  return { name, drugs: new Set(sets.flatMap((set) => [...set.drugs])) };
}

export function without(name: string, set: DrugSet, ...ids: readonly DrugId[]): DrugSet {
  return { name, drugs: new Set([...set.drugs].filter((id) => !ids.includes(id))) };
}

export const aromataseInhibitors = ofClass('aromatase inhibitor', 'aromatase-inhibitor');
export const serms = ofClass('tamoxifen or toremifene', 'serm');
export const tamoxifen = drugSet('tamoxifen', 'tamoxifen');
export const oralSerds = ofClass('oral SERD or PROTAC', 'oral-serd');
/** Aromatase inhibitors, SERMs, fulvestrant, oral SERDs and PROTACs. */
export const endocrineCore = ofClass('anti-estrogen therapy', 'endocrine-core');
export const gnrhDrugs = ofClass('GnRH agonist or antagonist', 'gnrh');
export const progestins = ofClass('progestin', 'progestin');
export const endocrine = ofClass(
  'endocrine therapy',
  'endocrine-core',
  'progestin',
  'therapeutic-estrogen',
  'androgen',
);
export const cdk46 = ofClass('CDK4/6 inhibitor', 'cdk46');
export const her2Antibodies = ofClass('HER2 antibody', 'her2-antibody');
export const her2Conjugates = ofClass('HER2 antibody-drug conjugate', 'her2-conjugate');
export const her2Kinases = ofClass('HER2 kinase inhibitor', 'her2-kinase');
export const her2Drugs = ofClass(
  'HER2-directed drug',
  'her2-antibody',
  'her2-conjugate',
  'her2-kinase',
);
export const trop2Conjugates = ofClass('TROP2 antibody-drug conjugate', 'trop2-conjugate');
export const chemotherapy = ofClass('chemotherapy', 'chemotherapy');
/** Chemotherapy and the antibody-drug conjugates. */
export const cytotoxics = ofClass(
  'cytotoxic drug',
  'chemotherapy',
  'her2-conjugate',
  'trop2-conjugate',
);
export const boneAgents = ofClass('bone-modifying agent', 'bone-agent');
export const pi3kAkt = ofClass('PI3K or AKT inhibitor', 'pi3k-akt');
export const parpInhibitors = ofClass('PARP inhibitor', 'parp');

/** Systemic anticancer therapy; GnRH drugs, bone agents and hormone replacement are not. */
export const systemic = union(
  'systemic anticancer drug',
  endocrine,
  cytotoxics,
  her2Drugs,
  cdk46,
  pi3kAkt,
  parpInhibitors,
  drugSet('others', 'everolimus', 'pembrolizumab', 'bevacizumab'),
);

/** Systemic anticancer therapy and the bone agents that harm a fetus. */
export const fetotoxic = union(
  'drug that can harm a fetus',
  systemic,
  drugSet('bone agents', 'denosumab-120', 'zoledronic-acid', 'pamidronate'),
);
