// The dose of one administration that an order asks for, in the unit of the drug's standard dose.
import { type DrugId, drugs } from '../drug.ts';
import type { Amount, Order } from '../order.ts';
import type { Situation } from '../situation.ts';
import { bodySurface } from './body-size.ts';

export interface OrderedDose {
  readonly value: number;
  /** mg, mg/m2, mg/kg, as the standard dose of the drug. */
  readonly unit: string;
  /** Not stated or not readable: the label standard dose. */
  readonly assumed: boolean;
}

/** Products whose one unit is the whole dose: implants, depots and single-dose vials. */
const singleUnit: ReadonlySet<DrugId> = new Set([
  'goserelin',
  'leuprolide',
  'triptorelin',
  'zoledronic-acid',
  'denosumab-120',
  'denosumab-60',
]);

export function orderedDoseOf(
  order: Order,
  drug: DrugId,
  s: Situation,
): { dose: OrderedDose; remark?: string } | undefined {
  const standard = drugs[drug].dose;
  const stated = statedDose(order, drug);
  const converted = stated && inStandardUnit(stated, standard?.[1], s);
  if (converted) {
    const { value, unit, remark } = converted;
    return { dose: { value, unit, assumed: false }, ...(remark ? { remark } : {}) };
  }
  if (!standard) return undefined;
  const [value, unit] = standard;
  const why = order.dose ? 'dose not readable' : 'dose not stated';
  return { dose: { value, unit, assumed: true }, remark: `${why}, ${value} ${unit} assumed` };
}

/** By the order, by the product where it is given whole, or by the words of the order. */
function statedDose(order: Order, drug: DrugId): Amount | undefined {
  const { dose, strength } = order;
  if (dose) return inMilligrams(dose);
  if (strength !== undefined && singleUnit.has(drug)) return { value: strength, unit: 'mg' };
  return doseInText(order.dosageText);
}

const perMilligram: Readonly<Record<string, number>> = { mg: 1, g: 1000, ug: 0.001, mcg: 0.001 };

function inMilligrams({ value, unit }: Amount): Amount | undefined {
  const [mass, per] = unit.split('/') as [string, string | undefined];
  const factor = perMilligram[mass];
  if (factor === undefined || (per !== undefined && per !== 'm2' && per !== 'kg')) return undefined;
  return { value: value * factor, unit: per ? `mg/${per}` : 'mg' };
}

const amounts = /(\d+(?:\.\d+)?)\s*(mg(?:\s*\/\s*(?:m2|m²|kg))?)(?![\w/])/gi;

/** A single amount in words; several, or a count of tablets, do not tell the dose. */
function doseInText(text: string | undefined): Amount | undefined {
  if (!text || /\b(?:tab|cap)/i.test(text)) return undefined;
  const found = [...text.matchAll(amounts)];
  const [only] = found;
  if (found.length !== 1 || !only) return undefined;
  const unit = (only[2] as string).toLowerCase().replace(/\s/g, '').replace('m²', 'm2');
  return { value: Number(only[1]), unit };
}

/** Milligrams to mg/m2 by the body surface, where the drug is dosed so. */
function inStandardUnit(
  dose: Amount,
  unit: string | undefined,
  s: Situation,
): { value: number; unit: string; remark?: string } | undefined {
  if (unit === undefined || dose.unit === unit) return dose;
  if (dose.unit !== 'mg' || unit !== 'mg/m2') return dose;
  const surface = bodySurface(s.asOf, s);
  if (!surface) return dose;
  const remark = `${dose.value} mg, ${surface.evidence.remark}`;
  return { value: dose.value / surface.area, unit, remark };
}
