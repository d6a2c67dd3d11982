// Notes each call once it was answered: its decision, the codes that were seen in it, and that the
// record of a patient was read. What is noted is made after the answer; nothing here can fail it.
import { type Access, notedAccesses } from '../../hooks/accesses.ts';
import type { Answer, Setting } from '../../hooks/answer.ts';
import type { Dialect } from '../../hooks/dialect.ts';
import type { FhirSource, OpenTerminology, Recorder } from '../../hooks/ports.ts';
import {
  notedEhr,
  notedTerminology,
  retoldEhr,
  retoldTerminology,
  type Told,
} from '../../hooks/recorded.ts';
import type { RuleSetRecord, StoreEntry } from '../../hooks/records.ts';
import type { HookRequest } from '../../hooks/request.ts';
import { accessEvent, disclosureEvent } from './audit-events.ts';
import type { CodeCounter } from './code-counter.ts';
import { decisionRecord, type EndedCall, type KeyedHash, ruleSetOf } from './decision-record.ts';

export interface DecisionLogPorts {
  readonly recorder: Recorder;
  readonly hash: KeyedHash;
  readonly codes: CodeCounter;
  /** Set where what decisions rested on is kept. */
  readonly inputs?: {
    readonly seal: (id: string, text: string) => Promise<string>;
    readonly days: number;
  };
}

/** All that a decision rested on, apart from the rules: enough to make it again. */
export interface DecisionInputs {
  readonly service: string;
  /** Without the access token. */
  readonly request: HookRequest;
  readonly setting: Omit<Setting, 'rules'>;
  readonly dialect: Dialect;
  /** What was told by the EHR; undefined where there was none to ask. */
  readonly ehr?: Told;
  readonly terminology?: Told;
  readonly answer: string;
}

/** The sources of one call, noted where inputs are kept. */
export interface NotedSources {
  readonly ehr: FhirSource | undefined;
  readonly terminology: OpenTerminology | undefined;
  readonly told: Pick<DecisionInputs, 'ehr' | 'terminology'>;
  readonly accesses: readonly Access[];
}

export function notedSources(
  { inputs }: Pick<DecisionLogPorts, 'inputs'>,
  opened: FhirSource | undefined,
  terminology: OpenTerminology | undefined,
): NotedSources {
  const accesses: Access[] = [];
  const ehr = opened && notedAccesses(opened, accesses);
  if (!inputs) return { ehr, terminology, told: {}, accesses };
  const told = { ...(ehr ? { ehr: {} } : {}), ...(terminology ? { terminology: {} } : {}) };
  return {
    ehr: ehr && notedEhr(ehr, told.ehr ?? {}),
    terminology: terminology && notedTerminology(terminology, told.terminology ?? {}),
    told,
    accesses,
  };
}

/** The sources that tell again what was told. */
export function retoldSources({ ehr, terminology }: Pick<DecisionInputs, 'ehr' | 'terminology'>) {
  return {
    ehr: ehr && retoldEhr(ehr),
    terminology: terminology && retoldTerminology(terminology),
  };
}

export interface NotedCall
  extends Omit<EndedCall, 'client'>,
    Pick<NotedSources, 'told' | 'accesses'> {
  readonly client: string | undefined;
  readonly dialect: Dialect;
}

/** Notes the call; to be called before the answer leaves, so that feedback finds its cards. */
export function noteCall({ client = '', ...call }: NotedCall, ports: DecisionLogPorts): void {
  const ended: EndedCall = { ...call, client };
  ports.recorder.later(async () => {
    const record = decisionRecord(ended, ports.hash);
    countCodes(client, call.decided, ports.codes);
    const inputs = await kept(call, ports);
    const entries: StoreEntry[] = [
      ...ruleSetEntries(ruleSetOf(call.request.hook, call.setting), ports.recorder),
      { kind: 'decision', record: { ...record, ...(inputs ? { inputs } : {}) } },
      ...auditsOf(ended, call.accesses, ports.hash),
    ];
    return entries;
  });
}

const notedSets = new WeakMap<Recorder, Map<string, number>>();
/** Milliseconds after which a set is noted again: where it was lost, it is not for long. */
const setEveryMs = 60_000;

function ruleSetEntries(record: RuleSetRecord, recorder: Recorder): readonly StoreEntry[] {
  const noted = notedSets.get(recorder) ?? new Map<string, number>();
  notedSets.set(recorder, noted);
  const last = noted.get(record.hash);
  if (last !== undefined && performance.now() - last < setEveryMs) return [];
  noted.set(record.hash, performance.now());
  return [{ kind: 'rule-set', record }];
}

function auditsOf(
  { request, client, setting, decided, time }: EndedCall,
  accesses: readonly Access[],
  hash: KeyedHash,
): readonly StoreEntry[] {
  const { patientId, userId } = request.context;
  const { publicUrl } = setting.cards;
  const of = { publicUrl, client, patientId, userId, fhirServer: request.fhirServer };
  const call = { ...of, decision: setting.decision, recorded: time.toISOString() };
  const cards = decided?.response.cards.flatMap(({ uuid }) => uuid ?? []) ?? [];
  const events = accesses.map((access) => accessEvent(access, call, hash));
  if (cards.length > 0) events.push(disclosureEvent(cards, call, hash));
  return events.map((record) => ({ kind: 'audit', record }));
}

function countCodes(client: string, decided: Answer | undefined, codes: CodeCounter): void {
  if (decided) codes.count(client, decided.entries);
}

async function kept(call: Omit<NotedCall, 'client'>, { inputs }: DecisionLogPorts) {
  if (!inputs || !call.decided) return undefined;
  const { rules: _, ...setting } = call.setting;
  const content: DecisionInputs = {
    service: call.service,
    request: withoutToken(call.request),
    setting,
    dialect: call.dialect,
    ...call.told,
    answer: call.text,
  };
  const sealed = await inputs.seal(setting.decision, JSON.stringify(content));
  const until = new Date(call.time.getTime() + inputs.days * 86_400_000).toISOString();
  return { sealed, until };
}

function withoutToken(request: HookRequest): HookRequest {
  const { fhirAuthorization, ...rest } = request;
  if (!fhirAuthorization) return request;
  return { ...rest, fhirAuthorization: { ...fhirAuthorization, access_token: '' } } as HookRequest;
}
