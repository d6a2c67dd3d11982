// Body structures as metastatic sites. A specimen or a finding of the breast or the axilla is of the
// primary; any other coded site is a metastasis.
import type { Site } from '../src/domain/site.ts';
import type { CodeListId } from './codes/lists.ts';
import { type Concept, freeText, isIn, lists } from './read/coding.ts';

/** Body structures by code list; others are told apart by text. */
const byList: readonly (readonly [CodeListId, Site])[] = [
  ['body-liver', 'liver'],
  ['body-lung', 'lung'],
  ['body-bone', 'bone'],
  ['body-brain', 'brain'],
  ['body-pleura', 'pleura'],
  ['body-peritoneum', 'peritoneum'],
  ['body-adrenal', 'adrenal'],
  ['body-chestwall', 'chestwall'],
  ['body-skin', 'skin'],
  ['body-ovary', 'other-organ'],
];

/** Words of the organ, most specific first. */
const byWord: readonly (readonly [RegExp, Site])[] = [
  [/\bchest wall\b/i, 'chestwall'],
  [/\bpleura[l]?\b/i, 'pleura'],
  [/\bperitone(?:um|al)\b/i, 'peritoneum'],
  [/\badrenal\b/i, 'adrenal'],
  [/\b(?:brain|cerebr\w*|cerebell\w*|leptomening\w*|mening\w*|cns)\b/i, 'brain'],
  [/\b(?:liver|hepatic)\b/i, 'liver'],
  [/\b(?:lung|pulmonary)s?\b/i, 'lung'],
  [/\b(?:bones?|bony|skelet\w+|osseous|vertebra\w*|spine|femur|rib|pelvis|sternum)\b/i, 'bone'],
  [/\b(?:skin|cutaneous)\b/i, 'skin'],
  [/\b(?:axilla\w*|supraclavicular|internal mammary)\b/i, 'regional-node'],
  [/\b(?:lymph node|nodal|mediastinal)s?\b/i, 'distant-node'],
  [
    /\b(?:ovar(?:y|ies|ian)|kidney|renal|stomach|gastric|bowel|colon|spleen|pancrea\w+)\b/i,
    'other-organ',
  ],
];

export function siteInText(text: string): Site | undefined {
  return byWord.find(([pattern]) => pattern.test(text))?.[1];
}

/** The site of a body structure, by code or, without a code of a known system, by text. */
export function siteOfBody(concept: Concept): Site | undefined {
  const found = lists(concept);
  const coded = byList.find(([list]) => found.has(list))?.[1];
  if (coded) return coded;
  const text = freeText(concept);
  return text ? siteInText(text) : undefined;
}

const breastOrAxilla = /\b(?:breast|mammary|nipple|areola\w*|axill\w*)\b/i;

/** SNOMED CT qualifiers of side: they name no place. */
const sidesOnly: ReadonlySet<string> = new Set(['7771000', '24028007', '51440002']);

/** Where a specimen was taken from: undefined where the concept does not say. */
export function takenFrom(concept: Concept | undefined): 'breast' | 'metastasis' | undefined {
  if (!concept) return undefined;
  if (isIn(concept, 'body-breast', 'body-axilla')) return 'breast';
  const text = freeText(concept);
  if (text === undefined) return codedPlace(concept);
  if (saysMetastasis(text)) return 'metastasis';
  if (breastOrAxilla.test(text)) return 'breast';
  return siteInText(text) ? 'metastasis' : undefined;
}

/**
 * Any coded site but breast and axilla is a metastasis. The tables do not hold every part of the
 * breast: where the name of an unknown code says breast, it is not taken for another organ.
 */
function codedPlace(concept: Concept): 'breast' | 'metastasis' | undefined {
  const codings = concept.codings.filter((c) => c.code !== '' && !sidesOnly.has(c.code));
  if (codings.length === 0) return undefined;
  if (siteOfBody(concept) !== undefined) return 'metastasis';
  const names = [concept.text, ...codings.map((c) => c.display)];
  return names.some((name) => breastOrAxilla.test(name ?? '')) ? 'breast' : 'metastasis';
}

/** The text speaks of a metastasis and does not deny it. */
export function saysMetastasis(text: string): boolean {
  return /metasta/i.test(text) && !/\b(?:no|non|not|without)\b[\s-]+(?:a\s+)?metasta/i.test(text);
}
