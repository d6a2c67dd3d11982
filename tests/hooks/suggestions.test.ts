// What a suggestion does when a clinician accepts it: valid FHIR R4 drafts for this patient, and
// deletions that the client can find.
import '../support/websocket-on-node-20.ts';
import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { Action, Card, Suggestion } from 'cds-hooks-types';
import type { FhirResource, MedicationRequest, ServiceRequest } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/start.ts';
import { cardOf, cardsOf, discover, firedBy, prefetchOf } from '../support/cds-client.ts';
import { flagshipCall, flagshipRecord, letrozole } from '../support/flagship.ts';
import { indexR4Definitions } from '../support/r4-definitions.ts';
import { startService } from '../support/start-service.ts';
import { type AnsweredVignette, answeredVignettes } from '../support/vignette-cards.ts';

interface Offered {
  readonly card: Card;
  readonly suggestion: Suggestion;
  readonly from: AnsweredVignette;
}

let service: Running;
let offered: readonly Offered[];

beforeAll(async () => {
  indexR4Definitions();
  service = await startService({ CARD_LIMIT: '50', CARD_LIMIT_PATIENT_VIEW: '50' });
  const answered = await answeredVignettes(service.url);
  offered = answered.flatMap((from) =>
    from.cards.flatMap((card) =>
      (card.suggestions ?? []).map((suggestion) => ({ card, suggestion, from })),
    ),
  );
});
afterAll(() => service.close());

const actionsOf = ({ suggestion }: Offered) => suggestion.actions ?? [];

type Draft = MedicationRequest | ServiceRequest;

const created = () =>
  offered.flatMap((o) =>
    actionsOf(o).flatMap((action) =>
      action.type === 'create' ? [{ ...o, resource: action.resource as Draft }] : [],
    ),
  );

function schemaErrors(resource: FhirResource): readonly string[] {
  try {
    return validateResource(resource as unknown as Parameters<typeof validateResource>[0])
      .filter(({ severity }) => severity === 'error')
      .map((issue) => `${issue.details?.text}`);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return [error.message];
    throw error;
  }
}

const name = ({ from, suggestion }: Offered) => `${from.vignette.id} ${suggestion.label}`;

it('there are suggestions that add, remove and replace drugs and that order tests', () => {
  expect(offered.length).toBeGreaterThan(20);
  const kinds = new Set(
    offered.map((o) =>
      actionsOf(o)
        .map(({ type }) => type)
        .join('+'),
    ),
  );
  expect([...kinds]).toEqual(expect.arrayContaining(['create', 'delete', 'delete+create']));
  expect(new Set(created().map(({ resource }) => resource.resourceType))).toEqual(
    new Set(['MedicationRequest', 'ServiceRequest']),
  );
});

describe('a created resource', () => {
  it('is valid FHIR R4', () => {
    expect(
      created().flatMap((o) => schemaErrors(o.resource).map((e) => `${name(o)}: ${e}`)),
    ).toEqual([]);
  });

  it('is a draft order of today for this patient, by the user, for the metastatic disease', () => {
    for (const o of created()) {
      const { resource, from } = o;
      expect(resource, name(o)).toMatchObject({
        status: 'draft',
        intent: 'order',
        subject: { reference: `Patient/${from.record.patientId}` },
        requester: { reference: 'Practitioner/practitioner-1' },
      });
      expect(resource.id).toBeUndefined();
      const conditions = from.record.resources.filter((r) => r.resourceType === 'Condition');
      const reason = resource.reasonReference?.[0]?.reference;
      expect(
        conditions.map(({ id }) => `Condition/${id}`),
        name(o),
      ).toContain(reason);
    }
  });

  it('says what is ordered by code and in words', () => {
    for (const o of created()) {
      const { resource } = o;
      const what =
        resource.resourceType === 'MedicationRequest'
          ? resource.medicationCodeableConcept
          : resource.code;
      expect(what?.text, name(o)).toBeTruthy();
      if (resource.resourceType === 'MedicationRequest') {
        expect(what?.coding?.[0]?.system, name(o)).toBe(
          'http://www.nlm.nih.gov/research/umls/rxnorm',
        );
        expect(what?.coding?.[0]?.code).toMatch(/^\d+$/);
      }
    }
  });
});

describe('an action', () => {
  const actions = () => offered.flatMap((o) => actionsOf(o).map((action) => ({ ...o, action })));

  it('has a description', () => {
    expect(actions().filter(({ action }) => !action.description)).toEqual([]);
  });

  it('that deletes names a draft of the basket and brings no resource', () => {
    const deletions = actions().filter(({ action }) => action.type === 'delete');
    expect(deletions.length).toBeGreaterThan(0);
    for (const { action, from } of deletions) {
      const drafts = from.record.drafts.map((d) => `${d.resourceType}/${d.id}`);
      expect(drafts).toContain(action.resourceId);
      expect(action).not.toHaveProperty('resource');
    }
  });

  it('never updates: the draft of the client stays as the client wrote it', () => {
    expect(actions().filter(({ action }) => action.type === 'update')).toEqual([]);
  });
});

describe('a card', () => {
  it('recommends at most one suggestion, and says that one excludes the other', () => {
    const cards = new Set(offered.map(({ card }) => card));
    for (const { suggestions = [], selectionBehavior } of cards) {
      const recommended = suggestions.filter((s) => s.isRecommended);
      expect(recommended.length).toBeLessThanOrEqual(1);
      if (recommended.length > 0) expect(selectionBehavior).toBe('at-most-one');
      expect(suggestions.map((s) => s.isRecommended)).not.toContain(false);
    }
  });

  it('gives each suggestion a label of its own and at least one action', () => {
    for (const { suggestions = [] } of new Set(offered.map(({ card }) => card))) {
      expect(new Set(suggestions.map(({ label }) => label)).size).toBe(suggestions.length);
    }
    expect(offered.filter((o) => actionsOf(o).length === 0)).toEqual([]);
  });
});

describe('letrozole for a woman with working ovaries', () => {
  const flagship = async (drafts: readonly unknown[] = [letrozole]) => {
    const [entry] = await discover(service.url);
    if (!entry) throw new Error('no service');
    return cardsOf(
      service.url,
      flagshipCall({ drafts, prefetch: prefetchOf(entry, flagshipRecord()) }),
    );
  };
  const suggestionsOf = (cards: readonly Card[]) => cardOf(cards, 'ET-05')?.suggestions ?? [];

  it('can be replaced by tamoxifen: a deletion and a creation in one suggestion', async () => {
    const replace = suggestionsOf(await flagship()).find(({ label }) => /replace/i.test(label));
    expect(replace?.actions).toMatchObject([
      { type: 'delete', resourceId: 'MedicationRequest/draft-letrozole' },
      {
        type: 'create',
        resource: { medicationCodeableConcept: { text: expect.stringMatching(/tamoxifen/i) } },
      },
    ]);
  });

  it('can be kept with goserelin, which is recommended; applied, the card is gone', async () => {
    const cards = await flagship();
    const add = suggestionsOf(cards).find(({ isRecommended }) => isRecommended);
    const [action] = add?.actions ?? [];
    expect(add?.label).toMatch(/goserelin 3\.6 mg/i);
    const applied = [letrozole, { ...(action as Action).resource, id: 'added' }];
    expect(firedBy(await flagship(applied as readonly unknown[]))).not.toContain('ET-05');
  });

  it('can be removed; a draft without an id cannot be pointed to', async () => {
    const removal = (cards: readonly Card[]) =>
      suggestionsOf(cards)
        .flatMap((s) => s.actions ?? [])
        .filter(({ type }) => type === 'delete');
    expect((await flagship()).length).toBeGreaterThan(0);
    expect(removal(await flagship()).length).toBeGreaterThan(0);
    const { id: _, ...nameless } = letrozole;
    expect(removal(await flagship([nameless]))).toEqual([]);
  });
});
