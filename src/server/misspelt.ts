// A variable that is almost the name of a setting is likely one that was misspelt, and would be
// ignored in silence. A hint only: the environment also holds variables of other programs.

/** Shorter names have too many neighbours that mean something else. */
const leastLength = 8;
/** Letters added, left out, replaced or swapped. */
const mostEdits = 2;

/** Hints such as "CORS_ORIGIN is not a setting; is CORS_ORIGINS meant?". */
export function misspelt(variables: readonly string[], settings: readonly string[]): string[] {
  return variables
    .filter((name) => !settings.includes(name))
    .flatMap((name) => {
      const meant = settings.find((s) => s.length >= leastLength && edits(name, s) <= mostEdits);
      return meant ? [`${name} is not a setting; is ${meant} meant?`] : [];
    });
}

/** Edits from one word to the other: the optimal string alignment distance. */
function edits(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > mostEdits) return mostEdits + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  const at = (i: number, j: number) => rows[i]?.[j] as number;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const options = [at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + same];
      row.push(Math.min(...options, ...(swapped ? [at(i - 2, j - 2) + 1] : [])));
    }
    // No later row is below its start: most words differ in their first letters.
    if (Math.min(...row) > mostEdits) return mostEdits + 1;
  }
  return at(a.length, b.length);
}
