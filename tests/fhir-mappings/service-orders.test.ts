import { describe, expect, it } from 'vitest';
import { systemUris } from '../../fhir-mappings/codes/systems.ts';
import type { Concept } from '../../fhir-mappings/read/coding.ts';
import { identifyService } from '../../fhir-mappings/service-orders.ts';
import { serviceIds } from '../../src/domain/service.ts';

type System = keyof typeof systemUris;

const coded = (system: System, code: string, text?: string): Concept => ({
  codings: [{ system: systemUris[system][0], code }],
  ...(text !== undefined && { text }),
});
const said = (text: string): Concept => ({ codings: [], text });

const byCode = [
  ['snomed', '72106008', 'metastasectomy'],
  ['cpt', '47120', 'metastasectomy'],
  ['snomed', '76876009', 'oophorectomy'],
  ['cpt', '58953', 'oophorectomy'],
  ['icd10pcs', '0UT24ZZ', 'oophorectomy'],
  ['cpt', '77373', 'sbrt-ablative'],
  ['cpt', '77435', 'sbrt-ablative'],
  ['snomed', '879916008', 'rfa'],
  ['cpt', '47382', 'rfa'],
  ['snomed', '314617008', 'chemoembolization'],
  ['cpt', '37243', 'chemoembolization'],
  ['snomed', '392021009', 'primary-surgery'],
  ['cpt', '19303', 'primary-surgery'],
  ['icd10pcs', '0HTT0ZZ', 'primary-surgery'],
  ['snomed', '425983008', 'hdc-asct'],
  ['cpt', '38241', 'hdc-asct'],
  ['cpt', '86152', 'ctc-test'],
  ['loinc', '2243-4', 'lab-estradiol'],
  ['cpt', '82670', 'lab-estradiol'],
] as const;

const byText = [
  ['Resection of liver metastasis', 'metastasectomy'],
  ['Pulmonary metastasectomy', 'metastasectomy'],
  ['Laparoscopic bilateral salpingo-oophorectomy', 'oophorectomy'],
  ['SBRT L3', 'sbrt-ablative'],
  ['Stereotactic body radiotherapy, liver', 'sbrt-ablative'],
  ['Radiofrequency ablation of liver lesion', 'rfa'],
  ['Transarterial chemoembolization', 'chemoembolization'],
  ['TACE', 'chemoembolization'],
  ['Left simple mastectomy', 'primary-surgery'],
  ['Lumpectomy', 'primary-surgery'],
  ['High-dose chemotherapy with autologous stem cell transplant', 'hdc-asct'],
  ['Circulating tumor cells, blood', 'ctc-test'],
  ['Estradiol, serum', 'lab-estradiol'],
] as const;

describe('an order of a service is identified', () => {
  it.each(byCode)('%s %s is %s', (system, code, service) => {
    expect(identifyService([coded(system, code)])).toEqual({ services: [service], drugs: [] });
  });

  it.each(byText)('"%s" is %s', (text, service) => {
    expect(identifyService([said(text)]).services).toEqual([service]);
    expect(identifyService([said(text.toUpperCase())]).services).toEqual([service]);
  });

  it('every service by code and by text', () => {
    const all = [...serviceIds].sort();
    expect([...new Set(byCode.map(([, , service]) => service))].sort()).toEqual(all);
    expect([...new Set(byText.map(([, service]) => service))].sort()).toEqual(all);
  });

  it('by any concept of the order, and by text only beside codes of unknown systems', () => {
    const local: Concept = { codings: [{ system: 'urn:local', code: '1' }], text: 'SBRT spine' };
    expect(identifyService([said('see note'), local]).services).toEqual(['sbrt-ablative']);
    expect(identifyService([coded('cpt', '99213', 'SBRT spine')]).services).toEqual([]);
    expect(identifyService([])).toEqual({ services: [], drugs: [] });
  });
});

describe('an order that resembles a service is left alone', () => {
  it.each([
    'Palliative SBRT spine',
    'Cardiac radiofrequency ablation',
    'Mastectomy bra fitting',
    'Breast reconstruction after mastectomy',
    'Status post lumpectomy, follow-up',
    'Discuss oophorectomy',
    'No mastectomy',
    'SBRT or surgery?',
    'Allogeneic stem cell transplant',
    'Estradiol patch 0.05 mg',
    'Ethinyl estradiol',
    'oophorectomy, left',
    'Embolization of uterine fibroids',
    'CBC with differential',
    'Palliative radiotherapy 8 Gy',
  ])('%s', (text) => {
    expect(identifyService([said(text)])).toEqual({ services: [], drugs: [] });
  });

  it('removal of one ovary, of tubes or of the uterus', () => {
    const others = [
      coded('snomed', '78698008'),
      coded('snomed', '83152002'),
      coded('cpt', '58661'),
      coded('cpt', '58150'),
      coded('cpt', '58571'),
    ];
    for (const other of others) expect(identifyService([other]).services).toEqual([]);
  });

  it('but a code that leaves the sides open counts when the words say both', () => {
    const both = coded('cpt', '58661', 'Laparoscopic bilateral salpingo-oophorectomy');
    expect(identifyService([both]).services).toEqual(['oophorectomy']);
    const one = coded('cpt', '58661', 'Laparoscopic left oophorectomy');
    expect(identifyService([one]).services).toEqual([]);
    const tubes = coded('cpt', '58661', 'Laparoscopic bilateral salpingectomy');
    expect(identifyService([tubes]).services).toEqual([]);
  });
});

describe('a live vaccine', () => {
  it.each([
    [coded('cvx', '03'), ['mmr']],
    [coded('cvx', '94'), ['mmr', 'varicella']],
    [coded('cpt', '90707'), ['mmr']],
    [coded('cpt', '90672'), ['laiv']],
    [coded('atc', 'J07BL01'), ['yellow-fever']],
    [coded('cvx', '121'), ['zoster-live']],
    [coded('cvx', '25'), ['typhoid-oral']],
    [said('Yellow fever vaccine'), ['yellow-fever']],
    [said('FluMist'), ['laiv']],
    [coded('cpt', '00000', 'Zoster vaccine live, SC'), ['zoster-live']],
  ] as const)('%j is %s', (concept, drugs) => {
    expect(identifyService([concept])).toEqual({ services: [], drugs });
  });

  it('is not an inactivated one, nor a drug that is no vaccine', () => {
    const others = [
      coded('cvx', '187'),
      coded('cvx', '150'),
      said('Shingrix'),
      said('zoster vaccine recombinant'),
      said('influenza vaccine, inactivated'),
      coded('rxnorm', '72965'),
      said('no MMR vaccine'),
    ];
    for (const other of others) expect(identifyService([other]).drugs).toEqual([]);
  });
});
