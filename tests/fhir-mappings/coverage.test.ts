// Every fact of the dictionary in each representation that the mappings accept: recognised, and
// changing nothing when it is absent, too old, in error, or in a unit that nobody knows.
import { afterAll, describe, expect, it } from 'vitest';
import { listsOf } from '../../fhir-mappings/codes/index.ts';
import type { CodeListId } from '../../fhir-mappings/codes/lists.ts';
import { isoDate, since } from '../../src/domain/calendar.ts';
import { factNames } from '../../src/domain/fact-name.ts';
import { defaultSettings, type LookBackName } from '../../src/domain/settings.ts';
import { dayOf, daysAgo, type Resource, today } from '../support/fhir.ts';
import { draftsInError, holdsQuantity, inError, inUnknownUnit } from './coverage/changes.ts';
import { proofs } from './coverage/index.ts';
import type { Proof } from './coverage/proof.ts';
import { chartOf, factIn, plain } from './coverage/run.ts';
import { coverage, currentOf, passed, type Row, reasonAgainst, rows } from './coverage/tally.ts';

const recently = daysAgo(2);
const longAgo = '2012-03-05';

const evidenceOf = (proof: Proof, at: string) => proof.evidence?.(at) ?? [];
const draftsOf = (proof: Proof, at: string) => proof.drafts?.(at) ?? [];

function proofsOf({ name, id }: Row): readonly Proof[] {
  const of = proofs[name]?.[id];
  if (of === undefined) throw new Error(`${name}: no proof of the representation "${id}"`);
  return Array.isArray(of) ? of : [of as Proof];
}

function expectedOf({ value }: Proof, at: string): unknown {
  return typeof value === 'function' ? value(at) : value;
}

/** What the fact is with these resources in place of the evidence. */
function read(
  { name }: Row,
  proof: Proof,
  evidence: readonly Resource[],
  drafts: readonly Resource[],
  settings = defaultSettings,
): unknown {
  return plain(factIn(name, chartOf(proof, evidence, drafts), settings));
}

const readAt = (row: Row, proof: Proof, at: string, settings = defaultSettings) =>
  read(row, proof, evidenceOf(proof, at), draftsOf(proof, at), settings);

const silences: Readonly<Record<string, readonly unknown[]>> = {
  unknown: ['unknown: absent'],
  none: [[], {}],
};

/** What the fact says when the evidence is not there; shown by the record itself. */
function silenceOf(row: Row, proof: Proof): unknown {
  const silent = read(row, proof, proof.without ?? [], []);
  const { silence } = row.reading;
  const declared =
    proof.silence === undefined ? (silences[String(silence)] ?? [silence]) : [proof.silence];
  expect(declared).toContainEqual(silent);
  return silent;
}

const nothingUsable = ['unknown: stale', 'unknown: absent'];

/** Codings of all resources, however deep they stand. */
function listsIn(value: unknown, found = new Set<CodeListId>()): Set<CodeListId> {
  if (Array.isArray(value)) for (const part of value) listsIn(part, found);
  else if (typeof value === 'object' && value !== null) {
    const { system, code } = value as { system?: unknown; code?: unknown };
    if (typeof system === 'string' && typeof code === 'string') {
      for (const list of listsOf({ system, code })) found.add(list);
    }
    for (const part of Object.values(value)) listsIn(part, found);
  }
  return found;
}

const named = rows.map((row) => [`${row.name}, ${row.id}`, row] as const);

describe.each(named)('%s', (_, row) => {
  it('is recognised, by every code list that is named for it', () => {
    const used = new Set<CodeListId>();
    for (const proof of proofsOf(row)) {
      expect(readAt(row, proof, recently)).toEqual(expectedOf(proof, recently));
      listsIn([evidenceOf(proof, recently), draftsOf(proof, recently), proof.context], used);
    }
    expect([...used]).toEqual(expect.arrayContaining([...(row.representation.lists ?? [])]));
    passed(row, 'recognised');
  });

  it('is not known, or is what silence means, when it is absent', () => {
    for (const proof of proofsOf(row)) {
      expect(silenceOf(row, proof)).not.toEqual(expectedOf(proof, recently));
    }
    passed(row, 'absent');
  });

  const current = currentOf(row);
  if (typeof current === 'string') {
    it(`holds to the last day of the look-back "${current}", and not on the day after`, () => {
      for (const proof of proofsOf(row)) expectCurrentUntil(row, proof, current);
      passed(row, 'stale');
    });
  } else {
    it('holds however long ago', () => {
      for (const proof of proofsOf(row).filter((p) => !p.bound)) {
        expect(readAt(row, proof, longAgo)).toEqual(expectedOf(proof, longAgo));
      }
    });
  }

  if (reasonAgainst('in error', row) === undefined) {
    it('changes nothing when it is in error or has another status that does not count', () => {
      const withStatus = proofsOf(row).filter((proof) => expectNothingInError(row, proof) > 0);
      expect(withStatus).not.toEqual([]);
      passed(row, 'in error');
    });
  }

  if (reasonAgainst('unit', row) === undefined) {
    it('is not read in a unit that nobody knows', () => {
      const numeric = proofsOf(row).filter(hasQuantity);
      expect(numeric).not.toEqual([]);
      for (const proof of numeric) expectUnread(row, proof);
      passed(row, 'unit');
    });
  } else {
    it('states no number with a unit', () => {
      expect(proofsOf(row).filter(hasQuantity)).toEqual([]);
    });
  }
});

function expectCurrentUntil(row: Row, proof: Proof, lookBack: LookBackName): void {
  const limit = since(dayOf(today), defaultSettings.lookBack[lookBack]);
  const iso = (day: number) => isoDate({ first: day, last: day });
  const tooOld = [...nothingUsable, silenceOf(row, proof)];
  expect(readAt(row, proof, iso(limit))).toEqual(expectedOf(proof, iso(limit)));
  expect(tooOld).toContainEqual(readAt(row, proof, iso(limit - 1)));
  // The setting of that name is the one that the fact uses.
  const settings = {
    ...defaultSettings,
    lookBack: { ...defaultSettings.lookBack, [lookBack]: { days: 0 } },
  };
  expect(tooOld).toContainEqual(readAt(row, proof, recently, settings));
}

/** The number of versions that do not count; 0 for resources that have no status. */
function expectNothingInError(row: Row, proof: Proof): number {
  const evidence = evidenceOf(proof, recently);
  const drafts = draftsOf(proof, recently);
  const silent = silenceOf(row, proof);
  const versions = inError(evidence);
  const draftVersions = draftsInError(drafts);
  for (const version of versions) expect(read(row, proof, version, drafts)).toEqual(silent);
  for (const version of draftVersions) expect(read(row, proof, evidence, version)).toEqual(silent);
  return versions.length + draftVersions.length;
}

/** Of the resources that state the fact, or that a draft cites. */
const hasQuantity = (proof: Proof) =>
  holdsQuantity([evidenceOf(proof, recently), draftsOf(proof, recently)]);

function expectUnread(row: Row, proof: Proof): void {
  const evidence = inUnknownUnit(evidenceOf(proof, recently));
  const drafts = inUnknownUnit(draftsOf(proof, recently));
  const unread = read(row, proof, evidence, drafts);
  if (proof.oddUnit !== undefined) expect(unread).toEqual(proof.oddUnit);
  else expect(['unknown: unreadable', silenceOf(row, proof)]).toContainEqual(unread);
}

describe('the table of representations', () => {
  it('has a proof for each representation, and none for one that it does not name', () => {
    const stated = rows.map(({ name, id }) => `${name}: ${id}`).sort();
    const proven = factNames.flatMap((name) =>
      Object.keys(proofs[name] ?? {}).map((id) => `${name}: ${id}`),
    );
    expect(proven.sort()).toEqual(stated);
  });

  it('is covered whole', () => {
    expect(coverage().missing).toEqual([]);
  });
});

afterAll(() => {
  console.log(coverage().table);
});
