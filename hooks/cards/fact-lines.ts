// The facts that a card rests on: as lines that a clinician reads, and as data that a machine reads.
import { shortDate } from '../../src/domain/calendar.ts';
import type { Evidence } from '../../src/domain/fact.ts';
import { facts } from '../../src/domain/fact-name.ts';
import { shown } from '../../src/guideline/wording.ts';
import { inert } from './inert.ts';

export interface CardFact {
  readonly name: string;
  readonly value: string | number | boolean | readonly string[];
  readonly unit?: string;
  readonly date?: string;
  readonly reference?: string;
}

/** Each datum once, in the order in which the rule asked. */
export function distinct(evidence: readonly Evidence[]): readonly Evidence[] {
  const seen = new Set<string>();
  return evidence.filter((e) => {
    const key = JSON.stringify([e.name, e.reference, e.value, e.date]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export function cardFacts(evidence: readonly Evidence[]): readonly CardFact[] {
  return distinct(evidence).flatMap((e) =>
    e.name
      ? [
          {
            name: e.name,
            value: inertValue(e.value),
            ...(e.unit ? { unit: e.unit } : {}),
            ...(e.date ? { date: e.date } : {}),
            ...(e.reference ? { reference: e.reference } : {}),
          },
        ]
      : [],
  );
}

function inertValue(value: Evidence['value']): CardFact['value'] {
  if (typeof value === 'string') return inert(value, 200);
  return typeof value === 'object' ? value.map((v) => inert(v)) : value;
}

/** "Estradiol 142 pg/mL on 3 Nov 2026 (provisional)". */
export function factLine(e: Evidence): string {
  const text = e.name ? labelled(e) : shown(e);
  const date = e.date && !text.includes(shortDate(e.date)) ? ` on ${shortDate(e.date)}` : '';
  const remarks = [e.remark, e.provisional ? 'preliminary result' : undefined].filter(Boolean);
  const remark = remarks.length > 0 ? ` (${remarks.join('; ')})` : '';
  const line = inert(`${text}${date}${remark}`, 160);
  return line.charAt(0).toUpperCase() + line.slice(1);
}

function labelled(e: Evidence): string {
  const { label, standsAlone } = facts[e.name as keyof typeof facts];
  if (standsAlone) return shown(e);
  // The date of the last menses says more than that there were some.
  if (e.name === 'mensesWithin12Months' && e.date) return `last menses ${shortDate(e.date)}`;
  if (e.date !== undefined && e.value === e.date) return `${label} ${shortDate(e.date)}`;
  if (e.value === true) return label;
  if (e.value === false) return `no ${label}`;
  return `${label} ${shown(e)}`;
}

/** One line for each datum; who the patient is stands in one line of its own, first. */
export function factLines(evidence: readonly Evidence[]): readonly string[] {
  const all = distinct(evidence);
  const who = all.filter((e) => e.name === 'sex' || e.name === 'ageYears');
  const rest = all.filter((e) => !who.includes(e));
  const person = who.map((e) => (e.name === 'ageYears' ? shown(e) : factLine(e))).join(', ');
  return [...new Set([...(person ? [person] : []), ...rest.map(factLine)])];
}
