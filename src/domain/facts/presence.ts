// Facts of which the record either holds an entry or says nothing: "none recorded" is false, but a
// part of the record that could not be read leaves them unknown.
import { isoDate, type LookBack, onOrAfter, since } from '../calendar.ts';
import type {
  Activity,
  Dated,
  Entry,
  JudgementValue,
  ProblemEntry,
  ProcedureEntry,
  Section,
} from '../case.ts';
import { type Evidence, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import type { Judgement } from '../judgement.ts';
import { latest, notFuture } from '../latest.ts';
import type { Problem } from '../problem.ts';
import type { ProcedureKind } from '../procedure.ts';
import type { LookBackName } from '../settings.ts';
import type { Situation } from '../situation.ts';

export interface Presence {
  readonly problems?: readonly Problem[];
  readonly procedures?: readonly ProcedureKind[];
  /** A clinician's statement; the newer of statement and problem wins. */
  readonly judgement?: Judgement;
  /** Which problems count; any activity unless stated. */
  readonly activity?: Activity;
  /** Suspected problems count too. */
  readonly suspected?: boolean;
  /** Only problems coded as severe or life-threatening. */
  readonly severe?: boolean;
  readonly lookBack?: LookBackName;
  /** Further parts of the record in which it could stand. */
  readonly sections?: readonly Section[];
}

/** Defines a fact that is true when any of the entries is on record, else false. */
export function documented(name: FactName, presence: Presence): FactDefinition<boolean> {
  return {
    name,
    find: (s) => find(presence, s),
  };
}

function find(presence: Presence, s: Situation): Fact<boolean> {
  const lookBack = presence.lookBack && s.settings.lookBack[presence.lookBack];
  const found = [
    ...problemEntries(presence, lookBack, s),
    ...procedureEntries(presence, lookBack, s),
  ].sort(byAge);
  const stated = presence.judgement && statement(presence.judgement, lookBack, s);
  const [first] = found;
  if (stated?.known && (!first || stated.value === false)) {
    if (!first || !isNewer(first, stated.evidence[0]?.date)) return stated;
  }
  if (first) return known(true, [entryEvidence(first, true)]);
  if (stated && !stated.known && stated.reason === 'conflict') return stated;
  const missing = sections(presence).some((section) => s.case.unavailable.has(section));
  return missing ? unknown('not-fetched') : known(false);
}

/** Newest first, undated last. */
function byAge(a: Entry, b: Entry): number {
  const day = (e: Entry) => e.date?.first ?? Number.NEGATIVE_INFINITY;
  if (day(a) !== day(b)) return day(b) - day(a);
  return a.reference < b.reference ? -1 : 1;
}

/** What clinicians last said; an answer that is not yes or no is none. */
export function statement(
  judgement: Judgement,
  lookBack: LookBack | undefined,
  s: Situation,
): Fact<boolean> {
  return latest((s.case.judgements[judgement] ?? []).filter(isBoolean), s, {
    section: 'results',
    ...(lookBack ? { lookBack } : {}),
    show: (v) => v,
  });
}

const isBoolean = (j: Dated<JudgementValue>): j is Dated<boolean> => typeof j.value === 'boolean';

function problemEntries(
  presence: Presence,
  lookBack: LookBack | undefined,
  s: Situation,
): readonly ProblemEntry[] {
  return notFuture(s.case.problems, s).filter(
    (p) =>
      presence.problems?.includes(p.problem) &&
      (presence.activity === undefined || p.activity === presence.activity) &&
      (presence.suspected === true || !p.suspected) &&
      (presence.severe !== true || p.severity === 'severe' || p.severity === 'life-threatening') &&
      (p.ongoing === true || isWithin(p, lookBack, s)),
  );
}

function procedureEntries(
  presence: Presence,
  lookBack: LookBack | undefined,
  s: Situation,
): readonly ProcedureEntry[] {
  return (presence.procedures ?? [])
    .flatMap((kind) => performed(kind, s))
    .filter((p) => isWithin(p, lookBack, s));
}

/** Procedures of the kind that were done. */
export function performed(kind: ProcedureKind, s: Situation): readonly ProcedureEntry[] {
  return notFuture(s.case.procedures, s).filter((p) => p.procedure === kind && !p.notDone);
}

/** An entry of a look-back must be dated; one that its date leaves open is not counted. */
export function isWithin(entry: Entry, lookBack: LookBack | undefined, s: Situation): boolean {
  if (!lookBack) return true;
  return entry.date !== undefined && onOrAfter(entry.date, since(s.asOf, lookBack)) === 'yes';
}

function isNewer(entry: Entry, date: string | undefined): boolean {
  return entry.date !== undefined && date !== undefined && isoDate(entry.date) > date;
}

function sections(presence: Presence): readonly Section[] {
  return [
    ...(presence.problems ? (['problems'] as const) : []),
    ...(presence.procedures ? (['procedures'] as const) : []),
    ...(presence.judgement ? (['results'] as const) : []),
    ...(presence.sections ?? []),
  ];
}

/** The entry as a datum of the fact. */
export function entryEvidence(entry: Entry, value: Evidence['value']): Evidence {
  return {
    value,
    ...(entry.reference ? { reference: entry.reference } : {}),
    ...(entry.date ? { date: isoDate(entry.date) } : {}),
  };
}
