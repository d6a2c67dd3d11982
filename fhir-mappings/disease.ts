// Breast cancer, its metastases, stage and course. A secondary malignancy is active by its clinical
// status; a code decides before any text does. Dictionary: hasMetastaticBreastCancer, metastaticSites.
import type { SecondaryEntry } from '../src/domain/case.ts';
import { type Site, siteIds } from '../src/domain/site.ts';
import { saysMetastasis, siteInText, siteOfBody } from './body-site.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import type { CodeListId } from './codes/lists.ts';
import { systemOf } from './codes/systems.ts';
import { type Concept, concept, freeText, isIn, label } from './read/coding.ts';
import { onset, when } from './read/dates.ts';
import { issueSystem } from './read/issue.ts';
import { object, objects, string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { conditionStatus, isRecurrence } from './read/status.ts';
import { resultBase } from './result-base.ts';

export function mapDisease(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.of('Condition')) mapCondition(entry, record, into);
  for (const list of observed) {
    for (const entry of record.listed('Observation', list))
      mapObservation(entry, list, record, into);
  }
}

function mapCondition(entry: RecordEntry, record: PatientRecord, into: CaseBuilder): void {
  const kind = entry.code && cancerKind(entry.code, entry.lists);
  const ambiguous = entry.lists.has('site-regional-or-distant');
  const status = kind || ambiguous ? conditionStatus(entry.json) : undefined;
  if (!status || status.suspected) return;
  const base = { reference: entry.reference, ...dateOf(onset(entry.json)) };
  if (kind === 'breast' || kind === 'breast-history') {
    const stages = objects(entry.json['stage']).flatMap((s) => concept(s['summary']) ?? []);
    into.breastCancers.push({
      ...base,
      activity: status.activity,
      historyOnly: kind === 'breast-history',
      ...recurrenceOf(entry),
      stageFour: stages.some(isStageFour),
    });
    into.stages.push(...stages.map((stage) => ({ ...base, value: label(stage) })));
  } else if (kind === 'other-cancer') {
    if (status.activity === 'active') into.otherCancers.push(base);
  } else if (kind !== undefined) {
    into.secondaries.push({
      ...base,
      site: siteOfSecondary(kind, entry),
      activity: status.activity,
      origin: originOf(entry, record),
      explicit: kind === 'explicit',
      lifeThreatening: isIn(concept(entry.json['severity']), 'life-threat'),
      ...recordedOn(entry),
    });
  } else {
    // Nodes that may be of the axilla do not make the disease metastatic.
    const system = issueSystem(entry.code);
    const { reference } = entry;
    record.issues.push({ kind: 'unknown-code', reference, system, topic: 'nodal site' });
  }
}

function recordedOn(entry: RecordEntry): Pick<SecondaryEntry, 'recorded'> {
  const at = when(entry.json['recordedDate']);
  return at ? { recorded: at.date } : {};
}

function recurrenceOf(entry: RecordEntry): { recurrence?: 'coded' | 'by-status' } {
  if (entry.lists.has('breast-recurrent')) return { recurrence: 'coded' };
  return isRecurrence(entry.json) ? { recurrence: 'by-status' } : {};
}

type CancerKind = 'breast' | 'breast-history' | 'other-cancer' | 'explicit' | 'generic' | Site;

const siteLists: readonly (readonly [CodeListId, Site])[] = siteIds.flatMap((site) => {
  const list = site === 'regional-node' ? 'site-regional' : `site-${site}`;
  return [[list as CodeListId, site] as const];
});

function cancerKind(code: Concept, lists: ReadonlySet<CodeListId>): CancerKind | undefined {
  if (lists.size === 0) return cancerOfAnotherKind(code);
  if (lists.has('mbc-explicit')) return 'explicit';
  const site = siteLists.find(([list]) => lists.has(list))?.[1];
  if (site) return site;
  if (lists.has('met-generic')) return 'generic';
  if (lists.has('breast-primary') || lists.has('breast-recurrent')) return 'breast';
  if (lists.has('breast-history')) return 'breast-history';
  return cancerOfAnotherKind(code);
}

/** No list has the code: the cancer of another organ, or one stated in words. */
function cancerOfAnotherKind(code: Concept): CancerKind | undefined {
  if (code.codings.some((c) => isOtherPrimary(c.system, c.code))) return 'other-cancer';
  const text = freeText(code);
  return text ? cancerInText(text) : undefined;
}

/** ICD-10-CM C00-C75 and C81-C96, but not the breast (C50) or the skin (C44). */
function isOtherPrimary(system: string, code: string): boolean {
  if (systemOf(system) !== 'icd10cm') return false;
  const number = /^C(\d\d)/i.exec(code)?.[1];
  if (!number) return false;
  const n = Number(number);
  return n !== 50 && n !== 44 && (n <= 75 || (n >= 81 && n <= 96));
}

const denied =
  /\b(?:family|history of|in situ|dcis|lcis|benign|screening|risk|no evidence|suspected|rule out|negative for|fear of)\b/i;
const cancer = /\b(?:cancer|carcinoma|malignant neoplasm|malignancy|adenocarcinoma)\b/i;

/** A condition that is stated in words only. */
function cancerInText(text: string): CancerKind | undefined {
  if (denied.test(text)) return undefined;
  const breast = /\b(?:breast|mammary)\b/i.test(text) && cancer.test(text);
  if (breast && (saysMetastasis(text) || /\bstage (?:iv|4)\b/i.test(text))) return 'explicit';
  if (saysMetastasis(text) || /\bsecondary malignan/i.test(text)) {
    return siteInText(text) ?? 'generic';
  }
  return breast ? 'breast' : undefined;
}

/** Skin of the chest wall or breast is local; an unspecified metastasis may name its organ. */
function siteOfSecondary(
  kind: Site | 'generic' | 'explicit',
  entry: RecordEntry,
): Site | 'unspecified' {
  const bodies = objects(entry.json['bodySite']).flatMap((b) => concept(b) ?? []);
  if (kind === 'skin' && bodies.some(isChest)) return 'chestwall';
  if (kind !== 'generic' && kind !== 'explicit') return kind;
  const site = bodies.map(siteOfBody).find((s) => s !== undefined);
  const text = entry.code && freeText(entry.code);
  return site ?? (text ? siteInText(text) : undefined) ?? 'unspecified';
}

const isChest = (body: Concept) =>
  isIn(body, 'body-breast', 'body-chest', 'body-chestwall') ||
  /\b(?:breast|chest)\b/i.test(freeText(body) ?? '');

const related = [
  'http://hl7.org/fhir/StructureDefinition/condition-related',
  'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-primary-cancer-condition',
];

/** The cancer that the condition is said to belong to: a breast cancer of this record, or another. */
function originOf(entry: RecordEntry, record: PatientRecord): SecondaryEntry['origin'] {
  const targets = objects(entry.json['extension']).flatMap((e) => {
    if (!related.includes(string(e['url']) ?? '')) return [];
    const target = record.resolve(object(e['valueReference']), entry);
    return target?.['resourceType'] === 'Condition' ? (concept(target['code']) ?? []) : [];
  });
  if (targets.some(isBreastCancer)) return 'breast';
  const elsewhere = targets.some((t) => t.codings.some((c) => isOtherPrimary(c.system, c.code)));
  return elsewhere || targets.some(isNamedElsewhere) ? 'other' : 'unstated';
}

const isBreastCancer = (code: Concept) =>
  isIn(code, 'breast-primary', 'breast-recurrent', 'breast-history') ||
  cancerInText(freeText(code) ?? '') === 'breast';

/** A related cancer whose code the tables lack, but whose name is that of a cancer and no breast. */
function isNamedElsewhere(code: Concept): boolean {
  const words = [code.text, ...code.codings.map((c) => c.display)].join(' ');
  return cancer.test(words) && !/\b(?:breast|mammary)\b/i.test(words);
}

/** Stage IV by code, or by the words of a staging system that codes it as "4" or "IV". */
function isStageFour(value: Concept | undefined): boolean {
  if (!value) return false;
  if (isIn(value, 'stage4')) return true;
  if (value.codings.some((c) => c.system === 'http://cancerstaging.org' && fourth.test(c.code))) {
    return true;
  }
  const text = freeText(value);
  return (
    text !== undefined &&
    /^(?:(?:ajcc|anatomic|prognostic|clinical|pathologic)\s+)*(?:stage\s*)?(?:iv|4)[ab]?$/i.test(
      text.trim(),
    )
  );
}

const fourth = /^(?:[cpy]*)(?:iv|4)[ab]?$/i;

const observed = ['stage-obs', 'm1-obs', 'disease-status', 'site-obs'] as const;

function mapObservation(
  entry: RecordEntry,
  list: (typeof observed)[number],
  record: PatientRecord,
  into: CaseBuilder,
): void {
  const value = concept(entry.json['valueCodeableConcept'] ?? entry.json['valueString']);
  const base = value && resultBase(entry);
  if (!value || !base || focusesElsewhere(entry, record)) return;
  if (list === 'stage-obs') {
    into.stageFour.push({ ...base, value: isStageFour(value) });
    into.stages.push({ ...base, value: label(value) });
  }
  if (list === 'm1-obs') into.distantMetastasis.push({ ...base, value: isM1(value) });
  if (list === 'disease-status') into.diseaseStatus.push({ ...base, value: course(value) });
  const site = list === 'site-obs' ? siteOfBody(value) : undefined;
  if (site) {
    const stated = { activity: 'active', origin: 'breast', explicit: false } as const;
    into.secondaries.push({ ...base, ...stated, site, lifeThreatening: false });
  }
}

/** The stage or course of another cancer than the breast cancer. */
function focusesElsewhere(entry: RecordEntry, record: PatientRecord): boolean {
  return objects(entry.json['focus']).some((focus) => {
    const target = record.resolve(focus, entry);
    const code = target?.['resourceType'] === 'Condition' ? concept(target['code']) : undefined;
    if (!code || isBreastCancer(code)) return false;
    return code.codings.some((c) => isOtherPrimary(c.system, c.code)) || isNamedElsewhere(code);
  });
}

function isM1(value: Concept): boolean {
  if (isIn(value, 'v-m1')) return true;
  const text = freeText(value);
  return text !== undefined && /^\s*[cp]?M1[a-d]?\b/i.test(text);
}

function course(value: Concept): 'progression' | 'stable' | 'other' {
  if (isIn(value, 'v-worse')) return 'progression';
  if (isIn(value, 'v-stable')) return 'stable';
  const text = freeText(value);
  return text && /\bprogress(?:ive|ion|ed|ing)\b/i.test(text) && !/\b(?:no|without)\b/i.test(text)
    ? 'progression'
    : 'other';
}
