// What the CDS team asks: measures and exports, behind a token of their own but on a quick start.
import { type Parameter, type RouteDescription, text } from './route.ts';

const period: readonly Parameter[] = ['from', 'to'].map((name) => ({
  name,
  in: 'query',
  description: `${name === 'from' ? 'First' : 'Last'} day`,
  schema: { type: 'string', format: 'date' },
}));

export const insights: readonly RouteDescription[] = [
  { name: '', summary: 'Measures', type: 'text/html' },
  { name: '/measures.json', summary: 'Measures, for machines', type: 'application/json' },
  {
    name: '/silence.json',
    summary: 'Rules and codes that fell silent against their own past',
    type: 'application/json',
  },
  {
    name: '/feedback.ndjson',
    summary: 'Feedback, a line each',
    type: 'application/x-ndjson',
  },
  {
    name: '/decisions.ndjson',
    summary: 'Decisions, a line each',
    type: 'application/x-ndjson',
  },
  { name: '/feedback.csv', summary: 'Feedback as a table', type: 'text/csv' },
].map(
  ({ name, summary, type }): RouteDescription => ({
    method: 'get',
    path: `/insights${name}`,
    tag: 'Insights',
    summary,
    ...(name === '/silence.json' ? {} : { parameters: period }),
    answer: { description: summary, type, ...(type.endsWith('json') ? {} : { schema: text }) },
    errors: ['not-ready'],
    isInsight: true,
  }),
);
