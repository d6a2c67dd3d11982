// What each coding promises: the same facts, in the words of another kind of record system.
import type {
  CodeableConcept,
  FhirResource,
  MedicationAdministration,
  Observation,
} from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { VIGNETTES } from '../vignettes/vignettes.ts';
import { buildRecord } from './record/build-record.ts';
import { addDays, addMonths, daysBetween } from './record/calendar.ts';
import type { WorkedCase } from './record/facts.ts';
import type { RecordCoding } from './record/record-coding.ts';
import { codingsIn, stringsUnder } from './record/references.ts';
import { ICD10CM, ICD10CM_OID, LOINC, RXNORM, RXNORM_OID, SNOMED } from './record/terminology.ts';

const TODAY = '2026-11-22';

const record = (coding: RecordCoding, worked: WorkedCase) =>
  buildRecord(worked, { coding, today: TODAY });

const all = (coding: RecordCoding) =>
  VIGNETTES.flatMap((vignette) => {
    const { resources, drafts } = record(coding, vignette);
    return [...resources, ...drafts];
  });

const observations = (resources: readonly FhirResource[]): Observation[] =>
  resources.filter((resource) => resource.resourceType === 'Observation');

const isCoded = (concept: CodeableConcept, system: string, code: string): boolean =>
  concept.coding?.some((coding) => coding.system === system && coding.code === code) === true;

function observed(resources: readonly FhirResource[], code: string): Observation[] {
  return observations(resources).filter((found) => isCoded(found.code, LOINC, code));
}

const measured = (coding: RecordCoding, worked: WorkedCase, code: string) =>
  observed(record(coding, worked).resources, code)[0]?.valueQuantity;

describe('the mcode coding', () => {
  const { resources, drafts } = record('mcode', {
    facts: { estrogenReceptor: 90, her2Ihc: '1+', metastaticSites: ['liver'] },
    draftOrders: ['letrozole'],
  });

  it('reports receptors as a presence with its percentage, from a specimen of the liver', () => {
    const [er] = observed(resources, '85337-4');
    const specimen = resources.find((resource) => resource.resourceType === 'Specimen');

    expect(er?.valueCodeableConcept?.coding?.[0]?.code).toBe('LA6576-8');
    expect(er?.component?.[0]?.valueQuantity).toMatchObject({ value: 90, code: '%' });
    expect(er?.specimen?.reference).toBe(`Specimen/${specimen?.id}`);
    expect(specimen?.collection?.bodySite?.coding?.[0]?.code).toBe('10200004');
  });

  it('reports HER2 IHC with a LOINC answer', () => {
    expect(observed(resources, '85319-2')[0]?.valueCodeableConcept?.coding?.[0]?.code).toBe(
      'LA11841-6',
    );
  });

  it('names stage, M category and site in SNOMED CT', () => {
    const codes = codingsIn(resources)
      .filter(({ system }) => system === SNOMED)
      .map(({ code }) => code);

    expect(codes).toEqual(expect.arrayContaining(['1222837003', '1229903009', '94381002']));
  });

  it('orders by RxNorm ingredient', () => {
    expect(drafts[0]).toMatchObject({
      medicationCodeableConcept: { coding: [{ system: RXNORM, code: '72965' }] },
    });
  });

  it('has no ICD-10-CM', () => {
    expect(codingsIn(all('mcode')).filter(({ system }) => system === ICD10CM)).toEqual([]);
  });
});

describe('the icd coding', () => {
  it('writes ICD-10-CM with dots under its OID', () => {
    const codes = codingsIn(all('icd')).filter(({ system }) => system === ICD10CM_OID);

    expect(codes.length).toBeGreaterThan(VIGNETTES.length);
    expect(codes.filter(({ code }) => !/^[A-Z]\d[0-9A-Z](\.[0-9A-Z]+)?$/.test(code))).toEqual([]);
    expect(codingsIn(all('icd')).filter(({ system }) => system === ICD10CM)).toEqual([]);
  });

  it('orders RxNorm products in a contained Medication', () => {
    const { drafts } = record('icd', { facts: {}, draftOrders: ['letrozole'] });

    expect(drafts[0]).toMatchObject({
      contained: [
        { resourceType: 'Medication', code: { coding: [{ system: RXNORM_OID, code: '200064' }] } },
      ],
      medicationReference: { reference: '#ordered-drug' },
    });
  });

  it('keeps active drugs as statements and past drugs behind a Medication of their own', () => {
    const { resources } = record('icd', {
      facts: { priorDrugs: ['trastuzumab-deruxtecan'] },
      activeDrugs: ['warfarin'],
    });
    const statements = resources.filter(
      (resource) => resource.resourceType === 'MedicationStatement',
    );

    expect(statements.map(({ status }) => status).sort()).toEqual(['active', 'completed']);
    expect(statements.find(({ status }) => status === 'completed')?.medicationReference).toEqual({
      reference: 'Medication/medication-1',
      display: 'fam-trastuzumab deruxtecan-nxki 100 MG Injection',
    });
  });

  it('reports estradiol in pmol/L, neutrophils per uL, bilirubin in umol/L', () => {
    const facts = { estradiolPgPerMl: 20, absoluteNeutrophilCount: 1.2, bilirubinTimesUln: 1.3 };

    expect(measured('icd', { facts }, '14715-7')).toMatchObject({ value: 73.42, code: 'pmol/L' });
    expect(measured('icd', { facts }, '26499-4')).toMatchObject({ value: 1200, code: '/uL' });
    expect(measured('icd', { facts }, '14631-6')).toMatchObject({ value: 26.65, code: 'umol/L' });
  });

  it.each([
    { ageYears: 69, sex: 'female', clearance: 27 },
    { ageYears: 72, sex: 'female', clearance: 42 },
    { ageYears: 66, sex: 'male', clearance: 80 },
  ] as const)('leaves clearance $clearance to Cockcroft-Gault', ({ ageYears, sex, clearance }) => {
    const facts = { ageYears, sex, creatinineClearanceMlPerMin: clearance };
    const { resources } = record('icd', { facts });
    const creatinine = (observed(resources, '14682-9')[0]?.valueQuantity?.value ?? 0) / 88.4;
    const weight = observed(resources, '29463-7')[0]?.valueQuantity?.value ?? 0;

    const computed = ((140 - ageYears) * weight) / (72 * creatinine);
    expect(sex === 'male' ? computed : computed * 0.85).toBeCloseTo(clearance, 0);
    expect(observed(resources, '35591-7')).toEqual([]);
  });

  it('dates observations with a time in an offset of its own', () => {
    expect(
      stringsUnder(all('icd'), 'effectiveDateTime').every((date) => date.endsWith('+01:00')),
    ).toBe(true);
  });
});

describe('the text coding', () => {
  it('writes ICD-10-CM without dots', () => {
    const codes = codingsIn(all('text')).filter(({ system }) => system === ICD10CM);

    expect(codes.length).toBeGreaterThan(VIGNETTES.length);
    expect(codes.filter(({ code }) => code.includes('.'))).toEqual([]);
  });

  it('reports ER in words, with the result in words', () => {
    const { resources } = record('text', { facts: { estrogenReceptor: 90 } });
    const er = observations(resources).find(({ code }) => code.text?.includes('Estrogen receptor'));

    expect(er?.code.coding).toBeUndefined();
    expect(er?.valueString).toBe('90 %');
  });

  it('orders in words and never in RxNorm', () => {
    const { drafts } = record('text', { facts: {}, draftOrders: ['trastuzumab-emtansine'] });

    expect(drafts[0]).toMatchObject({
      medicationCodeableConcept: { text: 'ado-trastuzumab emtansine' },
    });
    expect(
      codingsIn(all('text')).filter(({ system }) => [RXNORM, RXNORM_OID].includes(system)),
    ).toEqual([]);
  });

  it('does not use an ATC code that two drugs share', () => {
    const codes = (activeDrugs: WorkedCase['activeDrugs']) =>
      codingsIn(record('text', { facts: {}, activeDrugs: activeDrugs ?? [] }).resources)
        .filter(({ system }) => system.includes('atc'))
        .map(({ code }) => code);

    expect(codes(['warfarin'])).toEqual(['B01AA03']);
    expect(codes(['paclitaxel'])).toEqual([]);
  });

  it('prints units without UCUM', () => {
    const { resources } = record('text', { facts: { estradiolPgPerMl: 8 } });

    expect(observed(resources, '2243-4')[0]?.valueQuantity).toEqual({ value: 8, unit: 'ng/L' });
  });

  it('keeps a positive judgement as a problem and a negative one as an observation', () => {
    const judged = (visceralCrisis: boolean) =>
      record('text', { facts: { visceralCrisis } })
        .resources.filter((resource) =>
          codingsIn([resource]).some(({ code }) => code === 'visceral-crisis'),
        )
        .map(({ resourceType }) => resourceType);

    expect(judged(true)).toEqual(['Condition']);
    expect(judged(false)).toEqual(['Observation']);
  });

  it('knows only the month of birth', () => {
    const { resources } = record('text', { facts: {} });
    const patient = resources.find((resource) => resource.resourceType === 'Patient');

    expect(patient?.birthDate).toMatch(/^\d{4}-\d{2}$/);
  });
});

describe('what every coding must agree on', () => {
  const administrations = (worked: WorkedCase, coding: RecordCoding): MedicationAdministration[] =>
    record(coding, worked).resources.filter(
      (resource) => resource.resourceType === 'MedicationAdministration',
    );

  it.each(['mcode', 'text'] as const)('has 420 mg/m2 of doxorubicin in %s doses', (coding) => {
    const given = administrations({ facts: { cumulativeAnthracyclineMgPerM2: 420 } }, coding);
    const doses = given.map(({ dosage }) => dosage?.dose);
    const perSquareMetre = doses.map((dose) =>
      dose?.code === 'mg/m2' ? (dose.value ?? 0) : (dose?.value ?? 0) / 1.7,
    );

    expect(perSquareMetre.reduce((sum, dose) => sum + dose, 0)).toBeCloseTo(420, 6);
    expect(doses[0]?.code).toBe(coding === 'mcode' ? 'mg/m2' : 'mg');
  });

  it.each(['mcode', 'text'] as const)('has eight weekly paclitaxel cycles in %s', (coding) => {
    const worked: WorkedCase = {
      facts: { currentChemotherapyCycles: 8 },
      activeDrugs: ['paclitaxel'],
    };
    const days = administrations(worked, coding).map(({ effectiveDateTime }) => effectiveDateTime);

    expect(days).toHaveLength(24);
    expect(days.at(-1)).toBe(addDays(TODAY, -7));
  });

  it.each(['mcode', 'icd', 'text'] as const)(
    'ends suppression on its last dose in %s',
    (coding) => {
      const worked = {
        facts: { daysSinceOvarianSuppressionStart: 150, daysSinceLastGnrhDose: 20 },
      };
      const days = administrations(worked, coding)
        .map(({ effectiveDateTime }) => daysBetween(String(effectiveDateTime).slice(0, 10), TODAY))
        .sort((a, b) => a - b);

      expect(days[0]).toBe(20);
      expect(days.at(-1)).toBe(150);
    },
  );

  it.each(['mcode', 'icd', 'text'] as const)(
    'puts the opposite receptors on an earlier primary in %s',
    (coding) => {
      const { resources } = record(coding, {
        facts: { estrogenReceptor: 0, receptorDiscordance: ['er'], metastaticSites: ['liver'] },
      });
      const dates = observations(resources)
        .filter(({ code }) => /85337-4|14228-1|Estrogen/.test(JSON.stringify(code)))
        .map(({ effectiveDateTime }) => String(effectiveDateTime).slice(0, 10))
        .sort();

      expect(dates).toHaveLength(2);
      expect(daysBetween(dates[0] ?? '', dates[1] ?? '')).toBeGreaterThan(120);
    },
  );

  it('counts the disease-free interval in whole months', () => {
    const { resources } = record('mcode', { facts: { diseaseFreeIntervalMonths: 8 } });
    const operation = resources.find((resource) => resource.resourceType === 'Procedure');
    const metastasis = addDays(TODAY, -1200);

    expect(addMonths(operation?.performedDateTime ?? '', 8) <= metastasis).toBe(true);
    expect(addMonths(operation?.performedDateTime ?? '', 9) > metastasis).toBe(true);
  });
});
