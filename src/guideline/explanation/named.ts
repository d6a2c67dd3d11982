// Whether a composed criterion has words of its own ("no LVEF on file", "AST or ALT above 3 x ULN"),
// or only those of its parts.
import type { Criterion } from '../criterion.ts';

interface Worded<Part> {
  readonly kind: Criterion['kind'];
  readonly words: string;
  readonly parts: readonly Part[];
}

export function isNamed({ kind, words, parts }: Worded<{ readonly words: string }>): boolean {
  const inner = parts.map((p) => p.words);
  switch (kind) {
    case 'question':
      return true;
    case 'all':
      return words !== inner.join(', and ');
    case 'any':
      return words !== inner.join(', or ');
    case 'not':
      return words !== `not: ${inner[0]}`;
    case 'unless':
      return words !== `unless ${inner[0]}`;
  }
}

/** The clauses that all have to hold, without the brackets around them. */
export function conjuncts<C extends Worded<C>>(criterion: C): readonly C[] {
  const open = criterion.kind === 'all' && !isNamed(criterion);
  return open ? criterion.parts.flatMap((p) => conjuncts(p)) : [criterion];
}
