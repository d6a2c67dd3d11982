// Doing what a card offers takes the card away, for every rule and every suggestion. The exceptions are
// listed, each with its clinical reason: a drug that is a part of a regimen, and a test. The order of a
// test alone is no result; its result takes the card away, or the test informs without ending anything.
import { describe, expect, it } from 'vitest';
import type { DrugId } from '../../../src/domain/drug.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import type { Rule } from '../../../src/guideline/rule.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { situationOf } from '../../support/situation.ts';
import { accepted, type Offer, offers, ordersTestsAlone } from './accept.ts';
import { changed, type Firing, findingOf, fires, firings, named } from './firings.ts';
import { withResults } from './test-results.ts';

/** What has to go with a drug that is only a part of what the rule asks for. */
interface Part {
  readonly rule: string;
  readonly drugs: readonly DrugId[];
  readonly completedBy: PlainFacts;
  readonly because: string;
}

const parts: readonly Part[] = [
  {
    rule: 'ET-01c',
    drugs: ['ribociclib', 'palbociclib', 'abemaciclib'],
    completedBy: { active: ['letrozole'] },
    because: 'a CDK4/6 inhibitor without an endocrine partner is no endocrine therapy',
  },
  {
    rule: 'HER2-03',
    drugs: ['trastuzumab'],
    completedBy: { active: ['docetaxel'] },
    because: 'the source of 2013 asks for chemotherapy with trastuzumab',
  },
  {
    rule: 'HER2-10',
    drugs: ['docetaxel'],
    completedBy: { active: ['trastuzumab', 'pertuzumab'] },
    because: 'a taxane alone is not directed at HER2',
  },
  {
    rule: 'HR-07',
    drugs: ['palbociclib', 'fulvestrant'],
    completedBy: { active: ['inavolisib'] },
    because: 'the regimen is inavolisib with both partners',
  },
  {
    rule: 'TN-01',
    drugs: ['pembrolizumab'],
    completedBy: { results: { pdl1Cps: 12 } },
    because: 'PD-L1 decides whether pembrolizumab is right, and it is not known',
  },
];

const isPart = ({ rule, suggestion }: Offer) =>
  parts.some(
    (part) => part.rule === rule.id && part.drugs.some((drug) => suggestion.label.includes(drug)),
  );

const treatments = offers.filter((offer) => !ordersTestsAlone(offer));

it('finds a patient for whom it fires for every rule, in each of its editions', () => {
  expect(firings.length).toBe(rules.reduce((sum, rule) => sum + rule.editions.length, 0));
});

it('finds suggestions that add, remove and replace orders and that order tests', () => {
  const kinds = offers.map(({ suggestion }) => suggestion.actions?.map((a) => a.type).join(' '));
  for (const kind of ['create', 'delete', 'delete create']) expect(kinds).toContain(kind);
  expect(treatments.length).toBeGreaterThan(200);
});

describe('a drug added, an order removed or replaced, takes the finding away', () => {
  it.each(named(treatments.filter((offer) => !isPart(offer))))('%s', (_, offer) => {
    expect(findingOf(offer.rule, accepted(offer.suggestion, offer.situation))).toBeUndefined();
  });
});

it('goserelin accepted beside letrozole: ET-05 is gone, ET-07 speaks of the start of suppression', () => {
  const mine = treatments.filter((o) =>
    o.name.startsWith('ET-05 contemporary-2026: Add goserelin'),
  );
  expect(mine.length).toBe(1);
  for (const { suggestion, situation: s } of mine) {
    const after = accepted(suggestion, s);
    expect(after.basket.orders.flatMap((o) => o.drugs)).toEqual(['letrozole', 'goserelin']);
    const fired = evaluate(rules, after).filter((f) => f.outcome === 'fires');
    expect(fired.map((f) => f.rule.id)).toContain('ET-07');
    expect(fired.map((f) => f.rule.id)).not.toContain('ET-05');
  }
});

describe('a part of a regimen does not, and does with what completes it', () => {
  const rows = parts.flatMap((part) =>
    part.drugs.map((drug) => [part.rule, drug, part.because, part] as const),
  );

  it.each(rows)('%s, %s: %s', (id, drug, _, part) => {
    const mine = treatments.filter((o) => o.rule.id === id && o.suggestion.label.includes(drug));
    expect(mine.length).toBeGreaterThan(0);
    for (const { rule, suggestion, situation: s, patient, edition } of mine) {
      expect(fires(rule, accepted(suggestion, s))).toBe(true);
      const complete = situationOf({ ...patient, ...part.completedBy, edition });
      expect(findingOf(rule, accepted(suggestion, complete))).toBeUndefined();
    }
  });
});

describe('a suggestion never brings a critical finding of its own', () => {
  const critical = rules.filter(({ indicator }) => indicator === 'critical');
  const criticals = (s: Firing['situation']) =>
    evaluate(critical, s).flatMap((f) => (f.outcome === 'fires' ? [f.rule.id] : []));

  it.each(named(treatments))('%s', (_, { suggestion, situation: s }) => {
    const before = criticals(s);
    expect(criticals(accepted(suggestion, s)).filter((id) => !before.includes(id))).toEqual([]);
  });
});

/** Rules whose test informs without ending what they say: neither the order nor its result does. */
const informing: Readonly<Record<string, string>> = {
  'ET-06': 'below 50 without known amenorrhoea FSH and estradiol alone do not prove menopause',
  'ET-07': 'estradiol is checked as long as suppression goes on',
  'ET-18': 'calcium is checked again over the first weeks',
  'ET-19': 'a flare is managed, the results say how',
  'HER2-01': 'LVEF clears the way for the HER2-directed drug that is lacking',
  'HER2-12': 'an MRI does not treat a brain metastasis',
  'HER2-14': 'liver tests and LVEF are watched as long as lapatinib goes on',
  'TN-01': 'a high CPS asks for pembrolizumab',
  'HR-05': 'glucose is the safety check of the drug that is offered',
  'HR-07': 'glucose is the safety check of the drug that is offered',
  'BONE-01': 'the tests are the safety checks of the bone agent that is lacking',
  'LOC-01': 'an MRI shows the threatened structure, it does not relieve it',
  'LOC-07': 'receptors and staging plan the local treatment that is still due',
  'LOC-08': 'an MRI does not treat a brain metastasis',
  'MON-01': 'the count is still in the basket; imaging stands beside it',
  'SAF-11': 'INR is watched as long as tamoxifen and warfarin go together',
  'SAF-17': 'the immunoassay is still in the basket beside the assay that is right',
  'SAF-21c': 'the three-month depot stays off label for this use',
  'SAF-31': 'congenital or known long QT stays with a normal ECG',
  'SAF-33': 'the two drugs that prolong QT stay together',
  'SAF-38': 'a past interstitial lung disease stays with a clear CT',
  'SAF-52': 'a past interstitial lung disease stays with a clear CT',
  'SAF-54': 'the UGT1A1 genotype stays with normal counts',
  'SAF-57': 'known long QT stays with normal tests',
  'SAF-65': 'INR is watched as long as capecitabine and warfarin go together',
  'SAF-71': 'the lifetime dose stays with a normal LVEF',
  'SAF-72': 'the lifetime dose stays with a normal LVEF',
  'SAF-75': 'known long QT stays with a normal ECG',
  'SAF-84': 'the risk is the renal function; calcium is watched',
};

const asking = firings.flatMap((firing) =>
  firing.rule.options.flatMap((option) =>
    option.kind === 'test' ? [{ ...firing, name: `${firing.name}: ${option.tests}`, option }] : [],
  ),
);
const isInforming = ({ rule }: { readonly rule: Rule }) => Object.hasOwn(informing, rule.id);

describe('the order of a test is no result: the finding stays', () => {
  it.each(named(offers.filter(ordersTestsAlone)))('%s', (_, offer) => {
    expect(fires(offer.rule, accepted(offer.suggestion, offer.situation))).toBe(true);
  });
});

describe('a normal result, or one that speaks for the order, takes the finding away', () => {
  const seen = ({ situation: s, option, rule }: (typeof asking)[number]) =>
    findingOf(rule, changed(s, { case: withResults(s.case, option.tests) }));

  it.each(named(asking.filter((of) => !isInforming(of))))('%s', (_, firing) => {
    expect(seen(firing)).toBeUndefined();
  });

  it.each(Object.entries(informing))('but not of %s: %s', (id) => {
    const mine = asking.filter(({ rule }) => rule.id === id);
    expect(mine.length).toBeGreaterThan(0);
    for (const firing of mine) expect(seen(firing)?.outcome).toBe('fires');
  });
});
