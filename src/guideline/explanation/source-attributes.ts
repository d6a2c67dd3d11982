// The thirteen source attributes of an evidence-based decision support intervention that US
// certification asks for: 45 CFR 170.315(b)(11)(iv)(A).
import { shortDate } from '../../domain/calendar.ts';
import { type FactName, facts } from '../../domain/fact-name.ts';
import { editionInfo } from '../editions.ts';
import { sources } from '../evidence.ts';
import type { Rule } from '../rule.ts';
import { listed } from '../wording.ts';
import { inputsOf } from './inputs.ts';

export interface SourceAttribute {
  /** Its number in the regulation, 1 to 13. */
  readonly number: number;
  readonly name: string;
  readonly value: string;
}

/** Facts computed from sex and age: from the birth date, without asking for either by name. */
export const restsOnSexAndAge: readonly FactName[] = [
  'ovarianState',
  'creatinineClearanceMlPerMin',
];

/** Facts that are health status assessments of the US core data: function and pregnancy. */
const healthStatus: readonly FactName[] = [
  'ecogPerformanceStatus',
  'pregnant',
  'pregnancyTestWithin14Days',
  'psychosocialSupportDocumented',
  'symptomSeverity',
];

const notUsed = 'Not used.';

export function sourceAttributesOf(rule: Rule): readonly SourceAttribute[] {
  const names = inputsOf(rule).map((i) => i.name);
  return [
    [
      'Bibliographic citation',
      rule.sources.map(({ source }) => sources[source].citation).join('; '),
    ],
    ['Developer', 'The contributors of the mbc-cds project; not yet approved for clinical use.'],
    ['Funding source', 'None declared.'],
    ['Release and revision dates', dates(rule)],
    ['Use of race', notUsed],
    ['Use of ethnicity', notUsed],
    ['Use of language', notUsed],
    ['Use of sexual orientation', notUsed],
    ['Use of gender identity', notUsed],
    ['Use of sex', sexUse(names)],
    ['Use of date of birth', birthDateUse(names)],
    ['Use of social determinants of health data', notUsed],
    ['Use of health status assessments data', usedAmong(names, healthStatus)],
  ].map(([name, value], i) => ({ number: i + 1, name: name as string, value: value as string }));
}

function dates(rule: Rule): string {
  const editions = rule.editions.map((e) => `${e} (literature to ${editionInfo[e].date})`);
  return `Version ${rule.version}, last reviewed ${shortDate(rule.reviewed)}; edition ${listed(editions)}.`;
}

function sexUse(names: readonly FactName[]): string {
  if (names.includes('sex')) return 'Used: treatment and labelling differ between women and men.';
  const derived = usedThrough(names);
  return derived.length > 0 ? `Used to compute: ${listed(derived)}.` : notUsed;
}

/** Every rule asks for an adult. */
function birthDateUse(names: readonly FactName[]): string {
  const derived = usedThrough(names);
  const also = derived.length > 0 ? `, and to compute: ${listed(derived)}` : '';
  return `Used: the patient is an adult${also}.`;
}

function usedThrough(names: readonly FactName[]): readonly string[] {
  return restsOnSexAndAge.filter((n) => names.includes(n)).map((n) => facts[n].label);
}

function usedAmong(names: readonly FactName[], of: readonly FactName[]): string {
  const used = of.filter((n) => names.includes(n)).map((n) => facts[n].label);
  return used.length > 0 ? `Used: ${listed(used)}.` : notUsed;
}
