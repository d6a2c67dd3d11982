// Arbitrary JSON whose every string and number is recognisable, so that a test can tell whether an
// answer quotes any of it.

import fc from 'fast-check';

const secret = fc.nat().map((n) => `secret${n}`);
const leaf = fc.oneof(
  secret,
  fc.integer({ min: 10_000 }),
  fc.boolean(),
  fc.constantFrom(null, 'Bundle', 'secret\u0000', '\ud800secret'),
);

/** JSON trees whose keys are of the given names or secrets themselves, `__proto__` among them. */
export function treeOf(...names: string[]): fc.Arbitrary<unknown> {
  const key = fc.oneof(fc.constantFrom('__proto__', 'resourceType', ...names), secret);
  return fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie('tree')), { maxLength: 8 }).map(asParsed),
    ),
  })).tree;
}

/** An object as JSON.parse makes it: `__proto__` is a key like any other. */
function asParsed(entries: [string, unknown][]): object {
  const object = {};
  for (const [name, value] of entries) {
    Object.defineProperty(object, name, {
      value,
      enumerable: true,
      configurable: true,
      writable: true,
    });
  }
  return object;
}
