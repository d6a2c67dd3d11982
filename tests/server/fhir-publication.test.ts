// What the service publishes as FHIR R4: its code lists, its code systems, its rules. Checked against
// the structure definitions of R4 and against the tables that the mapping itself uses.
import '../support/websocket-on-node-20.ts';
import { OperationOutcomeError, validateResource } from '@medplum/core';
import type { Bundle, CodeSystem, PlanDefinition, ValueSet } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingredientsOf, listsOf } from '../../fhir-mappings/codes/index.ts';
import { codeListIds } from '../../fhir-mappings/codes/lists.ts';
import { systemOf } from '../../fhir-mappings/codes/systems.ts';
import { overrideReasons } from '../../hooks/cards/override-reasons.ts';
import { judgements } from '../../src/domain/judgement.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import type { Running } from '../../src/start.ts';
import { send } from '../support/cds-client.ts';
import { indexR4Definitions } from '../support/r4-definitions.ts';
import { startService } from '../support/start-service.ts';

type Definition = ValueSet | CodeSystem | PlanDefinition;

const publicUrl = 'https://cds.example.org';

let service: Running;
beforeAll(async () => {
  indexR4Definitions();
  service = await startService({ PUBLIC_URL: publicUrl });
});
afterAll(() => service.close());

async function read<T extends Definition>(path: string): Promise<T> {
  const { status, contentType, body } = await send<T>(`${service.url}${path}`);
  expect([status, contentType]).toEqual([200, 'application/fhir+json; charset=utf-8']);
  return body;
}

const fetched = new Map<string, Promise<readonly Definition[]>>();

/** All definitions of a type with their content, read once. */
function all<T extends Definition>(type: T['resourceType']): Promise<readonly T[]> {
  const found = fetched.get(type) ?? readAll(type);
  fetched.set(type, found);
  return found as Promise<readonly T[]>;
}

async function readAll(type: string): Promise<readonly Definition[]> {
  const { body } = await send<Bundle<Definition>>(`${service.url}/fhir/${type}`);
  const ids = (body.entry ?? []).map((e) => e.resource?.id);
  return Promise.all(ids.map((id) => read<Definition>(`/fhir/${type}/${id}`)));
}

function schemaErrors(resource: Definition | Bundle): readonly string[] {
  try {
    return validateResource(resource as unknown as Parameters<typeof validateResource>[0])
      .filter(({ severity }) => severity === 'error')
      .map((issue) => `${resource.id}: ${issue.details?.text}`);
  } catch (error) {
    if (error instanceof OperationOutcomeError) return [`${resource.id}: ${error.message}`];
    throw error;
  }
}

it('an element that R4 does not know is an error, so that the checks below can fail', async () => {
  const set = await read<ValueSet>('/fhir/ValueSet/er');
  expect(schemaErrors(set)).toEqual([]);
  expect(schemaErrors({ ...set, codes: ['x'] } as ValueSet)).not.toEqual([]);
});

describe.each(['ValueSet', 'CodeSystem', 'PlanDefinition'] as const)('%s', (type) => {
  it('each is valid R4, with a name for machines and its canonical URL', async () => {
    const found = await all<Definition>(type);
    expect(found.length).toBeGreaterThan(2);
    expect(found.flatMap(schemaErrors)).toEqual([]);
    expect(found.filter((r) => !/^[A-Z][A-Za-z0-9_]{0,254}$/.test(r.name ?? ''))).toEqual([]);
    expect(new Set(found.map((r) => r.name)).size).toBe(found.length);
    expect(new Set(found.map((r) => r.url)).size).toBe(found.length);
    expect(found.filter((r) => !/^[A-Za-z0-9.-]{1,64}$/.test(r.id ?? ''))).toEqual([]);
  });

  it('the listing is a valid searchset without content, and says so', async () => {
    const { body } = await send<Bundle<Definition>>(`${service.url}/fhir/${type}`);
    expect(schemaErrors(body)).toEqual([]);
    expect(body.type).toBe('searchset');
    expect(body.total).toBe(body.entry?.length);
    for (const { resource, fullUrl } of body.entry ?? []) {
      expect(fullUrl).toBe(`${publicUrl}/fhir/${type}/${resource?.id}`);
      expect(resource?.meta?.tag?.[0]?.code).toBe('SUBSETTED');
      for (const content of ['compose', 'concept', 'action']) {
        expect(resource).not.toHaveProperty(content);
      }
    }
  });

  it('is found by its canonical URL, and not by another', async () => {
    const { body } = await send<Bundle<Definition>>(`${service.url}/fhir/${type}`);
    const first = body.entry?.[0]?.resource;
    const by = (url: string) =>
      send<Bundle<Definition>>(`${service.url}/fhir/${type}?url=${encodeURIComponent(url)}`);
    const found = (await by(first?.url as string)).body;
    expect(found.entry?.map((e) => e.resource?.id)).toEqual([first?.id]);
    expect((await by('https://example.org/other')).body.total).toBe(0);
  });

  it('is not found under another id', async () => {
    const { status, body } = await send<{ resourceType: string }>(
      `${service.url}/fhir/${type}/no-such-id`,
    );
    expect([status, body.resourceType]).toEqual([404, 'OperationOutcome']);
  });
});

const codesOf = ({ compose }: ValueSet) =>
  (compose?.include ?? []).flatMap(({ system = '', concept = [] }) =>
    concept.map(({ code, display }) => ({ system, code, display })),
  );

describe('value sets', () => {
  it('hold for each list the codes that the mapping finds on it', async () => {
    for (const set of await all<ValueSet>('ValueSet')) {
      const id = set.id as string;
      const drug = id.startsWith('drug-') ? id.slice(5) : undefined;
      const strange = codesOf(set).filter((coding) =>
        drug
          ? !ingredientsOf(coding)?.some((ingredient) => ingredient === drug)
          : !listsOf(coding).some((list) => list === id),
      );
      expect(strange, id).toEqual([]);
    }
  });

  it('are there for every code list, and for drugs', async () => {
    const { body } = await send<Bundle<ValueSet>>(`${service.url}/fhir/ValueSet`);
    const published = new Set(body.entry?.map((e) => e.resource?.id));
    expect(codeListIds.filter((id) => !published.has(id))).toEqual([]);
    const letrozole = await read<ValueSet>('/fhir/ValueSet/drug-letrozole');
    expect(codesOf(letrozole)).toContainEqual(
      expect.objectContaining({
        system: 'http://www.nlm.nih.gov/research/umls/rxnorm',
        code: '72965',
      }),
    );
  });

  it('name a branch of ICD-10-CM as a branch, and what beneath it does not belong', async () => {
    const { compose } = await read<ValueSet>('/fhir/ValueSet/site-distant-node');
    const branch = (value: string) => ({
      system: 'http://hl7.org/fhir/sid/icd-10-cm',
      filter: [{ property: 'concept', op: 'is-a', value }],
    });
    expect(compose?.include).toContainEqual(branch('C77'));
    expect(compose?.exclude).toContainEqual(branch('C77.3'));
  });

  it('unite the live vaccines by reference, one entry each', async () => {
    const { compose } = await read<ValueSet>('/fhir/ValueSet/vax');
    const url = `${publicUrl}/fhir/ValueSet/drug-mmr`;
    expect(compose?.include).toContainEqual({ valueSet: [url] });
    expect(compose?.include.every((i) => i.valueSet?.length === 1)).toBe(true);
    expect(codesOf(await read<ValueSet>('/fhir/ValueSet/drug-mmr')).length).toBeGreaterThan(0);
  });

  it('carry no description of a CPT code', async () => {
    const sets = await all<ValueSet>('ValueSet');
    const cpt = sets.flatMap(codesOf).filter(({ system }) => systemOf(system) === 'cpt');
    expect(cpt.length).toBeGreaterThan(20);
    expect(cpt.filter(({ display }) => display !== undefined)).toEqual([]);
  });

  it('carry the notice of each terminology that asks for one', async () => {
    const notices = { snomed: 'SNOMED', loinc: 'Regenstrief', cpt: 'American Medical Association' };
    for (const set of await all<ValueSet>('ValueSet')) {
      const systems = new Set((set.compose?.include ?? []).map((i) => systemOf(i.system ?? '')));
      for (const [system, notice] of Object.entries(notices)) {
        expect(set.copyright?.includes(notice) ?? false, `${set.id} ${system}`).toBe(
          [...systems].some((s) => s === system),
        );
      }
    }
  });
});

describe('code systems', () => {
  const codes = async (id: string) => {
    const system = await read<CodeSystem>(`/fhir/CodeSystem/${id}`);
    expect(system.count).toBe(system.concept?.length);
    return { url: system.url, codes: (system.concept ?? []).map((c) => c.code) };
  };

  it('hold every rule, and the cards about the request itself', async () => {
    const system = await codes('rule');
    expect(system.url).toBe('urn:mbc-cds:rule');
    expect(system.codes).toEqual([...rules.map((r) => r.id), 'SYS-01', 'SYS-02', 'SYS-03']);
  });

  it('hold every judgement, with answers that are codes of the same system', async () => {
    const system = await read<CodeSystem>('/fhir/CodeSystem/judgement');
    const known = new Set(system.concept?.map((c) => c.code));
    expect(judgements.filter((j) => !known.has(j))).toEqual([]);
    const answers = (system.concept ?? []).flatMap((c) =>
      (c.property ?? []).flatMap((p) => (p.code === 'answer' ? [p.valueCode as string] : [])),
    );
    expect(answers.length).toBeGreaterThan(8);
    expect(answers.filter((code) => !known.has(code))).toEqual([]);
  });

  it('hold the override reasons of the project that cards offer', async () => {
    const system = await codes('override');
    const offered = overrideReasons.filter((r) => r.system === system.url).map((r) => r.code);
    expect(offered.length).toBeGreaterThan(3);
    expect(system.codes).toEqual(offered);
  });
});

describe('plan definitions', () => {
  it('are the same beside the page of the rule and under FHIR', async () => {
    for (const { id } of rules.slice(0, 5)) {
      expect(await read(`/rules/${id}/plan-definition.json`)).toEqual(
        await read(`/fhir/PlanDefinition/${id}`),
      );
    }
  });

  it('name hooks, conditions in words, sources and successors, and are drafts', async () => {
    const plan = await read<PlanDefinition>('/fhir/PlanDefinition/ET-07s');
    expect(plan.status).toBe('draft');
    expect(plan.experimental).toBe(true);
    expect(plan.action?.[0]?.trigger?.map((t) => t.name)).toEqual(['order-select', 'order-sign']);
    expect(plan.action?.[0]?.condition?.[0]?.expression?.expression).toBe(
      'aromatase inhibitor ordered',
    );
    const related = plan.relatedArtifact ?? [];
    expect(related.filter((a) => a.type === 'citation').map((a) => a.citation)).toEqual([
      expect.stringContaining('S004-58'),
    ]);
    expect(related.filter((a) => a.type === 'successor')).toEqual([
      { type: 'successor', resource: `${publicUrl}/fhir/PlanDefinition/ET-07` },
    ]);
  });
});
