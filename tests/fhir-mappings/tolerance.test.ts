// No record, however malformed, makes a mapping throw: an answer on half of a record is worth more
// than none. Arbitrary JSON, mutilated mCODE STU4 examples, and nesting that no sane system sends.
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBasket } from '../../fhir-mappings/orders.ts';
import { type MappedCase, toCase } from '../../fhir-mappings/to-case.ts';
import { ask } from '../../src/domain/fact.ts';
import { factNames } from '../../src/domain/fact-name.ts';
import { factDefinitions } from '../support/fact-definitions.ts';
import { mapped, metastatic, situate, woman } from '../support/fhir.ts';

interface Example {
  readonly name: string;
  readonly resource: Record<string, unknown>;
}

/** The examples of the mCODE package; a Bundle counts as its entries. */
function examples(): readonly Example[] {
  const manifest = createRequire(import.meta.url).resolve('hl7.fhir.us.mcode/package.json');
  const folder = join(dirname(manifest), 'example');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && !file.startsWith('.'))
    .sort()
    .flatMap((name) => {
      const resource = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      const entries = resource.resourceType === 'Bundle' ? resource.entry : [{ resource }];
      return entries.map((entry: Pick<Example, 'resource'>) => ({
        name,
        resource: entry.resource,
      }));
    })
    .filter((example) => typeof example.resource['resourceType'] === 'string');
}

const all = examples();

/** The patient that an example is about. */
function patientOf({ resource }: Example): string | undefined {
  if (resource['resourceType'] === 'Patient') return String(resource['id']);
  const about = (resource['subject'] ?? resource['patient']) as { reference?: string } | undefined;
  return /^Patient\/(.+)$/.exec(about?.reference ?? '')?.[1];
}

/** Every fact, so that what the mappers let through does no harm further on. */
function askEverything({ case: found }: MappedCase): void {
  const s = situate(found);
  for (const name of factNames) ask(factDefinitions[name], s);
}

function sentBy(resources: readonly unknown[], patientId = 'p1'): MappedCase {
  const sent = resources.map((resource) => ({ resource }));
  toBasket({ drafts: sent, selections: [], resources: sent, patientId });
  return toCase({ resources: sent, patientId });
}

describe('the mCODE examples', () => {
  const patients = [...new Set(all.flatMap((e) => patientOf(e) ?? []))].sort();

  it('are there, with several patients', () => {
    expect(all.length).toBeGreaterThan(150);
    expect(patients.length).toBeGreaterThan(4);
  });

  it.each(patients)('of %s become a case of that patient alone', (patientId) => {
    const found = sentBy(
      all.map((e) => e.resource),
      patientId,
    );
    expect(found.case.person.reference).toBe(`Patient/${patientId}`);
    expect(found.issues.some((i) => i.kind === 'other-patient')).toBe(true);
    askEverything(found);
  });

  it('tell the receptors, the stage and the neutrophils of the patient with breast cancer', () => {
    const jenny = 'cancer-patient-jenny-m';
    const own = all.filter((e) => (patientOf(e) ?? jenny) === jenny).map((e) => e.resource);
    const { case: found } = sentBy(own, jenny);
    const markers = found.receptors.map((r) => [r.reading.marker, r.specimen.taken]);
    // The pathology report lists the results and names their specimen, which they do not.
    expect(markers).toContainEqual(['er', 'breast']);
    expect(markers).toContainEqual(['her2-overall', 'breast']);
    expect(found.breastCancers.length).toBeGreaterThan(0);
    expect(found.procedures.map((p) => p.procedure)).toContain('chest-radiotherapy');
    // 3,000 x 10⁹/L neutrophils is a slip of the unit, not a count.
    expect(found.measurements.neutrophils).toBeUndefined();
    expect(found.unreadable.neutrophils).toHaveLength(1);
  });
});

/** Something of the wrong type in the place of any element, at any depth. */
const nonsense = fc.oneof(
  fc.constantFrom<unknown>(null, '', 0, -1, Number.MAX_VALUE, true, [], {}, [null], [[]], 'text'),
  fc.string({ maxLength: 20 }),
  fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
);

type Path = readonly (string | number)[];

function paths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, child]) => paths(child, [...path, key]));
  return path.length === 0 ? inner : [path, ...inner];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((item, i) => (String(i) === String(key) ? replaced(item, rest, by) : item));
  }
  const source = value as Record<string, unknown>;
  return { ...source, [key]: replaced(source[key], rest, by) };
}

describe('a mutilated record', () => {
  const usable = all.filter((e) => patientOf(e) !== undefined);
  const mutation = fc
    .constantFrom(...usable)
    .chain((example) =>
      fc.tuple(fc.constant(example), fc.constantFrom(...paths(example.resource)), nonsense),
    )
    .map(([example, path, by]) => ({
      patientId: patientOf(example) as string,
      resource: replaced(example.resource, path, by),
    }));

  it('never makes a mapping throw', () => {
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 4 }), (mutations) => {
        const patientId = mutations[0]?.patientId ?? 'p1';
        askEverything(
          sentBy(
            mutations.map((m) => m.resource),
            patientId,
          ),
        );
      }),
      { numRuns: 300, seed: 20261012 },
    );
  });
});

const types = [
  'Patient',
  'Condition',
  'Observation',
  'Procedure',
  'MedicationRequest',
  'MedicationStatement',
  'MedicationAdministration',
  'Medication',
  'AllergyIntolerance',
  'DiagnosticReport',
  'ServiceRequest',
  'Specimen',
  'Goal',
  'Appointment',
  'Encounter',
  'ImagingStudy',
] as const;

const elements = [
  'id',
  'status',
  'code',
  'subject',
  'patient',
  'component',
  'contained',
  'extension',
  'hasMember',
  'result',
  'specimen',
  'stage',
  'medicationCodeableConcept',
  'medicationReference',
  'dosageInstruction',
  'dosage',
  'valueQuantity',
  'valueCodeableConcept',
  'valueString',
  'referenceRange',
  'effectiveDateTime',
  'effectivePeriod',
  'onsetDateTime',
  'clinicalStatus',
  'reaction',
  'bodySite',
  'focus',
  'meta',
] as const;

describe('arbitrary JSON', () => {
  const value = fc.jsonValue({ maxDepth: 4 });
  const shaped = fc
    .tuple(
      fc.constantFrom(...types),
      fc.dictionary(fc.constantFrom(...elements), value, { maxKeys: 8 }),
    )
    .map(([resourceType, content]) => ({ resourceType, ...content }));

  it('never makes a mapping throw, whatever stands for a resource', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(value, shaped), { maxLength: 6 }), (resources) => {
        askEverything(sentBy(resources));
      }),
      { numRuns: 400, seed: 20261012 },
    );
  });
});

/** Something within itself, as deep as a parser allows. */
function nestedDeep(depth: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = {};
  for (let i = 0; i < depth; i += 1) value = wrap(value);
  return value;
}

describe('hostile nesting', () => {
  const depth = 20_000;
  const cases: readonly (readonly [string, (inner: unknown) => unknown])[] = [
    ['extensions in extensions', (inner) => ({ extension: [inner] })],
    ['lists in lists', (inner) => [inner]],
    ['contained in contained', (inner) => ({ resourceType: 'Observation', contained: [inner] })],
    ['components in components', (inner) => ({ code: { text: 'x' }, component: [inner] })],
  ];

  it.each(cases)('of %s is read past', (_, wrap) => {
    const deep = nestedDeep(depth, wrap);
    const hostile = { resourceType: 'Observation', id: 'deep', status: 'final', code: deep };
    const everywhere = types.map((resourceType) => ({
      resourceType,
      id: 'deep',
      ...Object.fromEntries(elements.map((e) => [e, deep])),
      ...(resourceType === 'Patient' ? { id: 'p1' } : {}),
    }));
    // Two copies of one version are told apart by their content: that must not overflow either.
    const found = mapped([...metastatic, hostile, { ...hostile }, ...everywhere]);
    expect(found.case.breastCancers).toHaveLength(1);
    askEverything(found);
  });

  it('of panels in a circle ends', () => {
    const panel = (id: string, member: string) => ({
      resourceType: 'Observation',
      id,
      hasMember: [{ reference: `Observation/${member}` }],
    });
    const found = mapped([woman, panel('a', 'b'), panel('b', 'c'), panel('c', 'a')]);
    expect(found.issues).toEqual([]);
  });
});

describe('texts without end', () => {
  // A pattern that backtracks would take minutes over these; each is read in milliseconds.
  it.each([
    ' ',
    'a',
    '1',
    '1,',
    'day 1, ',
    'not ',
    'her2 ',
    'of the ',
    'mg/m2 ',
    '(',
    '0000-',
    'LVEF 5-',
  ])('of %j', (piece) => {
    const long = piece.repeat(100_000 / piece.length);
    const concept = { text: long, coding: [{ system: long, code: long, display: long }] };
    const resources = types.map((resourceType) => ({
      resourceType,
      id: resourceType === 'Patient' ? 'p1' : resourceType,
      status: 'active',
      intent: 'order',
      code: concept,
      description: { text: long },
      medicationCodeableConcept: concept,
      dosageInstruction: [{ text: long }],
      dosage: [{ text: long }],
      reasonCode: [concept],
      bodySite: [concept],
      valueString: long,
      conclusion: long,
      effectiveDateTime: long,
      note: [{ text: long }],
      referenceRange: [{ text: long }],
    }));
    const known = { resourceType: 'Observation', status: 'final', valueString: long };
    const asked = ['16112-5', '18752-6', '751-8', '8634-8', '89247-1', '85337-4', '81247-9'].map(
      (code) => ({ ...known, id: code, code: { coding: [{ system: 'http://loinc.org', code }] } }),
    );
    const start = performance.now();
    askEverything(sentBy([...resources, ...asked]));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
