// Which resources count. Entered in error, refuted, cancelled or not done changes nothing.
import type { Activity } from '../../src/domain/case.ts';
import { type Json, object, objects, string } from './json.ts';

export type ResultStatus = 'final' | 'corrected' | 'provisional';

/** Observation and DiagnosticReport: undefined where the result must not be used, or there is none. */
export function resultStatus(resource: Json): ResultStatus | undefined {
  if (object(resource['dataAbsentReason'])) return undefined;
  switch (resource['status']) {
    case 'final':
      return 'final';
    case 'amended':
    case 'corrected':
    case 'appended':
      return 'corrected';
    case 'preliminary':
    case 'partial':
      return 'provisional';
    default:
      return undefined;
  }
}

/** A cited result that says that it must not be used; one without a status is taken as it stands. */
export function isVoid(resource: Json): boolean {
  return resource['status'] !== undefined && resultStatus(resource) === undefined;
}

function codeOf(value: unknown): string | undefined {
  const concept = object(value);
  for (const coding of objects(concept?.['coding'])) {
    const code = string(coding['code']);
    if (code) return code.toLowerCase();
  }
  return string(concept?.['text'])?.toLowerCase() ?? string(value)?.toLowerCase();
}

export interface ConditionStatus {
  readonly activity: Activity;
  /** Stated as one of several possibilities only. */
  readonly suspected: boolean;
}

/** Condition: undefined where it is refuted or entered in error. */
export function conditionStatus(resource: Json): ConditionStatus | undefined {
  const verification = codeOf(resource['verificationStatus']);
  if (verification === 'refuted' || verification === 'entered-in-error') return undefined;
  const clinical = codeOf(resource['clinicalStatus']);
  const active = [undefined, 'active', 'recurrence', 'relapse'].includes(clinical);
  const abated = ['abatementDateTime', 'abatementPeriod', 'abatementString', 'abatementAge'].some(
    (name) => resource[name] !== undefined,
  );
  // An abatement without a clinical status ends the problem; a stated status is the newer word.
  const over = !active || (clinical === undefined && abated);
  return { activity: over ? 'past' : 'active', suspected: verification === 'differential' };
}

/** The clinical status says that the disease has come back. */
export function isRecurrence(resource: Json): boolean {
  return ['recurrence', 'relapse'].includes(codeOf(resource['clinicalStatus']) ?? '');
}

/** AllergyIntolerance: undefined where it is refuted or entered in error. */
export function allergyStatus(resource: Json): Activity | undefined {
  const verification = codeOf(resource['verificationStatus']);
  if (verification === 'refuted' || verification === 'entered-in-error') return undefined;
  return (codeOf(resource['clinicalStatus']) ?? 'active') === 'active' ? 'active' : 'past';
}
