// Regimens and lines of therapy for metastatic disease. Drugs that start within 28 days of each
// other, or share a plan, are one regimen. Dropping a drug, maintenance after chemotherapy, a
// change for toxicity and added ovarian suppression do not begin a new line.
import { type Day, since } from './calendar.ts';
import type { DrugId } from './drug.ts';
import {
  chemotherapy,
  cytotoxics,
  endocrine,
  her2Antibodies,
  her2Conjugates,
  her2Kinases,
  systemic,
} from './drug-sets.ts';
import { type Exposure, exposures } from './exposure.ts';
import { ask } from './fact.ts';
import { metastaticDiagnosisDate } from './facts/disease.ts';
import { her2Status } from './facts/her2.ts';
import { notFuture } from './latest.ts';
import { once, type Situation } from './situation.ts';

export type LineClass = 'endocrine' | 'chemotherapy' | 'her2';

export interface Regimen {
  readonly exposures: readonly Exposure[];
  readonly start?: Day;
  readonly classes: ReadonlySet<LineClass>;
  readonly progressed: boolean;
  /** None of its anticancer drugs goes on. */
  readonly ended: boolean;
}

/** Begins a key that names what a record is based on: a plan of treatment, but no regimen by itself. */
export const basedOn = 'based on ';

const sameRegimenDays = 28;
const sameLineDays = 60;
/** Treatment that starts up to so many days before the first metastasis is for the metastasis. */
const leadDays = 28;

/** Adjuvant or metastatic: by the stated intent, else by the date of the first metastasis. */
export function settingOf(e: Exposure, s: Situation): 'adjuvant' | 'metastatic' {
  if (e.intent) return e.intent === 'curative' ? 'adjuvant' : 'metastatic';
  const first = ask(metastaticDiagnosisDate, s);
  if (!first.known || !e.start) return 'metastatic';
  return e.start.first >= first.value.first - leadDays ? 'metastatic' : 'adjuvant';
}

/** Regimens of the metastatic setting in the order of their start. */
export const regimens = (s: Situation): readonly Regimen[] => once(s, findRegimens);

function findRegimens(s: Situation): readonly Regimen[] {
  const list = exposures(s)
    .filter((e) => systemic.drugs.has(e.drug) && settingOf(e, s) === 'metastatic')
    .sort((a, b) => startDay(a) - startDay(b) || (a.drug < b.drug ? -1 : 1));
  const groups: Exposure[][] = [];
  for (const e of list) {
    const home = groups.find((g) => belongs(e, g, s));
    if (home) home.push(e);
    else groups.push([e]);
  }
  return groups.map((g) => regimenOf(g, s));
}

const startDay = (e: Exposure): Day => e.start?.first ?? Number.NEGATIVE_INFINITY;

function belongs(e: Exposure, group: readonly Exposure[], s: Situation): boolean {
  const shared = (key: string) => !key.startsWith(basedOn) && e.regimen.includes(key);
  if (group.some((g) => g.regimen.some(shared))) return true;
  if (!e.start) return false;
  const first = Math.min(...group.map(startDay));
  if (startDay(e) - first <= sameRegimenDays) return true;
  if (hasProgressed(group, s)) return false;
  const near = (g: Exposure) => g.end !== undefined && startDay(e) - g.end.first <= sameLineDays;
  const swapped = group.some(
    (g) => g.stopped === 'toxicity' && near(g) && sameKind(g.drug, e.drug),
  );
  const maintenance =
    endocrine.drugs.has(e.drug) && group.some((g) => chemotherapy.drugs.has(g.drug) && near(g));
  return swapped || maintenance;
}

/** Drugs of one line class: a change between them for toxicity keeps the line. */
function sameKind(a: DrugId, b: DrugId): boolean {
  return (
    a === b ||
    [endocrine, cytotoxics, her2Antibodies, her2Kinases].some(
      (x) => x.drugs.has(a) && x.drugs.has(b),
    ) ||
    (!isBackbone(a) && !isBackbone(b))
  );
}

const isBackbone = (d: DrugId) => endocrine.drugs.has(d) || cytotoxics.drugs.has(d);

function regimenOf(group: readonly Exposure[], s: Situation): Regimen {
  const start = Math.min(...group.map(startDay));
  return {
    exposures: group,
    ...(Number.isFinite(start) ? { start } : {}),
    classes: classesOf(group, s),
    progressed: hasProgressed(group, s),
    ended: group.every((e) => !e.active && !e.paused),
  };
}

function classesOf(group: readonly Exposure[], s: Situation): ReadonlySet<LineClass> {
  const has = (set: { drugs: ReadonlySet<DrugId> }) => group.some((e) => set.drugs.has(e.drug));
  const her2 = ask(her2Status, s);
  const positive = her2.known && her2.value === 'positive';
  const classes = new Set<LineClass>();
  if (has(her2Antibodies) || has(her2Kinases) || (positive && has(her2Conjugates))) {
    classes.add('her2');
    if (has(endocrine) && !has(cytotoxics)) classes.add('endocrine');
  } else if (has(cytotoxics)) classes.add('chemotherapy');
  else if (has(endocrine)) classes.add('endocrine');
  return classes;
}

/** A reason to stop that says so, or a worsened disease status while the regimen was given. */
export function hasProgressed(group: readonly Exposure[], s: Situation): boolean {
  if (group.some((e) => e.stopped === 'progression')) return true;
  const start = Math.min(...group.map(startDay));
  if (!Number.isFinite(start)) return false;
  const open = group.some((e) => !e.end);
  const end = open ? s.asOf : Math.max(...group.map((e) => e.end?.last ?? start));
  return notFuture(s.case.diseaseStatus, s).some(
    (d) =>
      d.value === 'progression' &&
      d.date !== undefined &&
      d.date.first >= start + 14 &&
      d.date.first <= end + (open ? 0 : 30),
  );
}

/** Adjuvant exposures, for relapse timing and cumulative doses. */
export function adjuvantExposures(s: Situation): readonly Exposure[] {
  return exposures(s).filter((e) => settingOf(e, s) === 'adjuvant');
}

export type RelapseTiming = 'on' | '<=12' | '>12';

/** Whether a relapse came during the exposure, up to 12 months after its end, or later. */
export function relapseTiming(e: Exposure, relapse: Day): RelapseTiming | undefined {
  if (!e.start || e.start.first > relapse) return undefined;
  if (e.active || (e.end && e.end.last >= relapse)) return 'on';
  if (!e.end) return undefined;
  return e.end.last >= since(relapse, { months: 12 }) ? '<=12' : '>12';
}
