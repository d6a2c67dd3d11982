// Clients with real keys, a host that publishes them, and the tokens that they sign.
import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { listen, stop } from './faulty-ehr.ts';

export const issuer = 'https://ehr.example.org';

export interface SigningKey {
  readonly kid: string;
  readonly alg: string;
  readonly privateKey: CryptoKey;
  readonly publicJwk: JWK;
}

export async function signingKey(alg = 'ES384', kid: string = randomUUID()): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid } };
}

export interface KeyHost {
  readonly url: string;
  /** The keys that are published; `undefined` answers 503. */
  publish: (keys: readonly JWK[] | undefined) => void;
  readonly fetches: () => number;
  readonly close: () => Promise<void>;
}

export async function startKeyHost(keys: readonly JWK[]): Promise<KeyHost> {
  let published: readonly JWK[] | undefined = keys;
  let fetches = 0;
  const server = createServer((_request, response) => {
    fetches++;
    response.writeHead(published ? 200 : 503, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ keys: published ?? [] }));
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/jwks.json`,
    publish: (next) => {
      published = next;
    },
    fetches: () => fetches,
    close: () => stop(server),
  };
}

export interface TokenParts {
  readonly header?: Readonly<Record<string, unknown>>;
  /** Claims that replace the good ones; undefined leaves one out. */
  readonly claims?: Readonly<Record<string, unknown>>;
}

const now = () => Math.floor(Date.now() / 1000);

/** A token as the specification wants it, apart from what is replaced. */
export function signedToken(
  key: SigningKey,
  audience: string,
  { header = {}, claims = {} }: TokenParts = {},
): Promise<string> {
  const good = { iss: issuer, aud: audience, iat: now(), exp: now() + 300, jti: randomUUID() };
  return new SignJWT({ ...good, ...claims } as never)
    .setProtectedHeader({ alg: key.alg, kid: key.kid, typ: 'JWT', ...header })
    .sign(key.privateKey);
}

/** A registry file with the clients. */
export function clientsFile(clients: readonly object[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'mbc-clients-')), 'clients.json');
  writeFileSync(file, JSON.stringify({ clients }));
  return file;
}

export function databaseFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'mbc-store-')), 'store.sqlite');
}

export const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });
