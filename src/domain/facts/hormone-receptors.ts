// ER and PR of the governing specimen. Positive from 1 % of cells, low up to 10 % (ASCO/CAP 2020).
import { ask, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import type { HormoneReceptorValue, ReceptorResult } from '../receptor.ts';
import type { Situation } from '../situation.ts';
import { governing, settle } from './specimens.ts';

export type HormoneReceptorStatus = 'positive' | 'negative';

function hormoneReceptor(name: FactName, marker: 'er' | 'pr' | 'hr') {
  const definition: FactDefinition<HormoneReceptorValue> = {
    name,
    find: (s) => settleHormone(governing(marker, s), s),
  };
  return definition;
}

export const readHormone = (r: ReceptorResult) => r.reading.value as HormoneReceptorValue;

function settleHormone(
  results: readonly ReceptorResult[],
  s: Situation,
): Fact<HormoneReceptorValue> {
  // Of results that agree, one with a percentage says more than a bare verdict.
  const ordered = [...results].sort((a, b) => percentOf(b) - percentOf(a));
  return settle(ordered, s, readHormone, (v) => v.positive, showHormone);
}

const percentOf = (r: ReceptorResult) => readHormone(r).percent ?? -1;

export function showHormone(value: HormoneReceptorValue): string {
  if (value.percent !== undefined) return `${value.percent} %`;
  return value.positive ? 'positive' : 'negative';
}

/** A diagnosis that says hormone receptors without naming which: only where results are lacking. */
const hormoneReceptorDiagnosis = hormoneReceptor('hormoneReceptorStatus', 'hr');

export const estrogenReceptor = hormoneReceptor('estrogenReceptor', 'er');
export const progesteroneReceptor = hormoneReceptor('progesteroneReceptor', 'pr');

/** Positive if either is; negative only if both are documented negative. */
export const hormoneReceptorStatus: FactDefinition<HormoneReceptorStatus> = {
  name: 'hormoneReceptorStatus',
  find: (s) => {
    const er = ask(estrogenReceptor, s);
    const pr = ask(progesteroneReceptor, s);
    const positive = [er, pr].find((fact) => fact.known && fact.value.positive);
    if (positive) return known('positive', [...er.evidence, ...pr.evidence]);
    if (er.known && pr.known) return known('negative', [...er.evidence, ...pr.evidence]);
    const overall = hormoneReceptorDiagnosis.find(s);
    const results = [...er.evidence, ...pr.evidence];
    if (overall.known && [er, pr].every((fact) => fact.known || fact.reason === 'absent')) {
      const said = overall.value.positive ? 'positive' : 'negative';
      return known(said, [...overall.evidence, ...results]);
    }
    const open = er.known ? pr : er;
    const reason = open.known ? 'absent' : open.reason;
    return unknown(reason, [...er.evidence, ...pr.evidence]);
  },
};
