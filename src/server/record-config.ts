// What a site sets for the records of the service: where they are kept, how long, and who may see
// the measures that are made of them.
import { z } from 'zod';
import { normalBase } from './fhir-servers.ts';

const key = z
  .string()
  .regex(/^[0-9a-f]{64}$/i, 'must be 64 hexadecimal digits, for example of `openssl rand -hex 32`');
const days = z.coerce.number().int().min(1).max(36_500);
const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

export const recordShape = {
  DATABASE_FILE: z.string().default('data/mbc-cds.sqlite'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, 'must be the URL of a PostgreSQL database')
    .optional(),
  SPOOL_LIMIT_MB: z.coerce.number().positive().max(100_000).default(64),
  RETENTION_DAYS: days.default(400),
  AUDIT_RETENTION_DAYS: days.default(2190),
  HASH_KEY: key.optional(),
  DECISION_INPUTS: z.enum(['none', 'keep']).default('none'),
  DECISION_KEY: key.optional(),
  DECISION_INPUTS_DAYS: days.default(30),
  INSIGHTS_TOKEN: z.string().min(16, 'must be at least 16 characters long').optional(),
  AUDIT_REQUIRED: flag.default(false),
  AUDIT_SERVER_URL: z
    .string()
    .refine((url) => normalBase(url) !== undefined, 'must be the base URL of a server by https')
    .optional(),
};

export interface RecordConfig {
  /** SQLite file of what is kept; the spool and the generated key stand beside it. */
  readonly databaseFile: string;
  /** PostgreSQL to use instead. */
  readonly databaseUrl?: string;
  /** Bytes that may wait for the store while it is out of reach. */
  readonly spoolLimitBytes: number;
  /** Days that decisions and feedback are kept. */
  readonly retentionDays: number;
  readonly auditRetentionDays: number;
  /** Secret of the keyed hashes, 32 bytes in hex; undefined: generated beside the SQLite file. */
  readonly hashKey?: string;
  /** Set where what a decision rested on is kept, encrypted. */
  readonly inputs?: { readonly key: string; readonly days: number };
  /** What opens the measures; undefined: nothing does, but on a quick start all. */
  readonly insightsToken?: string;
  /** Whether calls are turned away while the store cannot be reached. */
  readonly auditRequired: boolean;
  /** FHIR base URL that AuditEvents are posted to, without a trailing slash. */
  readonly auditServer?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What single variables cannot tell. */
export function recordProblems(environment: Environment): readonly string[] {
  const { DECISION_INPUTS: inputs, DECISION_KEY: decisionKey } = environment;
  return inputs === 'keep' && !decisionKey
    ? ['DECISION_KEY: what decisions rested on is kept encrypted only; set its key']
    : [];
}

export function recordConfig(env: z.output<z.ZodObject<typeof recordShape>>): RecordConfig {
  const auditServer = env.AUDIT_SERVER_URL && normalBase(env.AUDIT_SERVER_URL);
  return {
    databaseFile: env.DATABASE_FILE,
    ...(env.DATABASE_URL ? { databaseUrl: env.DATABASE_URL } : {}),
    spoolLimitBytes: env.SPOOL_LIMIT_MB * 1_000_000,
    retentionDays: env.RETENTION_DAYS,
    auditRetentionDays: env.AUDIT_RETENTION_DAYS,
    ...(env.HASH_KEY ? { hashKey: env.HASH_KEY } : {}),
    ...(env.DECISION_INPUTS === 'keep' && env.DECISION_KEY
      ? { inputs: { key: env.DECISION_KEY, days: env.DECISION_INPUTS_DAYS } }
      : {}),
    ...(env.INSIGHTS_TOKEN ? { insightsToken: env.INSIGHTS_TOKEN } : {}),
    auditRequired: env.AUDIT_REQUIRED,
    ...(auditServer ? { auditServer } : {}),
  };
}
