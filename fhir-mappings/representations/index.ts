// Every fact of the dictionary with its representations: a fact without a row does not compile.
import type { FactName } from '../../src/domain/fact-name.ts';
import { biomarkers } from './biomarkers.ts';
import { conditions } from './conditions.ts';
import { disease } from './disease.ts';
import { examinations } from './examinations.ts';
import { judgements } from './judgements.ts';
import { laboratory } from './laboratory.ts';
import { orders } from './orders.ts';
import { ovary } from './ovary.ts';
import { receptors } from './receptors.ts';
import type { FactReading } from './representation.ts';
import { treatment } from './treatment.ts';

export const factReadings: Readonly<Record<FactName, FactReading>> = {
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
