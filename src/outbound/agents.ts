// Connections to other servers. undici is named here for what the built-in fetch offers no other
// way to: checked addresses, a bound on connections, and a look at an answer while it arrives. Its
// Agent is handed to the built-in fetch as `dispatcher`, so that fhir-kit-client and jose use it.
import { isIP } from 'node:net';
import { Agent, type Dispatcher } from 'undici';
import { checkedLookup, isPermitted, type Reach, type Resolve } from './addresses.ts';

export interface Agents {
  /** The dispatcher for the server, or undefined when its literal address is not allowed. */
  readonly forServer: (url: URL) => Dispatcher | undefined;
  readonly close: () => Promise<void>;
}

/** Connections to one origin; more requests than that wait for one. */
const connectionsPerOrigin = 64;

export function createAgents(resolve?: Resolve): Agents {
  const agents = { loopback: agent('loopback', resolve), remote: agent('remote', resolve) };
  return {
    forServer: (url) => {
      const reach = isLoopbackName(url.hostname) ? 'loopback' : 'remote';
      // A socket looks up names only; an address in the URL is checked here.
      const address = url.hostname.replace(/^\[|\]$/g, '');
      return isIP(address) === 0 || isPermitted(address, reach) ? agents[reach] : undefined;
    },
    close: async () => {
      await Promise.all([agents.loopback.destroy(), agents.remote.destroy()]);
    },
  };
}

function agent(reach: Reach, resolve?: Resolve): Agent {
  return new Agent({
    connections: connectionsPerOrigin,
    connect: { timeout: 2000, lookup: checkedLookup(reach, resolve) },
    headersTimeout: 15_000,
    bodyTimeout: 15_000,
    keepAliveTimeout: 10_000,
  });
}

/** Names of this machine in a URL that was parsed, which writes addresses in one form. */
export function isLoopbackName(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
