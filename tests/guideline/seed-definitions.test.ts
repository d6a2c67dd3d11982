// Definitions of the seed documents that are no rule: the scope, groups of drugs, dates.
import { describe, expect, it } from 'vitest';
import type { DrugId } from '../../src/domain/drug.ts';
import {
  aromataseInhibitors,
  boneAgents,
  chemotherapy,
  type DrugSet,
  endocrine,
  gnrhDrugs,
  her2Drugs,
  progestins,
  serms,
} from '../../src/domain/drug-sets.ts';
import { editionInfo } from '../../src/guideline/editions.ts';
import { sources } from '../../src/guideline/evidence.ts';
import { scopes } from '../../src/guideline/scope.ts';
import { situationOf } from '../support/situation.ts';

const hasAll = (set: DrugSet, ...drugs: readonly DrugId[]) =>
  drugs.filter((d) => !set.drugs.has(d));

describe('definitions of the seed documents', () => {
  it('spread to bone, lung, liver or brain makes breast cancer metastatic', () => {
    for (const site of ['bone', 'lung', 'liver', 'brain'] as const) {
      expect(scopes.metastatic.ask(situationOf({ sites: [site] })).value).toBe('yes');
    }
    expect(scopes.metastatic.ask(situationOf({ metastatic: false })).value).toBe('no');
  });

  it('endocrine drugs stand in the classes of the patient topic', () => {
    expect(hasAll(serms, 'tamoxifen', 'toremifene')).toEqual([]);
    expect(hasAll(aromataseInhibitors, 'anastrozole', 'letrozole', 'exemestane')).toEqual([]);
    expect(hasAll(progestins, 'megestrol', 'medroxyprogesterone')).toEqual([]);
    expect(hasAll(gnrhDrugs, 'goserelin', 'leuprolide')).toEqual([]);
    expect(hasAll(endocrine, 'tamoxifen', 'letrozole', 'fulvestrant', 'megestrol')).toEqual([]);
    // Suppression of the ovaries goes with endocrine therapy and is none by itself.
    expect(endocrine.drugs.has('goserelin')).toBe(false);
  });

  it('HER2-directed drugs and bone agents are groups of their own', () => {
    expect(hasAll(her2Drugs, 'trastuzumab', 'lapatinib', 'pertuzumab')).toEqual([]);
    const both = [...her2Drugs.drugs].filter((d) => boneAgents.drugs.has(d));
    expect(both).toEqual([]);
  });

  it('bone agents are the four bisphosphonates and denosumab', () => {
    const named = ['pamidronate', 'zoledronic-acid', 'clodronate', 'ibandronate'] as const;
    expect(hasAll(boneAgents, ...named, 'denosumab-120')).toEqual([]);
    expect(boneAgents.drugs.has('denosumab-60')).toBe(false);
  });

  it('chemotherapy holds each drug that the patient topic lists', () => {
    const listed = [
      'doxorubicin',
      'paclitaxel',
      'docetaxel',
      'capecitabine',
      'vinorelbine',
      'gemcitabine',
      'ixabepilone',
      'eribulin',
    ] as const;
    expect(hasAll(chemotherapy, ...listed)).toEqual([]);
  });

  it('each partner of HER2-directed treatment counts as chemotherapy', () => {
    const partners = [
      'paclitaxel',
      'docetaxel',
      'vinorelbine',
      'carboplatin',
      'gemcitabine',
    ] as const;
    expect(hasAll(chemotherapy, ...partners)).toEqual([]);
  });

  it('the edition of 2013 carries the dates of the patient topic', () => {
    expect(editionInfo['seed-2013'].date).toBe('2014-03');
    expect(sources['seed-004'].date).toBe('2013-08-14');
  });
});
