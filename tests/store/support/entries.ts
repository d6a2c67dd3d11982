// Entries for the store: synthetic, with what a test says replaced.
import type {
  AuditRecord,
  DecisionRecord,
  FeedbackRecord,
  StoreEntry,
} from '../../../hooks/records.ts';

export function decision(id: string, more: Partial<DecisionRecord> = {}): DecisionRecord {
  return {
    id,
    time: '2026-03-01T10:00:00.000Z',
    service: 'mbc-order-sign',
    hook: 'order-sign',
    hookInstance: 'c6d2b1f0-5b8e-4f7e-9d43-6f1a2b3c4d5e',
    client: 'general',
    edition: 'contemporary-2026',
    ruleSet: 'set-1',
    patient: 'patient-1',
    orders: 1,
    outcome: 'cards',
    milliseconds: 12.5,
    sources: { conditions: 'prefetch' },
    gaps: [],
    findings: [
      {
        rule: 'ET-05',
        version: '1.0.0',
        outcome: 'fires',
        shown: true,
        indicator: 'critical',
        missing: [],
      },
    ],
    cards: [
      {
        uuid: `card-of-${id}`,
        topic: 'ET-05',
        indicator: 'critical',
        rules: ['ET-05'],
        suggestions: [],
      },
    ],
    issues: [],
    answer: 'a'.repeat(64),
    ...more,
  };
}

export function feedback(id: string, more: Partial<FeedbackRecord> = {}): FeedbackRecord {
  return {
    id,
    client: 'general',
    service: 'mbc-order-sign',
    card: 'card-of-d1',
    outcome: 'overridden',
    reason: { system: 'http://example.org/reasons', code: 'patient-refuses' },
    suggestions: [],
    outcomeTimestamp: '2026-03-01T10:01:00.000Z',
    receivedAt: '2026-03-01T10:01:01.000Z',
    ...more,
  };
}

export function audit(id: string, more: Partial<AuditRecord> = {}): AuditRecord {
  const recorded = '2026-03-01T10:00:00.000Z';
  return { id, recorded, event: { resourceType: 'AuditEvent', id, recorded }, ...more };
}

export const entry = {
  decision: (...of: Parameters<typeof decision>): StoreEntry => ({
    kind: 'decision',
    record: decision(...of),
  }),
  feedback: (...of: Parameters<typeof feedback>): StoreEntry => ({
    kind: 'feedback',
    record: feedback(...of),
  }),
  audit: (...of: Parameters<typeof audit>): StoreEntry => ({ kind: 'audit', record: audit(...of) }),
};
