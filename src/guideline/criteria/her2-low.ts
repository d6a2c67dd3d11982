// Low HER2 as the label of trastuzumab deruxtecan speaks of it. FDA 27 Jan 2025; Enhertu label.
import { ask } from '../../domain/fact.ts';
import { her2MembraneStaining, her2Status } from '../../domain/facts/her2.ts';
import { hormoneReceptorStatus } from '../../domain/facts/hormone-receptors.ts';
import { type Answer, answer, missingFrom, question } from '../criterion.ts';
import { hormoneReceptorPositive } from './receptors.ts';

/** Asked of HER2-negative disease: low, or ultralow and hormone-receptor positive. */
export const lowEnoughForDeruxtecan = question(
  'HER2-low, or HER2-ultralow and hormone-receptor positive',
  (s): Answer => {
    const status = ask(her2Status, s);
    if (!status.known) return answer('unknown', { missing: [missingFrom('her2Status', status)] });
    if (status.value === 'low') return answer('yes', { evidence: status.evidence });
    // "Negative" without a score may be low: the missing score is what decides.
    if (status.value === 'negative') {
      const reason = s.case.unavailable.has('results') ? 'not-fetched' : 'absent';
      return answer('unknown', { missing: [{ name: 'her2Ihc', reason, seen: status.evidence }] });
    }
    if (status.value === 'ultralow') return hormoneReceptorPositive.ask(s);
    const staining = ask(her2MembraneStaining, s);
    if (staining.known)
      return answer('no', { evidence: [...status.evidence, ...staining.evidence] });
    const open = answer('unknown', { missing: [missingFrom('her2MembraneStaining', staining)] });
    const receptors = hormoneReceptorPositive.ask(s);
    return receptors.value === 'no' ? receptors : open;
  },
  her2Status,
  her2MembraneStaining,
  hormoneReceptorStatus,
);
