// The record of one decision: ids, counts, kinds and times. Nothing of what the record of the patient
// says, and of patient, user and encounter only a keyed hash.
import { createHash } from 'node:crypto';
import type { Card } from 'cds-hooks-types';
import type { Issue } from '../../fhir-mappings/read/issue.ts';
import type { Answer, Setting } from '../../hooks/answer.ts';
import type {
  CardRecord,
  DecisionRecord,
  FindingRecord,
  IssueCount,
  RuleSetRecord,
} from '../../hooks/records.ts';
import type { HookRequest } from '../../hooks/request.ts';
import type { Finding } from '../guideline/finding.ts';
import { modeOf } from '../guideline/modes.ts';
import { outcomeOf } from './decision-facts.ts';

export type KeyedHash = (...parts: readonly string[]) => string;

/** A call as it ended: with an answer, or with the code of the error that was answered. */
export interface EndedCall {
  readonly service: string;
  readonly request: HookRequest;
  readonly client: string;
  readonly setting: Setting;
  readonly decided?: Answer;
  readonly error?: string;
  /** The body that was sent. */
  readonly text: string;
  readonly time: Date;
  readonly milliseconds: number;
}

export function decisionRecord(call: EndedCall, hash: KeyedHash): DecisionRecord {
  const { request, client, setting, decided } = call;
  const { hookInstance, hook, context } = request;
  const { userId, patientId, encounterId } = context;
  return {
    id: setting.decision,
    time: call.time.toISOString(),
    ...{ service: call.service, hook, hookInstance, client, edition: setting.edition },
    ruleSet: ruleSetOf(hook, setting).hash,
    patient: hash('patient', client, patientId),
    ...(userId ? { user: hash('user', client, userId) } : {}),
    ...(encounterId ? { encounter: hash('encounter', client, encounterId) } : {}),
    orders: decided?.situation.basket.orders.filter((order) => order.selected).length ?? 0,
    outcome: decided ? outcomeOf(decided) : (call.error ?? 'failed'),
    milliseconds: Math.round(call.milliseconds * 100) / 100,
    sources: decided?.sources ?? {},
    gaps: decided?.gaps.map(({ key, failure }) => ({ key, failure })) ?? [],
    findings: decided?.findings.map((finding) => findingRecord(finding, setting)) ?? [],
    cards: decided?.response.cards.map(cardRecord) ?? [],
    issues: countsOf(decided?.issues ?? []),
    answer: answerHash(call.text),
  };
}

export function answerHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

const known = new WeakMap<Setting['rules'], Map<string, RuleSetRecord>>();

/** The rules that a call of the hook is held against; found once for each edition and hook. */
export function ruleSetOf(hook: string, setting: Setting): RuleSetRecord {
  const sets = known.get(setting.rules) ?? new Map<string, RuleSetRecord>();
  known.set(setting.rules, sets);
  const key = `${setting.edition} ${hook}`;
  const found = sets.get(key) ?? ruleSet(hook, setting);
  sets.set(key, found);
  return found;
}

function ruleSet(hook: string, { rules, modes, edition }: Setting): RuleSetRecord {
  const held = rules
    .filter((rule) => rule.editions.includes(edition))
    .filter((rule) => (rule.hooks as readonly string[]).includes(hook))
    .map((rule) => ({ id: rule.id, version: rule.version, mode: modeOf(rule, modes) }));
  const content = JSON.stringify([edition, hook, held]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  return { hash, edition, hook, rules: held };
}

function findingRecord(finding: Finding, { modes }: Setting): FindingRecord {
  const { rule, outcome } = finding;
  const missing = outcome === 'undetermined' ? finding.missing : [];
  return {
    ...{ rule: rule.id, version: rule.version, outcome },
    shown: modeOf(rule, modes) === 'live',
    indicator: outcome === 'fires' ? finding.indicator : rule.indicator,
    missing: [...new Map(missing.map((m) => [`${m.name} ${m.reason}`, m])).values()].map(
      ({ name, reason }) => ({ fact: name, reason }),
    ),
  };
}

function cardRecord(card: Card): CardRecord {
  const named = card.extension?.['org.mbc-cds'] as { rules?: { id: string }[] } | undefined;
  return {
    uuid: card.uuid ?? '',
    topic: card.source.topic?.code ?? '',
    indicator: card.indicator,
    rules: named?.rules?.map(({ id }) => id) ?? [],
    suggestions: card.suggestions?.flatMap(({ uuid }) => uuid ?? []) ?? [],
  };
}

function countsOf(issues: readonly Issue[]): readonly IssueCount[] {
  const counts = new Map<string, IssueCount>();
  for (const { kind, system = '', topic = '' } of issues) {
    const key = JSON.stringify([kind, system, topic]);
    counts.set(key, { kind, system, topic, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
