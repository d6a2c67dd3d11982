// Reads what was kept, for the CDS team.
import type { InsightsStore } from '../../hooks/insights.ts';
import type { Database } from './database.ts';

/** The queries are loaded when they are first asked for: no call needs them. */
export function insightsStore(database: Database): InsightsStore {
  return {
    feedback: async function* (period) {
      const { feedbackLines } = await import('./exports.ts');
      yield* feedbackLines(database, period);
    },
    decisions: async function* (period) {
      const { decisionLines } = await import('./exports.ts');
      yield* decisionLines(database, period);
    },
    measures: async (period) => {
      const { measuresOf } = await import('./measures.ts');
      return database.use((db) => measuresOf(db, period, database.dialect));
    },
    daily: async (period) => {
      const { dailyCounts } = await import('./daily.ts');
      return database.use((db) => dailyCounts(db, period));
    },
    series: async (period) => {
      const { daySeries } = await import('./series.ts');
      return database.use((db) => daySeries(db, period));
    },
  };
}
