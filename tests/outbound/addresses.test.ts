// The addresses behind a name: checked before the connection, and connected to as checked.
import type { LookupAddress } from 'node:dns';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkedLookup, isPermitted, type Resolve } from '../../src/outbound/addresses.ts';
import { createAgents } from '../../src/outbound/agents.ts';
import { fetchKeys } from '../../src/outbound/fetch-keys.ts';
import { forFetch } from '../../src/outbound/watched.ts';
import { type FaultyEhr, faults, startFaultyEhr } from '../faults/support/faulty-ehr.ts';

const answering =
  (...addresses: string[]): Resolve =>
  (_hostname, _options, done) => {
    const found = addresses.map((address): LookupAddress => {
      return { address, family: address.includes(':') ? 6 : 4 };
    });
    done(null, found);
  };

function looked(reach: 'loopback' | 'remote', ...addresses: string[]): Promise<unknown> {
  return new Promise((resolve) => {
    checkedLookup(reach, answering(...addresses))('a.example.org', { all: false }, (error, found) =>
      resolve(error ? error.code : found),
    );
  });
}

describe('addresses of a remote server', () => {
  const never = [
    '127.0.0.1',
    '127.8.9.10',
    '0.0.0.0',
    '0.1.2.3',
    '169.254.169.254',
    '100.100.100.200',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '::ffff:169.254.169.254',
    '::127.0.0.1',
    '64:ff9b::7f00:1',
    '2002:7f00:1::',
    'fe80::1',
    'ff02::1',
    'fd00:ec2::254',
  ];
  for (const address of never) {
    it(`are never ${address}, alone or beside a good one`, async () => {
      expect(isPermitted(address, 'remote')).toBe(false);
      expect(await looked('remote', address)).toBe('EACCES');
      expect(await looked('remote', '203.0.113.7', address)).toBe('EACCES');
    });
  }

  it('may be public, or of the private network of a hospital', async () => {
    for (const address of ['203.0.113.7', '10.1.2.3', '192.168.1.5', '172.16.0.9', '2001:db8::5']) {
      expect(await looked('remote', address)).toBe(address);
    }
  });

  it('are none where a name has none', async () => {
    expect(await looked('remote')).toBe('EACCES');
    expect(isPermitted('ehr.example.org', 'remote')).toBe(false);
  });
});

describe('addresses of this machine', () => {
  it('are loopback addresses and nothing else', async () => {
    expect(await looked('loopback', '127.0.0.1')).toBe('127.0.0.1');
    expect(await looked('loopback', '::1')).toBe('::1');
    expect(await looked('loopback', '127.0.0.1', '203.0.113.7')).toBe('EACCES');
    expect(await looked('loopback', '0.0.0.0')).toBe('EACCES');
  });
});

describe('a connection', () => {
  let ehr: FaultyEhr;
  beforeAll(async () => {
    ehr = await startFaultyEhr([]);
  });
  afterAll(() => ehr.close());

  it('is not made when a remote name is pointed at this machine', async () => {
    const agents = createAgents(answering('127.0.0.1'));
    const url = ehr.url.replace('127.0.0.1', 'ehr.example.org');
    const dispatcher = agents.forServer(new URL(url));
    if (!dispatcher) throw new Error('names are checked when they are resolved');
    await expect(fetch(url, { dispatcher: forFetch(dispatcher) })).rejects.toThrow('fetch failed');
    expect(ehr.calls).toEqual([]);
    await agents.close();
  });

  it('is not made to a literal address that is not allowed', async () => {
    const agents = createAgents();
    for (const url of [
      'https://169.254.169.254/',
      'https://0.0.0.0/',
      'https://[::ffff:7f00:1]/',
    ]) {
      expect(agents.forServer(new URL(url)), url).toBeUndefined();
    }
    expect(agents.forServer(new URL('http://127.0.0.1:1/'))).toBeDefined();
    expect(agents.forServer(new URL('http://[::1]:1/'))).toBeDefined();
    await agents.close();
  });

  it('for keys follows no redirect and reads no more than keys need', async () => {
    const agents = createAgents();
    const keys = (path: string) =>
      fetchKeys(agents)(`${ehr.url}/${path}`, AbortSignal.timeout(3000));
    ehr.fail('moved', faults.redirect(`${ehr.url}/keys`));
    await expect(keys('moved')).rejects.toThrow();
    ehr.fail('huge', faults.huge(5));
    await expect(keys('huge').then((response) => response.text())).rejects.toThrow();
    ehr.fail('keys', faults.json({ keys: [] }));
    expect(await (await keys('keys')).json()).toEqual({ keys: [] });
    expect(ehr.calls.filter(({ path }) => path === 'keys')).toHaveLength(1);
    await agents.close();
  });
});
