// Keeps records. Entries that come close together are written in one commit. While the store is out
// of reach they go to the spool, and from there to the store once it is back.
import type { Recorder, RecordStore } from '../../hooks/ports.ts';
import type { StoreEntry } from '../../hooks/records.ts';
import { isOfContent } from './database.ts';
import { withinDeadline } from './deadline.ts';
import type { Spool } from './spool.ts';

export interface RecorderPorts {
  readonly store: RecordStore;
  readonly spool: Spool;
  readonly events: RecorderEvents;
}

/** Told to operations; never holds anything of an entry. */
export interface RecorderEvents {
  readonly onState: (store: 'up' | 'down') => void;
  /** Records that were lost: what was answered for is never among them. */
  readonly onDrop: (kind: StoreEntry['kind'] | 'unmade', count: number) => void;
  /** Entries of the spool that the store refused and that were laid aside. */
  readonly onRefusal: () => void;
}

export interface RecorderSettings {
  readonly spoolLimitBytes: number;
  /** Milliseconds after which the store counts as out of reach. */
  readonly deadlineMs: number;
  /** Milliseconds between two looks at a store that is out of reach. */
  readonly retryMs: number;
  /** Milliseconds for which records wait for others to be written with. */
  readonly gatherMs: number;
}

export const recorderDefaults = { deadlineMs: 2000, retryMs: 1000, gatherMs: 100 };

/** Share of the spool that is kept for feedback, which a client is answered for. */
const feedbackShare = 0.25;

type Make = Parameters<Recorder['later']>[0];

interface Waiting {
  readonly entries: readonly StoreEntry[];
  readonly settled?: { readonly resolve: () => void; readonly reject: (error: Error) => void };
}

export function recorder(ports: RecorderPorts, settings: RecorderSettings): Recorder {
  const { store, spool, events } = ports;
  const queue: Waiting[] = [];
  let up = true;
  let spooledBytes = 0;
  let flushing: Promise<void> | undefined;

  const turn = (now: boolean) => {
    if (up !== now) events.onState(now ? 'up' : 'down');
    up = now;
  };
  const reached = async <T>(work: Promise<T>): Promise<T> => {
    try {
      return await withinDeadline(settings.deadlineMs, work);
    } catch (error) {
      if (!isOfContent(error)) turn(false);
      throw error;
    }
  };
  const measure = async () => {
    spooledBytes = await spool.bytes();
  };

  const spoolAll = async (entries: readonly StoreEntry[], limit: number) => {
    await spool.append(entries, limit);
    await measure();
  };
  const keep = async (batch: readonly Waiting[]) => {
    const all = batch.flatMap(({ entries }) => entries);
    if (all.length > 0 && up) {
      const written = await reached(store.append(all)).then(
        () => true,
        () => false,
      );
      if (written) return settle(batch);
    }
    await spoolBatch(batch);
  };
  const spoolBatch = async (batch: readonly Waiting[]) => {
    const limit = settings.spoolLimitBytes;
    const answered = batch.filter(({ settled }) => settled).flatMap(({ entries }) => entries);
    const others = batch.filter(({ settled }) => !settled).flatMap(({ entries }) => entries);
    await spoolAll(answered, limit).then(
      () => settle(batch),
      () => settle(batch, new Error('neither the store nor the spool takes it')),
    );
    await spoolAll(others, limit * (1 - feedbackShare)).catch(() => {
      for (const { kind } of others) events.onDrop(kind, 1);
    });
  };

  const drain = async () => {
    while (queue.length > 0) await keep(queue.splice(0, 200));
  };
  const flush = (): Promise<void> => {
    flushing ??= drain().finally(() => {
      flushing = undefined;
    });
    return flushing;
  };
  const gathering = gatherer(settings.gatherMs, events, (made) => {
    queue.push(...made.map((entries) => ({ entries })));
    return flush();
  });
  /** All that was noted before this moment. */
  const flushed = async () => {
    await gathering.all();
    while (flushing || queue.length > 0) await flush();
  };

  const recover = async () => {
    await measure();
    if (up && spooledBytes === 0) return;
    await reached(store.ping());
    turn(true);
    const delivery = {
      write: (entries: readonly StoreEntry[]) => reached(store.append(entries)),
      isRefusal: isOfContent,
      onRefusal: events.onRefusal,
    };
    await spool.deliver(delivery).finally(measure);
  };
  let recovering: Promise<void> | undefined;
  const look = () => {
    recovering ??= recover()
      .catch(() => undefined)
      .finally(() => {
        recovering = undefined;
      });
  };
  const timer = setInterval(look, settings.retryMs);
  timer.unref();
  // Opens the store while nobody waits for it, and finds what an earlier process has left. Not at
  // once: a service that starts is to answer first.
  const opening = setTimeout(() => reached(store.ping()).then(look, look), settings.retryMs / 5);
  opening.unref();

  return {
    later: gathering.later,
    durably: (entries) =>
      new Promise((resolve, reject) => {
        queue.push({ entries, settled: { resolve, reject } });
        setImmediate(flush);
      }),
    cardOwners: async (cards) => {
      await flushed();
      if (!up) return new Map();
      return reached(store.cardOwners(cards)).catch(() => new Map());
    },
    state: () => ({ store: up ? 'up' : 'down', spooledBytes }),
    close: async () => {
      clearInterval(timer);
      clearTimeout(opening);
      await flushed();
      await recovering;
    },
  };
}

/**
 * Makes what is noted as soon as the answer has left, since what makes a record holds a whole request;
 * what was made, which is small, waits for others to be written with.
 */
function gatherer(
  gatherMs: number,
  events: RecorderEvents,
  onMade: (made: readonly (readonly StoreEntry[])[]) => void,
) {
  let made: (readonly StoreEntry[])[] = [];
  const making = new Set<Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  const handOver = () => {
    clearTimeout(timer);
    timer = undefined;
    const list = made;
    made = [];
    if (list.length > 0) onMade(list);
  };
  const makeNow = async (make: Make) => {
    await nextTurn();
    const entries = await madeOf(make, events);
    made.push(entries);
    timer ??= setTimeout(handOver, gatherMs);
  };
  return {
    later: (make: Make) => {
      const work = makeNow(make).finally(() => making.delete(work));
      making.add(work);
    },
    /** Hands over all that was noted before this moment. */
    all: async () => {
      await Promise.all(making);
      handOver();
    },
  };
}

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

async function madeOf(make: Make, events: RecorderEvents): Promise<readonly StoreEntry[]> {
  try {
    return await make();
  } catch {
    events.onDrop('unmade', 1);
    return [];
  }
}

function settle(batch: readonly Waiting[], error?: Error): void {
  for (const { settled } of batch) {
    if (error) settled?.reject(error);
    else settled?.resolve();
  }
}
