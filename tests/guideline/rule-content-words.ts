// An option of a rule in a few words, for the table of what each rule offers.
import type { Option } from '../../src/guideline/rule.ts';

/** "replace tamoxifen", "test fsh+estradiol *"; the star marks the recommended one. */
export function describeOption(option: Option): string {
  if (option.kind === 'advice') return option.text === '' ? 'empty advice' : 'advice';
  const star = option.recommended ? ' *' : '';
  switch (option.kind) {
    case 'remove':
      return `remove${option.of ? ` of ${option.of.name.split(' (')[0]}` : ''}${star}`;
    case 'remove-one':
      return `remove-one${star}`;
    case 'add':
      return `add ${option.drug}${star}`;
    case 'replace':
      return `replace ${option.by}${star}`;
    case 'test':
      return `test ${option.tests.join('+')}${star}`;
  }
}
