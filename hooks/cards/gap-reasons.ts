// Why data could not be had, in words for a clinician; what operations need stands in the metrics.
import type { Gap } from '../gaps.ts';

const words: Readonly<Record<Gap['failure'], string>> = {
  'no-access': 'not sent, and no access to the EHR was given',
  'sent-error': 'could not be read by the EHR',
  'sent-unreadable': 'sent in a form that could not be read',
  'sent-in-part': 'sent only in part',
  unauthorized: 'access to the EHR has expired',
  forbidden: 'the EHR gives no access',
  'not-found': 'not found in the EHR',
  gone: 'no longer in the EHR',
  unsupported: 'the EHR does not know them',
  'rate-limited': 'the EHR is too busy',
  'server-error': 'the EHR reports an error',
  malformed: 'the answer of the EHR was not readable',
  'too-large': 'more than could be read in time',
  timeout: 'the EHR did not answer in time',
  unreachable: 'the EHR was not reachable',
  paused: 'the EHR has just failed several times',
  refused: 'the EHR named is not allowed',
  aborted: 'the request was cut short',
};

/** One phrase for each reason, with the data it concerns. */
export function gapReasons(gaps: readonly Gap[]): readonly string[] {
  const byFailure = new Map<Gap['failure'], string[]>();
  for (const { key, failure } of gaps) {
    byFailure.set(failure, [...(byFailure.get(failure) ?? []), spaced(key)]);
  }
  return [...byFailure].map(([failure, keys]) => `${words[failure]} (${keys.join(', ')})`);
}

const spaced = (key: string) => key.replace(/([A-Z])/g, (c) => ` ${c.toLowerCase()}`);
