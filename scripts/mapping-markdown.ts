// The table of the mappings in Markdown, from the table in code: one row for each fact.
import type { CodeListId } from '../fhir-mappings/codes/lists.ts';
import { spellingsOf } from '../fhir-mappings/read/units.ts';
import { factReadings } from '../fhir-mappings/representations/index.ts';
import {
  type Current,
  type FactReading,
  type Representation,
  type Silence,
  type StatusRule,
  statusRules,
} from '../fhir-mappings/representations/representation.ts';
import type { LookBack } from '../src/domain/calendar.ts';
import { type FactName, factNames, facts } from '../src/domain/fact-name.ts';
import { defaultSettings } from '../src/domain/settings.ts';

export const begin = '<!-- begin: written by npm run mapping:table -->';
export const end = '<!-- end: written by npm run mapping:table -->';

/** The README with its table replaced by the one that the code gives. */
export function withTable(readme: string): string {
  const [before, rest] = readme.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error('README has no place for it');
  return `${before}${begin}\n\n${statusTable()}\n\n${factTable()}\n\n${end}${after}`;
}

function statusTable(): string {
  const rows = (Object.keys(statusRules) as StatusRule[]).map(
    (rule) => `| ${rule} | ${statusRules[rule]} |`,
  );
  return ['| Status rule | Which statuses count |', '|---|---|', ...rows].join('\n');
}

const columns = [
  'Fact',
  'Representations, code lists, units',
  'Look-back',
  'Status',
  'Nothing on record',
  'Unknown when',
  'Mappers',
];

function factTable(): string {
  const rows = factNames.map((name) => `| ${cells(name).join(' | ')} |`);
  return [`| ${columns.join(' | ')} |`, `|${columns.map(() => '---|').join('')}`, ...rows].join(
    '\n',
  );
}

function cells(name: FactName): readonly string[] {
  const reading = factReadings[name];
  const { label, unit } = facts[name] as { label: string; unit?: string };
  const all = Object.entries(reading.representations);
  return [
    `**${name}**<br>${label}${unit ? `, ${unit}` : ''}`,
    all.map(([id, representation]) => representationText(id, representation)).join('<br>'),
    lookBacks(reading),
    grouped(reading, (r) => r.status ?? reading.status),
    silenceText(reading.silence),
    reading.unknownWhen,
    reading.mappers.map((file) => `[${file}](${file})`).join('<br>'),
  ];
}

function representationText(id: string, { path, lists, analyte, units }: Representation): string {
  const coded = lists ? `; lists ${lists.map(linked).join(', ')}` : '';
  const accepted = analyte ? spellingsOf(analyte).filter((unit) => unit !== '') : units;
  const inUnits = accepted ? `; units ${accepted.map((unit) => `\`${unit}\``).join(', ')}` : '';
  return `**${id}**: ${path}${coded}${inUnits}`;
}

const linked = (list: CodeListId) => `[${list}](/fhir/ValueSet/${list})`;

/** One text where all representations share it, else each with those that it holds for. */
function grouped(reading: FactReading, textOf: (r: Representation) => string): string {
  const byText = new Map<string, string[]>();
  for (const [id, representation] of Object.entries(reading.representations)) {
    const text = textOf(representation);
    byText.set(text, [...(byText.get(text) ?? []), id]);
  }
  if (byText.size === 1) return [...byText.keys()].join('');
  return [...byText].map(([text, ids]) => `${ids.join(', ')}: ${text}`).join('<br>');
}

function lookBacks(reading: FactReading): string {
  const { also } = reading;
  const other = also ? [`${lookBackText(also.current)} ${also.when}`] : [];
  return [grouped(reading, (r) => lookBackText(r.current ?? reading.current)), ...other].join(
    '<br>',
  );
}

function lookBackText(current: Current): string {
  if (typeof current !== 'string') return `none: ${current.never}`;
  return `${spanText(defaultSettings.lookBack[current])} (\`${current}\`)`;
}

function spanText(lookBack: LookBack): string {
  return 'days' in lookBack ? `${lookBack.days} days` : `${lookBack.months} months`;
}

function silenceText(silence: Silence): string {
  return silence === 'none' ? 'empty' : String(silence);
}
