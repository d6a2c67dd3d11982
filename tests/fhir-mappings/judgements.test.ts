// What only a clinician can state: the value in the type of the code, as an Observation or as a
// Condition, each with its own look-back. Nothing recorded is unknown, never no.
import { describe, expect, it } from 'vitest';
import type { FactDefinition } from '../../src/domain/fact.ts';
import {
  clinicalTrialDiscussed,
  goalsOfCareDocumented,
  psychosocialSupportDocumented,
} from '../../src/domain/facts/care.ts';
import * as conditions from '../../src/domain/facts/conditions.ts';
import * as course from '../../src/domain/facts/course.ts';
import { biopsyFeasible } from '../../src/domain/facts/judgements.ts';
import {
  chemotherapyInducedAmenorrhea,
  mensesWithin12Months,
} from '../../src/domain/facts/menopause.ts';
import { ctcDrivesTherapyChange } from '../../src/domain/facts/ordered.ts';
import { dentalExamWithin12Months } from '../../src/domain/facts/tests-on-file.ts';
import {
  clinical,
  condition,
  daysAgo,
  factOf,
  judgement,
  mapped,
  monthsAgo,
  observation,
  procedure,
  read,
  resource,
  snomed,
  verification,
} from '../support/fhir.ts';

interface Row {
  readonly fact: FactDefinition<boolean>;
  readonly code: string;
  readonly until?: string;
  /** Silence is no: the fact is about what is documented. */
  readonly silence?: false;
}

const rows: readonly Row[] = [
  { fact: course.rapidProgression, code: 'rapid-progression', until: monthsAgo(3) },
  { fact: course.visceralCrisis, code: 'visceral-crisis', until: monthsAgo(2) },
  { fact: course.lifeThreateningDisease, code: 'life-threatening-disease', until: monthsAgo(2) },
  { fact: course.completeResectionLikely, code: 'complete-resection-likely', until: monthsAgo(6) },
  { fact: course.indolentCourse, code: 'indolent-course', until: monthsAgo(12) },
  {
    fact: course.refractoryToSystemicTherapy,
    code: 'refractory-to-systemic-therapy',
    until: monthsAgo(12),
  },
  { fact: course.diffuseOrganInvolvement, code: 'diffuse-organ-involvement', until: monthsAgo(6) },
  { fact: course.surgeryFeasible, code: 'surgery-feasible', until: monthsAgo(6) },
  { fact: course.symptomsControlled, code: 'symptoms-controlled', until: monthsAgo(3) },
  { fact: biopsyFeasible, code: 'biopsy-feasible', until: monthsAgo(6) },
  { fact: mensesWithin12Months, code: 'menses-last-12-months', until: monthsAgo(12) },
  { fact: course.hasLocoregionalRecurrence, code: 'locoregional-recurrence', silence: false },
  { fact: chemotherapyInducedAmenorrhea, code: 'chemotherapy-induced-amenorrhea', silence: false },
  {
    fact: conditions.spinalCordCompression,
    code: 'spinal-cord-compression',
    until: monthsAgo(3),
    silence: false,
  },
  {
    fact: conditions.brainHerniationRisk,
    code: 'brain-herniation-risk',
    until: monthsAgo(3),
    silence: false,
  },
  {
    fact: conditions.impendingHipOrLongBoneFracture,
    code: 'impending-fracture',
    until: monthsAgo(3),
    silence: false,
  },
  {
    fact: conditions.symptomaticLesion,
    code: 'symptomatic-lesion',
    until: monthsAgo(3),
    silence: false,
  },
  { fact: conditions.boneMetastasisPain, code: 'bone-pain', until: monthsAgo(3), silence: false },
  { fact: conditions.newBonePain, code: 'new-bone-pain', until: daysAgo(42), silence: false },
  { fact: conditions.skinFlare, code: 'skin-flare', until: daysAgo(42), silence: false },
  { fact: conditions.severeAutoimmuneDisease, code: 'severe-autoimmune-disease', silence: false },
  {
    fact: conditions.plannedInvasiveDentalProcedure,
    code: 'planned-invasive-dental-procedure',
    until: monthsAgo(3),
    silence: false,
  },
  {
    fact: dentalExamWithin12Months,
    code: 'dental-exam-done',
    until: monthsAgo(12),
    silence: false,
  },
  { fact: ctcDrivesTherapyChange, code: 'ctc-drives-change', until: daysAgo(30), silence: false },
  {
    fact: psychosocialSupportDocumented,
    code: 'psychosocial-support-addressed',
    until: monthsAgo(6),
    silence: false,
  },
  {
    fact: clinicalTrialDiscussed,
    code: 'clinical-trial-discussed',
    until: monthsAgo(12),
    silence: false,
  },
  {
    fact: goalsOfCareDocumented,
    code: 'goals-of-care-discussed',
    until: monthsAgo(6),
    silence: false,
  },
];

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

describe.each(rows.map((row) => [row.fact.name as string, row] as const))('%s', (_, row) => {
  const { fact, code, until, silence } = row;
  const said = (value: boolean, content: object = {}) =>
    observation(judgement(code), { valueBoolean: value, ...content });
  const silent = silence === false ? false : 'unknown: absent';
  const outdated = silence === false ? false : 'unknown: stale';

  it('is what the Observation says', () => {
    expect(read(fact, [said(true)])).toBe(true);
    expect(read(fact, [said(false)])).toBe(false);
    expect(factOf(fact, [said(true)]).evidence).toMatchObject([{ date: daysAgo(10) }]);
  });

  it('is true by an active Condition, until it is resolved, refuted or only suspected', () => {
    const stated = (content: object) => read(fact, [condition(judgement(code), content)]);
    expect(stated({})).toBe(true);
    expect(stated(clinical('resolved'))).toBe(silent);
    expect(stated(verification('refuted'))).toBe(silent);
    expect(stated(verification('entered-in-error'))).toBe(silent);
  });

  it('follows the newer of two statements', () => {
    const older = { effectiveDateTime: daysAgo(20) };
    expect(read(fact, [said(true, older), said(false)])).toBe(false);
    expect(read(fact, [said(false, older), said(true)])).toBe(true);
    const problem = (recordedDate: string) =>
      condition(judgement(code), { recordedDate, onsetDateTime: recordedDate });
    expect(read(fact, [problem(daysAgo(20)), said(false)])).toBe(false);
    expect(read(fact, [problem(daysAgo(5)), said(false)])).toBe(true);
  });

  it('is in conflict when one day says both', () => {
    expect(read(fact, [said(true), said(false)])).toBe('unknown: conflict');
  });

  it('says nothing when nothing usable is recorded', () => {
    expect(read(fact, [])).toBe(silent);
    for (const status of ['entered-in-error', 'cancelled']) {
      expect(read(fact, [said(true, { status })])).toBe(silent);
    }
    const wrongType = observation(judgement(code), { valueString: 'yes' });
    expect(read(fact, [wrongType])).toBe(silent);
    expect(mapped([wrongType]).issues).toMatchObject([{ kind: 'unreadable-value', topic: code }]);
  });

  it('is not fetched where results were out of reach', () => {
    expect(read(fact, [], { unavailable: ['results'] })).toBe('unknown: not-fetched');
  });

  if (until !== undefined) {
    it('holds up to the last day of its look-back', () => {
      expect(read(fact, [said(true, { effectiveDateTime: until })])).toBe(true);
      expect(read(fact, [said(true, { effectiveDateTime: dayBefore(until) })])).toBe(outdated);
    });
  } else {
    it('holds however long ago', () => {
      expect(read(fact, [said(true, { effectiveDateTime: '2001-01-01' })])).toBe(true);
    });
  }
});

describe('a biopsy that cannot be done', () => {
  const biopsy = snomed('86273004');

  it('is a procedure not done, or an order not to do it', () => {
    const notDone = procedure(biopsy, { status: 'not-done' });
    const forbidden = resource('ServiceRequest', {
      status: 'active',
      doNotPerform: true,
      code: biopsy,
      authoredOn: daysAgo(10),
    });
    expect(read(biopsyFeasible, [notDone])).toBe(false);
    expect(read(biopsyFeasible, [forbidden])).toBe(false);
    expect(read(biopsyFeasible, [{ ...notDone, performedDateTime: '2020-01-01' }])).toBe(
      'unknown: absent',
    );
    expect(read(biopsyFeasible, [procedure(biopsy)])).toBe('unknown: absent');
  });

  it('yields to a newer statement that it can', () => {
    const notDone = procedure(biopsy, { status: 'not-done' });
    const feasible = (effectiveDateTime: string) =>
      observation(judgement('biopsy-feasible'), { valueBoolean: true, effectiveDateTime });
    expect(read(biopsyFeasible, [notDone, feasible(daysAgo(1))])).toBe(true);
    expect(read(biopsyFeasible, [notDone, feasible(daysAgo(30))])).toBe(false);
  });
});
