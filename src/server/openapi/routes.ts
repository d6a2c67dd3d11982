// Every public route, as data: what the OpenAPI document and its page are made of. A test compares
// it with the routes that the server has, and asks each for what is promised here.
import type { ServiceErrorCode } from '../../../hooks/errors.ts';
import { services } from '../../../hooks/registry.ts';
import { editions, hooks } from '../../domain/situation.ts';
import { insights } from './insight-routes.ts';
import { bodyName, refTo } from './json-schema.ts';
import { fhir, html, type Parameter, type RouteDescription, text } from './route.ts';
import { smart } from './smart-routes.ts';

const ofACall: readonly ServiceErrorCode[] = [
  'invalid-request',
  'hostile-body',
  'throttled',
  'overloaded',
  'not-ready',
];

const calls = Object.values(services).map(
  ({ id, hook, title }): RouteDescription => ({
    method: 'post',
    path: `/cds-services/${id}`,
    tag: 'CDS Hooks',
    summary: title,
    body: refTo(bodyName(hook)),
    answer: { description: 'Cards', type: 'application/json', schema: refTo('CdsResponse') },
    errors: [...ofACall, 'wrong-patient', 'unsupported-version', 'data-unavailable'],
    isCall: true,
  }),
);

const feedback = Object.values(services).map(
  ({ id }): RouteDescription => ({
    method: 'post',
    path: `/cds-services/${id}/feedback`,
    tag: 'CDS Hooks',
    summary: `Feedback on the cards of ${id}; 200 means that it is kept`,
    body: refTo('FeedbackRequest'),
    answer: { description: 'Kept', type: 'application/json', schema: { type: 'object' } },
    errors: [...ofACall, 'foreign-card'],
    isCall: true,
  }),
);

const ruleId: Parameter = {
  name: 'id',
  in: 'path',
  description: 'Id of a rule, such as ET-05, or of a card about the request, such as SYS-01',
  schema: text,
  example: 'ET-05',
};

const filters: readonly Parameter[] = [
  { name: 'edition', values: editions, words: 'Rules of this edition' },
  { name: 'hook', values: hooks, words: 'Rules of this hook' },
  { name: 'indicator', values: ['info', 'warning', 'critical'], words: 'Rules of this level' },
  { name: 'topic', words: 'Rules of this topic' },
  { name: 'q', words: 'Words that all have to occur' },
].map(({ name, values, words }) => ({
  name,
  in: 'query',
  description: words,
  schema: values ? { type: 'string', enum: values } : text,
}));

const guideline: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/',
    tag: 'Guideline',
    summary: 'Workbench: synthetic patients, orders, cards and the path through the rules',
    answer: { description: 'A page', ...html },
    errors: [],
  },
  {
    method: 'get',
    path: '/rules',
    tag: 'Guideline',
    summary: 'List of rules',
    parameters: filters,
    answer: { description: 'A page', ...html },
    errors: [],
  },
  {
    method: 'get',
    path: '/rules.json',
    tag: 'Guideline',
    summary: 'List of rules, for machines',
    parameters: filters,
    answer: {
      description: 'Rules',
      type: 'application/json',
      schema: {
        type: 'object',
        required: ['rules'],
        properties: { rules: { type: 'array', items: refTo('Rule') } },
      },
    },
    errors: [],
  },
  {
    method: 'get',
    path: '/rules/{id}',
    tag: 'Guideline',
    summary: 'Page of a rule; 404 is a page too',
    parameters: [ruleId],
    answer: { description: 'A page', ...html },
    errors: [],
  },
  {
    method: 'get',
    path: '/rules/{id}.json',
    tag: 'Guideline',
    summary: 'A rule, for machines',
    parameters: [{ ...ruleId, description: 'Id of a rule, such as ET-05' }],
    answer: { description: 'A rule', type: 'application/json', schema: refTo('Rule') },
    errors: ['unknown-service'],
  },
  {
    method: 'get',
    path: '/rules/{id}/plan-definition.json',
    tag: 'Guideline',
    summary: 'A rule as a FHIR PlanDefinition',
    parameters: [{ ...ruleId, description: 'Id of a rule, such as ET-05' }],
    answer: { description: 'PlanDefinition', type: 'application/fhir+json', schema: fhir },
    errors: ['unknown-service'],
  },
  {
    method: 'get',
    path: '/rules/schema.json',
    tag: 'Guideline',
    summary: 'JSON Schema of a rule',
    answer: { description: 'A schema', type: 'application/schema+json', schema: {} },
    errors: [],
  },
  {
    method: 'get',
    path: '/trace',
    tag: 'Guideline',
    summary: 'Statements of the seed documents and what represents them',
    answer: { description: 'A page', ...html },
    errors: [],
  },
];

const canonical: Parameter = {
  name: 'url',
  in: 'query',
  description: 'The one with this canonical URL',
  schema: { type: 'string', format: 'uri' },
};

const definitions = [
  { type: 'ValueSet', what: 'code list or drug', example: 'drug-letrozole' },
  { type: 'CodeSystem', what: 'code system of this project', example: 'rule' },
  { type: 'PlanDefinition', what: 'rule', example: 'ET-05' },
  { type: 'Questionnaire', what: 'form for a clinician', example: 'judgements' },
].flatMap(({ type, what, example }): readonly RouteDescription[] => [
  {
    method: 'get',
    path: `/fhir/${type}`,
    tag: 'FHIR',
    summary: `Each ${what} as a ${type}, without its content`,
    parameters: [canonical],
    answer: { description: 'searchset Bundle', type: 'application/fhir+json', schema: fhir },
    errors: [],
  },
  {
    method: 'get',
    path: `/fhir/${type}/{id}`,
    tag: 'FHIR',
    summary: `A ${what} as a ${type}`,
    parameters: [{ name: 'id', in: 'path', description: 'Id', schema: text, example }],
    answer: { description: type, type: 'application/fhir+json', schema: fhir },
    errors: ['unknown-service'],
  },
]);

const operations: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/healthz',
    tag: 'Operations',
    summary: 'Is the process alive',
    answer: { description: 'It is', type: 'application/json', schema: refTo('Alive') },
    errors: [],
  },
  {
    method: 'get',
    path: '/readyz',
    tag: 'Operations',
    summary: 'Should calls be sent here',
    answer: { description: 'They should', type: 'application/json', schema: refTo('Readiness') },
    errors: [],
    mayBeUnready: true,
  },
  {
    method: 'get',
    path: '/metrics',
    tag: 'Operations',
    summary: 'Metrics in the Prometheus format',
    answer: { description: 'Metrics', type: 'text/plain', schema: text },
    errors: [],
  },
  {
    method: 'get',
    path: '/openapi.json',
    tag: 'Operations',
    summary: 'This description, for machines',
    answer: { description: 'OpenAPI 3.1', type: 'application/json', schema: { type: 'object' } },
    errors: [],
  },
  {
    method: 'get',
    path: '/openapi',
    tag: 'Operations',
    summary: 'This description, as a page',
    answer: { description: 'A page', ...html },
    errors: [],
  },
];

export const routes: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/cds-services',
    tag: 'CDS Hooks',
    summary: 'Discovery',
    answer: { description: 'Services', type: 'application/json', schema: refTo('Services') },
    errors: [],
  },
  ...calls,
  ...feedback,
  ...guideline,
  ...definitions,
  ...smart,
  ...insights,
  ...operations,
];
