// The proofs of every fact.
import { biomarkers } from './biomarkers.ts';
import { conditions } from './conditions.ts';
import { disease } from './disease.ts';
import { examinations } from './examinations.ts';
import { judgements } from './judgements.ts';
import { laboratory } from './laboratory.ts';
import { orders } from './orders.ts';
import { ovary } from './ovary.ts';
import type { FactProofs } from './proof.ts';
import { receptors } from './receptors.ts';
import { treatment } from './treatment.ts';

export const proofs: FactProofs = {
  ...disease,
  ...receptors,
  ...judgements,
  ...ovary,
  ...treatment,
  ...orders,
  ...laboratory,
  ...examinations,
  ...biomarkers,
  ...conditions,
};
