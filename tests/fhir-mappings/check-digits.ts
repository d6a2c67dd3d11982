// Check digits of identifiers, computed anew: SNOMED CT (Verhoeff, SNOMED CT Release File
// Specification, appendix B) and LOINC (mod 10, LOINC Users' Guide, appendix C).

const d5 = (a: number, b: number): number => {
  // The dihedral group of order 10: 0 to 4 rotations, 5 to 9 reflections.
  const [i, j] = [a % 5, b % 5];
  if (a < 5) return b < 5 ? (i + j) % 5 : 5 + ((i + j) % 5);
  return b < 5 ? 5 + ((i - j + 5) % 5) : (i - j + 5) % 5;
};

const turn = [1, 5, 7, 6, 2, 8, 3, 0, 9, 4];

function permuted(digit: number, times: number): number {
  let value = digit;
  for (let i = 0; i < times % 8; i++) value = turn[value] ?? 0;
  return value;
}

/** Six to eighteen digits, a concept's partition (00 or 10), and a sum of zero. */
export function isSnomedId(id: string): boolean {
  if (!/^[1-9]\d{5,17}$/.test(id) || !['00', '10'].includes(id.slice(-3, -1))) return false;
  const digits = [...id].reverse().map(Number);
  return digits.reduce((sum, digit, place) => d5(sum, permuted(digit, place)), 0) === 0;
}

/** "16112-5" or "LA6576-8": every other character doubled; letters count as their ASCII place. */
export function isLoincNumber(id: string): boolean {
  const [, body, check] = /^((?:LA)?\d+)-(\d)$/.exec(id) ?? [];
  if (body === undefined) return false;
  const sum = [...body].reverse().reduce((total, character, place) => {
    const value = character.charCodeAt(0) - 48;
    return total + (place % 2 === 0 ? 2 * value - 9 * Math.floor(value / 5) : value);
  }, 0);
  return (10 - (sum % 10)) % 10 === Number(check);
}
