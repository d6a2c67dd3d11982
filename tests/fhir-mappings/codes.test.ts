// The code tables as a whole: sources, check digits, no contradictions, every drug reachable.
import { describe, expect, it } from 'vitest';
import { atcPrefixes } from '../../fhir-mappings/codes/atc.ts';
import type { CodeRow } from '../../fhir-mappings/codes/code-row.ts';
import {
  type CodeListId,
  combinationTables,
  drugTables,
  ingredientsOf,
  listsOf,
  listTables,
} from '../../fhir-mappings/codes/index.ts';
import {
  contextIngredients,
  type IngredientId,
  isContextIngredient,
} from '../../fhir-mappings/codes/ingredient.ts';
import { isJudgementCode, judgementRows } from '../../fhir-mappings/codes/judgement.ts';
import { codeListIds, listTitles } from '../../fhir-mappings/codes/lists.ts';
import { outsideSubstances } from '../../fhir-mappings/codes/outside.ts';
import { productOf } from '../../fhir-mappings/codes/product.ts';
import { normalCode, type SystemId, systemUris } from '../../fhir-mappings/codes/systems.ts';
import { ingredientsInText } from '../../fhir-mappings/read/drug-text.ts';
import { drugIds, drugs } from '../../src/domain/drug.ts';
import { judgements } from '../../src/domain/judgement.ts';
import { isLoincNumber, isSnomedId } from './check-digits.ts';

interface Row {
  readonly system: SystemId;
  readonly list: string;
  readonly code: string;
  readonly display: string;
  readonly provenance: string;
}

const systems = Object.keys(systemUris) as readonly SystemId[];

function rowsOf(system: SystemId): readonly Row[] {
  const tables = { ...listTables[system], ...drugTables[system] } as Record<
    string,
    readonly CodeRow[]
  >;
  const combinations = (combinationTables[system] ?? []).map(
    ([code, display, provenance]) => [code, display, provenance] as const,
  );
  return Object.entries({ ...tables, combinations }).flatMap(([list, rows]) =>
    rows.map(([code, display, provenance]) => ({ system, list, code, display, provenance })),
  );
}

const rows = systems.flatMap(rowsOf);
const at = (system: SystemId, code: string) => ({ system: systemUris[system][0], code });
const rx = (code: string) => ingredientsOf(at('rxnorm', code));

describe('the code tables', () => {
  it('hold several thousand rows of every system', () => {
    expect(rows.length).toBeGreaterThan(5000);
    expect(systems.filter((system) => rowsOf(system).length === 0)).toEqual([]);
  });

  it('name the source of every code, and never memory', () => {
    const poor = rows.filter(
      ({ provenance }) => provenance.trim().length < 4 || /memory|unverif|recall/i.test(provenance),
    );
    expect(poor).toEqual([]);
  });

  it('print no CPT text, which the AMA owns, and a display for every other code', () => {
    const wrong = rows.filter(({ system, display }) => (system === 'cpt') !== (display === ''));
    expect(wrong).toEqual([]);
  });

  it('hold no code twice in one list', () => {
    const seen = new Set<string>();
    const twice = rows.filter(({ system, list, code }) => {
      const key = `${system} ${list} ${normalCode(system, code)}`;
      const known = seen.has(key);
      seen.add(key);
      return known;
    });
    expect(twice).toEqual([]);
  });

  it('hold no drug code under two ingredients: but the MMRV vaccine', () => {
    const owner = new Map<string, string>();
    const contested: string[] = [];
    for (const system of systems) {
      const lists = new Set<string>(Object.keys(drugTables[system] ?? {}));
      for (const { list, code } of rowsOf(system)) {
        if (!lists.has(list) && list !== 'combinations') continue;
        const key = `${system} ${normalCode(system, code)}`;
        if (owner.has(key)) contested.push(`${key}: ${owner.get(key)}, ${list}`);
        owner.set(key, list);
      }
    }
    const mmrv = /^(cvx 94|cpt 90710|atc J07BD54): mmr, varicella$/;
    expect(contested.filter((clash) => !mmrv.test(clash))).toEqual([]);
  });

  it('hold SNOMED CT identifiers with a right Verhoeff check digit', () => {
    const wrong = rows.filter(({ system, code }) => system === 'snomed' && !isSnomedId(code));
    expect(wrong).toEqual([]);
  });

  it('hold LOINC numbers with a right mod-10 check digit', () => {
    const wrong = rows.filter(({ system, code }) => system === 'loinc' && !isLoincNumber(code));
    expect(wrong).toEqual([]);
  });

  it('hold codes of the shape of their system', () => {
    const shapes: Partial<Record<SystemId, RegExp>> = {
      rxnorm: /^\d{2,7}$/,
      icd10cm: /^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$/,
      icd10pcs: /^[0-9A-HJ-NP-Z]{7}$/,
      cpt: /^\d{4}[0-9A-Z]$/,
      hcpcs: /^[A-Z]\d{4}$/,
      cvx: /^\d{2,3}$/,
      atc: /^[A-Z]\d\d([A-Z]([A-Z](\d\d)?)?)?$/,
      hgnc: /^\d+$/,
    };
    expect(rows.filter(({ system, code }) => !(shapes[system] ?? /./).test(code))).toEqual([]);
  });

  it('are read in the same short time wherever a code stands', () => {
    const codes = rows.map(({ system, code }) => at(system, code));
    const start = performance.now();
    let found = 0;
    for (let round = 0; round < 20; round++) {
      for (const code of codes) found += listsOf(code).length + (ingredientsOf(code)?.length ?? 0);
    }
    expect(found).toBeGreaterThan(20 * rows.length - 1);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('give every list a title, and every list but the vaccines at least one code', () => {
    const filled = new Set(systems.flatMap((system) => Object.keys(listTables[system] ?? {})));
    expect(codeListIds.filter((list) => !filled.has(list))).toEqual(['vax']);
    expect(codeListIds.filter((list) => listTitles[list].length < 2)).toEqual([]);
  });
});

describe('contradictory lists share no code', () => {
  const groups: readonly (readonly CodeListId[])[] = [
    ['er', 'pr'],
    ['her2-ihc', 'her2-ish'],
    ['er-dx-pos', 'er-dx-neg'],
    ['pr-dx-pos', 'pr-dx-neg'],
    ['hr-dx-pos', 'hr-dx-neg'],
    ['her2-dx-pos', 'her2-dx-neg'],
    ['v-pos', 'v-neg', 'v-equiv'],
    ['v-ihc0', 'v-ihc1', 'v-ihc2', 'v-ihc3'],
    ['v-ecog0', 'v-ecog1', 'v-ecog2', 'v-ecog3', 'v-ecog4', 'v-ecog5'],
    ['v-worse', 'v-stable'],
    ['bso', 'uso', 'bso-ambiguous'],
    ['uso-left', 'uso-right'],
    ['meno-pre', 'meno-peri', 'meno-post'],
    ['v-pregnant', 'v-notpregnant'],
    ['v-child-a', 'v-child-b', 'v-child-c'],
    ['v-metab-normal', 'v-metab-inter', 'v-metab-poor'],
    ['v-germline', 'v-somatic'],
    ['v-pathogenic', 'v-vus'],
    ['v-msih', 'v-mss'],
    ['dm1', 'dm2', 'dm-other'],
    ['intent-curative', 'intent-palliative'],
    ['reason-progression', 'reason-toxicity'],
    ['route-oral', 'route-iv', 'route-sc', 'route-im', 'route-vaginal', 'route-topical'],
    ['bili', 'bili-direct'],
    ['ca', 'ca-corr'],
    ['qtcf', 'qtc', 'qtc-bazett', 'qt-raw'],
    ['anc', 'wbc', 'neutpct'],
    ['pdl1', 'pdl1-tps'],
    ['histology-carcinoma', 'histology-in-situ'],
    ['breast-primary', 'breast-history'],
    [
      'site-bone',
      'site-liver',
      'site-lung',
      'site-pleura',
      'site-peritoneum',
      'site-adrenal',
      'site-brain',
      'site-skin',
      'site-chestwall',
      'site-other-organ',
      'site-soft-tissue',
      'site-distant-node',
      'site-regional',
      'site-regional-or-distant',
      'met-generic',
    ],
    codeListIds.filter((list) => list.startsWith('gene-') && list !== 'gene-studied'),
  ];

  it.each(groups.map((group) => [group.join(', '), group] as const))('%s', (_, group) => {
    const clashes = rows.filter(
      ({ system, code }) =>
        listsOf(at(system, code)).filter((list) => group.includes(list)).length > 1,
    );
    expect(clashes).toEqual([]);
    expect(group.filter((list) => rows.every((row) => row.list !== list))).toEqual([]);
  });

  it('and no substance counts as outside while it is an ingredient', () => {
    expect(outsideSubstances.filter(([, rxcui]) => rx(rxcui) !== undefined)).toEqual([]);
    expect(outsideSubstances.filter(([name]) => ingredientsInText(name).length > 0)).toEqual([]);
  });
});

describe('ingredients', () => {
  const byTable = new Set<IngredientId>(
    systems.flatMap((system) => [
      ...(Object.keys(drugTables[system] ?? {}) as IngredientId[]).filter(
        (id) => (drugTables[system]?.[id]?.length ?? 0) > 0,
      ),
      ...(combinationTables[system] ?? []).flatMap(([, , , ingredients]) => ingredients),
    ]),
  );
  const byPrefix = atcPrefixes.flatMap(({ ingredients }) => ingredients);

  it('reach every drug of the guideline', () => {
    const reached = new Set<string>([...byTable, ...byPrefix]);
    for (const id of reached) {
      if (isContextIngredient(id as IngredientId)) {
        for (const drug of contextIngredients[id as keyof typeof contextIngredients]) {
          reached.add(drug);
        }
      }
    }
    // No code system that the tables hold has these; their names are read.
    const byName = ['imlunestrant', 'vepdegestrant'];
    expect(drugIds.filter((id) => !reached.has(id))).toEqual(byName);
    for (const id of byName) expect(ingredientsInText(id)).toEqual([id]);
  });

  it('are drugs of the guideline or need a context, never both', () => {
    const odd = [...byTable].filter((id) => isContextIngredient(id) === Object.hasOwn(drugs, id));
    expect(odd).toEqual([]);
  });
});

describe('RxNorm products tell route and strength', () => {
  const named = (pattern: RegExp) =>
    rowsOf('rxnorm').filter(({ list, display }) => list === 'goserelin' && pattern.test(display));

  it('a goserelin implant of 3.6 mg and of 10.8 mg', () => {
    expect(named(/^goserelin 3\.6 MG Drug Implant$/i).length).toBe(1);
    for (const { code, display } of named(/ MG Drug Implant/i)) {
      const mg = display.includes('10.8') ? 10.8 : 3.6;
      expect(productOf(at('rxnorm', code)), display).toMatchObject({ route: 'parenteral', mg });
    }
  });

  it('no strength for a pack of two drugs', () => {
    const pack = productOf(at('rxnorm', '1923053'));
    expect(pack?.ingredients).toEqual(['letrozole', 'ribociclib']);
    expect(pack).not.toHaveProperty('mg');
  });

  it('nothing for other systems and other drugs', () => {
    expect(productOf(at('atc', 'L02AE03'))).toBeUndefined();
    expect(productOf(at('rxnorm', '17767'))).toBeUndefined();
  });
});

describe('the judgement code system', () => {
  const entries = Object.entries(judgementRows);

  it('names the answers and units that its values need, all of them its own codes', () => {
    for (const [code, { value, answers, unit }] of entries) {
      expect(isJudgementCode(code)).toBe(true);
      expect(value === 'Quantity', code).toBe(unit !== undefined);
      for (const answer of answers ?? []) expect(isJudgementCode(answer), answer).toBe(true);
    }
    expect(entries.filter(([, { answers }]) => answers).length).toBeGreaterThan(1);
  });

  it('has a code for every judgement that a case may hold, and no other name', () => {
    expect(judgements.filter((judgement) => !isJudgementCode(judgement))).toEqual([]);
    expect(isJudgementCode('no-such-judgement')).toBe(false);
    expect(isJudgementCode('toString')).toBe(false);
  });
});
