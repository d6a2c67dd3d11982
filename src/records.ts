// Wires what is kept: the database, the spool beside it, and what operations are told of both.
import type { Logger } from 'pino';
import type { InsightsStore } from '../hooks/insights.ts';
import type { Recorder, ReplayGuard } from '../hooks/ports.ts';
import type { Agents } from './outbound/agents.ts';
import { deliverAudits } from './outbound/audit-delivery.ts';
import { codeCounter } from './server/code-counter.ts';
import type { DecisionLogPorts } from './server/decision-log.ts';
import { type SilenceWatch, silenceWatch } from './server/insights/silence-watch.ts';
import type { Metrics } from './server/metrics.ts';
import type { RecordConfig } from './server/record-config.ts';
import { auditOutbox } from './store/audit-outbox.ts';
import { database } from './store/database.ts';
import { keyedHash } from './store/hash-key.ts';
import { insightsStore } from './store/insights-store.ts';
import { recordStore } from './store/record-store.ts';
import { type RecorderEvents, recorder, recorderDefaults } from './store/recorder.ts';
import { replayGuard } from './store/replay-guard.ts';
import { purge } from './store/retention.ts';
import { sealWith } from './store/seal.ts';
import { spool } from './store/spool.ts';

export interface Records {
  readonly decisions: DecisionLogPorts;
  readonly insights: {
    readonly store: InsightsStore;
    readonly watch: SilenceWatch;
    readonly recorder: Recorder;
  };
  readonly replay: ReplayGuard;
  /** Why no calls should be sent here; empty while the store is there. */
  readonly unready: () => readonly string[];
  readonly close: () => Promise<void>;
}

export interface RecordNeeds {
  readonly agents: Agents;
  readonly config: RecordConfig;
  readonly metrics: Metrics;
  readonly log: Logger;
}

export function createRecords({ config, agents, metrics, log }: RecordNeeds): Records {
  const { databaseFile: file, databaseUrl: url, spoolLimitBytes } = config;
  const db = database({ file, url });
  const store = recordStore(db);
  const ports = { store, spool: spool(`${file}.spool`), events: eventsOf(metrics, log) };
  const keeper = recorder(ports, { ...recorderDefaults, spoolLimitBytes });
  const codes = codeCounter(() => new Date());
  const noteCodes = () => keeper.later(codes.taken);
  const counting = setInterval(noteCodes, countingMs);
  counting.unref();
  const purging = setInterval(() => {
    purge(db, config, new Date()).catch(() => undefined);
  }, purgeEveryMs);
  purging.unref();
  const endDelivery = config.auditServer
    ? deliverAudits(
        {
          outbox: auditOutbox(db),
          agents,
          onOutcome: (outcome) => metrics.audits.inc({ outcome }),
        },
        { server: config.auditServer, everyMs: deliveryMs },
      )
    : undefined;
  const insights = insightsStore(db);
  const watch = silenceWatch({ store: insights, metrics, log, now: () => new Date() });
  metrics.spoolBytes.collectFrom(() => keeper.state().spooledBytes);
  return {
    decisions: { recorder: keeper, hash: hashOf(config, log), codes, ...inputsOf(config) },
    insights: { store: insights, watch, recorder: keeper },
    replay: replayGuard(db),
    unready: () => {
      const { store: reach, spooledBytes } = keeper.state();
      if (reach === 'up') return [];
      return [`the store is out of reach; ${spooledBytes} bytes of records wait for it`];
    },
    close: async () => {
      clearInterval(counting);
      clearInterval(purging);
      watch.stop();
      endDelivery?.();
      noteCodes();
      await keeper.close();
      await db.close();
    },
  };
}

/** AuditEvents leave within seconds. */
const deliveryMs = 2000;

/** What is past its time is removed every hour. */
const purgeEveryMs = 3_600_000;

/** Milliseconds over which codes are counted before the count is kept. */
const countingMs = 5000;

function hashOf({ databaseFile, databaseUrl, hashKey }: RecordConfig, log: Logger) {
  if (databaseUrl && !hashKey) {
    log.warn('HASH_KEY is not set: replicas would record one patient under different hashes.');
  }
  return keyedHash({ key: hashKey, file: `${databaseFile}.key` }, () =>
    log.warn('no key file can be made: hashes of patients change with the next start'),
  );
}

function inputsOf({ inputs }: RecordConfig): Pick<DecisionLogPorts, 'inputs'> {
  return inputs ? { inputs: { seal: sealWith(inputs.key).seal, days: inputs.days } } : {};
}

function eventsOf(metrics: Metrics, log: Logger): RecorderEvents {
  metrics.storeUp.set(1);
  return {
    onState: (state) => {
      metrics.storeUp.set(state === 'up' ? 1 : 0);
      if (state === 'up') log.info('the store is back; what waited is delivered');
      else log.error({ audit: 'store-down' }, 'the store is out of reach; records are spooled');
    },
    onDrop: (kind, count) => {
      metrics.recordsLost.inc({ kind }, count);
      log.error({ kind, count }, 'records were lost');
    },
    onRefusal: () => {
      metrics.recordsLost.inc({ kind: 'laid-aside' });
      log.error('the store refused a record of the spool; it was laid aside');
    },
  };
}
