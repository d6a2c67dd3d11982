// Routes of the SMART app.
import { bodyName, refTo } from './json-schema.ts';
import { fhir, html, type RouteDescription, text } from './route.ts';

export const smart: readonly RouteDescription[] = [
  {
    method: 'get',
    path: '/smart',
    tag: 'SMART',
    summary: 'The SMART app; its redirect URI',
    answer: { description: 'A page', ...html },
    errors: [],
  },
  {
    method: 'get',
    path: '/smart/launch',
    tag: 'SMART',
    summary: 'Launch URL of the SMART app',
    parameters: [
      { name: 'iss', words: 'FHIR server of the EHR that launches it' },
      { name: 'launch', words: 'What the EHR wants back at its authorization server' },
    ].map(({ name, words }) => ({ name, in: 'query', description: words, schema: text })),
    answer: { description: 'A page', ...html },
    errors: [],
  },
  {
    method: 'post',
    path: '/smart/cards',
    tag: 'SMART',
    summary: 'Cards of patient-view for the page of the app',
    body: refTo(bodyName('patient-view')),
    answer: { description: 'Cards', type: 'application/json', schema: refTo('CdsResponse') },
    errors: ['invalid-request', 'hostile-body', 'throttled', 'overloaded', 'wrong-patient'],
  },
  {
    method: 'post',
    path: '/smart/observations',
    tag: 'SMART',
    summary: 'Answers to the form, a QuestionnaireResponse, as Observations; nothing is kept',
    body: fhir,
    answer: { description: 'Bundle', type: 'application/fhir+json', schema: fhir },
    errors: ['invalid-request', 'hostile-body', 'throttled', 'overloaded'],
  },
];
