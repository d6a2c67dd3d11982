// The options of a rule as suggestions that a client applies with one click. Every action is a
// draft; nothing is applied by itself.
import type { Action, Suggestion } from 'cds-hooks-types';
import {
  type DraftContext,
  type DraftedResource,
  draftMedication,
  draftTest,
} from '../../fhir-mappings/write/drafts.ts';
import { orderText } from '../../src/domain/drug.ts';
import { ask } from '../../src/domain/fact.ts';
import { hasMetastaticBreastCancer } from '../../src/domain/facts/disease.ts';
import type { Order } from '../../src/domain/order.ts';
import type { Fired } from '../../src/guideline/finding.ts';
import type { Option } from '../../src/guideline/rule.ts';
import { type TestId, testsToOrder } from '../../src/guideline/tests-to-order.ts';
import { listed } from '../../src/guideline/wording.ts';
import type { CardContext } from './context.ts';
import { derivedUuid } from './ids.ts';

export function suggestions(finding: Fired, context: CardContext): readonly Suggestion[] {
  const drafts = draftContext(context);
  return choicesOf(finding).flatMap(({ option, orders }): readonly Suggestion[] => {
    const actions = actionsOf(option, removable(orders), drafts);
    if (actions.length === 0) return [];
    const label = labelOf(option, orders);
    const uuid = derivedUuid(context.decision, finding.rule.id, label);
    const recommended = option.kind !== 'advice' && option.recommended === true;
    return [{ label, uuid, actions, ...(recommended ? { isRecommended: true } : {}) }];
  });
}

/** Tests to order, for a card that is about no rule. */
export function testSuggestion(
  tests: readonly TestId[],
  cardId: string,
  context: CardContext,
): Suggestion {
  const option: Option = { kind: 'test', tests };
  const label = labelOf(option, []);
  const uuid = derivedUuid(context.decision, cardId, label);
  return { label, uuid, actions: actionsOf(option, [], draftContext(context)) };
}

interface Choice {
  readonly option: Option;
  readonly orders: readonly Order[];
}

/** The options with the orders that each acts on: the one of several to remove, drug by drug. */
export function choicesOf({ rule, orders }: Fired): readonly Choice[] {
  return rule.options.flatMap((option): readonly Choice[] => {
    if (option.kind === 'remove-one') return removals(option, orders);
    if (option.kind !== 'remove' || !option.of) return [{ option, orders }];
    const { drugs } = option.of;
    return [{ option, orders: orders.filter((o) => o.drugs.some((d) => drugs.has(d))) }];
  });
}

function removals(
  option: Option & { kind: 'remove-one' },
  orders: readonly Order[],
): readonly Choice[] {
  const names = [...new Set(orders.filter((o) => o.selected).map((o) => o.name))];
  const recommended = option.recommended === true && names.length === 1;
  return names.map((name) => ({
    option: { kind: 'remove', recommended },
    orders: orders.filter((o) => o.name === name),
  }));
}

/** Orders that a client can find again: those with an id of their own. */
function removable(orders: readonly Order[]): readonly Order[] {
  return orders.filter((o) => o.selected && /^[A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.test(o.reference));
}

function actionsOf(
  option: Option,
  orders: readonly Order[],
  context: DraftContext,
): readonly Action[] {
  switch (option.kind) {
    case 'remove':
    case 'remove-one':
      return orders.map(deletion);
    case 'add':
      return creation(draftMedication(option.drug, context));
    case 'replace':
      return orders.length > 0
        ? [...orders.map(deletion), ...creation(draftMedication(option.by, context))]
        : [];
    case 'test':
      return option.tests.flatMap((test) =>
        draftTest(test, testsToOrder[test], context).flatMap(creation),
      );
    case 'advice':
      return [];
  }
}

function deletion(order: Order): Action {
  return { type: 'delete', description: `Remove ${order.name}`, resourceId: order.reference };
}

function creation({ description, resource }: DraftedResource): readonly Action[] {
  return [{ type: 'create', description, resource }];
}

/** What the option is called, on a button and in the list of options. */
export function labelOf(option: Option, orders: readonly Order[]): string {
  const names = listed([...new Set(orders.filter((o) => o.selected).map((o) => o.name))]);
  switch (option.kind) {
    case 'remove':
      return `Remove ${names || 'the order'}`;
    case 'remove-one':
      return 'Remove one of the orders';
    case 'add':
      return `Add ${orderText(option.drug)}`;
    case 'replace':
      return `Replace ${names || 'the order'} by ${orderText(option.by)}`;
    case 'test':
      return `Order ${listed(option.tests.map((test) => testsToOrder[test]))}`;
    case 'advice':
      return option.text;
  }
}

function draftContext({ request, situation }: CardContext): DraftContext {
  const disease = ask(hasMetastaticBreastCancer, situation);
  const reason = disease.evidence.find((e) => e.reference?.startsWith('Condition/'))?.reference;
  const { patientId, userId, encounterId } = request.context;
  return {
    patientId,
    userId,
    asOf: situation.asOf,
    ...(encounterId ? { encounterId } : {}),
    ...(reason ? { reason } : {}),
  };
}
