// The configuration: everything that a site sets, checked at start with every problem listed.
import { z } from 'zod';
import { editions } from '../domain/situation.ts';

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
  SITE_FILE: z.string().optional(),
  TIME_ZONE: z.string().refine(isTimeZone, 'must be an IANA time zone').default('UTC'),
  CDS_AUTH: z.enum(['on', 'off']).default('on'),
  CLIENTS_FILE: z.string().optional(),
  DATABASE_FILE: z.string().default('data/mbc-cds.sqlite'),
  REPLAY_STRICT: flag.default(false),
  MAX_CONCURRENT: z.coerce.number().int().min(1).max(10_000).default(100),
  REQUESTS_PER_MINUTE: z.coerce.number().int().min(1).default(3000),
  DEGRADED_CARD: z.enum(['all', 'order-hooks', 'off']).default('all'),
  // Both make libraries write what they send and receive, tokens and patient data included.
  DEBUG: z.string().refine(isHarmless, 'would write patient data to the log').optional(),
  NODE_DEBUG: z.never('would write tokens to the log').optional(),
});

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
  /** SQLite file of what is kept. */
  readonly databaseFile: string;
  /** Whether calls are turned away while used tokens cannot be looked up. */
  readonly replayStrict: boolean;
  /** Calls under way at once. */
  readonly maxConcurrent: number;
  /** Calls of one client in a minute, where its entry says nothing else. */
  readonly requestsPerMinute: number;
  /** Where SYS-01, checks not evaluated, is shown. */
  readonly notEvaluated: 'all' | 'order-hooks' | 'off';
}

export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`The configuration is not valid:\n${problems.map((p) => `- ${p}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** Reads the environment; an empty value counts as not set. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((i) => `${i.path.join('.')}: ${i.message}`));
  }
  const env = parsed.data;
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
    timeZone: env.TIME_ZONE,
    ...(env.SITE_FILE ? { siteFile: env.SITE_FILE } : {}),
    ...(env.CLIENTS_FILE ? { clientsFile: env.CLIENTS_FILE } : {}),
    ...trustOf(env.HOST, env.CDS_AUTH, env.CLIENTS_FILE),
    databaseFile: env.DATABASE_FILE,
    replayStrict: env.REPLAY_STRICT,
    maxConcurrent: env.MAX_CONCURRENT,
    requestsPerMinute: env.REQUESTS_PER_MINUTE,
    notEvaluated: env.DEGRADED_CARD,
  };
}

/** Without clients the service serves this machine only, unless the site insists. */
function trustOf(
  host: string,
  setting: 'on' | 'off',
  clientsFile: string | undefined,
): Pick<Config, 'auth' | 'quickStart'> {
  const loopback = isLoopback(host);
  if (setting === 'off') return { auth: 'off', quickStart: loopback };
  if (clientsFile) return { auth: 'jwt', quickStart: false };
  if (loopback) return { auth: 'open', quickStart: true };
  throw new ConfigError([
    'HOST: anyone could call a service that is not on a loopback address. Set CLIENTS_FILE to the clients that are trusted (or CDS_AUTH=off, if something else keeps strangers out).',
  ]);
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
