// What operations ask: is it alive, is it ready, what has it counted.
import { Router } from 'express';
import type { Day } from '../domain/calendar.ts';
import { isReviewOverdue } from '../guideline/review.ts';
import type { Rule } from '../guideline/rule.ts';
import { today } from './calendar.ts';
import type { Config } from './config.ts';
import type { Metrics } from './metrics.ts';
import type { Release } from './release.ts';

export interface OperationPorts {
  readonly config: Config;
  readonly rules: readonly Rule[];
  readonly metrics: Metrics;
  readonly release: Release;
  /** Why no calls should be sent here now; empty when they should. Asked with every probe. */
  readonly unready: () => readonly string[];
}

export function operationRoutes(ports: OperationPorts): Router {
  const { config, rules, metrics, release, unready } = ports;
  const router = Router();
  const overdue = () => overdueReviews(rules, today(config.timeZone));
  // Alive as long as it answers: a process that leaves, or whose store is down, needs no restart.
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok', ...release });
  });
  // Rules and configuration were loaded before the service listens; an EHR is not asked.
  router.get('/readyz', (_request, response) => {
    const reasons = unready();
    const reviewOverdue = overdue();
    response.status(reasons.length > 0 ? 503 : 200).json({
      status: reasons.length > 0 ? 'not ready' : 'ready',
      ...(reasons.length > 0 ? { reasons } : {}),
      ...release,
      edition: config.edition,
      ...(reviewOverdue.length > 0 ? { reviewOverdue } : {}),
    });
  });
  router.get('/metrics', async (_request, response) => {
    metrics.overdue.reset();
    for (const { rule } of overdue()) metrics.overdue.set({ rule }, 1);
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

/** Rules whose next review was due before the day; they still fire. */
function overdueReviews(
  rules: readonly Rule[],
  day: Day,
): readonly { rule: string; text: string }[] {
  return rules
    .filter((rule) => isReviewOverdue(rule, day))
    .map(({ id, reviewDue }) => ({ rule: id, text: `review overdue since ${reviewDue}` }));
}
