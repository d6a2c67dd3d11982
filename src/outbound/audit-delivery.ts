// Posts AuditEvents to the audit server of a site (IHE ITI-20, option ATX: FHIR Feed), each until it is
// taken. One that was taken while its answer was lost is posted again: an audit trail may say a thing
// twice, not leave it out.
import type { AuditOutbox } from '../../hooks/ports.ts';
import type { Agents } from './agents.ts';
import { forFetch } from './watched.ts';

export interface DeliveryPorts {
  readonly outbox: AuditOutbox;
  readonly agents: Agents;
  readonly onOutcome: (outcome: 'delivered' | 'refused' | 'failed') => void;
}

export interface DeliverySettings {
  /** FHIR base URL without a trailing slash. */
  readonly server: string;
  /** Milliseconds between two rounds, doubled with each one that fails. */
  readonly everyMs: number;
}

const portion = 50;
const timeoutMs = 10_000;
const longestWaitMs = 300_000;
/** What the server does not take for its content is tried again after a day. */
const refusedMs = 86_400_000;

/** @returns ends the delivery; what waits is kept for the next process. */
export function deliverAudits(ports: DeliveryPorts, settings: DeliverySettings): () => void {
  let wait = settings.everyMs;
  let timer: NodeJS.Timeout;
  let stopped = false;
  const next = () => {
    if (stopped) return;
    timer = setTimeout(() => {
      round(ports, settings.server)
        .catch(() => false)
        .then((isDone) => {
          wait = isDone ? settings.everyMs : Math.min(longestWaitMs, wait * 2);
          next();
        });
    }, wait);
    timer.unref();
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** False when the server is to be left alone for a while. */
async function round({ outbox, agents, onOutcome }: DeliveryPorts, server: string) {
  for (;;) {
    const waiting = await outbox.claim(portion, new Date());
    for (const [at, { id, event }] of waiting.entries()) {
      const outcome = await posted(`${server}/AuditEvent`, event, agents);
      onOutcome(outcome);
      if (outcome === 'delivered') await outbox.delivered(id, new Date());
      else if (outcome === 'refused') {
        await outbox.postpone(id, new Date(Date.now() + refusedMs));
      } else {
        for (const { id: rest } of waiting.slice(at)) await outbox.postpone(rest, new Date());
        return false;
      }
    }
    if (waiting.length < portion) return true;
  }
}

async function posted(url: string, event: string, agents: Agents) {
  const dispatcher = agents.forServer(new URL(url));
  if (!dispatcher) return 'failed';
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/fhir+json', accept: 'application/fhir+json' },
      body: event,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
      dispatcher: forFetch(dispatcher),
    });
    await answer.body?.cancel();
    if (answer.ok) return 'delivered';
    return answer.status === 400 || answer.status === 422 ? 'refused' : 'failed';
  } catch {
    return 'failed';
  }
}
