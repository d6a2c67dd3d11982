// Encrypts what a decision rested on: AES-256-GCM with a nonce of its own, bound to the id of the
// decision, so that one record cannot be put in the place of another. NIST SP 800-38D.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const algorithm = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

export interface Seal {
  readonly seal: (id: string, text: string) => Promise<string>;
  /** Rejects where key or id are not those that it was sealed with, or a bit of it was changed. */
  readonly open: (id: string, sealed: string) => Promise<string>;
}

/** @param key 32 bytes in hex. */
export function sealWith(key: string): Seal {
  const secret = Buffer.from(key, 'hex');
  return {
    seal: async (id, text) => {
      const packed = await promisify(gzip)(text);
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, secret, nonce).setAAD(Buffer.from(id));
      const sealed = Buffer.concat([cipher.update(packed), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open: async (id, sealed) => {
      const bytes = Buffer.from(sealed, 'base64');
      const nonce = bytes.subarray(0, nonceBytes);
      const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
      const opener = createDecipheriv(algorithm, secret, nonce, { authTagLength: tagBytes });
      opener.setAAD(Buffer.from(id)).setAuthTag(tag);
      const packed = opener.update(bytes.subarray(nonceBytes + tagBytes));
      return (await promisify(gunzip)(Buffer.concat([packed, opener.final()]))).toString();
    },
  };
}
