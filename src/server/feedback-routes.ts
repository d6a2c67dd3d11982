// What users did with cards. https://cds-hooks.hl7.org/2.0/#feedback: an answer 200 means that it is
// kept for good. A repetition changes nothing; a card that is not known is recorded as it was named,
// since its record may have been lost or not have arrived yet; a card of another client is refused.
import { createHash } from 'node:crypto';
import type { Feedback } from 'cds-hooks-types';
import { type Response, Router } from 'express';
import { ServiceError } from '../../hooks/errors.ts';
import { parseFeedback } from '../../hooks/feedback-request.ts';
import type { FeedbackRecord } from '../../hooks/records.ts';
import { type CdsPorts, callGuards, serviceOf } from './cds-routes.ts';
import { localsOf } from './locals.ts';

export function feedbackRoutes(ports: CdsPorts): Router {
  const router = Router();
  const guards = callGuards(ports, '/feedback');
  router.post('/cds-services/:id/feedback', ...guards, async (request, response) => {
    await take(serviceOf(request).id, request.body, response, ports);
    response.json({});
  });
  return router;
}

async function take(
  service: string,
  body: unknown,
  response: Response,
  { decisions, metrics }: CdsPorts,
): Promise<void> {
  const parsed = parseFeedback(body);
  if (!parsed.ok) {
    throw new ServiceError('invalid-request', 'The feedback is not valid.', parsed.problems);
  }
  const client = localsOf(response).client?.id ?? '';
  const { recorder } = decisions;
  const owners = await recorder.cardOwners([...new Set(parsed.feedback.map(({ card }) => card))]);
  refuseOthersCards(parsed.feedback, owners, client);
  const from = { client, service, receivedAt: new Date().toISOString() };
  const records = parsed.feedback.map((entry) => feedbackRecord(entry, from));
  try {
    await recorder.durably(records.map((record) => ({ kind: 'feedback', record })));
  } catch {
    response.setHeader('Retry-After', '5');
    throw new ServiceError('not-ready', 'The feedback cannot be kept now; send it again.');
  }
  for (const { outcome, card } of records) {
    metrics.feedback.inc({ service, outcome, card: owners.has(card) ? 'known' : 'unknown' });
  }
  localsOf(response).outcome = 'feedback';
}

/** All of a body is refused, so that no part of it is taken twice when it is sent again. */
function refuseOthersCards(
  feedback: readonly Feedback[],
  owners: ReadonlyMap<string, string>,
  client: string,
): void {
  const problems = feedback.flatMap(({ card }, at) => {
    const owner = owners.get(card);
    return owner === undefined || owner === client
      ? []
      : [{ path: `feedback[${at}].card`, message: 'must be a card that was given to this client' }];
  });
  if (problems.length > 0) {
    throw new ServiceError('foreign-card', 'The feedback is not about own cards.', problems);
  }
}

type From = Pick<FeedbackRecord, 'client' | 'service' | 'receivedAt'>;

export function feedbackRecord(entry: Feedback, from: From): FeedbackRecord {
  const { card, outcome, outcomeTimestamp } = entry;
  const { reason, userComment: comment } = entry.overrideReason ?? {};
  const suggestions = [...new Set((entry.acceptedSuggestions ?? []).map(({ id }) => id))].sort();
  const said = { card, outcome, outcomeTimestamp, suggestions };
  const words = {
    ...(reason ? { reason: codingOf(reason) } : {}),
    ...(comment === undefined ? {} : { comment }),
  };
  return { id: idOf(from.client, { ...said, ...words }), ...said, ...words, ...from };
}

function codingOf({ system, code, display }: NonNullable<FeedbackRecord['reason']>) {
  return { system, code, ...(display === undefined ? {} : { display }) };
}

/** The same for the same words of the same client; which service it was sent to does not matter. */
function idOf(client: string, said: object): string {
  return createHash('sha256')
    .update(JSON.stringify([client, said]))
    .digest('base64url');
}
