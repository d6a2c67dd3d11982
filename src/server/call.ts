// One call of a service: the settings of its client, the EHR it names, and the time that is left.
import { setMaxListeners } from 'node:events';
import type { CdsResponse } from 'cds-hooks-types';
import type { Response } from 'express';
import { v7 as timeOrderedUuid } from 'uuid';
import { answer } from '../../hooks/answer.ts';
import { inDialect } from '../../hooks/dialect.ts';
import { ServiceError } from '../../hooks/errors.ts';
import type { FhirSource, OpenEhr, OpenTerminology, Terminology } from '../../hooks/ports.ts';
import { type HookRequest, parseRequest } from '../../hooks/request.ts';
import type { HookService } from '../../hooks/service.ts';
import { type Edition, editions } from '../domain/situation.ts';
import type { Rule } from '../guideline/rule.ts';
import { today } from './calendar.ts';
import type { Config } from './config.ts';
import { countDecision, decisionFacts, outcomeOf } from './decision-facts.ts';
import { type DecisionLogPorts, type NotedCall, noteCall, notedSources } from './decision-log.ts';
import { fhirServerPolicy } from './fhir-servers.ts';
import { localsOf } from './locals.ts';
import type { Metrics } from './metrics.ts';
import type { Site } from './site.ts';
import type { Client } from './trust/clients.ts';

export interface CallPorts {
  readonly config: Config;
  readonly site: Site;
  readonly rules: readonly Rule[];
  readonly publicUrl: () => string;
  readonly openEhr: OpenEhr;
  /** Absent where the site has no terminology server. */
  readonly terminology?: (time: Time) => Terminology;
  readonly metrics: Metrics;
  readonly decisions: DecisionLogPorts;
}

/** The body that answers one that was parsed as JSON; throws ServiceError where it is refused. */
export async function call(
  service: HookService,
  body: unknown,
  response: Response,
  ports: CallPorts,
): Promise<string> {
  const locals = localsOf(response);
  refuseWithoutRecord(ports);
  const parsed = parseRequest(service.hook, body);
  if (!parsed.ok) {
    throw new ServiceError('invalid-request', 'The request is not valid.', parsed.problems);
  }
  const request = parsed.request as HookRequest;
  const { client } = locals;
  const setting = settingOf(request, client, ports);
  const opened = ehrOf(request, response, ports);
  const terminology = terminologyOf(response, ports);
  const sources = notedSources(ports.decisions, opened, terminology);
  const dialect = client?.cdsHooks ?? '2.0';
  const note = (of: Pick<NotedCall, 'text' | 'decided' | 'error'>) => {
    const milliseconds = performance.now() - locals.arrived;
    const call = { service: service.id, request, setting, client: client?.id, dialect };
    const { told, accesses } = sources;
    const ended = { ...call, ...of, told, accesses, milliseconds, time: new Date() };
    noteCall(ended, ports.decisions);
  };
  try {
    const { ehr } = sources;
    const decided = await answer(service, request, ehr, setting, sources.terminology);
    countDecision(decided, ports.metrics);
    locals.outcome = outcomeOf(decided);
    locals.facts = { hookInstance: request.hookInstance, ...decisionFacts(decided) };
    const text = JSON.stringify(inDialect(decided.response as CdsResponse, dialect));
    note({ text, decided });
    return text;
  } catch (error) {
    note({ text: '', error: error instanceof ServiceError ? error.code : 'failed' });
    throw error;
  }
}

/** A site may want no decision that cannot be recorded. */
function refuseWithoutRecord({ config, decisions }: CallPorts): void {
  if (config.records.auditRequired && decisions.recorder.state().store === 'down') {
    throw new ServiceError('not-ready', 'Decisions cannot be recorded now; try again.');
  }
}

/** With what a request is answered: edition, day and settings. */
export function settingOf(
  request: HookRequest,
  client: Client | undefined,
  ports: Omit<CallPorts, 'openEhr' | 'metrics' | 'decisions'>,
) {
  const { config, site, rules } = ports;
  return {
    rules,
    ...site,
    edition: editionOf(request, client, config),
    asOf: today(config.timeZone),
    decision: timeOrderedUuid(),
    ...(client ? { whenNothing: client.whenNothing } : {}),
    cards: {
      publicUrl: ports.publicUrl(),
      cardLimit: client?.cardLimit ?? config.cardLimit,
      cardLimitPatientView: client?.cardLimitPatientView ?? config.cardLimitPatientView,
      notEvaluated: client?.notEvaluated ?? config.notEvaluated,
      smartLinks: client?.smartLinks ?? config.smart.links,
    },
  };
}

/** The edition asked for is honoured where the client may choose it. */
function editionOf(request: HookRequest, client: Client | undefined, config: Config): Edition {
  const asked = editions.find((edition) => edition === request.edition);
  const mayChoose = client ? client.mayChooseEdition : config.quickStart;
  return (mayChoose && asked) || client?.edition || config.edition;
}

interface Time {
  /** Aborted when the time for data has passed or the client has gone away. */
  readonly signal: AbortSignal;
  readonly remainingMs: () => number;
}

/** Time for data: what is left of the deadline, less what evaluating and answering take. */
function time(response: Response, { deadlineMs }: Config): Time {
  const reserve = Math.min(400, deadlineMs * 0.1);
  const end = localsOf(response).arrived + deadlineMs - reserve;
  const remainingMs = () => Math.max(0, end - performance.now());
  const gone = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) gone.abort();
  });
  const signal = AbortSignal.any([gone.signal, AbortSignal.timeout(Math.ceil(remainingMs()))]);
  // As many calls of an EHR in trouble pause with it as a request has.
  setMaxListeners(0, signal);
  return { signal, remainingMs };
}

/** Its time begins when it is first asked, after the record was read. */
function terminologyOf(
  response: Response,
  { config, terminology }: CallPorts,
): OpenTerminology | undefined {
  return terminology && (() => terminology(time(response, config)));
}

function ehrOf(
  request: HookRequest,
  response: Response,
  { config, openEhr, metrics }: CallPorts,
): FhirSource | undefined {
  const { fhirServer, fhirAuthorization } = request;
  if (fhirServer === undefined) return undefined;
  const { client } = localsOf(response);
  const { access_token: accessToken, subject, scope } = fhirAuthorization ?? {};
  // A token that was issued to another service is not ours to use.
  if (client?.fhirClientId && accessToken && subject !== client.fhirClientId) {
    metrics.security.inc({ event: 'fhir-client-mismatch' });
    return undefined;
  }
  return openEhr({
    fhirServer,
    ...time(response, config),
    isAllowed: fhirServerPolicy(client?.fhirServers ?? config.fhirServers, config.quickStart),
    ...(accessToken ? { accessToken } : {}),
    ...(scope ? { scope } : {}),
  });
}
