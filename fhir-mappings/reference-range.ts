// The laboratory's own limits: the range for anyone or for patients like this one, and the one that
// it states for postmenopausal women. FHIR R4 Observation.referenceRange.
import { completedYears } from '../src/domain/calendar.ts';
import type { Person, Sex } from '../src/domain/case.ts';
import type { Analyte, Measurement } from '../src/domain/measurement.ts';
import { type Concept, concept } from './read/coding.ts';
import { effective } from './read/dates.ts';
import { type Json, number, object, objects, string } from './read/json.ts';
import { readLimit } from './read/quantity.ts';
import type { RecordEntry } from './read/record.ts';

type Limits = Pick<Measurement, 'normal' | 'postmenopausal'>;

export const none: Limits = {};

/** Analytes that a fact compares with the laboratory's own limits. */
const compared: ReadonlySet<Analyte> = new Set([
  'fsh',
  'estradiol',
  'bilirubin',
  'ast',
  'alt',
  'alp',
  'calcium',
  'correctedCalcium',
  'potassium',
  'magnesium',
]);

export function referenceRanges(entry: RecordEntry, analyte: Analyte, person: Person): Limits {
  if (!compared.has(analyte)) return none;
  const ranges = objects(entry.json['referenceRange']);
  if (ranges.length === 0) return none;
  const unit = object(entry.json['valueQuantity']);
  let normal: Measurement['normal'];
  let postmenopausal: Measurement['normal'];
  for (const range of ranges) {
    const low = readLimit(range['low'], analyte, unit);
    const high = readLimit(range['high'], analyte, unit);
    if (low === undefined && high === undefined) continue;
    const limits = {
      ...(low === undefined ? {} : { low }),
      ...(high === undefined ? {} : { high }),
    };
    const whom = audience(range, person);
    if (whom === 'postmenopausal') postmenopausal ??= limits;
    else if (whom === 'patient' && coversAge(range, entry, person)) normal ??= limits;
  }
  return { ...(normal ? { normal } : {}), ...(postmenopausal ? { postmenopausal } : {}) };
}

const sexCodes: Readonly<Record<string, Sex>> = {
  '248152002': 'female',
  '248153007': 'male',
  f: 'female',
  m: 'male',
  female: 'female',
  male: 'male',
};

function audience(range: Json, person: Person): 'patient' | 'postmenopausal' | 'others' {
  const applies = objects(range['appliesTo']).flatMap((c) => concept(c) ?? []);
  const kind = concept(range['type']);
  const all = kind ? [kind, ...applies] : applies;
  const words = [string(range['text']) ?? '', ...all.flatMap(wordsOf)].join(' ').toLowerCase();
  const codes = all.flatMap((c) => c.codings.map((x) => x.code.toLowerCase()));
  if (
    codes.includes('76498008') ||
    codes.includes('postmenopausal') ||
    /\bpost-?\s?meno/.test(words)
  ) {
    return 'postmenopausal';
  }
  const meaning = kind?.codings.map((c) => c.code.toLowerCase()) ?? [];
  if (meaning.length > 0 && !meaning.includes('normal')) return 'others';
  return applies.every((a) => appliesTo(a, person)) ? 'patient' : 'others';
}

/** A range for one sex is for the patient of that sex; one for another group is for others. */
function appliesTo(group: Concept, person: Person): boolean {
  const named = [...group.codings.map((c) => c.code), group.text ?? ''];
  const sex = named.map((n) => sexCodes[n.trim().toLowerCase()]).find((s) => s !== undefined);
  return sex !== undefined && sex === person.sex;
}

const wordsOf = (c: Concept) => [c.text ?? '', ...c.codings.map((x) => x.display ?? '')];

/** A range with an age must cover the patient's on the day of the result; in years only. */
function coversAge(range: Json, entry: RecordEntry, person: Person): boolean {
  const age = object(range['age']);
  const on = effective(entry.json)?.date.first;
  if (!age || on === undefined || !person.birthDate) return true;
  const years = completedYears(person.birthDate.last, on);
  const limit = (value: unknown) => {
    const quantity = object(value);
    const unit = string(quantity?.['code']) ?? string(quantity?.['unit']) ?? 'a';
    return /^(?:a|y|yr|years?)$/i.test(unit) ? number(quantity?.['value']) : undefined;
  };
  const [low, high] = [limit(age['low']), limit(age['high'])];
  return (low === undefined || years >= low) && (high === undefined || years <= high);
}
