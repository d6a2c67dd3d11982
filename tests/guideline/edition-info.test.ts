// What cards and pages print of the two editions: which one stands in for the other, and how far back
// its literature goes.
import { describe, expect, it } from 'vitest';
import { editions } from '../../src/domain/situation.ts';
import { editionInfo } from '../../src/guideline/editions.ts';

describe('the editions of the guideline', () => {
  it('replace the edition of 2013 by that of 2026, which nothing replaces yet', () => {
    expect(editions.map((id) => editionInfo[id].supersededBy)).toEqual([
      'contemporary-2026',
      undefined,
    ]);
  });

  it('state up to which month their literature was read', () => {
    expect(editions.map((id) => editionInfo[id].date)).toEqual(['2014-03', '2026-11']);
  });

  it('carry their year in the title', () => {
    for (const id of editions) {
      expect(editionInfo[id].title).toMatch(new RegExp(`^Metastatic .* ${id.slice(-4)}$`));
    }
  });
});
