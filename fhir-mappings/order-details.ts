// What a draft says beyond its name: cycle, dose in milligrams, target AUC, the GFR that it was
// calculated with, and whether a tumour cell count is its reason.
import { exact, type Quantity } from '../src/domain/measurement.ts';
import type { Order } from '../src/domain/order.ts';
import { textOf } from './gene-findings.ts';
import { concept, isIn } from './read/coding.ts';
import { type Json, number, object, objects, string } from './read/json.ts';
import { interval, unitOf } from './read/quantity.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { isVoid } from './read/status.ts';
import { cycleDays } from './read/timing.ts';
import { isTumorCellCount } from './tumor-cells.ts';

type Details = Pick<
  Order,
  'cycleLength' | 'cycleDay' | 'dosageText' | 'auc' | 'gfr' | 'citesTumorCells'
>;

export function detailsOf(
  entry: RecordEntry,
  dosages: readonly Json[],
  lookup: PatientRecord,
): Details {
  const texts = dosages.flatMap((d) => string(d['text']) ?? []);
  const text = texts.join('; ');
  const cycleLength = cycleDays(dosages);
  const cycleDay = dayInText(text);
  const auc = numberIn(text, aucInText);
  const gfr = citedGfr(entry, lookup) ?? gfrInText(text);
  return {
    ...(text === '' ? {} : { dosageText: text }),
    ...(cycleLength === undefined ? {} : { cycleLength }),
    ...(cycleDay === undefined ? {} : { cycleDay }),
    ...(auc === undefined || auc <= 0 ? {} : { auc }),
    ...(gfr ? { gfr } : {}),
    ...(citesTumorCells(entry, lookup) ? { citesTumorCells: true } : {}),
  };
}

const dayOrCycle = /\bday\s*#?(\d{1,2})\b(?!\s*(?:cycle|of rest))|\bC\d{1,2}\s?D(\d{1,2})\b/gi;

/** "day 8", "Cycle 3 Day 1", "C3D8"; several different days tell none. */
export function dayInText(text: string): number | undefined {
  if (text.search(dayOrCycle) < 0) return undefined;
  const days = new Set([...text.matchAll(dayOrCycle)].map((m) => Number(m[1] ?? m[2])));
  const [only] = days;
  return days.size === 1 ? only : undefined;
}

const itsNumber = '\\s*(?:of|is|=|:)?\\s*(\\d+(?:\\.\\d+)?)';
const aucInText = new RegExp(`\\bAUC\\b${itsNumber}`, 'i');
const filtrationInText = new RegExp(`\\b(?:e?GFR|CrCl|creatinine clearance)\\b${itsNumber}`, 'i');

function numberIn(text: string, labelled: RegExp): number | undefined {
  const found = labelled.exec(text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function gfrInText(text: string): Quantity | undefined {
  const value = numberIn(text, filtrationInText);
  return value === undefined ? undefined : exact(value);
}

const filtration = /\bglomerular filtration\b|\be?GFR\b|\bclearance\b/i;

/** `supportingInformation` of a MedicationRequest, `supportingInfo` of a ServiceRequest. */
function supporting({ json }: RecordEntry): readonly Json[] {
  return [...objects(json['supportingInformation']), ...objects(json['supportingInfo'])];
}

/** A GFR or clearance among the supporting information: contained, in the record or on the server. */
function citedGfr(entry: RecordEntry, lookup: PatientRecord): Quantity | undefined {
  for (const reference of supporting(entry)) {
    const observation = lookup.resolve(reference, entry);
    if (observation?.['resourceType'] !== 'Observation' || isVoid(observation)) continue;
    const code = concept(observation['code']);
    const isFiltration =
      isIn(code, 'crcl') || (code && textOf(code).some((words) => filtration.test(words)));
    const quantity = object(observation['valueQuantity']);
    const value = number(quantity?.['value']);
    if (!isFiltration || !quantity || value === undefined) continue;
    if (/^mL\/min/i.test(unitOf(quantity))) return interval(value, string(quantity['comparator']));
  }
  return undefined;
}

/** The reason, or the supporting information, is a count of circulating tumour cells. */
function citesTumorCells(entry: RecordEntry, lookup: PatientRecord): boolean {
  const cited = [...objects(entry.json['reasonReference']), ...supporting(entry)].some(
    (reference) => {
      const observation = lookup.resolve(reference, entry);
      const code = concept(observation?.['code']);
      if (observation?.['resourceType'] !== 'Observation' || isVoid(observation)) return false;
      return isTumorCellCount(code);
    },
  );
  if (cited) return true;
  return objects(entry.json['reasonCode']).some((reason) => {
    const code = concept(reason);
    return isTumorCellCount(code) || (code && textOf(code).some((w) => /\bCTCs?\b/.test(w)));
  });
}
