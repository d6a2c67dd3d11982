// The configuration: everything that a site sets, checked at start with every problem listed.
import { z } from 'zod';
import { editions } from '../domain/situation.ts';
import { normalBase } from './fhir-servers.ts';
import { misspelt } from './misspelt.ts';
import { type RecordConfig, recordConfig, recordProblems, recordShape } from './record-config.ts';
import { type SmartConfig, smartConfig, smartShape } from './smart-config.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean),
);

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  PUBLIC_URL: z.url().optional(),
  GUIDELINE_EDITION: z.enum(editions).default('contemporary-2026'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  DEADLINE_MS: z.coerce.number().int().min(100).max(60_000).default(4000),
  CARD_LIMIT: z.coerce.number().int().min(1).max(50).default(5),
  CARD_LIMIT_PATIENT_VIEW: z.coerce.number().int().min(1).max(50).default(4),
  CORS_ORIGINS: list.default([]),
  FHIR_SERVER_ALLOWLIST: list.default([]),
  TERMINOLOGY_SERVER_URL: z
    .string()
    .refine((url) => normalBase(url) !== undefined, 'must be the base URL of a server by https')
    .optional(),
  SITE_FILE: z.string().optional(),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be an IANA time zone').default('UTC'),
  CDS_AUTH: z.enum(['on', 'off']).default('on'),
  CLIENTS_FILE: z.string().optional(),
  ...recordShape,
  ...smartShape,
  REPLAY_STRICT: flag.default(false),
  MAX_CONCURRENT: z.coerce.number().int().min(1).max(10_000).default(100),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(3000),
  DEGRADED_CARD: z.enum(['all', 'order-hooks', 'off']).default('all'),
  SHUTDOWN_DELAY_MS: z.coerce.number().int().min(0).max(120_000).default(0),
  SHUTDOWN_GRACE_MS: z.coerce.number().int().min(0).max(300_000).optional(),
  // Both make libraries write what they send and receive, tokens and patient data included.
  DEBUG: z.string().refine(isHarmless, 'would write patient data to the log').optional(),
  NODE_DEBUG: z.never('would write tokens to the log').optional(),
});

/** Names of all variables that are read. */
export const settingNames: readonly string[] = Object.keys(schema.shape);

/** Namespaces of libraries that see requests or answers. */
function isHarmless(debug: string): boolean {
  return !/\*|fhir-kit-client|express|body-parser|router|send|finalhandler/.test(debug);
}

export interface Config {
  readonly host: string;
  readonly port: number;
  /** Base of public URLs without a trailing slash; undefined: from host and port. */
  readonly publicUrl?: string;
  readonly edition: (typeof editions)[number];
  readonly logLevel: string;
  readonly deadlineMs: number;
  readonly cardLimit: number;
  readonly cardLimitPatientView: number;
  readonly corsOrigins: readonly string[];
  readonly fhirServers: readonly string[];
  /** Base URL without a trailing slash; undefined: no terminology server is asked. */
  readonly terminologyServer?: string;
  readonly timeZone: string;
  /** File with the thresholds and rule modes of the site. */
  readonly siteFile?: string;
  /**
   * `jwt`: clients of the registry prove themselves; `open`: a loopback host without a registry;
   * `off`: switched off by the site, loudly.
   */
  readonly auth: 'jwt' | 'open' | 'off';
  /** A loopback host without trusted clients: no token needed, loopback FHIR servers allowed. */
  readonly quickStart: boolean;
  /** File with the clients that are trusted. */
  readonly clientsFile?: string;
  readonly records: RecordConfig;
  readonly smart: SmartConfig;
  /** Whether calls are turned away while used tokens cannot be looked up. */
  readonly replayStrict: boolean;
  /** Calls under way at once. */
  readonly maxConcurrent: number;
  /** Calls of one client in a minute, where its entry says nothing else. */
  readonly requestsPerMinute: number;
  /** Milliseconds that the service goes on serving after readiness went off. */
  readonly shutdownDelayMs: number;
  /** Milliseconds for calls under way once no new ones are taken. */
  readonly shutdownGraceMs: number;
  /** What may be misspelt; to be said at start. */
  readonly hints: readonly string[];
  /** Where SYS-01, checks not evaluated, is shown. */
  readonly notEvaluated: 'all' | 'order-hooks' | 'off';
}

export class ConfigError extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((p) => `- ${p}`).join('\n')}`);
    this.name = 'ConfigError';
    this.problems = problems;
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment; an empty value counts as not set.
 *
 * @throws ConfigError with every problem listed.
 */
export function readConfig(environment: Environment): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  const hints = misspelt(Object.keys(set), settingNames);
  const problems = [
    ...(parsed.error?.issues ?? []).map((i) => `${i.path.join('.')}: ${i.message}`),
    ...exposed(set),
    ...recordProblems(set),
  ];
  if (!parsed.success || problems.length > 0) throw new ConfigError([...problems, ...hints]);
  const env = parsed.data;
  const trust = trustOf(isLoopback(env.HOST), env.CDS_AUTH, env.CLIENTS_FILE);
  return {
    host: env.HOST,
    port: env.PORT,
    ...(env.PUBLIC_URL ? { publicUrl: env.PUBLIC_URL.replace(/\/+$/, '') } : {}),
    edition: env.GUIDELINE_EDITION,
    logLevel: env.LOG_LEVEL,
    deadlineMs: env.DEADLINE_MS,
    cardLimit: env.CARD_LIMIT,
    cardLimitPatientView: env.CARD_LIMIT_PATIENT_VIEW,
    corsOrigins: env.CORS_ORIGINS,
    fhirServers: env.FHIR_SERVER_ALLOWLIST,
    ...terminologyOf(env.TERMINOLOGY_SERVER_URL),
    timeZone: env.TIME_ZONE,
    ...(env.SITE_FILE ? { siteFile: env.SITE_FILE } : {}),
    ...(env.CLIENTS_FILE ? { clientsFile: env.CLIENTS_FILE } : {}),
    ...trust,
    records: recordConfig(env),
    smart: smartConfig(env, trust),
    replayStrict: env.REPLAY_STRICT,
    maxConcurrent: env.MAX_CONCURRENT,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    notEvaluated: env.DEGRADED_CARD,
    shutdownDelayMs: env.SHUTDOWN_DELAY_MS,
    // What is let in has its deadline, and some time to arrive and to be answered.
    shutdownGraceMs: env.SHUTDOWN_GRACE_MS ?? env.DEADLINE_MS + 6000,
    hints,
  };
}

function terminologyOf(url: string | undefined): Pick<Config, 'terminologyServer'> {
  const base = url === undefined ? undefined : normalBase(url);
  return base === undefined ? {} : { terminologyServer: base };
}

/** Without clients the service serves this machine only, unless the site insists. */
function exposed({ HOST: host, CDS_AUTH: setting, CLIENTS_FILE: file }: Environment): string[] {
  if (host === undefined || isLoopback(host) || file || setting === 'off') return [];
  return [
    'HOST: anyone could call a service that is not on a loopback address. Set CLIENTS_FILE to the clients that are trusted (or CDS_AUTH=off, if something else keeps strangers out).',
  ];
}

function trustOf(
  loopback: boolean,
  setting: 'on' | 'off',
  clientsFile: string | undefined,
): Pick<Config, 'auth' | 'quickStart'> {
  if (setting === 'off') return { auth: 'off', quickStart: loopback };
  return clientsFile ? { auth: 'jwt', quickStart: false } : { auth: 'open', quickStart: true };
}

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host)
  );
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
