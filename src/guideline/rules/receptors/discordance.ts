// The metastatic result governs, and both are shown. Seed statements S004-14 and S004-16.
import { receptorDiscordance } from '../../../domain/facts/receptor-comparison.ts';
import { ternary } from '../../../domain/ternary.ts';
import { cancerCare } from '../../criteria/hooks.ts';
import { about } from '../../criterion.ts';
import { bothEditions, everyHook, rule } from '../../rule.ts';
import { summaryLength } from '../../summary-line.ts';
import { listed } from '../../wording.ts';

export const receptorsDiscordant = rule({
  id: 'REC-04',
  title: 'Receptors of primary and metastasis differ',
  editions: bothEditions,
  hooks: everyHook,
  indicator: 'info',
  trigger: cancerCare,
  when: about(receptorDiscordance, 'receptors differ between primary and metastasis', (markers) =>
    ternary(markers.length > 0),
  ),
  summary: (w) => {
    const differences = w.values('receptorDiscordance');
    const line = `Receptors differ: ${differences}. The metastasis governs here`;
    if (line.length <= summaryLength) return line;
    const markers = listed([...new Set(differences.match(/HER2|ER|PR/g))]);
    return `Receptors differ between primary and metastasis (${markers}). The metastasis governs here`;
  },
  why: 'Rules use the newest valid metastatic specimen. Targeted therapy can be considered when any specimen was positive.',
  options: [],
  sources: [{ source: 'seed-004', where: 'S004-14, S004-16' }, { source: 'discordance-principle' }],
  confirmation: 'unverified',
  caveat: 'The consensus principle "positive in any biopsy" was not read in its original.',
});
