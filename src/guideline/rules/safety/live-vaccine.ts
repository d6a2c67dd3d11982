// Live vaccines during, and for three months after, immunosuppressive anticancer therapy. IDSA 2013;
// ASCO 2024.
import { cytotoxics, drugSet, union } from '../../../domain/drug-sets.ts';
import { monthsSinceLastCytotoxic } from '../../../domain/facts/therapy-course.ts';
import { liveVaccines } from '../../criteria/interaction-classes.ts';
import { isWithin } from '../../criteria/numbers.ts';
import { onBoard, ordered } from '../../criteria/orders.ts';
import { answer, any, missingFrom, question } from '../../criterion.ts';
import { bothEditions, orderHooks, rule } from '../../rule.ts';
import { pairLine } from '../../summary-line.ts';

const monthsAfterCytotoxic = 3;

const immunosuppressive = union(
  'cytotoxic drug or everolimus',
  cytotoxics,
  drugSet('everolimus', 'everolimus'),
);

const recentCytotoxic = question('last cytotoxic dose less than 3 months ago', (s) => {
  const months = monthsSinceLastCytotoxic(s);
  if (months.known) {
    const recent = isWithin(months.value, { below: monthsAfterCytotoxic }, s.settings);
    if (recent !== 'unknown') return answer(recent, { evidence: months.evidence });
  } else if (months.reason === 'absent') {
    // The clause is about a recorded dose.
    return answer('no');
  }
  return answer('unknown', { missing: [missingFrom('priorDrugs', months)] });
});

export const liveVaccineDuringTherapy = rule({
  id: 'SAF-06',
  title: 'Live vaccine during or soon after immunosuppressive anticancer therapy',
  editions: bothEditions,
  hooks: orderHooks,
  indicator: 'critical',
  trigger: ordered(liveVaccines),
  when: any(onBoard(immunosuppressive), recentCytotoxic),
  summary: (w) =>
    pairLine(w, 'live vaccine during or within 3 months of immunosuppressive therapy'),
  why: 'A live vaccine can cause the disease it protects from while cytotoxic drugs, antibody-drug conjugates or everolimus suppress immunity, and for three months after cytotoxic therapy.',
  options: [
    { kind: 'remove', of: liveVaccines, recommended: true },
    { kind: 'advice', text: 'Inactivated or recombinant vaccine where one exists' },
    { kind: 'advice', text: 'Keep as ordered and record the reason' },
  ],
  sources: [{ source: 'idsa-vaccination-2013' }, { source: 'asco-vaccination-2024' }],
  confirmation: 'confirmed',
});
