// The record builder writes valid FHIR R4 for every worked case, every fact and every order.
import './websocket-on-node-20.ts';
import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { VIGNETTES } from '../vignettes/vignettes.ts';
import { indexR4Definitions } from './r4-definitions.ts';
import { createR4Repository } from './r4-repository.ts';
import { buildRecord, FACT_WRITERS, type PatientRecord } from './record/build-record.ts';
import { buildRequest } from './record/build-request.ts';
import { addDays } from './record/calendar.ts';
import { DRUG_TOKENS } from './record/drugs.ts';
import type { Facts, WorkedCase } from './record/facts.ts';
import { PROCEDURE_ORDERS, type ProcedureToken } from './record/procedure-orders.ts';
import { RECORD_CODINGS } from './record/record-coding.ts';
import { stringsUnder } from './record/references.ts';
import { SAMPLE_FACTS } from './record/sample-facts.ts';

const TODAY = '2026-11-22';

beforeAll(indexR4Definitions);

function schemaErrors(resource: FhirResource): string[] {
  try {
    return validateResource(resource as unknown as Parameters<typeof validateResource>[0])
      .filter(({ severity }) => severity === 'error')
      .map((issue) => `${resource.resourceType}: ${issue.details?.text}`);
  } catch (error) {
    if (error instanceof OperationOutcomeError)
      return [`${resource.resourceType}: ${error.message}`];
    throw error;
  }
}

const everything = ({ resources, drafts }: PatientRecord): FhirResource[] => [
  ...resources,
  ...drafts,
];

function danglingReferences(record: PatientRecord): string[] {
  const known = new Set(record.resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
  return everything(record).flatMap((resource) => {
    const contained = 'contained' in resource ? (resource.contained ?? []) : [];
    const inside = new Set(contained.map(({ id }) => `#${id}`));
    return stringsUnder(resource, 'reference').filter(
      (reference) => !known.has(reference) && !inside.has(reference),
    );
  });
}

function expectSound(record: PatientRecord): void {
  expect(everything(record).flatMap(schemaErrors)).toEqual([]);
  expect(danglingReferences(record)).toEqual([]);
  const ids = record.resources.map(({ resourceType, id }) => `${resourceType}/${id}`);
  expect(new Set(ids).size).toBe(ids.length);
}

/** Subjects and patients that a record names. */
function subjectsOf(record: PatientRecord): Set<string> {
  const subjects = everything(record).flatMap((resource) => {
    if ('subject' in resource && resource.subject) return [resource.subject];
    return 'patient' in resource && resource.patient ? [resource.patient] : [];
  });
  return new Set(subjects.map((subject) => stringsUnder(subject, 'reference').join()));
}

describe.each(RECORD_CODINGS)('the %s coding', (coding) => {
  it.each(VIGNETTES)('writes valid FHIR R4 for case $id', (vignette) => {
    const record = buildRecord(vignette, { coding, today: TODAY });

    expectSound(record);
    expect(record.drafts).toHaveLength(vignette.draftOrders?.length ?? 0);
    expect(subjectsOf(record)).toEqual(new Set(['Patient/patient-1']));
  });

  it.each(Object.keys(FACT_WRITERS) as (keyof Facts)[])('puts %s into the record', (name) => {
    const { value, beside = { facts: {} } } = SAMPLE_FACTS[name];
    const withFact: WorkedCase = { ...beside, facts: { ...beside.facts, [name]: value } };
    const without = { ...beside.facts };
    delete without[name];

    const record = buildRecord(withFact, { coding, today: TODAY });

    expectSound(record);
    expect(record.resources).not.toEqual(
      buildRecord({ ...beside, facts: without }, { coding, today: TODAY }).resources,
    );
  });

  it.each(DRUG_TOKENS)('writes %s as an active drug and as an order', (drug) => {
    const record = buildRecord(
      { facts: {}, activeDrugs: [drug], draftOrders: [drug] },
      { coding, today: TODAY },
    );

    expectSound(record);
    expect(record.resources.some(({ resourceType }) => /^Medication[RSA]/.test(resourceType))).toBe(
      true,
    );
  });

  it.each(Object.keys(PROCEDURE_ORDERS) as ProcedureToken[])('writes an order of %s', (order) => {
    const record = buildRecord({ facts: {}, draftOrders: [order] }, { coding, today: TODAY });

    expectSound(record);
    expect(record.drafts[0]).toMatchObject({ resourceType: 'ServiceRequest', status: 'draft' });
  });

  it('can be read by patient from an EHR, resource by resource', async () => {
    const facts = Object.fromEntries(
      Object.entries(SAMPLE_FACTS).map(([name, { value }]) => [name, value]),
    );
    const { resources } = buildRecord(
      { facts, activeDrugs: ['paclitaxel', 'warfarin'] },
      { coding, today: TODAY },
    );
    const clinical = resources.filter(
      ({ resourceType }) => resourceType !== 'Patient' && resourceType !== 'Medication',
    );
    const repository = await createR4Repository(resources);

    const query = new URLSearchParams({ patient: 'patient-1' });
    const found: string[] = [];
    for (const type of new Set(clinical.map(({ resourceType }) => resourceType))) {
      const { body } = await repository.search(type, query);
      const entries = (body as Bundle).entry ?? [];
      found.push(...entries.map(({ resource }) => `${type}/${resource?.id}`));
    }
    expect(found.sort()).toEqual(
      clinical.map(({ resourceType, id }) => `${resourceType}/${id}`).sort(),
    );
  });

  it('counts all dates from the given day and never from the clock', () => {
    for (const vignette of VIGNETTES) {
      const record = buildRecord(vignette, { coding, today: TODAY });

      expect(buildRecord(vignette, { coding, today: TODAY })).toEqual(record);
      const moments = everything(record).flatMap((resource) =>
        ['effectiveDateTime', 'recordedDate', 'authoredOn', 'performedDateTime', 'end'].flatMap(
          (name) => stringsUnder(resource, name),
        ),
      );
      expect(moments.filter((moment) => moment.slice(0, 10) > TODAY)).toEqual([]);
    }
  });

  it('keeps every age when the service already counts tomorrow', () => {
    const { resources } = buildRecord({ facts: { ageYears: 43 } }, { coding, today: TODAY });
    const patient = resources.find((resource) => resource.resourceType === 'Patient');
    const tomorrow = addDays(TODAY, 1);

    // A partial date of birth counts as the last day of its month.
    const born = (patient?.birthDate ?? '').padEnd(10, '-31');
    const years = Number(tomorrow.slice(0, 4)) - Number(born.slice(0, 4));
    expect(years - (tomorrow.slice(5) < born.slice(5) ? 1 : 0)).toBe(43);
  });
});

describe('the request', () => {
  const record = buildRecord(
    { facts: {}, draftOrders: ['letrozole', 'metastasectomy'] },
    { coding: 'mcode', today: TODAY },
  );

  it('selects every draft on order-select', () => {
    const { context, hookInstance } = buildRequest(record, 'order-select', 'V01 mcode');

    expect(context.selections).toEqual(['MedicationRequest/draft-1', 'ServiceRequest/draft-2']);
    expect(context.draftOrders?.entry).toHaveLength(2);
    expect(hookInstance).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('has no orders on patient-view and no selections on order-sign', () => {
    expect(buildRequest(record, 'patient-view', 'a').context).not.toHaveProperty('draftOrders');
    expect(buildRequest(record, 'order-sign', 'a').context).not.toHaveProperty('selections');
  });

  it('gives each call its own hook instance, and the same call the same', () => {
    const instance = (name: string) => buildRequest(record, 'order-sign', name).hookInstance;

    expect(instance('V01')).toBe(instance('V01'));
    expect(instance('V01')).not.toBe(instance('V02'));
  });
});
