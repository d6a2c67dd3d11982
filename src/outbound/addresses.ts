// Which network addresses may be connected to. The name of a server is checked elsewhere; this is
// the second lock: the addresses that the name resolves to are checked before a connection is made
// to one of them, so that a name cannot be pointed at this machine or at the metadata service of a
// cloud (ASVS 5.0, 1.3.6). Private addresses are allowed: that is where hospitals keep their EHR.
import { type LookupAddress, type LookupOptions, lookup as resolveName } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** `loopback`: servers of this machine only; `remote`: never this machine. */
export type Reach = 'loopback' | 'remote';

// A BlockList also sees through IPv4-mapped IPv6 addresses (::ffff:127.0.0.1).
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** This machine, link-local, multicast and reserved ranges, and metadata services of clouds. */
const neverRemote = new BlockList();
neverRemote.addSubnet('0.0.0.0', 8, 'ipv4');
neverRemote.addSubnet('127.0.0.0', 8, 'ipv4');
neverRemote.addSubnet('169.254.0.0', 16, 'ipv4');
neverRemote.addAddress('100.100.100.200', 'ipv4');
neverRemote.addSubnet('224.0.0.0', 3, 'ipv4');
neverRemote.addSubnet('::', 127, 'ipv6');
neverRemote.addSubnet('fe80::', 10, 'ipv6');
neverRemote.addSubnet('ff00::', 8, 'ipv6');
neverRemote.addAddress('fd00:ec2::254', 'ipv6');
// Translations that carry an IPv4 address within: IPv4-compatible, NAT64 and 6to4.
neverRemote.addSubnet('::', 96, 'ipv6');
neverRemote.addSubnet('64:ff9b::', 96, 'ipv6');
neverRemote.addSubnet('2002::', 16, 'ipv6');

/** Whether a connection to the IP address is allowed; false for anything that is not one. */
export function isPermitted(address: string, reach: Reach): boolean {
  const family = isIP(address);
  if (family === 0) return false;
  const type = family === 6 ? 'ipv6' : 'ipv4';
  return reach === 'loopback' ? loopback.check(address, type) : !neverRemote.check(address, type);
}

/** Resolves a name to all its addresses; `dns.lookup` but for tests. */
export type Resolve = (
  hostname: string,
  options: LookupOptions & { all: true },
  done: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * A lookup for sockets that fails unless every address of the name is permitted. The socket
 * connects to what was checked: there is no second lookup that could answer differently.
 */
export function checkedLookup(reach: Reach, resolve: Resolve = resolveName): LookupFunction {
  return (hostname, options, done) => {
    resolve(hostname, { ...options, all: true }, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) {
        done(error ?? refusal('no address'), '');
      } else if (!addresses.every(({ address }) => isPermitted(address, reach))) {
        done(refusal('an address of the server is not allowed'), '');
      } else if (options.all) {
        done(null, addresses);
      } else {
        done(null, first.address, first.family);
      }
    });
  };
}

function refusal(message: string): NodeJS.ErrnoException {
  return Object.assign(new Error(message), { code: 'EACCES' });
}
