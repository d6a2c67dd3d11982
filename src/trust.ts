// Wires what proves a client: the registry, the keys that are fetched, and the memory of used tokens.
import type { Logger } from 'pino';
import type { ReplayGuard } from '../hooks/ports.ts';
import type { Agents } from './outbound/agents.ts';
import { fetchKeys } from './outbound/fetch-keys.ts';
import type { TrustPorts } from './server/authenticate.ts';
import type { Config } from './server/config.ts';
import type { Metrics } from './server/metrics.ts';
import { type Client, readClients } from './server/trust/clients.ts';
import { type KeySettings, keyStore } from './server/trust/keys.ts';
import { replayCheck } from './server/trust/replay.ts';
import { verifyToken } from './server/trust/token.ts';

/** Uses that one process remembers by itself: half an hour of 25 calls a second. */
const remembered = 50_000;

export interface Trust extends TrustPorts {
  /** Reads the registry again; a file that is not valid changes nothing. */
  readonly reload: () => void;
}

export interface TrustNeeds {
  readonly config: Config;
  readonly agents: Agents;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly replay: ReplayGuard;
  readonly keySettings?: KeySettings;
}

/** @param file the registry of clients. */
export function createTrust(file: string, needs: TrustNeeds): Trust {
  const { config, agents, metrics, log, replay: store, keySettings } = needs;
  let clients: readonly Client[] = readClients(file);
  const now = () => new Date();
  const onStoreDown = () => {
    metrics.replayStore.inc();
    log.warn({ audit: 'replay-store-down' }, 'used tokens are remembered in this process only');
  };
  const onFetch = (outcome: string) => metrics.keyFetches.inc({ outcome });
  const keyPorts = { fetch: fetchKeys(agents), onFetch, now: () => performance.now() };
  const keysOf = keyStore(keyPorts, keySettings);
  return {
    verify: (authorization, url) =>
      verifyToken(authorization, url, { clients: () => clients, keysOf, now }),
    replay: replayCheck({ store, onStoreDown, now }, { strict: config.replayStrict, remembered }),
    reload: () => {
      try {
        clients = readClients(file);
        log.info({ clients: clients.length }, 'clients were read again');
      } catch {
        metrics.errors.inc({ where: 'clients reload' });
        log.error('CLIENTS_FILE is not valid; the clients stay as they were');
      }
    },
  };
}
