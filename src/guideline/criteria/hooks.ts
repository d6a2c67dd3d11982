// On order hooks, a rule whose condition names no order applies only to a basket that treats the
// cancer: a systemic drug or a local procedure.
import { systemic } from '../../domain/drug-sets.ts';
import type { ServiceId } from '../../domain/service.ts';
import type { Edition } from '../../domain/situation.ts';
import { ternary } from '../../domain/ternary.ts';
import { answer, any, type Criterion, question } from '../criterion.ts';
import { withoutOrders } from './concern.ts';
import { inBasket, serviceInBasket } from './orders.ts';

export const localProcedures: readonly ServiceId[] = [
  'metastasectomy',
  'sbrt-ablative',
  'rfa',
  'chemoembolization',
  'primary-surgery',
];

export const onPatientView = question('chart opened', (s) =>
  answer(s.hook === 'patient-view' ? 'yes' : 'no'),
);

/** The orders make the rule apply; what it says is about the disease and not about them. */
export const cancerCare: Criterion = withoutOrders(
  any(onPatientView, inBasket(systemic), serviceInBasket(...localProcedures)),
);

/** Nothing but the hook and the scope makes the rule apply. */
export const always: Criterion = question('chart opened or order placed', () => answer('yes'));

/** For clauses that only one edition has. */
export function inEdition(edition: Edition): Criterion {
  return question(`edition ${edition}`, (s) => answer(ternary(s.edition === edition)));
}
