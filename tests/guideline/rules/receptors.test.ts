// Receptors: known, current, of a metastasis, and what follows when they disagree.
import { expect, it } from 'vitest';
import {
  endocrineInReceptorNegative,
  endocrineWithDiscordantReceptors,
} from '../../../src/guideline/rules/endocrine/hormone-receptor-negative.ts';
import {
  her2DrugInHer2Negative,
  her2DrugWithDiscordantHer2,
} from '../../../src/guideline/rules/her2/her2-negative.ts';
import { receptorsDiscordant } from '../../../src/guideline/rules/receptors/discordance.ts';
import { erLowPositive } from '../../../src/guideline/rules/receptors/er-low.ts';
import { her2Equivocal } from '../../../src/guideline/rules/receptors/her2-equivocal.ts';
import { receptorsUnknown } from '../../../src/guideline/rules/receptors/receptors-unknown.ts';
import {
  firstLineOnPrimaryReceptors,
  retestAtRelapse,
} from '../../../src/guideline/rules/receptors/retest-at-relapse.ts';
import { firedOf, summaryOf, undeterminedOf } from '../../support/outcome.ts';
import { hrPositive, tripleNegative } from '../../support/patients.ts';
import type { PlainFacts } from '../../support/plain-facts.ts';
import { describeRule } from '../../support/rule-cases.ts';

const onPrimary = { ...hrPositive, onPrimary: true } as const satisfies PlainFacts;

describeRule(retestAtRelapse, [
  ['receptors of the primary only', 'fires', onPrimary],
  ['receptors of a metastasis', 'silent', hrPositive],
  ['no receptor result', 'silent', {}],
  ['biopsy not feasible', 'silent', { ...onPrimary, judgements: { 'biopsy-feasible': false } }],
  ['biopsy feasible', 'fires', { ...onPrimary, judgements: { 'biopsy-feasible': true } }],
  ['results out of reach', 'undetermined', { ...onPrimary, unavailable: ['results'] }],
]);

const signed = { ...onPrimary, orders: ['letrozole'] } as const satisfies PlainFacts;

describeRule(firstLineOnPrimaryReceptors, [
  ['letrozole as first line', 'fires', signed],
  ['trastuzumab as first line', 'fires', { ...signed, orders: ['trastuzumab'] }],
  ['palbociclib as first line', 'fires', { ...signed, orders: ['palbociclib'] }],
  ['chemotherapy does not depend on receptors', 'silent', { ...signed, orders: ['capecitabine'] }],
  ['only chosen, not signed', 'silent', { ...signed, hook: 'order-select' }],
  ['one endocrine line failed', 'silent', { ...signed, etLines: 1 }],
  ['one chemotherapy line', 'silent', { ...signed, chemoLines: 1 }],
  ['one HER2 line failed', 'silent', { ...signed, her2Lines: 1 }],
  ['biopsy not feasible', 'silent', { ...signed, judgements: { 'biopsy-feasible': false } }],
  ['receptors of a metastasis', 'silent', { ...hrPositive, orders: ['letrozole'] }],
  ['drugs out of reach', 'undetermined', { ...signed, unavailable: ['medications'] }],
]);

describeRule(receptorsUnknown, [
  ['nothing measured', 'fires', { orders: ['letrozole'] }],
  ['HER2 not measured', 'fires', { er: 90, orders: ['letrozole'] }],
  ['ER and PR not measured', 'fires', { ihc: '3+', orders: ['trastuzumab'] }],
  ['ER negative, PR not measured', 'fires', { er: 0, ihc: '0', orders: ['paclitaxel'] }],
  ['all measured', 'silent', { ...hrPositive, orders: ['letrozole'] }],
  ['HER2 equivocal is another rule', 'silent', { er: 90, ihc: '2+', orders: ['letrozole'] }],
  ['a bone agent', 'silent', { orders: ['zoledronic-acid'] }],
  ['results out of reach', 'undetermined', { orders: ['letrozole'], unavailable: ['results'] }],
]);

describeRule(receptorsDiscordant, [
  [
    'ER lost on the metastasis',
    'fires',
    { ...tripleNegative, primary: { er: 80, pr: 0, ihc: '0' } },
  ],
  ['the same on both', 'silent', { ...hrPositive, primary: { er: 10, pr: 10, ihc: '0' } }],
  [
    'HER2 equivocal on one side',
    'silent',
    { ...hrPositive, primary: { er: 90, pr: 60, ihc: '2+' } },
  ],
  ['no primary result', 'silent', hrPositive],
  [
    'a basket that does not treat the cancer',
    'silent',
    { ...tripleNegative, primary: { er: 80 }, orders: ['warfarin'] },
  ],
]);

it('names the markers where the line cannot hold every difference', () => {
  const fired = firedOf(receptorsDiscordant, {
    ...tripleNegative,
    primary: { er: 80, pr: 80, ihc: '3+' },
  });
  expect(summaryOf(fired)).toBe(
    'Receptors differ between primary and metastasis (ER, PR and HER2). The metastasis governs here',
  );
});

describeRule(her2Equivocal, [
  ['IHC 2+ without ISH', 'fires', { ihc: '2+' }],
  ['IHC 2+, ISH equivocal', 'fires', { ihc: '2+', ish: 'equivocal' }],
  ['IHC 2+, amplified', 'silent', { ihc: '2+', ish: 'amplified' }],
  ['IHC 2+, not amplified', 'silent', { ihc: '2+', ish: 'not-amplified' }],
  ['overall verdict equivocal', 'fires', { her2: 'equivocal' }],
  ['IHC 1+', 'silent', { ihc: '1+' }],
  ['not measured', 'undetermined', {}],
]);

describeRule(erLowPositive, [
  ['ER 1 %', 'fires', { er: 1 }],
  ['ER 10 %', 'fires', { er: 10 }],
  ['ER 11 %', 'silent', { er: 11 }],
  ['ER 0.5 %', 'silent', { er: 0.5 }],
  ['ER positive without a percentage', 'silent', { er: 'pos' }],
  ['not measured', 'undetermined', {}],
]);

const lost = { ...tripleNegative, orders: ['fulvestrant'] } as const satisfies PlainFacts;

describeRule(endocrineInReceptorNegative, [
  ['ER and PR negative', 'fires', lost],
  ['ER 1 %', 'silent', { ...lost, er: 1 }],
  ['PR 1 %', 'silent', { ...lost, pr: 1 }],
  ['PR not measured', 'undetermined', { er: 0, orders: ['fulvestrant'] }],
  ['positive on the primary', 'silent', { ...lost, primary: { er: 80 } }],
  ['goserelin', 'silent', { ...lost, orders: ['goserelin'] }],
]);

describeRule(endocrineWithDiscordantReceptors, [
  ['positive on the primary', 'fires', { ...lost, primary: { er: 80 } }],
  ['negative on both', 'silent', { ...lost, primary: { er: 0, pr: 0 } }],
  [
    'lost on the primary, present on the metastasis',
    'silent',
    { ...hrPositive, orders: ['fulvestrant'], primary: { er: 0, pr: 0 } },
  ],
  ['PR not measured', 'undetermined', { er: 0, primary: { er: 80 }, orders: ['fulvestrant'] }],
]);

const her2Drug = (
  drug: 'trastuzumab' | 'trastuzumab-deruxtecan',
  rest: PlainFacts,
): PlainFacts => ({
  orders: [drug],
  ...rest,
});

describeRule(her2DrugInHer2Negative, [
  ['trastuzumab, IHC 0', 'fires', her2Drug('trastuzumab', tripleNegative)],
  ['trastuzumab, IHC 1+', 'fires', her2Drug('trastuzumab', hrPositive)],
  ['trastuzumab, IHC 3+', 'silent', her2Drug('trastuzumab', { ...hrPositive, ihc: '3+' })],
  [
    'trastuzumab, IHC 2+ without ISH',
    'silent',
    her2Drug('trastuzumab', { ...hrPositive, ihc: '2+' }),
  ],
  ['T-DXd, IHC 1+', 'silent', her2Drug('trastuzumab-deruxtecan', hrPositive)],
  [
    'T-DXd, IHC 1+, in 2013',
    'fires',
    her2Drug('trastuzumab-deruxtecan', { ...hrPositive, edition: 'seed-2013' }),
  ],
  [
    'T-DXd, ultralow, HR-positive',
    'silent',
    her2Drug('trastuzumab-deruxtecan', { ...hrPositive, ihc: '0', staining: true }),
  ],
  [
    'T-DXd, ultralow, HR-negative',
    'fires',
    her2Drug('trastuzumab-deruxtecan', { ...tripleNegative, staining: true }),
  ],
  [
    'T-DXd, IHC 0 without staining, HR-positive',
    'fires',
    her2Drug('trastuzumab-deruxtecan', { ...hrPositive, ihc: '0', staining: false }),
  ],
  [
    'T-DXd, IHC 0, staining not stated, HR-positive',
    'undetermined',
    her2Drug('trastuzumab-deruxtecan', { ...hrPositive, ihc: '0' }),
  ],
  [
    'T-DXd, negative without a score',
    'undetermined',
    her2Drug('trastuzumab-deruxtecan', { er: 90, her2: 'negative' }),
  ],
  [
    'trastuzumab, negative without a score',
    'fires',
    her2Drug('trastuzumab', { er: 90, her2: 'negative' }),
  ],
  [
    'positive on the primary',
    'silent',
    her2Drug('trastuzumab', { ...hrPositive, primary: { ihc: '3+' } }),
  ],
  ['not measured', 'undetermined', her2Drug('trastuzumab', {})],
]);

it('names the missing score where HER2 is only called negative', () => {
  const { missing } = undeterminedOf(
    her2DrugInHer2Negative,
    her2Drug('trastuzumab-deruxtecan', { er: 90, her2: 'negative' }),
  );
  expect(missing.map((m) => m.name)).toEqual(['her2Ihc']);
});

it('leaves trastuzumab deruxtecan in place beside a drug that HER2-low does not cover', () => {
  const fired = firedOf(her2DrugInHer2Negative, {
    ...hrPositive,
    orders: ['trastuzumab-deruxtecan', 'pertuzumab'],
  });
  expect(fired.orders.map((o) => o.name)).toEqual(['pertuzumab']);
});

describeRule(her2DrugWithDiscordantHer2, [
  [
    'positive on the primary',
    'fires',
    her2Drug('trastuzumab', { ...hrPositive, primary: { ihc: '3+' } }),
  ],
  ['negative on both', 'silent', her2Drug('trastuzumab', { ...hrPositive, primary: { ihc: '0' } })],
  [
    'not measured on the metastasis',
    'silent',
    her2Drug('trastuzumab', { er: 90, primary: { ihc: '3+' } }),
  ],
  [
    'T-DXd in HER2-low disease',
    'silent',
    her2Drug('trastuzumab-deruxtecan', { ...hrPositive, primary: { ihc: '3+' } }),
  ],
]);

it('takes it as not known whether another specimen was positive where results could not be read', () => {
  const facts = her2Drug('trastuzumab', { ...hrPositive, unavailable: ['results'] });
  const { missing } = undeterminedOf(her2DrugWithDiscordantHer2, facts);
  expect(missing).toMatchObject([{ name: 'her2Status', reason: 'not-fetched' }]);
  expect(firedOf(her2DrugInHer2Negative, facts).assumed).toEqual([
    expect.stringContaining('another specimen HER2-positive'),
  ]);
});

it('shows the positive specimen beside the negative one', () => {
  const facts = her2Drug('trastuzumab', { ...hrPositive, primary: { ihc: '3+' } });
  const { evidence } = firedOf(her2DrugWithDiscordantHer2, facts);
  expect(evidence.map(({ value }) => value)).toEqual(['1+', true]);
  expect(evidence[1]?.reference).not.toBe(evidence[0]?.reference);
});

it('leaves a new sample open where no result is there because none could be read', () => {
  const { missing } = undeterminedOf(retestAtRelapse, { unavailable: ['results'] });
  expect(missing).toContainEqual({
    name: 'receptorResultOnMetastaticSpecimen',
    reason: 'not-fetched',
    seen: [],
  });
});
