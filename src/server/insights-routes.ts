// Measures for the CDS team: a page, and exports line by line.
import { type Request, type Response, Router } from 'express';
import { ServiceError } from '../../hooks/errors.ts';
import type { FeedbackLine, InsightsStore, Period } from '../../hooks/insights.ts';
import type { Recorder } from '../../hooks/ports.ts';
import type { Rule } from '../guideline/rule.ts';
import { basePath } from './base-path.ts';
import type { Config } from './config.ts';
import { type Cell, csvLine } from './insights/csv.ts';
import { plottedDays, seriesPeriod } from './insights/rule-days.ts';
import { daysBefore } from './insights/silence.ts';
import type { SilenceWatch } from './insights/silence-watch.ts';
import { insightsAccess } from './insights-access.ts';
import { insightsPage } from './pages/insights-page.ts';

export interface InsightsPorts {
  readonly config: Config;
  readonly publicUrl: () => string;
  readonly rules: readonly Rule[];
  readonly insights: {
    readonly store: InsightsStore;
    readonly watch: SilenceWatch;
    /** What was noted before is part of what is shown. */
    readonly recorder: Pick<Recorder, 'cardOwners'>;
  };
}

export function insightsRoutes(ports: InsightsPorts): Router {
  const { store, watch, recorder } = ports.insights;
  const router = Router();
  router.use('/insights', insightsAccess(ports.config), async (_request, _response, next) => {
    await recorder.cardOwners([]);
    next();
  });
  router.get('/insights', async (request, response) => {
    const today = new Date().toISOString().slice(0, 10);
    const period = periodOf(request, { from: daysBefore(today, 27), to: today });
    const days = plottedDays(period, today);
    const plotted = seriesPeriod(days);
    const [measures, silent, series] = await reached(
      Promise.all([
        store.measures(period),
        watch.look(),
        plotted ? store.series(plotted) : { fires: [], calls: [] },
      ]),
    );
    const base = basePath(ports.publicUrl());
    response.setHeader('Content-Security-Policy', policy);
    response
      .type('html')
      .send(insightsPage({ measures, series, days, silent, base, rules: ports.rules }));
  });
  router.get('/insights/measures.json', async (request, response) => {
    response.json(await reached(store.measures(periodOf(request, always))));
  });
  router.get('/insights/silence.json', async (_request, response) => {
    response.json({ silent: await reached(watch.look()) });
  });
  router.get('/insights/feedback.ndjson', (request, response) =>
    sendLines(response, ndjson, store.feedback(periodOf(request, always)), jsonLine),
  );
  router.get('/insights/decisions.ndjson', (request, response) =>
    sendLines(response, ndjson, store.decisions(periodOf(request, always)), jsonLine),
  );
  router.get('/insights/feedback.csv', (request, response) => {
    response.attachment('feedback.csv');
    const lines = store.feedback(periodOf(request, always));
    return sendLines(response, 'text/csv', lines, (line) => csvLine(cellsOf(line)), header);
  });
  return router;
}

/** No script runs; nothing but the own style is loaded. */
const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'";

const ndjson = 'application/x-ndjson';
const jsonLine = (line: unknown) => `${JSON.stringify(line)}\n`;

const always: Period = { from: '0000-01-01', to: '9999-12-31' };

/** From the parameters `from` and `to`, ISO dates; what is none is left out. */
function periodOf({ query }: Request, standard: Period): Period {
  const day = (name: keyof Period) => {
    const value = query[name];
    return typeof value === 'string' && isDate(value) ? value : standard[name];
  };
  return { from: day('from'), to: day('to') };
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
}

async function reached<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch {
    throw new ServiceError('not-ready', 'The store cannot be read now; try again.');
  }
}

/** Sends as fast as the client takes it; what was sent is not held. */
async function sendLines<T>(
  response: Response,
  type: string,
  lines: AsyncIterable<T>,
  written: (line: T) => string,
  first = '',
): Promise<void> {
  const iterator = lines[Symbol.asyncIterator]();
  // An error can be told as long as nothing was sent.
  let next = await reached(iterator.next());
  response.type(`${type}; charset=utf-8`);
  response.write(first);
  try {
    while (!next.done && !response.closed) {
      if (!response.write(written(next.value))) await drained(response);
      next = await iterator.next();
    }
    response.end();
  } catch {
    // Cut off, so that the client does not take a part for the whole.
    response.destroy();
  }
}

function drained(response: Response): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.once('drain', done).once('close', done);
  });
}

const columns: readonly (readonly [string, (line: FeedbackLine) => Cell])[] = [
  ['card', (line) => line.card],
  ['known', (line) => line.known],
  ['service', (line) => line.service],
  ['location', (line) => line.location],
  ['intervention', (line) => line.intervention],
  ['rules', (line) => line.rules.join(' ')],
  ['indicator', (line) => line.indicator],
  ['outcome', (line) => line.outcome],
  ['action', (line) => line.action],
  ['acceptedSuggestions', (line) => line.acceptedSuggestions.join(' ')],
  ['overrideReason', (line) => line.overrideReason?.reason?.code ?? null],
  ['overrideReasonSystem', (line) => line.overrideReason?.reason?.system ?? null],
  ['userComment', (line) => line.overrideReason?.userComment ?? null],
  ['user', (line) => line.user],
  ['patient', (line) => line.patient],
  ['decision', (line) => line.decision],
  ['shownAt', (line) => line.shownAt],
  ['date', (line) => line.date],
  ['outcomeTimestamp', (line) => line.outcomeTimestamp],
  ['receivedAt', (line) => line.receivedAt],
];

const header = csvLine(columns.map(([name]) => name));
const cellsOf = (line: FeedbackLine) => columns.map(([, cell]) => cell(line));
