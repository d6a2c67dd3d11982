// Jenny M, the published example patient of mCODE STU4, and the premenopausal variant made from her.
import type { Card, Service } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jennyId, jennyM, premenopausalJenny } from '../../scripts/jenny-m.ts';
import { recognised } from '../../scripts/recognised.ts';
import { day } from '../../src/domain/calendar.ts';
import type { Running } from '../../src/start.ts';
import { cardOf, cardsOf, dataOf, discover, firedBy, prefetchOf } from '../support/cds-client.ts';
import { flagshipCall, todayUtc } from '../support/flagship.ts';
import { startService } from '../support/start-service.ts';

let service: Running;
let services: readonly Service[];

beforeAll(async () => {
  service = await startService();
  services = await discover(service.url);
});
afterAll(() => service.close());

function ask(
  hook: 'patient-view' | 'order-sign',
  resources: readonly FhirResource[],
): Promise<readonly Card[]> {
  const entry = services.find((s) => s.hook === hook) as Service;
  const prefetch = prefetchOf(entry, resources);
  return cardsOf(service.url, flagshipCall({ hook, patientId: jennyId, prefetch }));
}

describe('as published, treated for cure', () => {
  it('needs no card when her chart is opened', async () => {
    expect(await ask('patient-view', jennyM())).toEqual([]);
  });

  it('needs none when letrozole is signed either: the rules are for metastatic disease', async () => {
    expect(await ask('order-sign', jennyM())).toEqual([]);
  });

  const lines = () => recognised(jennyM(), jennyId, day(2026, 11, 22));
  const beginning = (start: string) =>
    lines()
      .filter((line) => line.startsWith(start))
      .map((line) => line.slice(start.length));
  const [notRead, notUsed] = ['Not read: ', 'Not used: '] as const;

  it('is read as mCODE states her', () => {
    const read = lines().filter((l) => !l.startsWith(notRead) && !l.startsWith(notUsed));
    expect(read).toEqual([
      'Female, Patient/cancer-patient-jenny-m',
      'Age 61 years, Patient/cancer-patient-jenny-m',
      'ER positive on 10 Mar 2018 (primary), Observation/tumor-marker-test-er-jenny-m',
      'PR negative on 10 Mar 2018 (primary), Observation/tumor-marker-test-pr-jenny-m',
      'HER2 (overall) negative on 10 Mar 2018 (primary), Observation/tumor-marker-test-her2-jenny-m',
      'ECOG performance status 0 on 12 Apr 2018 (stale), Observation/ecog-performance-status-jenny-m',
      'Breast cancer (past) 16 Mar 2018, Condition/primary-cancer-condition-jenny-m',
      'Stage: American Joint Committee on Cancer stage IIIC (qualifier value) 16 Mar 2018, Condition/primary-cancer-condition-jenny-m',
      'Stage: American Joint Committee on Cancer stage IIB (qualifier value) 16 Mar 2018, Observation/tnm-clinical-stage-group-jenny-m',
      'Not M1 16 Mar 2018, Observation/tnm-clinical-distant-metastases-category-jenny-m',
      'Course of the disease: stable 1 Nov 2018, Observation/cancer-disease-status-jenny-m',
      'PTEN not altered 15 Mar 2018, Observation/genomic-region-studied-jenny-m',
      'Weight 70.31 kg 6 Mar 2018, Observation/bodyweight-jenny-m-2018-03-16',
      'Breast surgery 1 Apr 2018, Procedure/cancer-related-surgical-procedure-jenny-m',
      'Chest radiotherapy 25 Oct 2018, Procedure/radiotherapy-treatment-summary-chest-wall-jenny-m',
      'Anastrozole: order, active 30 Sep 2018, MedicationRequest/cancer-related-medication-request-anastrozole-jenny-m',
      'Cyclophosphamide: order, active 1 Apr 2018, MedicationRequest/cancer-related-medication-request-cyclophosphamide-jenny-m',
      'Doxorubicin: order, active 1 Apr 2018, MedicationRequest/cancer-related-medication-request-doxorubicin-jenny-m',
      'Paclitaxel: order, active 12 Apr 2018, MedicationRequest/cancer-related-medication-request-paclitaxel-jenny-m',
    ]);
  });

  it('names what could not be read: results that the example lacks, and 3000 x 10*3/uL neutrophils', () => {
    const open = beginning(notRead);
    expect(open).toEqual(
      expect.arrayContaining([
        'dangling-reference result DiagnosticReport/us-core-diagnosticreport-lab-jenny-m',
        'dangling-reference body site Procedure/radiotherapy-treatment-summary-chest-wall-jenny-m',
        'unreadable-value neutrophils Observation/us-core-observation-lab-neutrophils-jenny-m',
      ]),
    );
    expect(open.filter((line) => /drug|marker-test-(?:er|pr|her2)|ecog/.test(line))).toEqual([]);
  });

  it('names every other clinical resource, and why no rule uses it', () => {
    const codeOfNoRule = 'no rule turns on its code';
    const relative = 'the history of relatives is not that of the patient';
    const reportOnly = 'its results are read, the report itself decides no fact';
    // The variant is one of PALB2, which decides no treatment here.
    const known = 'its code is known, but what it says decides no fact';
    const expected: Readonly<Record<string, string>> = {
      'Observation/genomic-variant-jenny-m': known,
      'DiagnosticReport/genomics-report-jenny-m': reportOnly,
      'DiagnosticReport/us-core-diagnosticreport-lab-jenny-m': reportOnly,
      'Specimen/human-specimen-left-breast-jenny-m': 'read only where a result names it',
      'FamilyMemberHistory/family-member-history-aunt-jenny-m': relative,
      'FamilyMemberHistory/family-member-history-uncle-jenny-m': relative,
      'Observation/cancer-related-comorbidities-jenny-m': codeOfNoRule,
      'Observation/tnm-clinical-primary-tumor-category-jenny-m': codeOfNoRule,
      'Observation/tnm-clinical-regional-nodes-category-jenny-m': codeOfNoRule,
      'Observation/tumor-marker-test-oncotype-dx-jenny-m': codeOfNoRule,
      'Observation/tumor-size-jenny-m': codeOfNoRule,
      'Procedure/us-core-procedure-biopsy-jenny-m': codeOfNoRule,
      'Procedure/us-core-procedure-mammogram-jenny-m': codeOfNoRule,
      'Observation/us-core-smokingstatus-jenny-m': codeOfNoRule,
      'Observation/observation-smoking-pack-years-jenny-m': codeOfNoRule,
      'Observation/us-core-observation-lab-tumor-invasion-jenny-m': codeOfNoRule,
      'Observation/us-core-observation-lab-tumor-margins-jenny-m': codeOfNoRule,
      'Observation/us-core-observation-lab-sentinel-nodes-jenny-m': codeOfNoRule,
      'Observation/us-core-observation-lab-tumor-dcis-jenny-m': codeOfNoRule,
    };
    const sorted = Object.entries(expected).map(([reference, why]) => `${reference}: ${why}`);
    expect([...beginning(notUsed)].sort()).toEqual(sorted.sort());
  });

  it('has a line for each clinical resource of the published Bundle', () => {
    const people = /^(?:Patient|Practitioner|Organization)\//;
    const references = jennyM().map((r) => `${r.resourceType}/${r.id}`);
    const text = lines().join('\n');
    const silent = references.filter((r) => !people.test(r) && !text.includes(r));
    expect(silent).toEqual([]);
  });
});

describe('premenopausal, with a bone metastasis', () => {
  const facts = (card: Card | undefined) => (card ? (dataOf(card).facts ?? []) : []);
  const daysAgo = (n: number) =>
    new Date(Date.parse(todayUtc()) - n * 86_400_000).toISOString().slice(0, 10);

  it('letrozole gets the critical card, with the facts that it rests on', async () => {
    const cards = await ask('order-sign', premenopausalJenny(todayUtc()));
    const card = cardOf(cards, 'ET-05');
    expect(card?.indicator).toBe('critical');
    expect(facts(card)).toEqual(
      expect.arrayContaining([
        {
          name: 'mensesWithin12Months',
          value: true,
          date: daysAgo(20),
          reference: 'Observation/last-menses',
        },
        {
          name: 'estradiolPgPerMl',
          value: 142,
          unit: 'pg/mL',
          date: daysAgo(3),
          reference: 'Observation/estradiol',
        },
        expect.objectContaining({ name: 'ovarianState', value: 'premenopausal' }),
        expect.objectContaining({ name: 'ageYears', value: 43, unit: 'years' }),
      ]),
    );
    expect(card?.summary).toMatch(/^Letrozole ordered while ovarian function is intact \(age 43/);
    expect(card?.detail).toContain('Estradiol 142 pg/mL');
  });

  it('her chart opens with a summary that names age, receptors, site and ovarian function', async () => {
    const cards = await ask('patient-view', premenopausalJenny(todayUtc()));
    const summary = cardOf(cards, 'SYS-03')?.summary ?? '';
    for (const words of ['age 43', 'ER 90 %', 'bone', 'premenopausal']) {
      expect(summary).toContain(words);
    }
    expect(firedBy(cards)).not.toContain('ET-05');
  });
});
