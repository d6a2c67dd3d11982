// Past drugs become the regimens that the stated counts need.
import { describe, expect, it } from 'vitest';
import { VIGNETTES } from '../vignettes/vignettes.ts';
import { buildRecord } from './record/build-record.ts';
import { codingsIn } from './record/references.ts';
import { regimensOf, type StatedHistory } from './record/treatment-lines.ts';

const NOTHING: StatedHistory = {
  prior: [],
  progressedOn: [],
  endocrineLines: 0,
  her2Lines: 0,
  her2Positive: false,
};

const COUNTS = [
  'endocrine-lines-progressed',
  'her2-lines-progressed',
  'chemotherapy-lines-metastatic',
];

/** Line counts that a case leaves to the clinician's word. */
function countsStated(id: string): string[] {
  const vignette = VIGNETTES.find((candidate) => candidate.id === id);
  if (!vignette) throw new Error(`No case ${id}`);
  const { resources } = buildRecord(vignette, { coding: 'icd', today: '2026-11-22' });
  return codingsIn(resources)
    .map(({ code }) => code)
    .filter((code) => COUNTS.includes(code));
}

describe('regimens of a stated history', () => {
  it('puts a CDK4/6 inhibitor beside the aromatase inhibitor, before later single drugs', () => {
    const regimens = regimensOf({
      ...NOTHING,
      prior: ['fulvestrant', 'letrozole', 'palbociclib'],
      progressedOn: ['exemestane', 'fulvestrant', 'letrozole'],
      endocrineLines: 3,
    });

    expect(regimens).toEqual([
      { drugs: ['letrozole', 'palbociclib'], progressed: true },
      { drugs: ['fulvestrant'], progressed: true },
      { drugs: ['exemestane'], progressed: true },
    ]);
  });

  it('keeps docetaxel, pertuzumab and trastuzumab together and the conjugate apart', () => {
    const regimens = regimensOf({
      ...NOTHING,
      prior: ['docetaxel', 'pertuzumab', 'trastuzumab', 'trastuzumab-deruxtecan'],
      her2Positive: true,
    });

    expect(regimens.map(({ drugs }) => drugs.length)).toEqual([3, 1]);
  });

  it('lets a regimen progress when the stated number of lines needs it', () => {
    const regimens = regimensOf({
      ...NOTHING,
      prior: ['letrozole', 'palbociclib'],
      endocrineLines: 1,
    });

    expect(regimens).toEqual([{ drugs: ['letrozole', 'palbociclib'], progressed: true }]);
  });

  it('leaves a line that nothing says progressed as merely ended', () => {
    expect(regimensOf({ ...NOTHING, prior: ['paclitaxel'] })).toEqual([
      { drugs: ['paclitaxel'], progressed: false },
    ]);
  });
});

describe('line counts', () => {
  it.each(['V22', 'V28', 'V30', 'V32', 'V38', 'V53'])(
    'are shown by the drugs themselves in case %s',
    (id) => {
      expect(countsStated(id)).toEqual([]);
    },
  );

  it.each([
    ['V42', 'endocrine-lines-progressed'],
    ['V60', 'her2-lines-progressed'],
    ['V47b', 'chemotherapy-lines-metastatic'],
  ])('are stated where the drugs of case %s do not show them', (id, code) => {
    expect(countsStated(id)).toEqual([code]);
  });
});
