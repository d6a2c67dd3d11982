// Last menses, documented menopausal status, pregnancy tests and statements.
import type { PregnancyStatement } from '../src/domain/case.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import { judgementSystem } from './codes/judgement.ts';
import { readValue } from './measurements.ts';
import { type Concept, concept, freeText, isIn } from './read/coding.ts';
import { onset, period, when } from './read/dates.ts';
import { string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { conditionStatus } from './read/status.ts';
import { resultBase } from './result-base.ts';
import { verdictOf } from './result-text.ts';

export function mapMenopause(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.listed('Observation', 'lmp')) mapMenses(entry, record, into);
  for (const entry of record.listed('Observation', 'meno-obs')) mapStatus(entry, into);
  for (const entry of record.listed('Observation', 'preg-status', 'hcg')) {
    const base = resultBase(entry);
    const value = base && pregnancyOf(entry);
    if (base && value) into.pregnancyStatements.push({ ...base, value });
  }
  for (const entry of record.listed('Condition', 'pregnant')) mapEndOfPregnancy(entry, into);
  const coded = record.listed('Condition', 'meno-pre', 'meno-peri', 'meno-post');
  for (const entry of [...coded, ...record.worded('Condition')]) mapCondition(entry, into);
}

/** Delivery or loss: the abatement of the pregnancy ends it, whatever its clinical status says. */
function mapEndOfPregnancy(entry: RecordEntry, into: CaseBuilder): void {
  const { json } = entry;
  if (!conditionStatus(json)) return;
  const { start, end } = period(json['abatementPeriod']);
  const at = when(json['abatementDateTime']) ?? end ?? start;
  if (!at) return;
  const value = { pregnant: false, by: 'abatement' } as const;
  into.pregnancyStatements.push({ value, reference: entry.reference, ...dateOf(at) });
}

function mapMenses(entry: RecordEntry, record: PatientRecord, into: CaseBuilder): void {
  const base = resultBase(entry);
  if (!base) return;
  const menses = when(entry.json['valueDateTime'] ?? entry.json['valueString']);
  if (menses) into.lastMenses.push({ ...base, value: menses.date });
  else record.issues.push({ kind: 'unreadable-date', reference: entry.reference, topic: 'menses' });
}

function mapStatus(entry: RecordEntry, into: CaseBuilder): void {
  const base = resultBase(entry);
  const said = entry.json['valueCodeableConcept'] ?? entry.json['valueString'];
  const value = base && menopausalStatus(concept(said));
  if (base && value) into.menopausalStatus.push({ ...base, value });
}

function mapCondition(entry: RecordEntry, into: CaseBuilder): void {
  const value = menopausalStatus(entry.code);
  const status = value && conditionStatus(entry.json);
  if (!value || !status || status.suspected || status.activity !== 'active') return;
  into.menopausalStatus.push({
    value,
    reference: entry.reference,
    ...dateOf(onset(entry.json)),
  });
}

function menopausalStatus(value: Concept | undefined): 'pre' | 'peri' | 'post' | undefined {
  if (!value) return undefined;
  if (isIn(value, 'meno-pre')) return 'pre';
  if (isIn(value, 'meno-peri')) return 'peri';
  if (isIn(value, 'meno-post')) return 'post';
  const answer = value.codings.find((c) => c.system === judgementSystem)?.code;
  if (answer === 'pre' || answer === 'peri' || answer === 'post') return answer;
  const found = /^\s*(pre|peri|post)[-\s]?menopaus(?:al|e)\b/i.exec(freeText(value) ?? '')?.[1];
  return found?.toLowerCase() as 'pre' | 'peri' | 'post' | undefined;
}

/** hCG above this many IU/L counts as positive where no verdict is given (project choice). */
const hcgPositive = 25;

function pregnancyOf(entry: RecordEntry): PregnancyStatement | undefined {
  return entry.lists.has('preg-status') ? statedPregnancy(entry) : testedPregnancy(entry);
}

function statedPregnancy({ json }: RecordEntry): PregnancyStatement | undefined {
  const value = concept(json['valueCodeableConcept']);
  const text = string(json['valueString']) ?? freeText(value) ?? '';
  if (isIn(value, 'v-pregnant') || /^\s*pregnant\b/i.test(text)) {
    return { pregnant: true, by: 'statement' };
  }
  return isIn(value, 'v-notpregnant') || /\bnot pregnant\b/i.test(text)
    ? { pregnant: false, by: 'statement' }
    : undefined;
}

/** The verdict of the test, else its amount where that decides. */
function testedPregnancy(entry: RecordEntry): PregnancyStatement | undefined {
  const verdict = verdictOf(entry);
  if (verdict === 'positive' || verdict === 'negative') {
    return { pregnant: verdict === 'positive', by: 'test' };
  }
  const amount = readValue(entry, 'hcg');
  if (!amount?.read) return undefined;
  if (amount.value.low > hcgPositive) return { pregnant: true, by: 'test' };
  return amount.value.high <= hcgPositive ? { pregnant: false, by: 'test' } : undefined;
}
