// References through which the mappers reach another resource, and those that lead outside of what
// was sent. A reference that no mapper follows is not followed here either.
import { type Json, object, objects, string } from './json.ts';
import type { SentResource } from './record.ts';
import { literal, typeAndId } from './reference.ts';

/** What a reference is followed for, in words of this project. */
export type TargetTopic =
  | 'drug'
  | 'specimen'
  | 'result'
  | 'focus'
  | 'related condition'
  | 'body site'
  | 'cited result';

export interface FollowedReference {
  /** The Reference element. */
  readonly element: unknown;
  readonly topic: TargetTopic;
  /** Types that a mapper reads there; another one is left alone. */
  readonly types: readonly string[];
}

interface Follow {
  readonly topic: TargetTopic;
  readonly types: readonly string[];
  readonly elements: (json: Json) => readonly unknown[];
}

const of =
  (...names: readonly [string, ...string[]]) =>
  (json: Json): readonly unknown[] =>
    names.length === 1 ? objects(json[names[0]]) : names.flatMap((name) => objects(json[name]));

/** Extensions that name another resource of the record. */
const conditionExtensions: ReadonlySet<string> = new Set([
  'http://hl7.org/fhir/StructureDefinition/condition-related',
  'http://hl7.org/fhir/StructureDefinition/condition-dueTo',
  'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-related-primary-cancer-condition',
]);

const mcodeVolume =
  'http://hl7.org/fhir/us/mcode/StructureDefinition/mcode-radiotherapy-dose-delivered-to-volume';

const extended = (urls?: ReadonlySet<string>) => (json: Json) =>
  objects(json['extension']).flatMap((e) =>
    !urls || urls.has(string(e['url']) ?? '') ? (object(e['valueReference']) ?? []) : [],
  );

const volumes = (json: Json) =>
  objects(json['extension'])
    .filter((e) => e['url'] === mcodeVolume)
    .flatMap((e) => objects(e['extension']))
    .flatMap((e) => object(e['valueReference']) ?? []);

const medication: readonly Follow[] = [
  { topic: 'drug', types: ['Medication'], elements: of('medicationReference') },
];
const specimen: Follow = { topic: 'specimen', types: ['Specimen'], elements: of('specimen') };

const follows: Readonly<Record<string, readonly Follow[]>> = {
  MedicationRequest: medication,
  MedicationStatement: medication,
  MedicationAdministration: medication,
  Observation: [
    specimen,
    { topic: 'result', types: ['Observation'], elements: of('hasMember') },
    { topic: 'focus', types: ['Condition', 'BodyStructure'], elements: of('focus') },
  ],
  DiagnosticReport: [specimen, { topic: 'result', types: ['Observation'], elements: of('result') }],
  Condition: [
    { topic: 'related condition', types: ['Condition'], elements: extended(conditionExtensions) },
  ],
  Specimen: [{ topic: 'related condition', types: ['Condition'], elements: extended() }],
  Procedure: [{ topic: 'body site', types: ['BodyStructure'], elements: volumes }],
};

/** Orders of the basket cite results: the clearance of a dose, a count of tumour cells. */
const citing: Follow = {
  topic: 'cited result',
  types: ['Observation'],
  elements: of('supportingInformation', 'supportingInfo', 'reasonReference'),
};

const none: readonly Follow[] = [];

/** The references of one resource that a mapper follows; most have none. */
export function followedReferences(json: Json, isDraft = false): readonly FollowedReference[] {
  const own = follows[string(json['resourceType']) ?? ''] ?? none;
  const found: FollowedReference[] = [];
  for (const { topic, types, elements } of isDraft ? [...own, citing] : own) {
    for (const element of elements(json)) found.push({ element, topic, types });
  }
  return found;
}

export interface MissingTarget {
  readonly type: string;
  /** `Type/id`, or the absolute URL where the record names the server: it may be another one. */
  readonly reference: string;
}

/** The resources that are pointed to but absent, in a fixed order. */
export function missingTargets(
  resources: readonly SentResource[],
  drafts: readonly SentResource[] = [],
): readonly MissingTarget[] {
  const present = new Set<string>();
  const wanted = new Map<string, MissingTarget>();
  const note = ({ resource, fullUrl }: SentResource, isDraft: boolean) => {
    const json = object(resource);
    if (!json) return;
    present.add(`${string(json['resourceType'])}/${string(json['id'])}`);
    if (fullUrl) present.add(fullUrl);
    for (const { element, types } of followedReferences(json, isDraft)) {
      const reference = literal(element) ?? '';
      const target = typeAndId(reference);
      if (!target || !types.includes(target.type) || present.has(reference)) continue;
      const name = `${target.type}/${target.id}`;
      const isAbsolute = reference.includes('://');
      const url = isAbsolute ? (reference.split('/_history/', 1)[0] as string) : name;
      wanted.set(name, { type: target.type, reference: url });
    }
  };
  for (const sent of resources) note(sent, false);
  for (const sent of drafts) note(sent, true);
  const missing = [...wanted].filter(
    ([name, { reference }]) => !present.has(name) && !present.has(reference),
  );
  return missing.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, target]) => target);
}
