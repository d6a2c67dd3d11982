// A clinical fact is known, with the evidence it rests on, or unknown, with the reason why. There
// is no default value: whoever asks must say what an unknown means to them.
import type { FactName } from './fact-name.ts';
import type { Situation } from './situation.ts';

/** Why a fact is not known; the words of the outside contract. */
export type UnknownReason = 'absent' | 'stale' | 'unreadable' | 'conflict' | 'not-fetched';

export type ShownValue = string | number | boolean | readonly string[];

/** One datum that a fact rests on, in the form in which a card shows it. */
export interface Evidence {
  /** Fact that the datum speaks of; left out, it is the fact that was asked for. */
  readonly name?: FactName;
  readonly value: ShownValue;
  readonly unit?: string;
  /** Clinical date as far as it is known: YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** The record entry, `Type/id`. */
  readonly reference?: string;
  /** From a preliminary result: enough for a warning, never for a critical card. */
  readonly provisional?: boolean;
  /** What the reader should know about the datum, for example "dose not stated". */
  readonly remark?: string;
}

export interface Known<T> {
  readonly known: true;
  readonly value: T;
  readonly evidence: readonly Evidence[];
}

export interface Unknown {
  readonly known: false;
  readonly reason: UnknownReason;
  /** What was seen but could not be used: the stale value, both sides of a conflict. */
  readonly evidence: readonly Evidence[];
}

export type Fact<T> = Known<T> | Unknown;

export interface FactDefinition<T> {
  readonly name: FactName;
  readonly find: (situation: Situation) => Fact<T>;
}

export function known<T>(value: T, evidence: readonly Evidence[] = []): Known<T> {
  return { known: true, value, evidence };
}

export function unknown(reason: UnknownReason, evidence: readonly Evidence[] = []): Unknown {
  return { known: false, reason, evidence };
}

/**
 * Finds the fact once per situation; every datum without a name gets the name of the fact. Two
 * definitions may share a name where a rule asks for another look-back; each is found for itself.
 */
export function ask<T>(definition: FactDefinition<T>, situation: Situation): Fact<T> {
  const found = situation.memo.get(definition);
  if (found) return found as Fact<T>;
  const fact = definition.find(situation);
  const named = {
    ...fact,
    evidence: fact.evidence.map((e) => (e.name ? e : { ...e, name: definition.name })),
  };
  situation.memo.set(definition, named);
  return named;
}
