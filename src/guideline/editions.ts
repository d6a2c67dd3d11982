// The two guideline editions that stand side by side.
import type { Edition } from '../domain/situation.ts';

export interface EditionInfo {
  readonly title: string;
  /** Literature up to this date. */
  readonly date: string;
  readonly supersededBy?: Edition;
}

export const editionInfo: Readonly<Record<Edition, EditionInfo>> = {
  'seed-2013': {
    title: 'Metastatic breast cancer guideline, seed edition 2013',
    date: '2014-03',
    supersededBy: 'contemporary-2026',
  },
  'contemporary-2026': {
    title: 'Metastatic breast cancer guideline, contemporary edition 2026',
    date: '2026-11',
  },
};
