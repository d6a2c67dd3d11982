// The three kinds of record entry that most facts need: an Observation, a Condition, a Procedure.
import type { CodeableConcept, Condition, Observation, Procedure } from 'fhir/r4.js';
import type { Scribe } from './scribe.ts';
import { concept, JUDGEMENT, judgement } from './terminology.ts';

const CATEGORY_SYSTEM = 'http://terminology.hl7.org/CodeSystem/observation-category';
const CLINICAL_STATUS = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const VERIFICATION_STATUS = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';
const CONDITION_CATEGORY = 'http://terminology.hl7.org/CodeSystem/condition-category';

type ObservationCategory = 'laboratory' | 'vital-signs' | 'survey' | 'exam' | 'procedure';

export function observationCategory(category: ObservationCategory): CodeableConcept[] {
  return [concept(CATEGORY_SYSTEM, category)];
}

export function fileObservation(
  scribe: Scribe,
  date: string,
  code: CodeableConcept,
  content: Partial<Observation>,
): string {
  return scribe.file({
    resourceType: 'Observation',
    status: 'final',
    code,
    subject: scribe.patient,
    effectiveDateTime: scribe.moment(date),
    ...content,
  });
}

export interface ConditionContent extends Partial<Condition> {
  clinical?: 'active' | 'recurrence' | 'inactive' | 'resolved';
  verification?: 'confirmed' | 'provisional';
}

export function fileCondition(
  scribe: Scribe,
  date: string,
  code: CodeableConcept,
  { clinical = 'active', verification = 'confirmed', ...content }: ConditionContent = {},
): string {
  return scribe.file({
    resourceType: 'Condition',
    clinicalStatus: concept(CLINICAL_STATUS, clinical),
    verificationStatus: concept(VERIFICATION_STATUS, verification),
    // Small systems leave the category out.
    ...(scribe.coding === 'text'
      ? {}
      : { category: [concept(CONDITION_CATEGORY, 'problem-list-item')] }),
    code,
    subject: scribe.patient,
    onsetDateTime: date,
    recordedDate: date,
    ...content,
  });
}

export function fileProcedure(
  scribe: Scribe,
  date: string,
  code: CodeableConcept,
  content: Partial<Procedure> = {},
): string {
  return scribe.file({
    resourceType: 'Procedure',
    status: 'completed',
    code,
    subject: scribe.patient,
    performedDateTime: scribe.moment(date),
    ...content,
  });
}

const JUDGED_DAYS_AGO = 10;

/** A yes/no judgement: an Observation, or a problem in the `text` coding where it can say yes. */
export function fileBooleanJudgement(scribe: Scribe, code: string, value: boolean): string {
  const date = scribe.daysAgo(JUDGED_DAYS_AGO);
  return value && scribe.coding === 'text'
    ? fileCondition(scribe, date, judgement(code))
    : fileJudgement(scribe, code, { valueBoolean: value });
}

export function fileJudgement(
  scribe: Scribe,
  code: string,
  content: Partial<Observation>,
  date: string = scribe.daysAgo(JUDGED_DAYS_AGO),
): string {
  return fileObservation(scribe, date, judgement(code), content);
}

export const judgementAnswer = (code: string): CodeableConcept => concept(JUDGEMENT, code);
