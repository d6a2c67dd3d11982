// Questions on the dose of one administration that an order states. A dose that is not stated is the
// label standard dose of the drug table, and the answer says so.
import type { DrugId } from '../../domain/drug.ts';
import { drugs } from '../../domain/drug.ts';
import { ask, type Evidence } from '../../domain/fact.ts';
import { orderedDose } from '../../domain/facts/ordered.ts';
import type { Situation } from '../../domain/situation.ts';
import { type Answer, answer, type Criterion, missingFrom, question } from '../criterion.ts';
import { isWithin, type Range } from './numbers.ts';

export type DoseUnit = 'mg' | 'mg/m2';

export function doseAbove(drug: DrugId, limit: number, unit: DoseUnit): Criterion {
  return dose(drug, `above ${limit} ${unit}`, { above: limit }, unit);
}

export function doseIs(drug: DrugId, amount: number, unit: DoseUnit): Criterion {
  return dose(drug, `of ${amount} ${unit}`, { from: amount, to: amount }, unit);
}

function dose(drug: DrugId, words: string, range: Range, unit: DoseUnit): Criterion {
  const find = (s: Situation): Answer => doseAnswer(drug, range, unit, s);
  return question(`dose of ${drugs[drug].name} ${words}`, find, orderedDose);
}

function doseAnswer(drug: DrugId, range: Range, unit: DoseUnit, s: Situation): Answer {
  const fact = ask(orderedDose, s);
  if (!fact.known) return answer('unknown', { missing: [missingFrom('orderedDose', fact)] });
  const found = fact.value.get(drug);
  if (!found) return answer('no');
  const reference = s.basket.orders.find((o) => o.drugs.includes(drug))?.reference;
  const evidence: Evidence = {
    name: 'orderedDose',
    value: found.value,
    unit: found.unit,
    ...(reference ? { reference } : {}),
    ...(found.assumed ? { remark: 'dose not stated, label standard dose' } : {}),
  };
  // A dose in another unit (for example mg where no body surface is known) decides nothing.
  if (found.unit !== unit) {
    return answer('unknown', {
      missing: [{ name: 'orderedDose', reason: 'unreadable', seen: [evidence] }],
    });
  }
  const { name } = drugs[drug];
  const assumed = found.assumed
    ? [`${name} dose not stated: label standard dose of ${found.value} ${found.unit}`]
    : [];
  return answer(isWithin(found.value, range, s.settings), { evidence: [evidence], assumed });
}
