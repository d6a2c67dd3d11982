// One call of a service: the settings of its client, the EHR it names, and the time that is left.
import { randomUUID } from 'node:crypto';
import type { CdsResponse } from 'cds-hooks-types';
import type { Response } from 'express';
import { answer } from '../../hooks/answer.ts';
import { inDialect } from '../../hooks/dialect.ts';
import { ServiceError } from '../../hooks/errors.ts';
import type { FhirSource, OpenEhr } from '../../hooks/ports.ts';
import { type HookRequest, parseRequest } from '../../hooks/request.ts';
import type { HookService } from '../../hooks/service.ts';
import { type Edition, editions } from '../domain/situation.ts';
import type { Rule } from '../guideline/rule.ts';
import { today } from './calendar.ts';
import type { Config } from './config.ts';
import { countDecision, decisionFacts, outcomeOf } from './decision-facts.ts';
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
  readonly metrics: Metrics;
}

/** The answer to a body that was parsed as JSON; throws ServiceError where it is refused. */
export async function call(
  service: HookService,
  body: unknown,
  response: Response,
  ports: CallPorts,
): Promise<ReturnType<typeof inDialect>> {
  const locals = localsOf(response);
  const parsed = parseRequest(service.hook, body);
  if (!parsed.ok) {
    throw new ServiceError('invalid-request', 'The request is not valid.', parsed.problems);
  }
  const request = parsed.request as HookRequest;
  const { client } = locals;
  const ehr = ehrOf(request, response, ports);
  const decided = await answer(service, request, ehr, settingOf(request, client, ports));
  countDecision(decided, ports.metrics);
  locals.outcome = outcomeOf(decided);
  locals.facts = { hookInstance: request.hookInstance, ...decisionFacts(decided) };
  return inDialect(decided.response as CdsResponse, client?.cdsHooks ?? '2.0');
}

function settingOf(request: HookRequest, client: Client | undefined, ports: CallPorts) {
  const { config, site, rules } = ports;
  return {
    rules,
    ...site,
    edition: editionOf(request, client, config),
    asOf: today(config.timeZone),
    decision: randomUUID(),
    ...(client ? { whenNothing: client.whenNothing } : {}),
    cards: {
      publicUrl: ports.publicUrl(),
      cardLimit: client?.cardLimit ?? config.cardLimit,
      cardLimitPatientView: client?.cardLimitPatientView ?? config.cardLimitPatientView,
      notEvaluated: client?.notEvaluated ?? config.notEvaluated,
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
  return { signal, remainingMs };
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
