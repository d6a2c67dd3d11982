// Looks every few minutes whether rules or codes have fallen silent, and tells operations.
import type { Logger } from 'pino';
import type { InsightsStore } from '../../../hooks/insights.ts';
import type { Metrics } from '../metrics.ts';
import { baselineDays, daysBefore, type Silence, silences, windows } from './silence.ts';

export interface SilenceWatch {
  /** Looks now. Rejects where the store is out of reach. */
  readonly look: () => Promise<readonly Silence[]>;
  readonly stop: () => void;
}

export interface WatchPorts {
  readonly store: Pick<InsightsStore, 'daily'>;
  readonly metrics: Pick<Metrics, 'silences'>;
  readonly log: Logger;
  readonly now: () => Date;
}

const everyMs = 300_000;

export function silenceWatch({ store, metrics, log, now }: WatchPorts): SilenceWatch {
  let known = new Set<string>();
  const look = async () => {
    const today = now().toISOString().slice(0, 10);
    const from = daysBefore(today, baselineDays + Math.max(...windows));
    const found = silences(await store.daily({ from, to: today }), today);
    metrics.silences.reset();
    const names = new Set<string>();
    for (const { client, kind, subject } of found) {
      metrics.silences.set({ client: client || 'none', kind, subject }, 1);
      const name = JSON.stringify([client, kind, subject]);
      names.add(name);
      // Said once, until it is over.
      if (!known.has(name)) log.warn({ client, kind, subject }, 'has fallen silent');
    }
    known = names;
    return found;
  };
  const timer = setInterval(() => look().catch(() => undefined), everyMs);
  timer.unref();
  return { look, stop: () => clearInterval(timer) };
}
