import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drugNames } from '../../fhir-mappings/read/drug-names.ts';
import { ingredientsInText } from '../../fhir-mappings/read/drug-text.ts';

const pairs = drugNames.flatMap(([names, ingredients]) =>
  names.split('|').map((name) => [name, ingredients] as const),
);

describe('a drug named in free text', () => {
  it('is recognised under every name, in any case, with salt, strength and form around it', () => {
    for (const [name, ingredients] of pairs) {
      expect(new Set(ingredientsInText(name)), name).toEqual(new Set(ingredients));
      const order = `Continue ${name.toUpperCase()} 10 mg daily`;
      expect(new Set(ingredientsInText(order)), order).toEqual(new Set(ingredients));
    }
  });

  it('has one meaning per name', () => {
    const meanings = new Map<string, Set<string>>();
    for (const [name, ingredients] of pairs) {
      meanings.set(name, (meanings.get(name) ?? new Set()).add(ingredients.join('+')));
    }
    expect([...meanings].filter(([, found]) => found.size > 1)).toEqual([]);
  });

  it.each([
    ['Ado-trastuzumab emtansine 3.6 mg/kg', ['trastuzumab-emtansine']],
    ['trastuzumab emtansine', ['trastuzumab-emtansine']],
    ['fam-trastuzumab deruxtecan-nxki', ['trastuzumab-deruxtecan']],
    ['trastuzumab-dkst 6 mg/kg', ['trastuzumab']],
    ['T-DM1', ['trastuzumab-emtansine']],
    ['paclitaxel protein-bound particles (albumin-bound)', ['nab-paclitaxel']],
    ['nab-paclitaxel 100 mg/m2', ['nab-paclitaxel']],
    ['paclitaxel 80 mg/m2 weekly', ['paclitaxel']],
    ['pegylated liposomal doxorubicin', ['liposomal-doxorubicin']],
    ['Doxil 40 mg/m2', ['liposomal-doxorubicin']],
    ['doxorubicin HCl liposome injection', ['liposomal-doxorubicin']],
    ['doxorubicin 60 mg/m2', ['doxorubicin']],
    ['datopotamab deruxtecan', ['datopotamab-deruxtecan']],
    ['letrozole and ribociclib', ['letrozole', 'ribociclib']],
    ['Letrozole/palbociclib', ['letrozole', 'palbociclib']],
    ['tamoxifen citrate 20mg tab', ['tamoxifen']],
    ['zoledronic acid 4 mg/5 mL', ['zoledronic-acid']],
    ["St. John's wort", ['st-johns-wort']],
    ['St John’s Wort 300 mg', ['st-johns-wort']],
    ['Létrozole', ['letrozole']],
    ['conjugated estrogens 0.625 mg', ['conjugated-estrogens']],
  ] as const)('"%s" is %s', (text, expected) => {
    const found = new Set(ingredientsInText(text));
    expect(found).toEqual(new Set(expected));
  });

  it.each([
    'trastuzumab duocarmazine',
    'trastuzumab rezetecan',
    'datopotamab',
    'sacituzumab tirumotecan',
    'sacituzumab',
    'pertuzumabx',
    'fosletrozole',
    'escitalopram 10 mg',
    'esketamine',
    'hydroxytamoxifen gel',
    'dexrazoxane',
    'levoleucovorin',
    'methotrimeprazine',
    'pamidronic',
    'estradiolum',
    'palbo',
    'insulin syringes',
    'heparin flush',
    'paclitaxel poliglumex',
    'fluorouracil 5% cream',
    'ketoconazole shampoo',
    'zoster vaccine recombinant',
    'influenza vaccine, inactivated',
    'typhoid Vi polysaccharide vaccine',
    'anastrazole',
  ])('"%s" is no drug of the guideline', (text) => {
    expect(ingredientsInText(text)).toEqual([]);
  });

  it('is left alone when the text denies, doubts, stops or chooses', () => {
    const phrases = [
      'no letrozole',
      'letrozole allergy',
      'allergic to letrozole',
      'letrozole instead of anastrozole',
      'letrozole or anastrozole',
      'letrozole?',
      'not on letrozole',
      'avoid letrozole',
      'stopped letrozole',
      'letrozole discontinued',
      'history of letrozole',
      'consider letrozole',
      'previously letrozole',
      'after letrozole',
      'intolerant of letrozole',
      'switch from letrozole to exemestane',
      'letrozole on hold',
      'letrozole declined by patient',
      'letrozole contraindicated',
      'placebo for letrozole',
    ];
    for (const text of phrases) expect(ingredientsInText(text), text).toEqual([]);
    expect(ingredientsInText('letrozole orally')).toEqual(['letrozole']);
  });
});

describe('whatever the text', () => {
  it('reading it never fails, and gives every drug once', () => {
    const word = fc.constantFrom(...pairs.map(([name]) => name));
    const text = fc
      .array(fc.oneof(word, fc.string({ unit: 'binary' }), fc.constantFrom('-', '/', '\u0000')))
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, (said) => {
        const found = ingredientsInText(said);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('a name inside a longer word is another word', () => {
    const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789');
    fc.assert(
      fc.property(fc.constantFrom(...pairs), letter, fc.boolean(), ([name], extra, before) => {
        const longer = before ? `${extra}${name}` : `${name}${extra}`;
        fc.pre(!pairs.some(([other]) => other === longer));
        const words = name.split(' ');
        const rest = (before ? words.slice(1) : words.slice(0, -1)).join(' ');
        // Only what the untouched words say on their own may be found.
        expect(ingredientsInText(longer)).toEqual(ingredientsInText(rest));
      }),
      { numRuns: 2000 },
    );
  });

  it('a long text is read in a short time', () => {
    const start = performance.now();
    ingredientsInText('trastuzumab emtansine or '.repeat(20_000));
    ingredientsInText('a '.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
