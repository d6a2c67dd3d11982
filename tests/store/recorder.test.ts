// The recorder between a store that may fail and a spool on the disk.
import { appendFileSync, existsSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Recorder, RecordStore } from '../../hooks/ports.ts';
import type { StoreEntry } from '../../hooks/records.ts';
import { type RecorderEvents, recorder } from '../../src/store/recorder.ts';
import { spool } from '../../src/store/spool.ts';
import { newFolder } from './support/databases.ts';
import { decision, entry } from './support/entries.ts';

type Fault = 'none' | 'down' | 'hangs' | 'loses the answer';

/** A store in memory that is out of order in the ways a real one can be. */
function brittleStore() {
  const rows = new Map<string, StoreEntry>();
  const set = { fault: 'none' as Fault, refuses: '' };
  const fail = async () => {
    if (set.fault === 'down') throw new Error('down');
    if (set.fault === 'hangs') await new Promise(() => undefined);
  };
  const store: RecordStore = {
    append: async (entries) => {
      await fail();
      if (entries.some((e) => 'id' in e.record && e.record.id === set.refuses)) {
        throw Object.assign(new Error('refused'), { code: '22P05' });
      }
      for (const one of entries) {
        const key = `${one.kind} ${'id' in one.record ? one.record.id : one.record.hash}`;
        if (!rows.has(key)) rows.set(key, one);
      }
      if (set.fault === 'loses the answer') throw new Error('connection reset');
    },
    cardOwners: async () => {
      await fail();
      return new Map();
    },
    ping: async () => {
      await fail();
      if (set.fault === 'loses the answer') throw new Error('connection reset');
    },
  };
  return { store, set, keys: () => [...rows.keys()].sort() };
}

const made: Recorder[] = [];
afterEach(() => Promise.all(made.splice(0).map((r) => r.close())));

const times = { deadlineMs: 100, retryMs: 30, gatherMs: 5 };

function setUp({ limit = 100_000, file = join(newFolder(), 'store.spool') } = {}) {
  const brittle = brittleStore();
  const events = {
    onState: vi.fn<RecorderEvents['onState']>(),
    onDrop: vi.fn<RecorderEvents['onDrop']>(),
    onRefusal: vi.fn<RecorderEvents['onRefusal']>(),
  };
  const ports = { store: brittle.store, spool: spool(file), events };
  const start = () => {
    const started = recorder(ports, { ...times, spoolLimitBytes: limit });
    made.push(started);
    return started;
  };
  const spooled = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');
  return { ...brittle, events, file, start, spooled };
}

const feedback = (id: string) => [entry.feedback(id)];

describe('while the store is in reach', () => {
  it('is done with feedback once it is in the store', async () => {
    const { start, keys } = setUp();
    await start().durably(feedback('f1'));
    expect(keys()).toEqual(['feedback f1']);
  });

  it('writes what is noted later, and knows a card before its feedback is looked at', async () => {
    const { start, keys } = setUp();
    const keeper = start();
    keeper.later(async () => {
      await sleep(20);
      return [entry.decision('d1')];
    });
    expect(keys()).toEqual([]);
    await keeper.cardOwners(['card-of-d1']);
    expect(keys()).toEqual(['decision d1']);
  });

  it('loses no other record with one that cannot be made, and counts it', async () => {
    const { start, keys, events } = setUp();
    const keeper = start();
    keeper.later(() => {
      throw new Error('a bug');
    });
    keeper.later(() => [entry.decision('d1')]);
    await keeper.durably(feedback('f1'));
    await keeper.cardOwners([]);
    expect(keys()).toEqual(['decision d1', 'feedback f1']);
    expect(events.onDrop).toHaveBeenCalledWith('unmade', 1);
  });

  it('makes a record that is noted while another is being made', async () => {
    const { start, keys } = setUp();
    const keeper = start();
    let resolve: (entries: readonly StoreEntry[]) => void = () => undefined;
    const slow = new Promise<readonly StoreEntry[]>((done) => {
      resolve = done;
    });
    keeper.later(() => slow);
    await sleep(20);
    keeper.later(() => [entry.decision('d2')]);
    await sleep(20);
    resolve([entry.decision('d1')]);
    await vi.waitFor(() => expect(keys().sort()).toEqual(['decision d1', 'decision d2']));
  });

  it('writes all that was noted before it closes', async () => {
    const { start, keys } = setUp();
    const keeper = start();
    keeper.later(() => [entry.decision('d1')]);
    await keeper.close();
    expect(keys()).toEqual(['decision d1']);
  });
});

describe.each(['down', 'hangs', 'loses the answer'] as const)('32: a store that %s', (fault) => {
  it('32: takes feedback into the spool, and into the store once, when it is back', async () => {
    const { start, set, keys, spooled, events, file } = setUp();
    set.fault = fault;
    const keeper = start();
    keeper.later(() => [entry.decision('d1')]);
    await keeper.durably(feedback('f1'));
    await keeper.durably([...feedback('f2'), ...feedback('f3')]);
    await keeper.cardOwners([]);
    expect(spooled()).toContain('"id":"f1"');
    expect(keeper.state()).toMatchObject({ store: 'down' });
    expect(keeper.state().spooledBytes).toBeGreaterThan(100);

    set.fault = 'none';
    await vi.waitFor(() => expect(keeper.state()).toEqual({ store: 'up', spooledBytes: 0 }));
    expect(keys()).toEqual(['decision d1', 'feedback f1', 'feedback f2', 'feedback f3']);
    expect(readdirSync(dirname(file))).toEqual([]);
    expect(events.onState.mock.calls[0]).toEqual(['down']);
    expect(events.onState.mock.lastCall).toEqual(['up']);
  });
});

describe('the spool', () => {
  it('32: is delivered by the next process when this one ends', async () => {
    const { start, set, keys } = setUp();
    set.fault = 'down';
    const first = start();
    await first.durably(feedback('f1'));
    await first.close();
    set.fault = 'none';
    start();
    await vi.waitFor(() => expect(keys()).toEqual(['feedback f1']));
  });

  it('32: is delivered by another process when this one died in the middle of delivering', async () => {
    const { start, keys, file } = setUp();
    const line = (id: string) => JSON.stringify(entry.feedback(id));
    appendFileSync(`${file}.4f1c`, `\n${line('f1')}\n`);
    // Cut off in the middle of a line: nobody was answered for it.
    appendFileSync(file, `\n${line('f2')}\n${line('f3').slice(0, 40)}`);
    const keeper = start();
    await vi.waitFor(() => expect(keys()).toEqual(['feedback f1', 'feedback f2']));
    await vi.waitFor(() => expect(keeper.state().spooledBytes).toBe(0));
  });

  it('32: loses nothing where two processes append and deliver at once', async () => {
    const { start, set, keys } = setUp();
    set.fault = 'down';
    const keepers = [start(), start()];
    const ids = Array.from({ length: 60 }, (_, i) => `f${String(i).padStart(2, '0')}`);
    const told = ids.map(async (id, i) => {
      await sleep(i * 4);
      if (i === 20 || i === 40) set.fault = i === 20 ? 'none' : 'down';
      await keepers[i % 2]?.durably(feedback(id));
    });
    await Promise.all(told);
    set.fault = 'none';
    await vi.waitFor(() => expect(keys()).toEqual(ids.map((id) => `feedback ${id}`)), 5000);
  });

  it('33: that is full refuses new feedback and keeps what was answered', async () => {
    const { start, set, keys, events } = setUp({ limit: 1200 });
    set.fault = 'down';
    const keeper = start();
    await keeper.durably(feedback('f1'));
    await keeper.durably(feedback('f2'));
    const more = ['f3', 'f4', 'f5', 'f6'].map((id) => keeper.durably(feedback(id)));
    const outcomes = await Promise.allSettled(more);
    expect(outcomes.map(({ status }) => status)).toContain('rejected');
    keeper.later(() => [entry.decision('d1')]);
    await keeper.cardOwners([]);
    expect(events.onDrop).toHaveBeenCalledWith('decision', 1);

    set.fault = 'none';
    await vi.waitFor(() => expect(keeper.state()).toEqual({ store: 'up', spooledBytes: 0 }));
    expect(keys()).toEqual(expect.arrayContaining(['feedback f1', 'feedback f2']));
    expect(keys()).not.toContain('decision d1');
    await keeper.durably(feedback('f9'));
    expect(keys()).toContain('feedback f9');
  });

  it('33: leaves room for feedback where decisions alone would fill it', async () => {
    const one = JSON.stringify({ kind: 'decision', record: decision('d00') }).length;
    const { start, set, events, spooled } = setUp({ limit: one * 8 });
    set.fault = 'down';
    const keeper = start();
    for (let i = 0; i < 12; i++) {
      keeper.later(() => [entry.decision(`d0${i}`)]);
      await keeper.cardOwners([]);
    }
    expect(events.onDrop.mock.calls.length).toBeGreaterThan(3);
    // About as long as a decision: it would not fit into what decisions would have left.
    await keeper.durably([entry.feedback('f1', { comment: 'x'.repeat(one) })]);
    // The newest were dropped.
    expect(spooled()).toContain('"d00"');
    expect(spooled()).not.toContain('"d011"');
  });

  it('32: loses no entry that is appended to a file which another process is just delivering', async () => {
    const file = join(newFolder(), 'store.spool');
    const seen: string[] = [];
    const delivery = {
      write: async (entries: readonly StoreEntry[]) => {
        seen.push(...entries.map(({ record }) => (record as { id: string }).id));
      },
      isRefusal: () => false,
      onRefusal: () => undefined,
    };
    const reader = spool(file);
    await reader.append(feedback('f1'), 100_000);
    let opened = 0;
    const writer = spool(file, async (...of) => {
      const handle = await open(...of);
      // All that is in the file is delivered and the file removed, between its opening and the write.
      if (opened++ === 0) await reader.deliver(delivery);
      return handle;
    });
    await writer.append(feedback('f2'), 100_000);
    expect(seen).toEqual(['f1']);
    await reader.deliver(delivery);
    expect(seen).toEqual(['f1', 'f2']);
  });

  it('33: on a disk that is full refuses new feedback', async () => {
    const file = join(newFolder(), 'store.spool');
    symlinkSync('/dev/full', file);
    const { start, set } = setUp({ file });
    set.fault = 'down';
    await expect(start().durably(feedback('f1'))).rejects.toThrow('neither');
  });

  it('lays aside one entry that the store refuses, and delivers the others', async () => {
    const { start, set, keys, events, file } = setUp();
    set.fault = 'down';
    set.refuses = 'f2';
    const keeper = start();
    await keeper.durably([...feedback('f1'), ...feedback('f2'), ...feedback('f3')]);
    set.fault = 'none';
    await vi.waitFor(() => expect(keeper.state().spooledBytes).toBe(0));
    expect(keys()).toEqual(['feedback f1', 'feedback f3']);
    expect(events.onRefusal).toHaveBeenCalledTimes(1);
    expect(readFileSync(`${file}.refused`, 'utf8')).toContain('"f2"');
  });
});
