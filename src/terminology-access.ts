// Wires the terminology server of a site: its connection, its breaker, and what operations are told.
import type { Logger } from 'pino';
import { type BreakerSettings, breakers } from './ehr/resilience.ts';
import type { Agents } from './outbound/agents.ts';
import { ConfigError } from './server/config.ts';
import type { Metrics } from './server/metrics.ts';
import {
  defaultTerminologyLimits,
  type TerminologyClient,
  type TerminologyLimits,
  terminologyClient,
} from './terminology/terminology-client.ts';

export interface TerminologyTuning {
  readonly limits?: TerminologyLimits;
  readonly breaker?: BreakerSettings;
}

export interface TerminologyNeeds extends TerminologyTuning {
  readonly agents: Agents;
  readonly metrics: Metrics;
  readonly log: Logger;
}

/** One server and small answers: it is left alone sooner than an EHR, and asked again later. */
const defaultBreaker: BreakerSettings = {
  calls: 20,
  leastCalls: 6,
  threshold: 0.5,
  halfOpenAfterMs: 15_000,
};

/** @param base the URL that the configuration names; undefined: there is none, and none is asked. */
export function createTerminologyAccess(
  base: string | undefined,
  needs: TerminologyNeeds,
): TerminologyClient | undefined {
  if (base === undefined) return undefined;
  const { agents, metrics, log, limits = defaultTerminologyLimits } = needs;
  const dispatcher = agents.forServer(new URL(base));
  if (!dispatcher) throw new ConfigError(['TERMINOLOGY_SERVER_URL: the address is not allowed']);
  return terminologyClient({
    base,
    dispatcher,
    limits,
    guarded: breakers(needs.breaker ?? defaultBreaker, (origin, state) => {
      metrics.terminologyBreaker.inc({ state });
      log.warn({ origin, state }, 'circuit breaker of the terminology server');
    }),
    events: {
      call: (operation, outcome, seconds) => {
        metrics.terminologyCalls.inc({ operation, outcome });
        metrics.terminologyDuration.observe({ operation }, seconds);
      },
      drug: (outcome) => metrics.terminologyDrugs.inc({ outcome }),
    },
  });
}
