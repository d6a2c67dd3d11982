// Results of one day and specimen that disagree: the card says so, and shows both with their dates.
import type { Card, Service } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/start.ts';
import { cardOf, cardsOf, dataOf, discover, prefetchOf } from '../support/cds-client.ts';
import {
  draftOf,
  flagshipCall,
  flagshipId,
  flagshipRecord,
  palbociclib,
  todayUtc,
} from '../support/flagship.ts';
import { startService } from '../support/start-service.ts';

let service: Running;
let sign: Service;
beforeAll(async () => {
  service = await startService();
  sign = (await discover(service.url)).find(({ hook }) => hook === 'order-sign') as Service;
});
afterAll(() => service.close());

const result = (id: string, loinc: string, content: object) =>
  ({
    resourceType: 'Observation',
    id,
    status: 'final',
    subject: { reference: `Patient/${flagshipId}` },
    effectiveDateTime: todayUtc(),
    code: { coding: [{ system: 'http://loinc.org', code: loinc }] },
    ...content,
  }) as FhirResource;

const onBone = {
  bodySite: { coding: [{ system: 'http://snomed.info/sct', code: '272673000' }] },
};
const answer = (code: string) => ({
  ...onBone,
  valueCodeableConcept: { coding: [{ system: 'http://loinc.org', code }] },
});
const count = (value: number) => ({
  valueQuantity: { value, system: 'http://unitsofmeasure.org', code: '10*9/L', unit: '10*9/L' },
});

async function signed(draft: object, more: readonly FhirResource[]): Promise<readonly Card[]> {
  const prefetch = prefetchOf(sign, [...flagshipRecord(), ...more]);
  return cardsOf(service.url, flagshipCall({ drafts: [draft], prefetch }));
}

/** What SYS-02 says of the fact. */
function missing(cards: readonly Card[], name: string) {
  const card = cardOf(cards, 'SYS-02');
  const found = (card ? (dataOf(card).missing ?? []) : []).find((m) => m.name === name);
  return { reason: found?.reason, rules: found?.rules ?? [], detail: card?.detail ?? '' };
}

describe('an order whose check rests on results that disagree', () => {
  it('HER2 1+ and 3+ of one specimen: trastuzumab is not judged by either', async () => {
    const cards = await signed(draftOf('draft-trastuzumab', '224905', 'trastuzumab'), [
      result('ihc-low', '85319-2', answer('LA11841-6')),
      result('ihc-positive', '85319-2', answer('LA11843-2')),
    ]);
    const her2 = missing(cards, 'her2Ihc');
    const status = missing(cards, 'her2Status');
    const open = her2.reason ? her2 : status;
    expect(open.reason).toBe('conflict');
    expect(open.rules).not.toEqual([]);
    expect(open.detail).toContain('results disagree');
    expect(open.detail).toMatch(/1\+.*3\+|3\+.*1\+/);
  });

  it('neutrophils of 0.8 and 1.6 on one day: both are shown, and no limit is taken as met', async () => {
    const cards = await signed(palbociclib, [
      result('anc-a', '751-8', count(0.8)),
      result('anc-b', '751-8', count(1.6)),
    ]);
    const open = missing(cards, 'absoluteNeutrophilCount');
    expect(open.reason).toBe('conflict');
    expect(open.rules).not.toEqual([]);
    expect(open.detail).toContain('results disagree');
    expect(open.detail).toContain('0.8');
    expect(open.detail).toContain('1.6');
  });
});
