// Conditions and flags of the dictionary: which codes and words state them, whether a past problem
// counts, how long a flag holds. None on record is false; a part out of reach is unknown.
import { describe, expect, it } from 'vitest';
import * as conditions from '../../src/domain/facts/conditions.ts';
import * as heart from '../../src/domain/facts/heart.ts';
import { pregnant } from '../../src/domain/facts/pregnancy.ts';
import {
  type Concept,
  clinical,
  condition,
  icd,
  observation,
  read,
  snomed,
  text,
  verification,
} from '../support/fhir.ts';
import { problemRows } from './problem-rows.ts';

function nameOf({ coding, text: words }: Concept): string {
  return coding?.[0]?.code ?? `"${words}"`;
}

function dayBefore(iso: string): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

describe.each(problemRows.map((row) => [row.fact.name as string, row] as const))('%s', (_, row) => {
  const { fact, stated, past = false, suspected = false, until, content = {} } = row;
  const [code] = stated as readonly [Concept];
  const one = (more: object = {}) => [condition(code, { ...content, ...more })];

  it.each(stated.map((concept) => [nameOf(concept), concept] as const))(
    'is stated by %s',
    (_name, concept) => {
      expect(read(fact, [condition(concept, content)])).toBe(true);
    },
  );

  it('is false when nothing is on record, unknown when the problems were out of reach', () => {
    expect(read(fact, [])).toBe(false);
    expect(read(fact, [], { unavailable: ['problems'] })).toBe('unknown: not-fetched');
  });

  it.each(['refuted', 'entered-in-error'])('is false when the only statement is %s', (status) => {
    expect(read(fact, one(verification(status)))).toBe(false);
  });

  it('counts a problem that is only one of several possibilities where suspicion is enough', () => {
    expect(read(fact, one(verification('differential')))).toBe(suspected);
    expect(read(fact, one(verification('provisional')))).toBe(true);
  });

  it.each(['resolved', 'inactive', 'remission'])('of a problem that is %s', (status) => {
    expect(read(fact, one(clinical(status)))).toBe(past);
  });

  it.each(['recurrence', 'relapse'])('holds for a problem in %s', (status) => {
    expect(read(fact, one(clinical(status)))).toBe(true);
  });

  it('holds for a problem without any status', () => {
    expect(read(fact, one({ clinicalStatus: undefined, verificationStatus: undefined }))).toBe(
      true,
    );
  });

  if (until !== undefined) {
    it('holds up to the last day of its look-back', () => {
      expect(read(fact, one({ onsetDateTime: until }))).toBe(true);
      expect(read(fact, one({ onsetDateTime: dayBefore(until) }))).toBe(false);
      expect(read(fact, one({ onsetDateTime: undefined, recordedDate: until }))).toBe(true);
    });

    it('does not hold by a year that leaves open whether it is current', () => {
      expect(read(fact, one({ onsetDateTime: until.slice(0, 4) }))).toBe(false);
    });
  } else {
    it('holds however long ago, and without a date', () => {
      expect(read(fact, one({ onsetDateTime: '1999' }))).toBe(true);
      expect(read(fact, one({ onsetDateTime: undefined }))).toBe(true);
    });
  }
});

describe('problems in words', () => {
  it.each([
    ['No history of deep vein thrombosis', conditions.venousThromboembolismHistory],
    ['Family history of stroke', conditions.arterialThromboembolismHistory],
    ['Suspected pulmonary embolism', conditions.venousThromboembolismHistory],
    ['Pregnancy test', pregnant],
    ['Risk of heart failure', heart.symptomaticHeartFailure],
  ] as const)('are denied or doubtful: %s', (words, fact) => {
    expect(read(fact, [condition(text(words))])).toBe(false);
  });

  it('do not count beside a code of a known system that says something else', () => {
    const coded = { ...icd('I10'), text: 'Deep vein thrombosis' };
    expect(read(conditions.venousThromboembolismHistory, [condition(coded)])).toBe(false);
  });
});

describe('breastfeeding as a finding', () => {
  const finding = (content: object) =>
    read(conditions.breastfeeding, [observation(snomed('866041003'), content)]);

  it.each([
    ['without a value', {}, true],
    ['that is so', { valueBoolean: true }, true],
    ['that is not so', { valueBoolean: false }, false],
    ['that is negative', { valueCodeableConcept: snomed('260385009') }, false],
    ['in error', { status: 'entered-in-error' }, false],
    ['of more than a year ago', { effectiveDateTime: '2025-10-11' }, false],
  ])('%s: %s', (_, content, is) => {
    expect(finding(content)).toBe(is);
  });
});

describe('flags that need more than one entry', () => {
  it('superficial thrombophlebitis is no venous thromboembolism', () => {
    expect(read(conditions.venousThromboembolismHistory, [condition(icd('I80.01'))])).toBe(false);
  });

  it('past lung disease is history, active lung disease is not', () => {
    const past = [condition(snomed('233703007'), clinical('resolved'))];
    expect(read(conditions.interstitialLungDiseaseHistory, past)).toBe(true);
    expect(read(conditions.interstitialLungDiseaseActive, past)).toBe(false);
    const active = [condition(snomed('233703007'))];
    expect(read(conditions.interstitialLungDiseaseHistory, active)).toBe(false);
  });

  it('oedema of the brain is a herniation risk only with brain metastases', () => {
    const oedema = condition(icd('G93.6'));
    const cancer = condition(snomed('254837009'));
    const brain = condition(snomed('94225005'));
    expect(read(conditions.brainHerniationRisk, [oedema, cancer])).toBe(false);
    expect(read(conditions.brainHerniationRisk, [oedema, cancer, brain])).toBe(true);
  });

  it('an autoimmune disease counts where it is severe', () => {
    const lupus = snomed('55464009');
    expect(read(conditions.severeAutoimmuneDisease, [condition(lupus)])).toBe(false);
    const mild = condition(lupus, { severity: snomed('255604002') });
    expect(read(conditions.severeAutoimmuneDisease, [mild])).toBe(false);
  });
});
