// Orders that are no medication: operations, ablations, tests, and live vaccines wherever they are
// ordered. Dictionary, section Drugs. By code; by text only where no code of a known system is given.
import { type DrugId, inClass } from '../src/domain/drug.ts';
import type { ServiceId } from '../src/domain/service.ts';
import type { CodeListId } from './codes/lists.ts';
import { identifyDrugs } from './drugs.ts';
import { type Concept, freeText, isIn } from './read/coding.ts';

export interface ServiceIdentification {
  readonly services: readonly ServiceId[];
  /** Live vaccines among the order's concepts. */
  readonly drugs: readonly DrugId[];
}

interface Sign {
  readonly list: CodeListId;
  readonly text: RegExp;
  /** Words beside which the text means something else. */
  readonly unless?: RegExp;
}

const organ = '(?:liver|hepatic|lung|pulmonary|brain|bone|adrenal)';

/** Stereotactic treatment that is called palliative is not given to ablate. */
const signs: Readonly<Record<ServiceId, Sign>> = {
  metastasectomy: {
    list: 'metastasectomy',
    text: new RegExp(
      `\\bmetastasectom(?:y|ies)\\b|\\b(?:resection|excision) of (?:the |a )?(?:${organ} )?metastas[ei]s\\b`,
      'i',
    ),
  },
  oophorectomy: {
    list: 'bso',
    text: /\bbilateral (?:salpingo-?\s?)?oophorectomy\b|\bbso\b|\boophorectomy,? bilateral\b/i,
  },
  'sbrt-ablative': {
    list: 'sbrt',
    text: /\bSBRT\b|\bSABR\b|\bstereotactic (?:body|ablative)\b/i,
    unless: /\bpalliative\b|\bnon-?ablative\b/i,
  },
  rfa: {
    list: 'rfa',
    text: /\bradio-?frequency ablation\b/i,
    unless: /\b(?:cardiac|atrial|vein|varicose|facet|nerve|genicular|medial branch)\b/i,
  },
  chemoembolization: { list: 'chemoemb', text: /\bchemo-?emboli[sz]ation\b|\bTACE\b/i },
  'primary-surgery': {
    list: 'mastectomy',
    text: /\b(?:mastectomy|lumpectomy)\b/i,
    unless: /\b(?:bra|prosthe\w+|camisole|supplies|drain\w*|tattoo\w*|reconstruction)\b/i,
  },
  'hdc-asct': {
    list: 'asct',
    text: /\bstem[- ]cell transplant\w*\b/i,
    unless: /\ballogen\w*\b/i,
  },
  'ctc-test': { list: 'ctc-order', text: /\bcirculating tumou?r cells?\b/i },
  'lab-estradiol': {
    list: 'order-e2',
    text: /\b(?:o?estradiol|E2 level)\b/i,
    unless: /\b(?:ethinyl|patch|tablet|cream|gel|ring|insert|vaginal|valerate|cypionate|mg)\b/i,
  },
};

const doubtful =
  /\?|\b(?:no|not|without|avoid|declin\w*|refus\w*|defer\w*|cancel\w*|instead|rather|versus|vs|or|after|post|prior|previous\w*|status|history|s\/p|h\/o|follow(?:ing|-?up)|consider\w*|discuss\w*)\b/i;

/** A code that does not state both sides counts when the order's own words do. */
function saysBilateral(concept: Concept): boolean {
  return (
    isIn(concept, 'bso-ambiguous') &&
    /\bbilateral\b.*\boophorectomy\b|\bboth ovaries\b/i.test(concept.text ?? '')
  );
}

function isService(concept: Concept, id: ServiceId): boolean {
  const { list, text, unless } = signs[id];
  if (isIn(concept, list)) return true;
  if (id === 'oophorectomy' && saysBilateral(concept)) return true;
  const said = freeText(concept);
  return said !== undefined && text.test(said) && !unless?.test(said) && !doubtful.test(said);
}

function vaccinesOf(concept: Concept): readonly DrugId[] {
  return identifyDrugs({ concepts: [concept] }).drugs.filter((id) => inClass(id, 'live-vaccine'));
}

/** The services and live vaccines that the concepts of one order ask for. */
export function identifyService(concepts: readonly Concept[]): ServiceIdentification {
  const ids = Object.keys(signs) as readonly ServiceId[];
  return {
    services: ids.filter((id) => concepts.some((concept) => isService(concept, id))),
    drugs: [...new Set(concepts.flatMap(vaccinesOf))],
  };
}
