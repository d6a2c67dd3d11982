// What a product is composed of, as a terminology server states it step by step: a brand is a form
// of a clinical drug, that consists of components, and those have an ingredient. A step ends at a
// code that the tables know. https://www.nlm.nih.gov/research/umls/rxnorm/overview.html
import { ingredientsOf } from '../fhir-mappings/codes/index.ts';
import type { DescribedCode, Terminology, TerminologyCode } from './ports.ts';

/** Steps from a product to its ingredients: a pack, its brand, the clinical drug, a component. */
const deepest = 4;
/** Steps from a code to what it is a kind of; a part is climbed from once, for its salt or brand. */
const climbs = { product: 2, part: 1 };
/** Codes that are looked up for one product. */
const lookUpLimit = 16;

export interface Composition {
  /** Known codes, and ingredients that the tables lack; `failed` where it could not be told in full. */
  readonly parts: readonly DescribedCode[] | 'failed';
  /** The server's name of the product. */
  readonly display?: string;
}

export async function composition(
  code: TerminologyCode,
  terminology: Terminology,
): Promise<Composition> {
  if (ingredientsOf(code)) return { parts: [code] };
  const described = await terminology.lookup(code);
  if (described === 'failed') return { parts: 'failed' };
  if (described === 'unknown') return { parts: [] };
  const walk: Walk = { terminology, asked: new Set([keyOf(code)]) };
  const parts = await partsOf(described, walk, { depth: 1, climbs: climbs.product });
  return { parts, ...(described.display ? { display: described.display } : {}) };
}

interface Walk {
  readonly terminology: Terminology;
  readonly asked: Set<string>;
}

interface Place {
  readonly depth: number;
  /** Steps to a more general code that are still allowed. */
  readonly climbs: number;
}

type Parts = Composition['parts'];

const keyOf = ({ system, code }: TerminologyCode) => `${system}|${code}`;

/** The parts are all that is in it; only a code without parts is read by what it is a kind of. */
async function partsOf(
  described: { readonly parts: readonly DescribedCode[]; readonly kinds: readonly DescribedCode[] },
  walk: Walk,
  { depth, climbs: left }: Place,
): Promise<Parts> {
  if (described.parts.length > 0) {
    const at = { depth: depth + 1, climbs: Math.min(left, climbs.part) };
    const found = await Promise.all(described.parts.map((code) => part(code, walk, at)));
    // A part that was not read may be another drug.
    return found.includes('failed') ? 'failed' : found.flatMap((p) => (p === 'failed' ? [] : p));
  }
  if (left === 0) return [];
  const at = { depth: depth + 1, climbs: left - 1 };
  const found = await Promise.all(described.kinds.map((code) => kind(code, walk, at)));
  const known = found.flatMap((p) => (p === 'failed' ? [] : p));
  // Of several kinds one is enough.
  return known.length === 0 && found.includes('failed') ? 'failed' : known;
}

/** What is in a part; the part itself where the server says no more of it. */
async function part(code: DescribedCode, walk: Walk, at: Place): Promise<Parts> {
  if (ingredientsOf(code)) return [code];
  const described = await next(code, walk, at);
  if (described === 'failed' || described === 'too many') return 'failed';
  if (described === 'unknown') return [code];
  const parts = await partsOf(described, walk, at);
  if (parts === 'failed' || parts.length > 0) return parts;
  const { display } = described;
  return [{ ...code, ...(display ? { display } : {}) }];
}

/** What is in that of which the product is a kind. */
async function kind(code: DescribedCode, walk: Walk, at: Place): Promise<Parts> {
  if (ingredientsOf(code)) return [code];
  const described = await next(code, walk, at);
  if (described === 'failed') return 'failed';
  return typeof described === 'string' ? [] : partsOf(described, walk, at);
}

async function next(code: DescribedCode, { terminology, asked }: Walk, { depth }: Place) {
  if (asked.has(keyOf(code))) return 'unknown';
  if (depth > deepest || asked.size >= lookUpLimit) return 'too many';
  asked.add(keyOf(code));
  return terminology.lookup(code);
}
