// Mutations of a request: of its JSON tree, and of its text. The same seed gives the same run.

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Random = () => number;

const pick = <T>(list: readonly T[], random: Random): T =>
  list[Math.floor(random() * list.length)] as T;

type Container = Record<string, unknown> | unknown[];

/** Every object and list of the tree. */
function containers(value: unknown, found: Container[] = []): Container[] {
  if (typeof value !== 'object' || value === null) return found;
  found.push(value as Container);
  for (const item of Object.values(value)) containers(item, found);
  return found;
}

/** A value that nobody expects; `word` is recognisable wherever it turns up. */
function junk(word: string, random: Random): unknown {
  const values: readonly (() => unknown)[] = [
    () => null,
    () => '',
    () => [],
    () => ({}),
    () => true,
    () => 0,
    () => -1,
    () => 1e308,
    () => Number.MAX_SAFE_INTEGER,
    () => word,
    () => `<script>${word}</script>`,
    () => `[${word}](javascript:alert(1))`,
    () => `Patient/${word}`,
    () => `https://evil.example.org/fhir/Patient/${word}`,
    () => 'x'.repeat(Math.floor(random() * 20_000)),
    () => '\u202e\u0007\ufffe',
    () => '\ud800',
    () => '\u0000',
    () => '9999-99-99',
    () => '0000-01-01',
    () => '2026-02-30T25:61:61Z',
    () => [[[[[[[[word]]]]]]]],
    () => Array.from({ length: Math.floor(random() * 500) }, () => word),
    () => ({ resourceType: word }),
    () => ({ resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Observation' } }] }),
    () => ({ resourceType: 'OperationOutcome', issue: [{ severity: 'error' }] }),
    () => ({ reference: `#${word}` }),
    () => ({ coding: [{ system: word, code: word, display: word }], text: word }),
    () => ({ value: 1, unit: word, comparator: '<' }),
  ];
  return pick(values, random)();
}

const names = [
  '__proto__',
  'constructor',
  'toString',
  'length',
  'resourceType',
  'id',
  'entry',
  'x',
];

/** Changes one place of the tree. */
function mutateTree(tree: unknown, word: string, random: Random): void {
  const place = pick(containers(tree), random);
  const keys = Object.keys(place);
  const key = keys.length > 0 ? pick(keys, random) : '0';
  const target = place as Record<string, unknown>;
  const kind = random();
  if (kind < 0.2) delete target[key];
  else if (kind < 0.65) define(target, key, junk(word, random));
  else if (kind < 0.75) define(target, pick(names, random), junk(word, random));
  else if (kind < 0.85) define(target, key, [target[key], target[key]]);
  else if (kind < 0.95) define(target, key, { [key]: target[key] });
  else define(target, key, structuredClone(pick(containers(tree), random)));
}

/** As JSON.parse does it: `__proto__` is a key like any other. */
function define(target: object, key: string, value: unknown): void {
  const described = { value, enumerable: true, configurable: true, writable: true };
  if (!Array.isArray(target) || key !== 'length') Object.defineProperty(target, key, described);
}

/** Changes the text at one place. */
function mutateText(text: string, random: Random): string {
  const at = Math.floor(random() * text.length);
  const length = Math.floor(random() * 40);
  const kind = random();
  if (kind < 0.3) return text.slice(0, at);
  if (kind < 0.5) return text.slice(0, at) + text.slice(at + length);
  if (kind < 0.7) return text.slice(0, at) + text.slice(at, at + length) + text.slice(at);
  if (kind < 0.9) return `${text.slice(0, at)}${pick([...'{}[]",:\\u0'], random)}${text.slice(at)}`;
  return `${text.slice(0, at)}${'['.repeat(Math.floor(random() * 5000))}${text.slice(at)}`;
}

/** The body of a request with one to six mutations. */
export function mutated(request: object, word: string, random: Random): string {
  const tree = structuredClone(request);
  const times = 1 + Math.floor(random() * 6);
  for (let time = 0; time < times; time++) mutateTree(tree, word, random);
  const text = JSON.stringify(tree);
  return random() < 0.15 ? mutateText(text, random) : text;
}
