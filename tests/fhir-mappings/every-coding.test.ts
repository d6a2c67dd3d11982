// Every fact, written by three kinds of record system, is read back as what it was.
import { describe, expect, it } from 'vitest';
import { toBasket } from '../../fhir-mappings/orders.ts';
import { toCase } from '../../fhir-mappings/to-case.ts';
import { ask } from '../../src/domain/fact.ts';
import type { FactName } from '../../src/domain/fact-name.ts';
import { factDefinitions } from '../support/fact-definitions.ts';
import { situate, today } from '../support/fhir.ts';
import { buildRecord } from '../support/record/build-record.ts';
import type { Facts, WorkedCase } from '../support/record/facts.ts';
import { RECORD_CODINGS, type RecordCoding } from '../support/record/record-coding.ts';
import { SAMPLE_FACTS } from '../support/record/sample-facts.ts';
import { VIGNETTES } from '../vignettes/vignettes.ts';

/** The facts of a worked case as the mappings read them from its record. */
function readBack(worked: WorkedCase, coding: RecordCoding) {
  const record = buildRecord(worked, { coding, today });
  const resources = record.resources.map((resource) => ({ resource }));
  const { patientId } = record;
  const drafts = record.drafts.map((resource) => ({ resource }));
  const { basket } = toBasket({ drafts, resources, selections: [], patientId });
  const s = situate(toCase({ resources, patientId }).case, { basket });
  return (name: FactName) => {
    const fact = ask(factDefinitions[name], s);
    return fact.known ? simple(name, fact.value) : `unknown: ${fact.reason}`;
  };
}

const words: Readonly<Record<string, string>> = {
  positive: 'pos',
  negative: 'neg',
  amplified: 'amp',
  'not-amplified': 'nonamp',
};

/** A value in the form in which the worked cases write it. */
function simple(name: FactName, value: unknown): unknown {
  if (value instanceof Set) return [...value].sort();
  if (value instanceof Map) return Object.fromEntries(value);
  if (Array.isArray(value)) return [...value].sort();
  if (typeof value === 'string') return words[value] ?? value;
  if (typeof value !== 'object' || value === null) return value;
  if ('positive' in value) {
    const { percent, positive } = value as { percent?: number; positive: boolean };
    return percent ?? (positive ? 'pos' : 'neg');
  }
  const { low, high } = value as { low: number; high: number };
  if (name === 'metastaticDiagnosisDate') return value;
  return low === high ? low : [low, high];
}

/** A progression is laid to every drug of the regimen: more drugs may be read back than are named. */
const atLeastThese: ReadonlySet<FactName> = new Set(['drugsProgressedOn', 'priorDrugs']);

/** Numbers are read back within the rounding of the report, partial dates as what they leave open. */
function expectSame(name: FactName, actual: unknown, expected: unknown): void {
  if (typeof expected === 'number') {
    const [low, high] = Array.isArray(actual) ? actual : [actual, actual];
    const slack = 0.01 * Math.abs(expected) + 0.02;
    expect(low).toBeLessThanOrEqual(expected + slack);
    expect(high).toBeGreaterThanOrEqual(expected - slack);
  } else if (Array.isArray(expected)) {
    if (atLeastThese.has(name)) expect(actual).toEqual(expect.arrayContaining(expected));
    else expect(actual).toEqual([...expected].sort());
  } else if (typeof expected === 'object') expect(actual).toMatchObject(expected as object);
  else expect(actual).toEqual(expected);
}

/** The newest ejection fraction is never its own baseline: there must be another. */
const companions: { readonly [name in keyof Facts]?: Facts } = {
  baselineLvefPercent: { lvefPercent: 58 },
};

const sampled = Object.keys(SAMPLE_FACTS) as (keyof Facts)[];

describe.each(RECORD_CODINGS)('a record in the %s coding', (coding) => {
  it.each(sampled)('tells %s', (name) => {
    const { value, beside } = SAMPLE_FACTS[name] as { value: unknown; beside?: WorkedCase };
    const facts = { ...beside?.facts, ...companions[name], [name]: value };
    expectSame(name, readBack({ ...beside, facts }, coding)(name), value);
  });

  it.each(VIGNETTES.map((v) => [v.id, v] as const))('tells the facts of worked case %s', (_, v) => {
    const back = readBack(v, coding);
    for (const [name, value] of Object.entries(v.facts) as [FactName, unknown][]) {
      expectSame(name, back(name), value);
    }
  });
});
