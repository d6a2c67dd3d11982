// A drug that the patient takes and that no code and no text resolves may be a member of any of the
// interaction classes. Which checks of this basket does that leave open? That it may be the cancer drug
// itself, a live vaccine or a second prescription of an ordered drug is not supposed: the card that names
// it as not recognised leaves that to the reader.
import type { DrugRecord } from '../domain/case.ts';
import { drugIds, inClass } from '../domain/drug.ts';
import { type Situation, situation } from '../domain/situation.ts';
import { evaluate } from './evaluate.ts';
import type { Finding } from './finding.ts';
import type { Rule } from './rule.ts';

const partners: readonly DrugRecord[] = drugIds
  .filter(
    (id) =>
      id === 'gemfibrozil' ||
      inClass(
        id,
        'cyp2d6-strong',
        'cyp3a-strong',
        'cyp3a-moderate',
        'cyp3a-inducer',
        'qt-prolonging',
        'anticoagulant',
      ),
  )
  .map((drug) => ({ drug, kind: 'statement', status: 'active', reference: '', regimen: [] }));

/** Critical and warning rules that would concern the orders if the unrecognised drug were a partner. */
export function openToUnrecognisedDrugs(
  rules: readonly Rule[],
  findings: readonly Finding[],
  s: Situation,
): readonly Rule[] {
  if (s.case.unidentifiedDrugs.length === 0 || s.hook === 'patient-view') return [];
  const decided = new Set(findings.map((f) => f.rule));
  const drugRecords = [...s.case.drugRecords, ...partners];
  const supposed = situation({ ...s, case: { ...s.case, drugRecords } });
  return evaluate(
    rules.filter((rule) => rule.indicator !== 'info' && !decided.has(rule)),
    supposed,
  ).flatMap((f) => (f.outcome === 'failed' ? [] : [f.rule]));
}
