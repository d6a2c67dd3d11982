// Whatever entry of the record is taken away, a warning or critical finding never vanishes in silence.
// Asked of every patient for whom such a rule fires: the worked examples, in each edition, and those of
// the tables of cases.
import { describe, expect, it } from 'vitest';
import type { Situation } from '../../../src/domain/situation.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { collectedCases } from '../../support/collected-cases.ts';
import { situationOf } from '../../support/situation.ts';
import { type Fate, fateOf, fateUnread } from './after-removal.ts';
import { fires, firings } from './firings.ts';
import { type Removal, removals } from './removals.ts';

const cases = collectedCases();

interface Patient {
  readonly words: string;
  readonly situation: Situation;
}

function patientsOf(rule: Rule): readonly Patient[] {
  const examples = firings.filter((firing) => firing.rule === rule);
  const tables = (cases.get(rule.id) ?? [])
    .filter(([, outcome]) => outcome === 'fires')
    .map(([words, , facts]) => ({ words, situation: situationOf(facts) }))
    .filter(({ situation: s }) => fires(rule, s));
  return [...examples.map(({ name, situation: s }) => ({ words: name, situation: s })), ...tables];
}

type Telling = (rule: Rule, s: Situation, removal: Removal) => Fate;

interface Loss {
  readonly words: string;
  readonly removal: Removal;
}

/** Entries whose loss the finding does not survive, and that nothing is said of. */
const silent = (rule: Rule, fate: Telling): readonly Loss[] =>
  patientsOf(rule).flatMap(({ words, situation: s }) =>
    removals(s.case)
      .filter((removal) => fate(rule, s, removal) === 'silent')
      .map((removal) => ({ words, removal })),
  );

type Exceptions = readonly (readonly [rule: string, kind: Removal['kind'], because: string])[];

const alarms = rules.filter(({ indicator }) => indicator !== 'info');
const everyAlarm = alarms.map((rule) => [rule.id, rule] as const);

function itNeverIsSilent(fate: Telling, exceptions: Exceptions): void {
  const isExcepted = (id: string, kind: Removal['kind']) =>
    exceptions.some(([rule, excepted]) => rule === id && excepted === kind);

  it.each(everyAlarm)('%s', (id, rule) => {
    const lost = silent(rule, fate).filter(({ removal }) => !isExcepted(id, removal.kind));
    expect(lost.map(({ words, removal }) => `${words}, without ${removal.name}`)).toEqual([]);
  });

  it.each(exceptions)('but %s without %s: %s', (id, kind) => {
    const lost = alarms.filter((rule) => rule.id === id).flatMap((rule) => silent(rule, fate));
    expect(lost.map(({ removal }) => removal.kind)).toContain(kind);
  });
}

describe('without an entry a finding stays, is left open by name, or is answered', () => {
  itNeverIsSilent(fateOf, [
    ['SAF-82', 'measurements', 'a first dose has no creatinine before a dose to compare with'],
  ]);
});

describe('without an entry in a part of the record that could not be read it stays or is left open', () => {
  itNeverIsSilent(fateUnread, []);
});

describe('the fates of a finding', () => {
  const fates = new Map<Fate, string[]>();
  for (const { rule, situation: s } of firings.filter((f) => alarms.includes(f.rule))) {
    for (const removal of removals(s.case)) {
      const fate = fateOf(rule, s, removal);
      fates.set(fate, [...(fates.get(fate) ?? []), `${rule.id} ${removal.kind}`]);
    }
  }

  it.each([
    ['fires', 'REC-02 sex'],
    ['named', 'SAF-36 measurements'],
    ['named', 'HER2-08 receptors'],
    ['open otherwise', 'SAF-42 problems'],
    ['answered', 'ET-02d receptors'],
    ['no by definition', 'SAF-10 problems'],
    ['no by definition', 'SAF-04 drugRecords'],
    ['replaced', 'ET-05 judgements'],
    ['silent', 'SAF-82 measurements'],
  ] as const)('%s: %s', (fate, example) => {
    expect(fates.get(fate)).toContain(example);
  });
});

it('finds many patients for whom the rules fire', () => {
  const found = alarms.map((rule) => patientsOf(rule).length);
  expect(Math.min(...found)).toBeGreaterThan(0);
  expect(found.reduce((sum, n) => sum + n)).toBeGreaterThan(600);
});
