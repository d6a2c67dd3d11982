// Groups of drugs on which treatment rules turn, beside those that the whole guideline shares.
import { type DrugClass, drugIds, inClass } from '../../domain/drug.ts';
import { type DrugSet, drugSet, without } from '../../domain/drug-sets.ts';

function ofClass(name: string, ...classes: readonly DrugClass[]): DrugSet {
  return { name, drugs: new Set(drugIds.filter((id) => inClass(id, ...classes))) };
}

export const fulvestrant = drugSet('fulvestrant', 'fulvestrant');
export const therapeuticEstrogens = ofClass(
  'therapeutic (high-dose) estrogen',
  'therapeutic-estrogen',
);
export const androgens = ofClass('androgen', 'androgen');

const estrogenProducts = ofClass('estrogen-containing product', 'estrogen-product');
export const vaginalEstrogen = drugSet('vaginal estradiol', 'estradiol-vaginal');
/** Systemic hormone replacement and contraceptives; local estradiol is a matter of its own. */
export const systemicEstrogens = without(
  'systemic estrogen-containing product',
  estrogenProducts,
  ...vaginalEstrogen.drugs,
);

export const taxanes = ofClass('taxane', 'taxane');
export const glucoseLowering = ofClass('glucose-lowering drug', 'antidiabetic');

export const trastuzumab = drugSet('trastuzumab', 'trastuzumab');
export const pertuzumab = drugSet('pertuzumab', 'pertuzumab');
export const lapatinib = drugSet('lapatinib', 'lapatinib');
export const deruxtecan = drugSet('trastuzumab deruxtecan', 'trastuzumab-deruxtecan');
/** The antibody itself and the conjugates that carry it. */
export const trastuzumabProducts = drugSet(
  'trastuzumab, T-DM1 or T-DXd',
  'trastuzumab',
  'trastuzumab-emtansine',
  'trastuzumab-deruxtecan',
);

export const pembrolizumab = drugSet('pembrolizumab', 'pembrolizumab');
