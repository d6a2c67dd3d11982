// A drug whose product code is in no table, resolved by a terminology server: what counts as an
// answer, what does not, and what is sent.
import { describe, expect, it } from 'vitest';
import { cardOf } from '../faults/support/service.ts';
import { draft, draftOfProduct, expectedRule, stageForEach } from './support/stage.ts';
import { atc, ndc, rxnorm, snomed } from './support/terminology-server.ts';

const stage = stageForEach();

/** Codes that no table has, in systems that the tables know or do not. */
const product = { system: rxnorm, code: '99000001' };
const key = ({ system, code }: { system: string; code: string }) => `${system}|${code}`;
const ingredient = {
  letrozole: '72965',
  anastrozole: '84857',
  trastuzumab: '224905',
  pertuzumab: '1298944',
};

const unidentified = 'Could not identify the drug';
const outcomes = async () => ({
  identified: await stage.count('terminology_drugs_total', { outcome: 'identified' }),
  unknown: await stage.count('terminology_drugs_total', { outcome: 'unknown' }),
  ambiguous: await stage.count('terminology_drugs_total', { outcome: 'ambiguous' }),
  failed: await stage.count('terminology_drugs_total', { outcome: 'failed' }),
});
const none = { identified: 0, unknown: 0, ambiguous: 0, failed: 0 };

describe('$lookup', () => {
  it('warns when an aromatase inhibitor is signed under a product code that no table has', async () => {
    stage.server.know({
      concepts: { [key(product)]: { relations: [['has_ingredient', ingredient.letrozole]] } },
    });
    const reply = await stage.sign({ coding: [product] });

    expect(reply.fired).toContain(expectedRule);
    expect(cardOf(reply, expectedRule)?.summary).toMatch(/^Letrozole/);
    expect(cardOf(reply, expectedRule)?.detail).toContain(
      'Recognised through the terminology server',
    );
    expect(reply.text).not.toContain(unidentified);
    expect(await outcomes()).toEqual({ ...none, identified: 1 });
  });

  it('follows a brand to its clinical drug, its component and the ingredient', async () => {
    const [brand, drug, component] = ['99000002', '99000003', '99000004'].map((code) => ({
      system: rxnorm,
      code,
    })) as [typeof product, typeof product, typeof product];
    stage.server.know({
      concepts: {
        [key(brand)]: { relations: [['tradename_of', drug.code]] },
        [key(drug)]: { relations: [['consists_of', component]] },
        [key(component)]: { relations: [['has_ingredient', ingredient.letrozole]] },
      },
    });
    expect((await stage.sign({ coding: [brand] })).fired).toContain(expectedRule);
    expect(stage.server.calls.map((c) => c.operation)).toEqual(['$lookup', '$lookup', '$lookup']);
  });

  it('reads the active ingredient of SNOMED CT from within a group of relationships', async () => {
    const tablet = { system: snomed, code: '990000031001' };
    stage.server.fail((response) => {
      response.writeHead(200, { 'content-type': 'application/fhir+json' });
      const part = [
        { name: 'code', valueString: '127489000' },
        { name: 'value', valueCoding: { system: snomed, code: '386911004' } },
      ];
      response.end(
        JSON.stringify({
          resourceType: 'Parameters',
          parameter: [
            {
              name: 'property',
              part: [
                { name: 'code', valueString: '609096000' },
                { name: 'subproperty', part },
                {
                  name: 'subproperty',
                  part: [
                    { name: 'code', valueString: '127489000' },
                    { name: 'value', valueCoding: { system: snomed, code: '386910003' } },
                  ],
                },
              ],
            },
          ],
        }),
      );
    });
    const reply = await stage.sign({ coding: [tablet] });

    // 386910003 is anastrozole; the other ingredient is in no table.
    expect(cardOf(reply, expectedRule)?.summary).toMatch(/^Anastrozole/);
  });

  it('gives all ingredients of a product, and does without those that are no drug of ours', async () => {
    const { trastuzumab, pertuzumab } = ingredient;
    const relations = [trastuzumab, pertuzumab, '99000010'].map(
      (code) => ['has_ingredient', code] as const,
    );
    stage.server.know({
      concepts: {
        [key(product)]: { relations },
        [`${rxnorm}|99000010`]: { display: 'hyaluronidase' },
      },
    });
    const reply = await stage.sign({ coding: [product] });

    expect(reply.text).toMatch(/pertuzumab \+ trastuzumab|trastuzumab \+ pertuzumab/i);
    expect(reply.text).not.toContain(unidentified);
  });

  it('gives nothing when one part of the product could not be looked up', async () => {
    stage.server.know({
      concepts: {
        [key(product)]: {
          relations: [
            ['consists_of', ingredient.letrozole],
            ['consists_of', '99000011'],
          ],
        },
      },
    });
    stage.server.fail((response, answer) => {
      const isPart = stage.server.calls.at(-1)?.parameters.get('code') === '99000011';
      if (isPart) response.writeHead(503).end();
      else answer();
    });
    const reply = await stage.sign({ coding: [product] });

    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
    expect(await outcomes()).toEqual({ ...none, failed: 1 });
  });

  it('tells a substance that is certainly another: no question to the clinician', async () => {
    const acetaminophen = '161';
    stage.server.know({
      concepts: { [key(product)]: { relations: [['has_ingredient', acetaminophen]] } },
    });
    const reply = await stage.sign({ coding: [product] });

    expect(reply.cards).toEqual([]);
  });

  it('is never believed for a name: a product that it calls letrozole stays unidentified', async () => {
    stage.server.know({ concepts: { [key(product)]: { display: 'letrozole 2.5 MG tablet' } } });
    const reply = await stage.sign({ coding: [product] });

    expect(reply.fired).toEqual([]);
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
  });

  it('ends for concepts that lead to each other, and for a tree without an end', async () => {
    const concept = (n: number) => `${rxnorm}|${n}`;
    const concepts = Object.fromEntries(
      Array.from({ length: 200 }, (_, i) => [
        concept(98_000_000 + i),
        {
          relations: [1, 2, 3].map((k) => ['consists_of', `${98_000_000 + 3 * i + k}`] as const),
        },
      ]),
    );
    const circle = { relations: [['isa', '97000000'] as const] };
    stage.server.know({ concepts: { ...concepts, [concept(97_000_000)]: circle } });
    const drafts = ['98000000', '97000000'].map((code, i) =>
      draft({ coding: [{ system: rxnorm, code }] }, `draft-${i}`),
    );
    const reply = await stage.sign(drafts);

    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
    const lookUps = stage.server.calls.filter((c) => c.operation === '$lookup');
    expect(lookUps.length).toBeLessThanOrEqual(17);
  });
});

describe('$translate', () => {
  const package_ = { system: ndc, code: '99999-0001-01' };

  it('resolves a package code that is mapped to an ingredient', async () => {
    const target = { system: rxnorm, code: ingredient.letrozole };
    stage.server.know({ maps: { [key(package_)]: [['wider', target]] } });

    expect((await stage.sign({ coding: [package_] })).fired).toContain(expectedRule);
  });

  it('looks up a product that the map leads to', async () => {
    stage.server.know({
      maps: { [key(package_)]: [['equivalent', product]] },
      concepts: { [key(product)]: { relations: [['has_ingredient', ingredient.letrozole]] } },
    });
    expect((await stage.sign({ coding: [package_] })).fired).toContain(expectedRule);
  });

  it('takes two codes for one drug as one answer', async () => {
    const targets = [
      { system: rxnorm, code: ingredient.letrozole },
      { system: atc, code: 'L02BG04' },
    ];
    const maps = { [key(package_)]: targets.map((t) => ['equivalent', t] as const) };
    stage.server.know({ maps });

    expect((await stage.sign({ coding: [package_] })).fired).toContain(expectedRule);
  });

  it.each(['narrower', 'inexact', 'relatedto', 'unmatched', 'disjoint', 'specializes'])(
    'does not take a target that is %s',
    async (equivalence) => {
      const target = { system: rxnorm, code: ingredient.letrozole };
      stage.server.know({ maps: { [key(package_)]: [[equivalence, target]] } });
      const reply = await stage.sign({ coding: [package_] });

      expect(reply.fired).toEqual([]);
      expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
    },
  );

  it('is no answer where it offers two drugs, in one system or in two', async () => {
    const { letrozole, anastrozole } = ingredient;
    const offers = [
      [letrozole, anastrozole].map((code) => ({ system: rxnorm, code })),
      [
        { system: rxnorm, code: letrozole },
        { system: atc, code: 'L02BG03' },
      ],
      [
        { system: rxnorm, code: letrozole },
        { system: rxnorm, code: '99000020' },
      ],
    ];
    for (const [i, targets] of offers.entries()) {
      const code = { system: ndc, code: `99999-0002-0${i}` };
      const maps = { [key(code)]: targets.map((t) => ['equivalent', t] as const) };
      stage.server.know({ maps });
      const reply = await stage.sign({ coding: [code] });

      expect(reply.fired).toEqual([]);
      expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
    }
    expect(await outcomes()).toEqual({ ...none, ambiguous: 3 });
  });
});

describe('$subsumes', () => {
  const tablet = { system: snomed, code: '990000041008' };
  const anastrozole = '386910003';

  it('confirms the drug that the name beside the code suggests', async () => {
    stage.server.know({ subsumed: [`${anastrozole}>${tablet.code}`] });
    const reply = await stage.sign({ coding: [tablet], text: 'Anastrozole 1 mg tablets' });

    expect(reply.fired).toContain(expectedRule);
  });

  it('confirms the drug that the name given by the server suggests', async () => {
    stage.server.know({
      concepts: { [key(tablet)]: { display: 'Product containing anastrozole' } },
      subsumed: [`${anastrozole}>${tablet.code}`],
    });
    expect((await stage.sign({ coding: [tablet] })).fired).toContain(expectedRule);
  });

  it('denies it otherwise: the name beside a code of a known system does not count', async () => {
    const reply = await stage.sign({ coding: [tablet], text: 'Anastrozole 1 mg tablets' });

    expect(reply.fired).toEqual([]);
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
    expect(await outcomes()).toEqual({ ...none, unknown: 1 });
  });
});

describe('the codes of one medication', () => {
  it('are alternatives: one that is answered is enough', async () => {
    const local = { system: 'https://hospital.example.org/formulary', code: 'A-17' };
    stage.server.know({
      concepts: { [key(product)]: { relations: [['has_ingredient', ingredient.letrozole]] } },
    });
    expect((await stage.sign({ coding: [local, product] })).fired).toContain(expectedRule);
  });

  it('that are answered differently leave the drug unidentified', async () => {
    const other = { system: rxnorm, code: '99000030' };
    stage.server.know({
      concepts: {
        [key(product)]: { relations: [['has_ingredient', ingredient.letrozole]] },
        [key(other)]: { relations: [['has_ingredient', ingredient.anastrozole]] },
      },
    });
    const reply = await stage.sign({ coding: [product, other] });

    expect(reply.fired).toEqual([]);
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
  });

  it('beside the name of another drug leave it unidentified', async () => {
    stage.server.know({
      concepts: { [key(product)]: { relations: [['has_ingredient', ingredient.letrozole]] } },
    });
    const reply = await stage.sign({ coding: [product], text: 'Tamoxifen 20 mg' });

    expect(reply.fired).toEqual([]);
    expect(cardOf(reply, 'SYS-02')?.summary).toContain(unidentified);
  });

  it('may stand in a Medication, or be one of its ingredients', async () => {
    stage.server.know({
      concepts: { [key(product)]: { relations: [['has_ingredient', ingredient.letrozole]] } },
    });
    const concept = { coding: [product] };
    const byCode = await stage.sign([draftOfProduct({ code: concept })]);
    const byIngredient = await stage.sign([
      draftOfProduct({ ingredient: [{ itemCodeableConcept: concept }] }),
    ]);
    expect([byCode, byIngredient].map((r) => r.fired.includes(expectedRule))).toEqual([true, true]);
  });
});

describe('what is asked', () => {
  it('nothing for drugs that the tables, the ingredients or the words of the record resolve', async () => {
    const known = { coding: [{ system: rxnorm, code: ingredient.letrozole }] };
    await stage.sign(known);
    await stage.sign({ text: 'letrozole' });
    const item = { itemCodeableConcept: known };
    await stage.sign([draftOfProduct({ code: { coding: [product] }, ingredient: [item] })]);

    expect(stage.server.calls).toEqual([]);
  });

  it('nothing for a code without a system, or for what is no code', async () => {
    await stage.sign({ coding: [{ code: '99000001' }], text: 'x' });
    await stage.sign({ coding: [{ system: 'local', code: '99000001' }] });
    await stage.sign({ coding: [{ system: rxnorm, code: 'Jane Roe born 1980' }] });

    expect(stage.server.calls).toEqual([]);
  });

  it('the code and its system, and nothing of the patient or of the caller', async () => {
    await stage.sign({ coding: [{ ...product, display: 'Secret name' }], text: 'Secret text' });

    expect(stage.server.calls.length).toBeGreaterThan(0);
    const names = new Set(stage.server.calls.flatMap((c) => [...c.parameters.keys()]));
    expect([...names].sort()).toEqual(['code', 'property', 'system', 'targetsystem']);
    for (const { url, method, headers, body, parameters } of stage.server.calls) {
      expect([method, body]).toEqual(['GET', '']);
      expect([parameters.get('system'), parameters.get('code')]).toEqual([
        product.system,
        product.code,
      ]);
      expect(url).not.toMatch(/secret|jenny|patient/i);
      expect(Object.keys(headers)).not.toContain('authorization');
      expect(Object.keys(headers)).not.toContain('cookie');
    }
  });
});
