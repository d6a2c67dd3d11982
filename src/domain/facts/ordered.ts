// Facts of the basket: dose, cycle and reason of what is being ordered.
import { isoDate } from '../calendar.ts';
import type { DrugRecord } from '../case.ts';
import { type DrugId, drugs, inClass } from '../drug.ts';
import { cytotoxics } from '../drug-sets.ts';
import { type Evidence, type FactDefinition, known, unknown } from '../fact.ts';
import { exact, type Quantity, showQuantity } from '../measurement.ts';
import type { Order } from '../order.ts';
import type { Situation } from '../situation.ts';
import { type OrderedDose, orderedDoseOf } from './order-dose.ts';
import { statement } from './presence.ts';

/** Drugs of the drafts, less those that the basket stops; procedures and tests stand in the basket. */
export const orderedDrugs: FactDefinition<ReadonlySet<DrugId>> = {
  name: 'orderedDrugs',
  find: (s) => {
    const ordered = s.basket.orders.filter((o) => o.drugs.length > 0);
    return known(
      new Set(ordered.flatMap((o) => o.drugs)),
      ordered.map((o) => orderEvidence(o, o.name)),
    );
  },
};

/** Lengths in days of the cycles of the drafted cytotoxics; an oral daily drug has none. */
export const orderedCycleLengthDays: FactDefinition<readonly number[]> = {
  name: 'orderedCycleLengthDays',
  find: (s) => {
    const timed = s.basket.orders.filter(
      (o) => o.cycleLength !== undefined && o.drugs.some((d) => cytotoxics.drugs.has(d)),
    );
    if (timed.length === 0) return unknown('absent');
    return known(
      timed.map((o) => o.cycleLength as number),
      timed.map((o) => orderEvidence(o, o.cycleLength as number)),
    );
  },
};

function orderEvidence(o: Order, value: Evidence['value'], remark?: string): Evidence {
  return { value, reference: o.reference, ...(remark ? { remark } : {}) };
}

/**
 * Day of the cycle of each drafted drug: as the order says, else day 8 where the drug was given 5 to
 * 10 days ago, else day 1.
 */
export const orderedCycleDay: FactDefinition<ReadonlyMap<DrugId, number>> = {
  name: 'orderedCycleDay',
  find: (s) => {
    const days = new Map<DrugId, number>();
    const evidence: Evidence[] = [];
    for (const order of s.basket.orders) {
      for (const drug of order.drugs) {
        const given = order.cycleDay === undefined ? recentDose(drug, s) : undefined;
        const day = order.cycleDay ?? (given ? 8 : 1);
        days.set(drug, day);
        if (order.cycleDay !== undefined) evidence.push(orderEvidence(order, day));
        else if (given) evidence.push(lastDoseEvidence(given));
        else evidence.push(orderEvidence(order, day, 'cycle day not stated, day 1 assumed'));
      }
    }
    return days.size > 0 ? known(days, evidence) : unknown('absent');
  },
};

const secondDoseFrom = 5;
const secondDoseTo = 10;

function recentDose(drug: DrugId, s: Situation): DrugRecord | undefined {
  return s.case.drugRecords.find((r) => {
    if (r.kind !== 'dose' || r.drug !== drug || !r.date) return false;
    const ago = s.asOf - r.date.first;
    return ago >= secondDoseFrom && ago <= secondDoseTo;
  });
}

function lastDoseEvidence(record: DrugRecord): Evidence {
  return {
    value: 8,
    reference: record.reference,
    ...(record.date ? { date: isoDate(record.date) } : {}),
    remark: 'cycle day not stated, day 8 by the last dose',
  };
}

/** Dose of one administration of each drafted drug; the label standard dose where none is stated. */
export const orderedDose: FactDefinition<ReadonlyMap<DrugId, OrderedDose>> = {
  name: 'orderedDose',
  find: (s) => {
    const doses = new Map<DrugId, OrderedDose>();
    const evidence: Evidence[] = [];
    for (const order of s.basket.orders) {
      for (const drug of order.drugs) {
        const found = orderedDoseOf(order, drug, s);
        if (!found) continue;
        doses.set(drug, found.dose);
        evidence.push(doseEvidence(order, drug, found.dose, found.remark));
      }
    }
    return doses.size > 0 ? known(doses, evidence) : unknown('absent');
  },
};

function doseEvidence(
  order: Order,
  drug: DrugId,
  { value, unit }: OrderedDose,
  remark: string | undefined,
): Evidence {
  const said = remark ? `${drugs[drug].name}: ${remark}` : drugs[drug].name;
  return { ...orderEvidence(order, Number(value.toPrecision(4)), said), unit };
}

/** GFR of the Calvert formula: as cited or said by the order, else from its dose and target AUC. */
export const gfrUsedForCarboplatin: FactDefinition<Quantity> = {
  name: 'gfrUsedForCarboplatin',
  find: (s) => {
    for (const order of s.basket.orders) {
      if (!order.drugs.includes('carboplatin')) continue;
      if (order.gfr) return known(order.gfr, [orderEvidence(order, showQuantity(order.gfr))]);
      const calvert = calvertGfr(order, s);
      if (calvert !== undefined) {
        const remark = 'dose / AUC - 25 (Calvert)';
        return known(exact(calvert), [orderEvidence(order, Number(calvert.toFixed(1)), remark)]);
      }
    }
    return unknown('absent');
  },
};

function calvertGfr(order: Order, s: Situation): number | undefined {
  const dose = orderedDoseOf(order, 'carboplatin', s)?.dose;
  if (!order.auc || !dose || dose.assumed || dose.unit !== 'mg') return undefined;
  return dose.value / order.auc - 25;
}

/** Doxorubicin-equivalent dose of the drafted anthracyclines, mg/m2. */
export const orderedAnthracyclineMgPerM2: FactDefinition<Quantity> = {
  name: 'orderedAnthracyclineMgPerM2',
  find: (s) => {
    let total = 0;
    const evidence: Evidence[] = [];
    for (const order of s.basket.orders) {
      for (const drug of order.drugs.filter((d) => inClass(d, 'anthracycline'))) {
        const found = orderedDoseOf(order, drug, s);
        if (found?.dose.unit !== 'mg/m2') return unknown('unreadable', evidence);
        total += found.dose.value * doxorubicinFactor(drug, s);
        evidence.push(doseEvidence(order, drug, found.dose, found.remark));
      }
    }
    return evidence.length > 0 ? known(exact(total), evidence) : unknown('absent');
  },
};

export function doxorubicinFactor(drug: DrugId, s: Situation): number {
  const factors: Readonly<Partial<Record<DrugId, number>>> = s.settings.doxorubicinEquivalent;
  return factors[drug] ?? 1;
}

/** A count of circulating tumour cells is the stated reason of a draft, or of a change. */
export const ctcDrivesTherapyChange: FactDefinition<boolean> = {
  name: 'ctcDrivesTherapyChange',
  find: (s) => {
    const citing = s.basket.orders.find((o) => o.citesTumorCells);
    if (citing) return known(true, [orderEvidence(citing, true)]);
    const stated = statement('ctc-drives-change', s.settings.lookBack.tumorCellReason, s);
    if (stated.known || stated.reason === 'conflict') return stated;
    return s.case.unavailable.has('results') ? unknown('not-fetched') : known(false);
  },
};
