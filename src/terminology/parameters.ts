// What the answers of terminology operations say: `Parameters` of FHIR R4, read tolerantly.
// https://hl7.org/fhir/R4/codesystem-operation-lookup.html, conceptmap-operation-translate.html,
// codesystem-operation-subsumes.html
import type { CodeDescription, DescribedCode, TerminologyCode } from '../../hooks/ports.ts';
import { isObject, type Json } from '../ehr/bundle.ts';

/**
 * Relations from a drug to what is in it. RxNorm's names, and the SNOMED CT attributes "has active
 * ingredient" and "has precise active ingredient" (https://confluence.ihtsdotools.org, drug model).
 */
const partRelations: ReadonlySet<string> = new Set([
  'has_ingredient',
  'has_ingredients',
  'has_precise_ingredient',
  'has_part',
  'consists_of',
  'contains',
  '127489000',
  '762949000',
]);

/** Relations from a drug to what it is a brand, a form or a kind of. */
const kindRelations: ReadonlySet<string> = new Set([
  'tradename_of',
  'form_of',
  'quantified_form_of',
  'isa',
  'parent',
]);

/** The properties to ask for; a server answers those that its code system has. */
export const askedProperties: readonly string[] = [...partRelations, ...kindRelations];

/** More than any product has; what follows is not read, and the answer is no answer. */
const relationLimit = 40;

/** What `$lookup` says of the code; undefined where it is no answer of that operation. */
export function description(answer: unknown, asked: TerminologyCode): CodeDescription | undefined {
  const parameters = parametersOf(answer);
  if (!parameters) return undefined;
  const display = text(parameters.find((p) => p['name'] === 'display')?.['valueString']);
  const properties = parameters.filter((p) => p['name'] === 'property').flatMap(flattened);
  const related = (relations: ReadonlySet<string>) =>
    distinct(properties.filter((p) => relations.has(p.code)).flatMap((p) => codeOf(p, asked)));
  const parts = related(partRelations);
  const kinds = related(kindRelations);
  if (parts.length + kinds.length > relationLimit) return undefined;
  return { ...asked, ...(display ? { display } : {}), parts, kinds };
}

interface Property {
  readonly code: string;
  readonly value: unknown;
  readonly description: string | undefined;
}

/** A property and those within it: SNOMED CT groups the relationships of a concept. */
function flattened(parameter: Json): readonly Property[] {
  const parts = list(parameter['part']);
  const named = (name: string) => parts.find((p) => p['name'] === name) ?? {};
  const value = Object.entries(named('value')).find(([key]) => key.startsWith('value'))?.[1];
  const code = text(named('code')['valueCode'] ?? named('code')['valueString']);
  const inner = parts.filter((p) => p['name'] === 'subproperty').flatMap(flattened);
  const said = text(named('description')['valueString']);
  return [...(code ? [{ code, value, description: said }] : []), ...inner];
}

/** A Coding, or a code of the same system; a text that is no code says nothing. */
function codeOf({ value, description: said }: Property, asked: TerminologyCode): DescribedCode[] {
  if (isObject(value)) {
    const found = coding(value);
    return found ? [found] : [];
  }
  if (typeof value !== 'string' || !/^[A-Za-z0-9.-]{1,40}$/.test(value)) return [];
  return [{ system: asked.system, code: value, ...(said ? { display: said } : {}) }];
}

function coding(value: Json): DescribedCode | undefined {
  const [system, code] = [text(value['system']), text(value['code'])];
  const display = text(value['display']);
  if (!system || !code || code.length > 40) return undefined;
  return { system, code, ...(display ? { display } : {}) };
}

/** The code means what the target means, or something narrower: a product and its ingredient. */
const widening: ReadonlySet<string> = new Set(['equivalent', 'equal', 'wider', 'subsumes']);

/** Codes that `$translate` gives, without those that mean less, other or nearly the same. */
export function translations(answer: unknown): readonly DescribedCode[] | undefined {
  const parameters = parametersOf(answer);
  const result = parameters?.find((p) => p['name'] === 'result')?.['valueBoolean'];
  if (!parameters || typeof result !== 'boolean') return undefined;
  if (!result) return [];
  const found = parameters
    .filter((p) => p['name'] === 'match')
    .flatMap((match) => {
      const parts = list(match['part']);
      const named = (name: string) => parts.find((p) => p['name'] === name) ?? {};
      const equivalence = text(named('equivalence')['valueCode']) ?? 'unstated';
      const concept = named('concept')['valueCoding'];
      const code = isObject(concept) ? coding(concept) : undefined;
      return code && widening.has(equivalence) ? [code] : [];
    });
  return found.length > relationLimit ? undefined : distinct(found);
}

/** Whether `$subsumes` says that the first code is the other, or something wider. */
export function subsumption(answer: unknown): boolean | undefined {
  const outcome = parametersOf(answer)?.find((p) => p['name'] === 'outcome')?.['valueCode'];
  if (typeof outcome !== 'string') return undefined;
  return outcome === 'subsumes' || outcome === 'equivalent';
}

function parametersOf(answer: unknown): readonly Json[] | undefined {
  return isObject(answer) && answer['resourceType'] === 'Parameters'
    ? list(answer['parameter'])
    : undefined;
}

function distinct(codes: readonly DescribedCode[]): readonly DescribedCode[] {
  return [...new Map(codes.map((c) => [`${c.system}|${c.code}`, c])).values()];
}

function list(value: unknown): readonly Json[] {
  return Array.isArray(value) ? value.filter(isObject) : [];
}

/** Names are short; what is longer is cut before it is kept. */
function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value.slice(0, 300) : undefined;
}
