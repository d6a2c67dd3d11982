// What operations ask: is it alive, is it ready, what has it counted.
import { Router } from 'express';
import type { Rule } from '../guideline/rule.ts';
import { today } from './calendar.ts';
import type { Config } from './config.ts';
import type { Metrics } from './metrics.ts';

export interface OperationPorts {
  readonly config: Config;
  readonly rules: readonly Rule[];
  readonly metrics: Metrics;
}

export function operationRoutes({ config, rules, metrics }: OperationPorts): Router {
  const router = Router();
  const overdue = () => overdueReviews(rules, today(config.timeZone));
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'ok' });
  });
  // Rules and configuration were loaded before the service listens; an EHR is not asked.
  router.get('/readyz', (_request, response) => {
    const reviewOverdue = overdue();
    response.json({ status: 'ready', ...(reviewOverdue.length > 0 ? { reviewOverdue } : {}) });
  });
  router.get('/metrics', async (_request, response) => {
    metrics.overdue.reset();
    for (const { rule } of overdue()) metrics.overdue.set({ rule }, 1);
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}

const msPerDay = 86_400_000;

/** Rules whose next review was due before the day; they still fire. */
function overdueReviews(
  rules: readonly Rule[],
  day: number,
): readonly { rule: string; text: string }[] {
  return rules
    .filter((rule) => Date.parse(rule.reviewDue) / msPerDay < day)
    .map(({ id, reviewDue }) => ({ rule: id, text: `review overdue since ${reviewDue}` }));
}
