// The service in this process with what a test replaces, and how it is asked.
import { Writable } from 'node:stream';
import type { Card } from 'cds-hooks-types';
import { readConfig } from '../../../src/server/config.ts';
import { type Replacements, type Running, start } from '../../../src/start.ts';
import type { ServiceEntry } from '../../support/prefetch.ts';
import { newDatabaseFile } from '../../support/start-service.ts';

export interface FaultService extends Running {
  /** All that was logged. */
  readonly logged: () => string;
  readonly metric: (name: string, labels?: Readonly<Record<string, string>>) => Promise<number>;
}

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly cards: readonly Card[];
  /** Ids of the rules that fired. */
  readonly fired: readonly string[];
  /** Rule ids of the cards about the request itself. */
  readonly sys: readonly string[];
  /** Codes of the OperationOutcome. */
  readonly codes: readonly string[];
  readonly milliseconds: number;
}

export async function startFaultService(
  env: Readonly<Record<string, string>> = {},
  replaced: Replacements = {},
): Promise<FaultService> {
  let log = '';
  const logTo = new Writable({
    write: (chunk, _encoding, done) => {
      log += chunk;
      done();
    },
  });
  const own = { PORT: '0', LOG_LEVEL: 'trace', DATABASE_FILE: newDatabaseFile() };
  const config = readConfig({ ...own, ...env });
  const running = await start(config, { logTo, ...replaced });
  return {
    ...running,
    logged: () => log,
    metric: async (name, labels = {}) => {
      const text = await (await fetch(`${running.url}/metrics`)).text();
      return seriesSum(text, `mbc_${name}`, labels);
    },
  };
}

/** Sum over all series with the labels. */
function seriesSum(text: string, name: string, labels: Readonly<Record<string, string>>): number {
  const wanted = Object.entries(labels).map(([label, value]) => `${label}="${value}"`);
  return text
    .split('\n')
    .filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `))
    .filter((line) => wanted.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
}

export async function discovered(serviceUrl: string, hook: string): Promise<ServiceEntry> {
  const answer = await fetch(`${serviceUrl}/cds-services`);
  const { services } = (await answer.json()) as { services: ServiceEntry[] };
  const service = services.find((entry) => entry.hook === hook);
  if (!service) throw new Error(`no service for ${hook}`);
  return service;
}

export interface AskOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  readonly service?: string;
}

/** Calls the service of the request's hook. */
export async function ask(
  serviceUrl: string,
  request: { hook: string } | string | Uint8Array<ArrayBuffer>,
  { headers = {}, signal, service }: AskOptions = {},
): Promise<Reply> {
  const isRaw = typeof request === 'string' || request instanceof Uint8Array;
  const name = service ?? (isRaw ? 'mbc-order-sign' : `mbc-${request.hook}`);
  const started = performance.now();
  const answer = await fetch(`${serviceUrl}/cds-services/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: isRaw ? request : JSON.stringify(request),
    ...(signal ? { signal } : {}),
  });
  const text = await answer.text();
  const milliseconds = performance.now() - started;
  return { ...parsed(text), status: answer.status, headers: answer.headers, text, milliseconds };
}

interface RuleNames {
  'org.mbc-cds'?: { rules?: { id: string }[] };
}

function parsed(text: string): Pick<Reply, 'cards' | 'fired' | 'sys' | 'codes'> {
  const body = (text ? JSON.parse(text) : {}) as {
    cards?: Card[];
    issue?: { code: string }[];
  };
  const cards = body.cards ?? [];
  const rules = cards.flatMap((c) => (c.extension as RuleNames)?.['org.mbc-cds']?.rules ?? []);
  const sys = cards.flatMap((c) => c.source.topic?.code ?? []).filter((c) => c.startsWith('SYS'));
  return {
    cards,
    fired: rules.map(({ id }) => id),
    sys,
    codes: (body.issue ?? []).map(({ code }) => code),
  };
}

/** The card with that rule id. */
export function cardOf({ cards }: Reply, id: string): Card | undefined {
  return cards.find((card) => card.source.topic?.code === id);
}
