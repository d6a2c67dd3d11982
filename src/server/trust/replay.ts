// A token is used once: over replicas and restarts by a shared store; by this process alone, for as
// long as the token lives, while the store is out of reach. The check is never skipped.
import type { ReplayGuard, TokenUse } from '../../../hooks/ports.ts';

export interface ReplaySettings {
  /** Whether a call is turned away while the store is out of reach. */
  readonly strict: boolean;
  /** Uses that are remembered in this process. */
  readonly remembered: number;
}

export interface ReplayPorts {
  readonly store: ReplayGuard;
  readonly onStoreDown: () => void;
  readonly now: () => Date;
}

export type ReplayVerdict = 'first-use' | 'replayed' | 'unavailable';

export function replayCheck(
  { store, onStoreDown, now }: ReplayPorts,
  { strict, remembered }: ReplaySettings,
): (use: TokenUse) => Promise<ReplayVerdict> {
  const own = boundedMemory(remembered);
  return async (use) => {
    const key = `${use.client} ${use.jti}`;
    const seconds = now().getTime() / 1000;
    // Noted before the store answers, so that two uses at once are told apart here already.
    if (!own.note(key, use.expires, seconds)) return 'replayed';
    try {
      return (await store.firstUse(use)) ? 'first-use' : 'replayed';
    } catch {
      onStoreDown();
      if (!strict && own.isComplete(seconds)) return 'first-use';
      own.withdraw(key);
      return 'unavailable';
    }
  };
}

/** What this process has seen itself, up to a number of tokens. */
function boundedMemory(limit: number) {
  const seen = new Map<string, number>();
  // Until then a token that was dropped for lack of room could come again.
  let incompleteUntil = 0;
  const makeRoom = (seconds: number) => {
    for (const [key, expires] of seen) if (expires <= seconds) seen.delete(key);
    for (const [key, expires] of seen) {
      if (seen.size <= limit * 0.9) break;
      incompleteUntil = Math.max(incompleteUntil, expires);
      seen.delete(key);
    }
  };
  return {
    /** False when it was noted before. */
    note: (key: string, expires: number, seconds: number): boolean => {
      if (seen.has(key)) return false;
      if (seen.size >= limit) makeRoom(seconds);
      seen.set(key, expires);
      return true;
    },
    withdraw: (key: string) => seen.delete(key),
    isComplete: (seconds: number) => incompleteUntil <= seconds,
  };
}
