// Small FHIR R4 resources for the tests of the mappings, and the short way from resources to a fact.

import { toBasket } from '../../fhir-mappings/orders.ts';
import { type MappedCase, toCase } from '../../fhir-mappings/to-case.ts';
import { type Day, day } from '../../src/domain/calendar.ts';
import type { Case, Section } from '../../src/domain/case.ts';
import { ask, type Fact, type FactDefinition } from '../../src/domain/fact.ts';
import { type Basket, emptyBasket } from '../../src/domain/order.ts';
import { defaultSettings } from '../../src/domain/settings.ts';
import { type Situation, situation } from '../../src/domain/situation.ts';

/** A resource as a caller sends it: anything at all. */
export type Resource = { readonly resourceType: string } & Readonly<Record<string, unknown>>;

export const today = '2026-10-12';
const patientId = 'p1';
export const subject = { reference: `Patient/${patientId}` };

export function dayOf(iso: string): Day {
  const [year = 0, month = 1, date = 1] = iso.split('-').map(Number);
  return day(year, month, date);
}

/** The date so many days before today. */
export function daysAgo(days: number): string {
  return new Date((dayOf(today) - days) * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of the month, so many months ago. */
export function monthsAgo(months: number): string {
  const [year = 0, month = 1, date = 1] = today.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 - months, date)).toISOString().slice(0, 10);
}

export const systems = {
  snomed: 'http://snomed.info/sct',
  loinc: 'http://loinc.org',
  icd: 'http://hl7.org/fhir/sid/icd-10-cm',
  pcs: 'http://www.cms.gov/Medicare/Coding/ICD10',
  rxnorm: 'http://www.nlm.nih.gov/research/umls/rxnorm',
  cpt: 'http://www.ama-assn.org/go/cpt',
  atc: 'http://www.whocc.no/atc',
  hgnc: 'http://www.genenames.org/geneId',
  judgement: 'urn:mbc-cds:judgement',
} as const;

type SystemName = keyof typeof systems;

export interface Concept {
  readonly coding?: readonly { system?: string; code?: string; display?: string }[];
  readonly text?: string;
}

/** A CodeableConcept with one coding. */
export function code(system: SystemName, value: string, display?: string): Concept {
  return { coding: [{ system: systems[system], code: value, ...(display ? { display } : {}) }] };
}

export const snomed = (value: string, display?: string) => code('snomed', value, display);
export const loinc = (value: string, display?: string) => code('loinc', value, display);
export const icd = (value: string) => code('icd', value);
export const judgement = (value: string) => code('judgement', value);
export const text = (words: string): Concept => ({ text: words });

let serial = 0;

/** A fresh id, so that resources of one record never share one. */
function next(type: string): string {
  serial += 1;
  return `${type.toLowerCase()}-${serial}`;
}

type Content = object;

export function resource(resourceType: string, content: Content = {}): Resource {
  return { resourceType, id: next(resourceType), subject, ...content };
}

/** A final result of ten days ago. */
export function observation(of: Concept, content: Content = {}): Resource {
  return resource('Observation', {
    status: 'final',
    code: of,
    effectiveDateTime: daysAgo(10),
    ...content,
  });
}

export function quantity(value: number, unit: string, comparator?: string): Content {
  return {
    value,
    unit,
    system: 'http://unitsofmeasure.org',
    code: unit,
    ...(comparator ? { comparator } : {}),
  };
}

/** A laboratory result of ten days ago. */
export function lab(
  loincCode: string,
  value: number,
  unit: string,
  content: Content = {},
): Resource {
  return observation(loinc(loincCode), { valueQuantity: quantity(value, unit), ...content });
}

const clinicalSystem = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const verificationSystem = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

export const clinical = (status: string) => ({
  clinicalStatus: { coding: [{ system: clinicalSystem, code: status }] },
});
export const verification = (status: string) => ({
  verificationStatus: { coding: [{ system: verificationSystem, code: status }] },
});

/** An active problem since ten days ago. */
export function condition(of: Concept, content: Content = {}): Resource {
  return resource('Condition', {
    ...clinical('active'),
    ...verification('confirmed'),
    code: of,
    onsetDateTime: daysAgo(10),
    ...content,
  });
}

/** A completed procedure of ten days ago. */
export function procedure(of: Concept, content: Content = {}): Resource {
  return resource('Procedure', {
    status: 'completed',
    code: of,
    performedDateTime: daysAgo(10),
    ...content,
  });
}

export function request(drug: Concept, content: Content = {}): Resource {
  return resource('MedicationRequest', {
    status: 'active',
    intent: 'order',
    medicationCodeableConcept: drug,
    authoredOn: daysAgo(10),
    ...content,
  });
}

export function statement(drug: Concept, content: Content = {}): Resource {
  return resource('MedicationStatement', {
    status: 'active',
    medicationCodeableConcept: drug,
    effectivePeriod: { start: daysAgo(10) },
    ...content,
  });
}

/** A dose given ten days ago. */
export function administration(drug: Concept, content: Content = {}): Resource {
  return resource('MedicationAdministration', {
    status: 'completed',
    medicationCodeableConcept: drug,
    effectiveDateTime: daysAgo(10),
    ...content,
  });
}

export const woman: Resource = {
  resourceType: 'Patient',
  id: patientId,
  gender: 'female',
  birthDate: '1970-03-01',
};

/** Breast cancer of 2018, metastatic in the bones since 2023. */
export const primary = condition(snomed('254837009'), { onsetDateTime: '2018-02-01' });
export const boneMetastasis = condition(snomed('94222008'), { onsetDateTime: '2023-05-01' });
export const metastatic: readonly Resource[] = [woman, primary, boneMetastasis];

export interface Given {
  readonly unavailable?: readonly Section[];
  readonly drafts?: readonly Resource[];
  readonly asOf?: string;
}

export function mapped(resources: readonly unknown[], given: Given = {}): MappedCase {
  return toCase({
    patientId,
    resources: resources.map((entry) => ({ resource: entry })),
    unavailable: new Set(given.unavailable ?? []),
  });
}

export function basketOf(drafts: readonly Resource[], resources: readonly unknown[] = []): Basket {
  return toBasket({
    drafts: drafts.map((entry) => ({ resource: entry })),
    resources: resources.map((entry) => ({ resource: entry })),
    selections: [],
    patientId,
  }).basket;
}

export function situationOf(resources: readonly unknown[], given: Given = {}): Situation {
  return situate(mapped(resources, given).case, {
    ...given,
    basket: given.drafts ? basketOf(given.drafts, resources) : emptyBasket,
  });
}

export function situate(of: Case, given: Given & { readonly basket?: Basket } = {}): Situation {
  return situation({
    case: of,
    basket: given.basket ?? emptyBasket,
    asOf: dayOf(given.asOf ?? today),
    hook: 'order-sign',
    edition: 'contemporary-2026',
    settings: defaultSettings,
  });
}

/** The fact of a patient with these resources beside an empty chart. */
export function factOf<T>(
  definition: FactDefinition<T>,
  resources: readonly unknown[],
  given: Given = {},
): Fact<T> {
  return ask(definition, situationOf([woman, ...resources], given));
}

/** The value of a known fact, else why it is unknown. */
export function known<T>(fact: Fact<T>): T | string {
  return fact.known ? fact.value : `unknown: ${fact.reason}`;
}

/** The value of a fact of a patient with these resources, else why it is unknown. */
export function read<T>(
  definition: FactDefinition<T>,
  resources: readonly unknown[],
  given: Given = {},
): T | string {
  return known(factOf(definition, resources, given));
}
