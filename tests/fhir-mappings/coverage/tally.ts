// Which case of which representation has run: the table of coverage is made from this alone.
import { factReadings } from '../../../fhir-mappings/representations/index.ts';
import {
  type Current,
  type FactReading,
  type Representation,
  statusRules,
} from '../../../fhir-mappings/representations/representation.ts';
import { type FactName, factNames } from '../../../src/domain/fact-name.ts';

export const checks = ['recognised', 'absent', 'stale', 'in error', 'unit'] as const;
export type Check = (typeof checks)[number];

export interface Row {
  readonly name: FactName;
  readonly reading: FactReading;
  readonly id: string;
  readonly representation: Representation;
}

export const rows: readonly Row[] = factNames.flatMap((name) => {
  const reading = factReadings[name];
  return Object.entries(reading.representations).map(([id, representation]) => ({
    name,
    reading,
    id,
    representation,
  }));
});

export function currentOf({ reading, representation }: Row): Current {
  return representation.current ?? reading.current;
}

/** Why a check does not apply to a representation; undefined where it does. */
export function reasonAgainst(check: Check, row: Row): string | undefined {
  const { reading, representation } = row;
  if (check === 'stale') {
    const current = currentOf(row);
    return typeof current === 'string' ? undefined : current.never;
  }
  if (check === 'in error') {
    const status = representation.status ?? reading.status;
    return status === 'patient' || status === 'trial' ? statusRules[status] : undefined;
  }
  if (check === 'unit') {
    const numeric = representation.analyte !== undefined || representation.units !== undefined;
    return numeric ? undefined : 'no quantity with a unit in this representation';
  }
  return undefined;
}

const ran = new Set<string>();
const keyOf = ({ name, id }: Row, check: Check) => `${name} | ${id} | ${check}`;

/** To be called after the last assertion of a case. */
export function passed(row: Row, check: Check): void {
  ran.add(keyOf(row, check));
}

type Outcome = 'tested' | 'not applicable' | 'missing';

function outcome(row: Row, check: Check): Outcome {
  if (ran.has(keyOf(row, check))) return 'tested';
  return reasonAgainst(check, row) === undefined ? 'missing' : 'not applicable';
}

export interface Coverage {
  /** One line a fact, then the totals. */
  readonly table: string;
  readonly missing: readonly string[];
}

export function coverage(): Coverage {
  const count = (of: readonly Row[], check: Check, result: Outcome) =>
    of.filter((row) => outcome(row, check) === result).length;
  const cell = (of: readonly Row[], check: Check) => {
    const skipped = count(of, check, 'not applicable');
    const share = `${count(of, check, 'tested')}/${of.length - skipped}`;
    return `${share}${skipped > 0 ? ` (${skipped} n/a)` : ''}`.padEnd(15);
  };
  const line = (label: string, of: readonly Row[]) =>
    `${label.padEnd(36)}${checks.map((check) => cell(of, check)).join('')}`.trimEnd();
  const heading = `${''.padEnd(36)}${checks.map((check) => check.padEnd(15)).join('')}`.trimEnd();
  const lines = factNames.map((name) =>
    line(
      name,
      rows.filter((row) => row.name === name),
    ),
  );
  const total = line(`${factNames.length} facts, ${rows.length} representations`, rows);
  const missing = rows.flatMap((row) =>
    checks.filter((check) => outcome(row, check) === 'missing').map((check) => keyOf(row, check)),
  );
  return { table: [heading, ...lines, total].join('\n'), missing };
}
