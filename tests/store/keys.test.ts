// The secret of the keyed hashes.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { keyedHash } from '../../src/store/hash-key.ts';
import { newFolder } from './support/databases.ts';

const key = '5c'.repeat(32);

describe('a keyed hash', () => {
  it('is the same for the same words and key, and another for any other', () => {
    const hash = keyedHash({ key, file: 'unused' }, vi.fn());
    const other = keyedHash({ key: '6d'.repeat(32), file: 'unused' }, vi.fn());
    expect(hash('patient', 'a', '1')).toBe(hash('patient', 'a', '1'));
    const all = [
      hash('patient', 'a', '1'),
      hash('patient', 'b', '1'),
      hash('user', 'a', '1'),
      hash('patient', 'a1', ''),
      other('patient', 'a', '1'),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it('makes a key that outlives the process and that only its owner can read', () => {
    const file = join(newFolder(), 'deep', 'store.key');
    const onEphemeral = vi.fn();
    const first = keyedHash({ file }, onEphemeral)('x');
    expect(keyedHash({ file }, onEphemeral)('x')).toBe(first);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, '..'))).toEqual(['store.key']);
    expect(onEphemeral).not.toHaveBeenCalled();
  });

  it('leaves a key alone that is there', () => {
    const file = join(newFolder(), 'store.key');
    writeFileSync(file, `${key}\n`);
    expect(keyedHash({ file }, vi.fn())('x')).toBe(keyedHash({ key, file }, vi.fn())('x'));
    expect(readFileSync(file, 'utf8')).toBe(`${key}\n`);
  });

  it('works without a place for its key, and says that hashes will change', () => {
    const file = join(newFolder(), 'store.key');
    mkdirSync(file);
    const onEphemeral = vi.fn();
    const hash = keyedHash({ file }, onEphemeral);
    expect(hash('x')).toBe(hash('x'));
    expect(onEphemeral).toHaveBeenCalledTimes(1);
  });
});
