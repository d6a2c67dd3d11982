// What must not matter: the order, the unit, copies, errors, superseded versions and other problems of
// the record. Every worked case in every coding, changed at random, gets the cards it had.
import fc from 'fast-check';
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Running } from '../../src/start.ts';
import { firedBy } from '../support/cds-client.ts';
import {
  draftOf,
  flagshipCall,
  flagshipId,
  flagshipRecord,
  goserelin,
  letrozole,
} from '../support/flagship.ts';
import { inError, inOtherUnit, superseding, unrelated } from '../support/resource-changes.ts';
import { withoutIds } from '../support/stable-cards.ts';
import { startService } from '../support/start-service.ts';
import {
  type Asker,
  anyCall,
  asker,
  idsOf,
  named,
  shuffled,
  type WorkedCall,
} from '../support/worked-calls.ts';

let service: Running;
let client: Asker;

beforeAll(async () => {
  service = await startService();
  client = await asker(service.url);
});
afterAll(() => service.close());

/** A changed record must get the same cards. */
async function expectSame(worked: WorkedCall, resources: readonly FhirResource[]): Promise<void> {
  const [before, after] = await Promise.all([
    client.base(worked),
    client.ask(worked.call, resources),
  ]);
  expect(withoutIds(after), worked.name).toEqual(withoutIds(before));
}

type Change = (worked: WorkedCall) => fc.Arbitrary<readonly FhirResource[]>;

/** @param runs enough that each case is drawn in some coding. */
async function changesNothing(change: Change, runs = 80): Promise<void> {
  const changed = anyCall.chain((worked) =>
    change(worked).map((list) => named(worked, { list }, idsOf(list))),
  );
  await fc.assert(
    fc.asyncProperty(changed, ({ worked, list }) => expectSame(worked, list)),
    { numRuns: runs },
  );
}

describe('the same cards', () => {
  it('whatever the order of the resources', { timeout: 60_000 }, async () => {
    await changesNothing(({ resources }) => shuffled(resources));
  });

  it('when resources are sent twice', { timeout: 60_000 }, async () => {
    await changesNothing(({ resources }) =>
      fc.subarray([...resources]).map((again) => [...resources, ...again]),
    );
  });

  it('when results are expressed in another unit', { timeout: 60_000 }, async () => {
    await changesNothing(({ resources }) => fc.constant(resources.map(inOtherUnit)));
  });

  it('when the record holds other problems of the same patient', { timeout: 60_000 }, async () => {
    await changesNothing(({ resources, call }) =>
      fc
        .subarray([...unrelated(call.patientId)], { minLength: 1 })
        .chain((others) => shuffled([...others, ...resources])),
    );
  });

  it('when copies of resources were entered in error', { timeout: 60_000 }, async () => {
    await changesNothing(({ resources }) =>
      fc
        .subarray(resources.flatMap(inError))
        .chain((errors) => shuffled([...errors, ...resources])),
    );
  });

  it('when earlier versions of resources are sent too', { timeout: 60_000 }, async () => {
    await changesNothing(({ resources }) => shuffled(resources.flatMap(superseding)));
  });
});

describe('the order of the orders', () => {
  it('changes no card', { timeout: 60_000 }, async () => {
    const several = anyCall.filter(({ call }) => (call.drafts ?? []).length > 1);
    const changed = several.chain((worked) =>
      shuffled(worked.call.drafts ?? []).map((drafts) =>
        named(worked, { drafts }, idsOf(drafts as readonly FhirResource[])),
      ),
    );
    await fc.assert(
      fc.asyncProperty(changed, async ({ worked, drafts }) => {
        const after = await client.ask({ ...worked.call, drafts }, worked.resources);
        expect(withoutIds(after), worked.name).toEqual(withoutIds(await client.base(worked)));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the woman whose ovaries work, with letrozole', () => {
  const fired = async (
    resources: readonly FhirResource[],
    drafts: readonly unknown[] = [letrozole],
  ) => firedBy(await client.ask(flagshipCall({ drafts }), resources));

  it.each([
    ['goserelin', '50610'],
    ['leuprolide', '42375'],
    ['triptorelin', '38782'],
  ])('and %s in the same basket: suppression is starting', async (name, rxnorm) => {
    const drafts = [letrozole, draftOf(`draft-${name}`, rxnorm, name)];
    for (const basket of [drafts, [...drafts].reverse()]) {
      const ids = await fired(flagshipRecord(), basket);
      expect(ids).not.toContain('ET-05');
      expect(ids).toContain('ET-07');
    }
  });

  it('whose estradiol escapes suppression: another GnRH order takes the card away not', async () => {
    const given = (ago: number): FhirResource => ({
      resourceType: 'MedicationAdministration',
      id: `goserelin-${ago}`,
      status: 'completed',
      subject: { reference: `Patient/${flagshipId}` },
      medicationCodeableConcept: goserelin.medicationCodeableConcept ?? {},
      effectiveDateTime: new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10),
    });
    const record = [...flagshipRecord(), given(66), given(38), given(10)];
    expect(await fired(record, [letrozole, goserelin])).toContain('ET-05');
  });

  const contrary: readonly [string, FhirResource][] = [
    ['an oophorectomy that was not done', procedure({ status: 'not-done' })],
    ['an oophorectomy in preparation', procedure({ status: 'preparation' })],
    ['an oophorectomy entered in error', procedure({ status: 'entered-in-error' })],
    [
      'a refuted absence of the ovaries',
      {
        resourceType: 'Condition',
        id: 'no-ovaries',
        subject: { reference: `Patient/${flagshipId}` },
        verificationStatus: { coding: [{ code: 'refuted' }] },
        code: { coding: [{ system: 'http://hl7.org/fhir/sid/icd-10-cm', code: 'Z90.722' }] },
      },
    ],
    [
      'a cancelled order of goserelin',
      { ...goserelin, id: 'old-goserelin', status: 'cancelled', authoredOn: '2026-01-10' },
    ],
  ];

  function procedure(of: {
    status: 'not-done' | 'preparation' | 'entered-in-error';
  }): FhirResource {
    return {
      resourceType: 'Procedure',
      id: 'oophorectomy',
      subject: { reference: `Patient/${flagshipId}` },
      code: { coding: [{ system: 'http://snomed.info/sct', code: '76876009' }] },
      performedDateTime: '2025-06-01',
      ...of,
    };
  }

  it.each(contrary)('and %s: nothing changes', async (_name, resource) => {
    const worked = { name: 'flagship', call: flagshipCall(), resources: flagshipRecord() };
    await expectSame(worked, [resource, ...worked.resources]);
    await expectSame(worked, [...worked.resources, resource]);
  });

  it('and an oophorectomy that was done: the card is gone', async () => {
    const done = { ...procedure({ status: 'not-done' }), status: 'completed' } as FhirResource;
    expect(await fired([...flagshipRecord(), done])).not.toContain('ET-05');
  });
});
