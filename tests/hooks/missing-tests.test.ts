// SYS-02 offers the tests that would settle what is missing: valid drafts, none of them recommended.
import '../support/websocket-on-node-20.ts';
import { validateResource } from '@medplum/core';
import type { Card } from 'cds-hooks-types';
import type { MedicationRequest } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CardContext } from '../../hooks/cards/context.ts';
import { testsForMissing } from '../../hooks/cards/missing-tests.ts';
import type { MissingFact } from '../../src/guideline/criterion.ts';
import type { Running } from '../../src/start.ts';
import { cardOf, cardsOf, dataOf, discover, prefetchOf } from '../support/cds-client.ts';
import { draftOf, flagshipCall, flagshipId, flagshipRecord } from '../support/flagship.ts';
import { indexR4Definitions } from '../support/r4-definitions.ts';
import { situationOf } from '../support/situation.ts';
import { startService } from '../support/start-service.ts';

let service: Running;
beforeAll(async () => {
  indexR4Definitions();
  service = await startService();
});
afterAll(() => service.close());

/** SYS-02 for a woman of whom only the cancer and its metastasis are on record, and one order. */
async function missingCard(draft: MedicationRequest): Promise<Card | undefined> {
  const entry = (await discover(service.url)).find((s) => s.hook === 'order-sign');
  if (!entry) throw new Error('no service');
  const bare = flagshipRecord().filter(({ resourceType }) =>
    ['Patient', 'Condition'].includes(resourceType),
  );
  const prefetch = prefetchOf(entry, bare);
  return cardOf(await cardsOf(service.url, flagshipCall({ drafts: [draft], prefetch })), 'SYS-02');
}

const labels = (card: Card | undefined) => (card?.suggestions ?? []).map((s) => s.label);

const tamoxifen = draftOf('draft-tamoxifen', '10324', 'tamoxifen');
const trastuzumab = draftOf('draft-trastuzumab', '224905', 'trastuzumab');

const receptors = 'Order estrogen and progesterone receptor immunohistochemistry';
const her2 = 'Order HER2 immunohistochemistry with reflex ISH';
const echocardiogram = 'Order echocardiogram or MUGA (LVEF)';

it.each([
  ['tamoxifen', tamoxifen, ['hormoneReceptorStatus', 'her2Status'], [receptors, her2]],
  ['trastuzumab', trastuzumab, ['her2Status', 'lvefPercent'], [her2, echocardiogram]],
] as const)(
  'names what is missing for %s and offers the tests',
  async (_, draft, names, offers) => {
    const card = await missingCard(draft);
    expect(card && dataOf(card).missing?.map((m) => m.name)).toEqual(names);
    expect(card && dataOf(card).missing?.every((m) => m.consequence.length > 20)).toBe(true);
    expect(labels(card)).toEqual(offers);
  },
);

it('offers valid drafts for the patient, any of them, and recommends none', async () => {
  const card = await missingCard(trastuzumab);
  const actions = (card?.suggestions ?? []).flatMap((s) => s.actions ?? []);
  expect(actions.length).toBeGreaterThan(1);
  for (const action of actions) {
    expect(action).toMatchObject({
      type: 'create',
      resource: {
        resourceType: 'ServiceRequest',
        status: 'draft',
        subject: { reference: `Patient/${flagshipId}` },
      },
    });
    const { resource } = action as { resource: Parameters<typeof validateResource>[0] };
    expect(validateResource(resource).filter((issue) => issue.severity === 'error')).toEqual([]);
  }
  expect(card?.selectionBehavior).toBe('any');
  expect(card?.suggestions?.filter((s) => s.isRecommended)).toEqual([]);
  expect(new Set(card?.suggestions?.map((s) => s.uuid)).size).toBe(2);
});

describe('the tests for a fact', () => {
  const context = {
    decision: '019ab000-0000-7000-8000-000000000000',
    request: { context: { patientId: 'p1', userId: 'Practitioner/1' } },
    situation: situationOf(),
  } as unknown as CardContext;
  const offersFor = (fact: Omit<MissingFact, 'seen'>, seen: MissingFact['seen'] = []) =>
    testsForMissing([{ ...fact, seen }], context).map((s) => s.label);

  it.each([
    ['her2Ish', 'Order HER2 in-situ hybridisation'],
    ['ovarianState', 'Order FSH and estradiol (LC-MS/MS)'],
    ['qtcfMs', 'Order ECG with QTcF'],
    ['dpydResultOnFile', 'Order DPYD genotype'],
    ['pdL1CombinedPositiveScore', 'Order PD-L1 22C3 combined positive score'],
    ['germlineBrcaPathogenic', 'Order germline BRCA1, BRCA2 and PALB2'],
    ['esr1Mutated', 'Order ctDNA panel with ESR1, PIK3CA, AKT1 and PTEN'],
    ['pik3caMutated', 'Order ctDNA panel with ESR1, PIK3CA, AKT1 and PTEN'],
  ] as const)('%s: %s', (name, label) => {
    expect(offersFor({ name, reason: 'absent' })).toEqual([label]);
    expect(offersFor({ name, reason: 'stale' })).toEqual([label]);
  });

  it('are none where the record has to be looked at first', () => {
    expect(offersFor({ name: 'lvefPercent', reason: 'conflict' })).toEqual([]);
    expect(offersFor({ name: 'lvefPercent', reason: 'unreadable' })).toEqual([]);
    expect(offersFor({ name: 'sex', reason: 'absent' })).toEqual([]);
  });

  it('are ISH where the IHC is equivocal', () => {
    const seen = [{ name: 'her2Ihc', value: '2+' }] as const;
    expect(offersFor({ name: 'her2Status', reason: 'absent' }, seen)).toEqual([
      'Order HER2 in-situ hybridisation',
    ]);
  });

  it('are offered once for two facts', () => {
    const two = (['esr1Mutated', 'pik3caMutated'] as const).map(
      (name): MissingFact => ({ name, reason: 'absent', seen: [] }),
    );
    expect(testsForMissing(two, context)).toHaveLength(1);
  });
});
