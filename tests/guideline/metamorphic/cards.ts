// The cards of a situation, made without HTTP under one decision: their ids can be compared too.
import type { Card } from 'cds-hooks-types';
import type { CardContext } from '../../../hooks/cards/context.ts';
import { toCards } from '../../../hooks/cards/to-cards.ts';
import { type HookRequest, type ParsedRequest, parseRequest } from '../../../hooks/request.ts';
import type { Hook, Situation } from '../../../src/domain/situation.ts';
import { evaluate } from '../../../src/guideline/evaluate.ts';
import { rules } from '../../../src/guideline/rules/index.ts';
import { requestOf } from '../../support/cds-client.ts';

function request<H extends Hook>(hook: H): ParsedRequest<H> {
  const parsed = parseRequest(hook, requestOf({ hook, patientId: 'p1' }));
  if (!parsed.ok) throw new Error(`no request of ${hook}`);
  return parsed.request;
}

const requests: Readonly<Record<Hook, HookRequest>> = {
  'patient-view': request('patient-view'),
  'order-select': request('order-select'),
  'order-sign': request('order-sign'),
};

/** What the cards of a situation share; the limit leaves every card by itself. */
export function cardContext(s: Situation): CardContext {
  return {
    situation: s,
    request: requests[s.hook],
    decision: '019ab000-0000-7000-8000-000000000000',
    cards: { publicUrl: 'http://localhost', cardLimit: 99, cardLimitPatientView: 99 },
    modes: {},
    rules,
  };
}

export function cardsOf(s: Situation, findings = evaluate(rules, s)): readonly Card[] {
  return toCards({ ...cardContext(s), findings, issues: [], gaps: [], unreadable: 0 }).cards;
}
