// Groups of cytotoxic drugs and conjugates on which safety rules turn.
import { drugIds, inClass } from '../../domain/drug.ts';
import { type DrugSet, drugSet } from '../../domain/drug-sets.ts';

export const anthracyclines: DrugSet = {
  name: 'anthracycline',
  drugs: new Set(drugIds.filter((id) => inClass(id, 'anthracycline'))),
};
export const tdm1 = drugSet('trastuzumab emtansine', 'trastuzumab-emtansine');
export const tdxd = drugSet('trastuzumab deruxtecan', 'trastuzumab-deruxtecan');
export const deruxtecans = drugSet(
  'trastuzumab deruxtecan or datopotamab deruxtecan',
  'trastuzumab-deruxtecan',
  'datopotamab-deruxtecan',
);
export const sacituzumab = drugSet('sacituzumab govitecan', 'sacituzumab-govitecan');
export const docetaxel = drugSet('docetaxel', 'docetaxel');
export const ixabepilone = drugSet('ixabepilone', 'ixabepilone');
export const capecitabine = drugSet('capecitabine', 'capecitabine');
export const fluoropyrimidines = drugSet(
  'capecitabine or fluorouracil',
  'capecitabine',
  'fluorouracil',
);
