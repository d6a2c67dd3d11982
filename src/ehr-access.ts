// Wires the access to EHRs: connections, breakers, and what operations are told.
import type { Logger } from 'pino';
import type { OpenEhr } from '../hooks/ports.ts';
import { openEhr } from './ehr/fhir-client.ts';
import { defaultLimits, type EhrLimits } from './ehr/limits.ts';
import { type BreakerSettings, breakers, defaultBreaker } from './ehr/resilience.ts';
import type { Agents } from './outbound/agents.ts';
import type { Metrics } from './server/metrics.ts';

export interface EhrNeeds {
  readonly agents: Agents;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly limits?: EhrLimits | undefined;
  readonly breaker?: BreakerSettings | undefined;
}

export function createEhrAccess(needs: EhrNeeds): OpenEhr {
  const { agents, metrics, log, limits = defaultLimits, breaker = defaultBreaker } = needs;
  const named = new Set<string>();
  return openEhr({
    dispatcherFor: agents.forServer,
    limits,
    guarded: breakers(breaker, (origin, state) => {
      metrics.breaker.inc({ state });
      log.warn({ origin, state }, 'circuit breaker of a FHIR server');
    }),
    events: {
      call: (type, outcome, seconds) => {
        metrics.ehrCalls.inc({ type, outcome });
        metrics.ehrDuration.observe({ type }, seconds);
      },
      retry: (type) => metrics.ehrRetries.inc({ type }),
      scope: (scope, coverage) => {
        metrics.scopes.inc({ scope, coverage });
        // Said once: it will be so with every call until someone grants the scope.
        if (named.has(scope)) return;
        named.add(scope);
        log.warn({ scope, coverage }, 'a scope is lacking in the tokens of a client');
      },
      parameterIgnored: (type) => metrics.ignored.inc({ type }),
      refused: () => metrics.security.inc({ event: 'fhir-server-refused' }),
    },
  });
}
