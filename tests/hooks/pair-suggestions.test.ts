// Orders that are wrong only together: one of them is enough to remove, and each can be the one.
import type { Card } from 'cds-hooks-types';
import type { MedicationRequest } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/start.ts';
import { cardOf, cardsOf, discover, firedBy, prefetchOf } from '../support/cds-client.ts';
import { draftOf, flagshipCall, flagshipRecord } from '../support/flagship.ts';
import { startService } from '../support/start-service.ts';

let service: Running;
beforeAll(async () => {
  service = await startService({ CARD_LIMIT: '50' });
});
afterAll(() => service.close());

const letrozole = draftOf('draft-letrozole', '72965', 'letrozole');
const tamoxifen = draftOf('draft-tamoxifen', '10324', 'tamoxifen');
const ribociclib = draftOf('draft-ribociclib', '1873916', 'ribociclib');
const palbociclib = draftOf('draft-palbociclib', '1601374', 'palbociclib');
const trastuzumab = draftOf('draft-trastuzumab', '224905', 'trastuzumab');
const emtansine = draftOf('draft-tdm1', '1371041', 'trastuzumab emtansine');

async function ask(
  drafts: readonly MedicationRequest[],
  selections?: readonly string[],
): Promise<readonly Card[]> {
  const hook = selections ? 'order-select' : 'order-sign';
  const entry = (await discover(service.url)).find((s) => s.hook === hook);
  if (!entry) throw new Error(`no service for ${hook}`);
  const prefetch = prefetchOf(entry, flagshipRecord());
  return cardsOf(
    service.url,
    flagshipCall({ hook, drafts, prefetch, ...(selections ? { selections } : {}) }),
  );
}

const removals = (card: Card | undefined) =>
  (card?.suggestions ?? []).map(({ label, actions }) => [
    label,
    ...(actions ?? []).map((a) => `${a.type} ${a.type === 'delete' ? a.resourceId : ''}`),
  ]);

const removal = (drug: string, id: string) => [`Remove ${drug}`, `delete MedicationRequest/${id}`];

describe('two drafts that are wrong only together', () => {
  it.each([
    ['ET-24', letrozole, tamoxifen],
    ['SAF-32', ribociclib, tamoxifen],
    ['SAF-05', palbociclib, ribociclib],
    ['SAF-04', trastuzumab, emtansine],
  ] as const)(
    '%s: each can be removed alone; with either gone the card is gone',
    async (id, one, other) => {
      const both = [one, other];
      const card = cardOf(await ask(both), id);
      expect(removals(card).sort()).toEqual(
        both
          .map((draft) => removal(draft.medicationCodeableConcept?.text ?? '', draft.id ?? ''))
          .sort(),
      );
      expect(card?.selectionBehavior).toBe('at-most-one');
      expect(card?.suggestions?.map((s) => s.isRecommended)).toEqual([undefined, undefined]);
      for (const draft of both) expect(firedBy(await ask([draft]))).not.toContain(id);
    },
  );

  it('have suggestions with uuids of their own', async () => {
    const { uuid, suggestions = [] } = cardOf(await ask([letrozole, tamoxifen]), 'ET-24') ?? {};
    expect(new Set([uuid, ...suggestions.map((s) => s.uuid)]).size).toBe(3);
  });

  it('are named in the options of the card one by one', async () => {
    const { detail } = cardOf(await ask([letrozole, tamoxifen]), 'ET-24') ?? {};
    expect(detail).toContain('**Options**\n- Remove letrozole\n- Remove tamoxifen\n');
  });
});

it('a draft that was not chosen is left in place', async () => {
  const chosen = ['MedicationRequest/draft-letrozole'];
  const card = cardOf(await ask([letrozole, tamoxifen], chosen), 'ET-24');
  expect(removals(card)).toEqual([removal('letrozole', 'draft-letrozole')]);
});

it('two drafts of one drug go together: the pair ends only when both are gone', async () => {
  const again = { ...letrozole, id: 'draft-letrozole-2' };
  const card = cardOf(await ask([letrozole, again, tamoxifen]), 'ET-24');
  expect(removals(card)).toEqual([
    [...removal('letrozole', 'draft-letrozole'), 'delete MedicationRequest/draft-letrozole-2'],
    removal('tamoxifen', 'draft-tamoxifen'),
  ]);
});

it('a live vaccine beside a cytotoxic drug: the vaccine goes, the treatment stays', async () => {
  const paclitaxel = draftOf('draft-paclitaxel', '56946', 'paclitaxel');
  const mmr: MedicationRequest = {
    ...draftOf('draft-mmr', '', 'measles, mumps and rubella vaccine'),
    medicationCodeableConcept: {
      coding: [{ system: 'http://hl7.org/fhir/sid/cvx', code: '03' }],
      text: 'measles, mumps and rubella vaccine',
    },
  };
  const [offered, ...others] = cardOf(await ask([mmr, paclitaxel]), 'SAF-06')?.suggestions ?? [];
  expect(offered?.isRecommended).toBe(true);
  expect(offered?.actions).toMatchObject([
    { type: 'delete', resourceId: 'MedicationRequest/draft-mmr' },
  ]);
  expect(offered?.actions).toHaveLength(1);
  expect(others).toEqual([]);
});
