// Blood counts. A cytotoxic cycle needs a count of the last days, an oral kinase inhibitor one of
// the last weeks; the same fact, asked with two look-backs.
import { laboratory } from './measured.ts';

/** Before cytotoxic drugs and antibody-drug conjugates. */
export const absoluteNeutrophilCount = laboratory(
  'absoluteNeutrophilCount',
  'neutrophils',
  'bloodCountCytotoxic',
);

/** Before a cycle of a CDK4/6 inhibitor. */
export const absoluteNeutrophilCountForCdk = laboratory(
  'absoluteNeutrophilCount',
  'neutrophils',
  'bloodCount',
);

export const plateletCount = laboratory('plateletCount', 'platelets', 'bloodCount');

/** Before trastuzumab emtansine. */
export const plateletCountForTdm1 = laboratory('plateletCount', 'platelets', 'bloodCountCytotoxic');
