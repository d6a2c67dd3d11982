// References of a record: contained, in the same Bundle, elsewhere in the prefetch, or on the FHIR
// server; relative, absolute, of a version, or leading nowhere. FHIR R4, "References".
import { describe, expect, it } from 'vitest';
import { toCase } from '../../fhir-mappings/to-case.ts';
import { unavailableSections } from '../../hooks/gaps.ts';
import type { Fetched, FhirSource } from '../../hooks/ports.ts';
import { gather } from '../../hooks/prefetch.ts';

const patientId = 'p1';
const subject = { reference: 'Patient/p1' };
const loinc = (code: string) => ({ coding: [{ system: 'http://loinc.org', code }] });
const sct = (code: string) => ({ coding: [{ system: 'http://snomed.info/sct', code }] });
const base = 'https://ehr.example.org/fhir';

const er = (id: string, more: object = {}) => ({
  resourceType: 'Observation',
  id,
  status: 'final',
  subject,
  code: loinc('85337-4'),
  effectiveDateTime: '2026-03-01',
  valueCodeableConcept: sct('10828004'),
  ...more,
});
const report = (reference: string, more: object = {}) => ({
  resourceType: 'DiagnosticReport',
  id: 'r1',
  status: 'final',
  subject,
  code: loinc('60568-3'),
  result: [{ reference }],
  ...more,
});
const panel = (reference: string) => ({
  ...er('panel', { hasMember: [{ reference }] }),
  code: loinc('85319-2'),
  valueCodeableConcept: undefined,
});

interface Ehr extends FhirSource {
  readonly asked: string[];
}

/** An EHR that knows those resources, by relative or absolute reference. */
function ehrOf(resources: readonly { resourceType: string; id: string }[], failure?: string): Ehr {
  const asked: string[] = [];
  return {
    asked,
    search: async () => ({ resources: [] }),
    follow: async () => ({ resources: [] }),
    read: async (reference): Promise<Fetched> => {
      asked.push(reference);
      if (failure) return { resources: [], failure: failure as 'timeout' };
      if (reference.includes('://') && !reference.startsWith(`${base}/`)) {
        return { resources: [], failure: 'refused' };
      }
      const name = reference.replace(`${base}/`, '');
      const found = resources.filter((r) => `${r.resourceType}/${r.id}` === name);
      return found.length > 0 ? { resources: found } : { resources: [], failure: 'not-found' };
    },
  };
}

async function read(
  sent: readonly object[],
  ehr?: FhirSource,
  drafts: readonly object[] = [],
  fullUrls: Readonly<Record<string, string>> = {},
) {
  // As JSON has them: without what is undefined.
  const asSent = JSON.parse(JSON.stringify(sent)) as readonly { id: string }[];
  const entry = asSent.map((resource) => {
    const fullUrl = fullUrls[resource.id];
    return { resource, ...(fullUrl ? { fullUrl } : {}) };
  });
  const gathered = await gather(
    {
      keys: [],
      prefetch: { all: { resourceType: 'Bundle', type: 'searchset', entry } },
      patientId,
      drafts: drafts.map((resource) => ({ resource })),
    },
    ehr,
  );
  const { resources, gaps } = gathered;
  const mapped = toCase({ resources, patientId, unavailable: unavailableSections(gaps) });
  const receptors = mapped.case.receptors.filter((r) => r.reading.marker === 'er');
  const dangling = mapped.issues.filter((i) => i.kind === 'dangling-reference');
  return { ...gathered, receptors, dangling, case: mapped.case };
}

describe('a result of a report', () => {
  const erWithoutDate = er('er1', { effectiveDateTime: undefined });
  const dated = { effectiveDateTime: '2026-02-02' };

  it('may be contained', async () => {
    const contained = { contained: [erWithoutDate], ...dated };
    const { receptors, dangling } = await read([report('#er1', contained)]);
    expect(receptors).toHaveLength(1);
    expect(receptors[0]?.date).toBeDefined();
    expect(dangling).toEqual([]);
  });

  it.each([
    ['relative', 'Observation/er1'],
    ['absolute', `${base}/Observation/er1`],
    ['of a version', 'Observation/er1/_history/2'],
    ['absolute and of a version', `${base}/Observation/er1/_history/2`],
  ])('may be sent beside it, and the reference %s', async (_way, reference) => {
    const ehr = ehrOf([]);
    const { receptors, dangling } = await read([erWithoutDate, report(reference, dated)], ehr);
    expect(receptors[0]?.date).toBeDefined();
    expect([dangling, ehr.asked]).toEqual([[], []]);
  });

  it('may be another entry of the Bundle, named by its full URL', async () => {
    const url = 'urn:uuid:7f1f3c0e-2a3b-4c5d-8e9f-0a1b2c3d4e5f';
    const { receptors, dangling } = await read([erWithoutDate, report(url, dated)], undefined, [], {
      er1: url,
    });
    expect(receptors[0]?.date).toBeDefined();
    expect(dangling).toEqual([]);
  });

  it.each([
    ['relative', 'Observation/er1', 'Observation/er1'],
    ['absolute', `${base}/Observation/er1`, `${base}/Observation/er1`],
    ['of a version', 'Observation/er1/_history/2', 'Observation/er1'],
    ['absolute and of a version', `${base}/Observation/er1/_history/2`, `${base}/Observation/er1`],
  ])('is read from the server where it was not sent (%s)', async (_way, reference, asked) => {
    const ehr = ehrOf([er('er1')]);
    const { receptors, dangling, gaps, seen } = await read([report(reference)], ehr);
    expect(receptors).toHaveLength(1);
    expect(ehr.asked).toEqual([asked]);
    expect([dangling, gaps]).toEqual([[], []]);
    // What was read passes the wrong-patient firewall like all that was sent.
    expect(seen.map((s) => (s.resource as { id: string }).id)).toContain('er1');
  });

  it('is read through a panel that the report lists', async () => {
    const ehr = ehrOf([er('er1'), panel('Observation/er1')]);
    const { receptors } = await read([report('Observation/panel')], ehr);
    expect(receptors).toHaveLength(1);
    expect(ehr.asked).toEqual(['Observation/panel', 'Observation/er1']);
  });

  it('that the server does not have is an issue, and no technical gap', async () => {
    const { dangling, gaps } = await read([report('Observation/er1')], ehrOf([]));
    expect(dangling).toEqual([
      { kind: 'dangling-reference', reference: 'DiagnosticReport/r1', topic: 'result' },
    ]);
    expect(gaps).toEqual([]);
  });

  it('on another server is not read, and is an issue', async () => {
    const elsewhere = 'https://elsewhere.example.org/fhir/Observation/er1';
    const { dangling, receptors } = await read([report(elsewhere)], ehrOf([er('er1')]));
    expect(receptors).toEqual([]);
    expect(dangling.map((i) => i.topic)).toEqual(['result']);
  });

  it('that could not be read in time is a gap in the results', async () => {
    const { gaps, case: found } = await read([report('Observation/er1')], ehrOf([], 'timeout'));
    expect(gaps).toEqual([{ key: 'referencedResults', failure: 'timeout', partial: false }]);
    expect(found.unavailable.has('results')).toBe(true);
  });

  it('without access to the server is an issue', async () => {
    expect((await read([report('Observation/er1')])).dangling).toHaveLength(1);
  });

  it('more than thirty are not read one by one, and the rest is a gap', async () => {
    const result = Array.from({ length: 40 }, (_, i) => ({ reference: `Observation/o${i}` }));
    const ehr = ehrOf([er('o1')]);
    const { gaps } = await read([report('Observation/o0', { result })], ehr);
    expect(ehr.asked).toHaveLength(30);
    expect(gaps).toEqual([{ key: 'referencedResults', failure: 'too-large', partial: true }]);
  });

  it('panels that list each other end', async () => {
    const a = { ...panel('Observation/b'), id: 'a' };
    const b = { ...panel('Observation/a'), id: 'b' };
    const ehr = ehrOf([a, b]);
    await read([report('Observation/a')], ehr);
    expect(ehr.asked).toEqual(['Observation/a', 'Observation/b']);
  });
});

describe('the focus of a result', () => {
  const liver = { resourceType: 'Condition', id: 'c1', subject, code: sct('94381002') };
  const structure = { resourceType: 'BodyStructure', id: 'b1', patient: subject };

  it('is read: an ER result with a metastasis as focus is one of the metastasis', async () => {
    const focused = er('er1', { focus: [{ reference: 'Condition/c1' }] });
    const { receptors } = await read([focused], ehrOf([liver]));
    expect(receptors[0]?.specimen.taken).toBe('metastasis');
  });

  it('may be a structure of the body: its place is that of the result', async () => {
    const place = (code: string) => ({ ...structure, location: sct(code) });
    const focused = er('er1', { focus: [{ reference: 'BodyStructure/b1' }] });
    const taken = async (code: string) =>
      (await read([focused], ehrOf([place(code)]))).receptors[0]?.specimen.taken;
    expect(await taken('10200004')).toBe('metastasis');
    expect(await taken('76752008')).toBe('breast');
  });

  it('that leads nowhere is an issue, whatever the reason, and no gap', async () => {
    const focused = er('er1', { focus: [{ reference: 'Condition/c1' }] });
    for (const ehr of [ehrOf([]), ehrOf([], 'timeout'), undefined]) {
      const { dangling, gaps } = await read([focused], ehr);
      expect(dangling).toEqual([
        { kind: 'dangling-reference', reference: 'Observation/er1', topic: 'focus' },
      ]);
      expect(gaps).toEqual([]);
    }
  });
});

describe('other references that a mapper follows', () => {
  const relatedUrl = 'http://hl7.org/fhir/StructureDefinition/condition-related';
  const secondary = {
    resourceType: 'Condition',
    id: 'met',
    subject,
    code: sct('94381002'),
    extension: [{ url: relatedUrl, valueReference: { reference: 'Condition/primary' } }],
  };

  it('the cancer that a metastasis belongs to', async () => {
    const primary = { resourceType: 'Condition', id: 'primary', subject, code: sct('254837009') };
    const { case: found } = await read([secondary], ehrOf([primary]));
    expect(found.secondaries[0]?.origin).toBe('breast');
  });

  it('or that nobody has', async () => {
    expect((await read([secondary], ehrOf([]))).dangling.map((i) => i.topic)).toEqual([
      'related condition',
    ]);
  });

  it('results that a draft order cites, but not those that an order of the past cites', async () => {
    const order = (id: string) => ({
      resourceType: 'ServiceRequest',
      id,
      status: 'active',
      subject,
      supportingInfo: [{ reference: `Observation/for-${id}` }],
      reasonReference: [{ reference: 'Condition/not-followed' }],
    });
    const ehr = ehrOf([]);
    await read([order('past')], ehr, [order('draft')]);
    expect(ehr.asked).toEqual(['Observation/for-draft']);
  });

  it('no other: the author or the encounter of a result is left alone', async () => {
    const ehr = ehrOf([]);
    const more = {
      performer: [{ reference: 'Practitioner/1' }],
      encounter: { reference: 'Encounter/1' },
      derivedFrom: [{ reference: 'Media/1' }],
    };
    await read([er('er1', more)], ehr);
    expect(ehr.asked).toEqual([]);
  });
});
