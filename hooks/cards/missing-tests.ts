// Tests that would settle what SYS-02 says is missing, as suggestions that a client applies with one
// click. Each is a draft. Only for what the record lacks or has grown old: a result that cannot be read
// or contradicts another wants a look at the record first.
import type { Suggestion } from 'cds-hooks-types';
import type { FactName } from '../../src/domain/fact-name.ts';
import type { MissingFact } from '../../src/guideline/criterion.ts';
import type { TestId } from '../../src/guideline/tests-to-order.ts';
import type { CardContext } from './context.ts';
import { testSuggestion } from './suggestions.ts';

const testsFor: Readonly<Partial<Record<FactName, readonly TestId[]>>> = {
  hormoneReceptorStatus: ['er-pr'],
  estrogenReceptor: ['er-pr'],
  progesteroneReceptor: ['er-pr'],
  her2Status: ['her2'],
  her2Ihc: ['her2'],
  her2Ish: ['her2-ish'],
  ovarianState: ['fsh', 'estradiol'],
  fshIuPerL: ['fsh'],
  estradiolPgPerMl: ['estradiol'],
  lvefPercent: ['echocardiogram'],
  qtcfMs: ['ecg'],
  dpydResultOnFile: ['dpyd'],
  pdL1CombinedPositiveScore: ['pdl1-22c3'],
  germlineBrcaPathogenic: ['germline-brca'],
  esr1Mutated: ['ctdna-ngs'],
  pik3caMutated: ['ctdna-ngs'],
};

/** One suggestion for each test or pair of tests, in the order of the facts. */
export function testsForMissing(
  missing: readonly MissingFact[],
  context: CardContext,
): readonly Suggestion[] {
  const offered = missing
    .filter(({ reason }) => reason === 'absent' || reason === 'stale')
    .flatMap((fact) => [testsOf(fact)].filter((tests) => tests.length > 0));
  const distinct = new Map(offered.map((tests) => [tests.join(), tests]));
  return [...distinct.values()].map((tests) => testSuggestion(tests, 'SYS-02', context));
}

/** An equivocal IHC is settled by ISH, not by another IHC. */
function testsOf({ name, seen }: MissingFact): readonly TestId[] {
  const isEquivocal = name === 'her2Status' && seen.some((e) => e.value === '2+');
  return isEquivocal ? ['her2-ish'] : (testsFor[name] ?? []);
}
