// Makes a decision again from what it rested on, with the rules of today: the same answer to the byte,
// or the rules that have changed since.
import type { CdsResponse } from 'cds-hooks-types';
import { answer } from '../../hooks/answer.ts';
import { inDialect } from '../../hooks/dialect.ts';
import type { RuleSetRecord } from '../../hooks/records.ts';
import { serviceById } from '../../hooks/registry.ts';
import type { Rule } from '../guideline/rule.ts';
import { type DecisionInputs, retoldSources } from './decision-log.ts';
import { ruleSetOf } from './decision-record.ts';

export interface Replayed {
  /** Whether the answer is the same to the byte. */
  readonly identical: boolean;
  readonly before: string;
  readonly now: string;
  /** Rules that were added, removed, switched, or have another version, in words. */
  readonly changes: readonly string[];
}

/**
 * @param held the rules that the decision was held against.
 * @param rules those of today.
 */
export async function replayDecision(
  inputs: DecisionInputs,
  held: RuleSetRecord['rules'],
  rules: readonly Rule[],
): Promise<Replayed> {
  const service = serviceById(inputs.service);
  if (!service) throw new Error('there is no such service any more');
  const setting = { ...inputs.setting, rules };
  const { ehr, terminology } = retoldSources(inputs);
  const decided = await answer(service, inputs.request, ehr, setting, terminology);
  const now = JSON.stringify(inDialect(decided.response as CdsResponse, inputs.dialect));
  const today = ruleSetOf(inputs.request.hook, setting).rules;
  return {
    identical: now === inputs.answer,
    before: inputs.answer,
    now,
    changes: changes(held, today),
  };
}

function changes(before: RuleSetRecord['rules'], now: RuleSetRecord['rules']): readonly string[] {
  const then = new Map(before.map((rule) => [rule.id, rule]));
  const current = new Set(now.map(({ id }) => id));
  const changed = now.flatMap(({ id, version, mode }) => {
    const was = then.get(id);
    if (!was) return [`${id} is new (${version})`];
    return [
      ...(was.version === version ? [] : [`${id} was ${was.version}, is ${version}`]),
      ...(was.mode === mode ? [] : [`${id} was ${was.mode}, is ${mode}`]),
    ];
  });
  const gone = before.filter(({ id }) => !current.has(id));
  return [...changed, ...gone.map(({ id, version }) => `${id} (${version}) is gone`)];
}
