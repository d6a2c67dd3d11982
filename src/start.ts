// Wires the adapters into the application and listens.
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { DestinationStream, Logger } from 'pino';
import type { EhrLimits } from './ehr/limits.ts';
import type { BreakerSettings } from './ehr/resilience.ts';
import { createEhrAccess } from './ehr-access.ts';
import type { Rule } from './guideline/rule.ts';
import { rules as allRules } from './guideline/rules/index.ts';
import type { Resolve } from './outbound/addresses.ts';
import { createAgents } from './outbound/agents.ts';
import { createRecords } from './records.ts';
import { admission } from './server/admission.ts';
import { createApp } from './server/app.ts';
import type { Config } from './server/config.ts';
import { type Lifecycle, lifecycle } from './server/lifecycle.ts';
import { createLog } from './server/logging.ts';
import { addProcessMetrics, createMetrics } from './server/metrics.ts';
import { releaseOf } from './server/release.ts';
import { checkRules } from './server/rule-check.ts';
import { defaultSite, readSite } from './server/site.ts';
import type { KeySettings } from './server/trust/keys.ts';
import { createTerminologyAccess, type TerminologyTuning } from './terminology-access.ts';
import type { Trust, TrustNeeds } from './trust.ts';

export interface Running {
  readonly url: string;
  /** Reads again what may change while the service runs: the registry of clients. */
  readonly reload: () => void;
  /** Leaves in bounded time: readiness off, calls under way finished, then all is closed. */
  readonly close: () => Promise<void>;
  /** Told of an error that nothing caught; writes no more than its kind and place. */
  readonly log: Logger;
}

/** What a test puts in place of the real thing. */
export interface Replacements {
  readonly rules?: readonly Rule[];
  readonly logTo?: DestinationStream;
  readonly resolve?: Resolve;
  readonly ehrLimits?: EhrLimits;
  readonly terminology?: TerminologyTuning;
  readonly breaker?: BreakerSettings;
  readonly keySettings?: KeySettings;
  /** Milliseconds by which the event loop may lag. */
  readonly lagMs?: number;
  /** Metrics of the process: once for a process, so that tests leave them out. */
  readonly processMetrics?: boolean;
}

/** Milliseconds of lag at which calls are turned away; well below any deadline. */
const defaultLag = 500;

/** Starts the service; port 0 takes any free one. */
export async function start(config: Config, replaced: Replacements = {}): Promise<Running> {
  const log = createLog(config.logLevel, replaced.logTo);
  const rules = replaced.rules ?? allRules;
  checkRules(rules);
  const site = config.siteFile ? readSite(config.siteFile, rules) : defaultSite;
  const metrics = createMetrics();
  if (replaced.processMetrics) addProcessMetrics(metrics);
  const agents = createAgents(replaced.resolve);
  const { keySettings, ehrLimits: limits, breaker, lagMs = defaultLag } = replaced;
  const needs = { config, agents, metrics, log };
  const records = createRecords({ ...needs, config: config.records });
  const trust = await trustOf({
    ...needs,
    replay: records.replay,
    ...(keySettings ? { keySettings } : {}),
  });
  const door = admission({ concurrent: config.maxConcurrent, lagMs }, metrics);
  const life = lifecycle({ delayMs: config.shutdownDelayMs, graceMs: config.shutdownGraceMs });
  const release = releaseOf(rules);
  const terminology = createTerminologyAccess(config.terminologyServer, {
    ...{ agents, metrics, log, ...replaced.terminology },
  });
  const server: { http?: Server } = {};
  const app = createApp({
    ...{ config, site, rules, metrics, log, life, release },
    unready: () => [...(life.leaving() ? ['this process is ending'] : []), ...records.unready()],
    publicUrl: () => config.publicUrl ?? addressOf(config, server.http),
    openEhr: createEhrAccess({ agents, metrics, log, limits, breaker }),
    admit: door.admit,
    decisions: records.decisions,
    insights: records.insights,
    ...(terminology ? { terminology } : {}),
    ...(trust ? { trust } : {}),
  });
  await new Promise<void>((resolve, reject) => {
    server.http = app.listen(config.port, config.host, (error) =>
      error ? reject(error) : resolve(),
    );
  });
  const http = withTimeLimits(server.http as unknown as Server);
  const url = addressOf(config, http);
  announce(config, url, log);
  return {
    url,
    log,
    reload: () => trust?.reload(),
    close: async () => {
      await left(life, http, log);
      door.stop();
      await Promise.all([agents.close(), records.close()]);
    },
  };
}

/** What it needs is loaded only where clients have to prove themselves. */
async function trustOf(needs: TrustNeeds): Promise<Trust | undefined> {
  const { auth, clientsFile } = needs.config;
  if (auth !== 'jwt' || clientsFile === undefined) return undefined;
  const { createTrust } = await import('./trust.ts');
  return createTrust(clientsFile, needs);
}

/** A client that sends slowly holds no connection for long. */
function withTimeLimits(http: Server): Server {
  http.headersTimeout = 10_000;
  http.requestTimeout = 30_000;
  // Longer than load balancers keep an idle connection, so that it is they who close it.
  http.keepAliveTimeout = 65_000;
  return http;
}

function announce(config: Config, url: string, log: Logger): void {
  log.info({ url, edition: config.edition, auth: config.auth }, 'listening');
  for (const hint of config.hints) log.warn(hint);
  if (config.auth === 'off') {
    log.warn('CDS_AUTH=off: EVERYONE who reaches this service can call it. No client is verified.');
  }
  if (config.auth === 'jwt' && !config.publicUrl) {
    log.warn('PUBLIC_URL is not set: tokens must name this address as audience.');
  }
}

function addressOf(config: Config, http: Server | undefined): string {
  const port = (http?.address() as AddressInfo | null)?.port ?? config.port;
  const host = config.host.includes(':') ? `[${config.host.replace(/[[\]]/g, '')}]` : config.host;
  return `http://${host}:${port}`;
}

async function left(life: Lifecycle, http: Server, log: Logger): Promise<void> {
  log.info('leaving');
  const cutOff = await life.leave(http);
  if (cutOff > 0) log.warn({ cutOff }, 'requests were cut off: they outlasted the time to leave');
  else log.info('left');
}
