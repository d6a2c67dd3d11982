// npm run demo: starts the service, asks it about Jenny M as an EHR would, prints the cards for a
// person, and leaves the service running.
import { randomUUID } from 'node:crypto';
import { stripVTControlCharacters, styleText } from 'node:util';
import type { Card, CdsResponse, Services } from 'cds-hooks-types';
import type { FhirResource } from 'fhir/r4.js';
import { day } from '../src/domain/calendar.ts';
import { readConfig } from '../src/server/config.ts';
import { start } from '../src/start.ts';
import { jennyId, jennyM, letrozoleDraft, premenopausalJenny } from './jenny-m.ts';
import { recognised } from './recognised.ts';

const width = 96;
/** Colours only for a terminal that shows them. */
const coloured = process.stdout.isTTY === true && process.env['NO_COLOR'] === undefined;
const style: typeof styleText = (format, text) => (coloured ? styleText(format, text) : text);
const bold = (text: string) => style('bold', text);
const dim = (text: string) => style('dim', text);
const today = new Date().toISOString().slice(0, 10);

/** The prefetch of a service, filled from resources as an EHR with that record would. */
function prefetch(services: Services, id: string, resources: readonly FhirResource[]) {
  const templates = services.services.find((service) => service.id === id)?.prefetch ?? {};
  const filled = Object.entries(templates).map(([key, template]) => {
    const [type, query] = template.split(/[/?]/, 2) as [string, string];
    const found = resources.filter((resource) => resource.resourceType === type);
    const entry = found.map((resource) => ({ resource }));
    return [
      key,
      query.startsWith('patient=')
        ? { resourceType: 'Bundle', type: 'searchset', entry }
        : found[0],
    ];
  });
  return Object.fromEntries(filled);
}

async function ask(url: string, hook: string, resources: readonly FhirResource[], context: object) {
  const services = (await (await fetch(`${url}/cds-services`)).json()) as Services;
  const id = `mbc-${hook}`;
  const body = {
    hook,
    hookInstance: randomUUID(),
    context: {
      userId: 'Practitioner/us-core-practitioner-owen-oncologist',
      patientId: jennyId,
      ...context,
    },
    prefetch: prefetch(services, id, resources),
  };
  const answer = await fetch(`${url}/cds-services/${id}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return (await answer.json()) as CdsResponse;
}

function wrapped(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.split(' ');
      const lines = [''];
      for (const word of words) {
        const last = lines.at(-1) as string;
        const fits = stripVTControlCharacters(`${last} ${word}`).length <= width - indent.length;
        if (last === '' || fits) lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
        else lines.push(line.startsWith('- ') ? `  ${word}` : word);
      }
      return lines.map((l) => `${indent}${l}`).join('\n');
    })
    .join('\n');
}

const colours = { critical: 'red', warning: 'yellow', info: 'cyan' } as const;

function print(card: Card): void {
  const colour = colours[card.indicator];
  const badge = style([colour, 'inverse', 'bold'], ` ${card.indicator.toUpperCase()} `);
  console.log(`\n${wrapped(`${badge} ${style([colour, 'bold'], card.summary)}`, '  ')}\n`);
  const detail = (card.detail ?? '').replace(/\*\*([^*]+)\*\*/g, (_, text: string) => bold(text));
  console.log(wrapped(detail, '    '));
  for (const suggestion of card.suggestions ?? []) {
    const mark = suggestion.isRecommended ? style('green', '[recommended]') : '';
    console.log(`    ${style('green', '▸')} ${suggestion.label} ${mark}`);
  }
  console.log(`    ${dim(card.source.url ?? '')}`);
}

function title(text: string): void {
  console.log(
    `\n${bold(style('blue', `━━ ${text} ${'━'.repeat(Math.max(0, width - text.length - 4))}`))}`,
  );
}

function printAll({ cards }: CdsResponse): void {
  for (const card of cards) print(card);
  if (cards.length === 0)
    console.log('\n  No card: every rule that applies was evaluated, and none fired.');
}

const running = await start(readConfig({ LOG_LEVEL: 'warn', ...process.env }));

title('What mCODE states about Jenny M, as this service reads it');
const [year, month, date] = today.split('-').map(Number) as [number, number, number];
for (const line of recognised(jennyM(), jennyId, day(year, month, date))) console.log(`  ${line}`);

title('The chart of Jenny M opens (patient-view): treated for cure, no metastasis');
printAll(await ask(running.url, 'patient-view', jennyM(), {}));

const variant = premenopausalJenny(today);
title('A younger Jenny, bone metastasis, still menstruating (patient-view)');
printAll(await ask(running.url, 'patient-view', variant, {}));

title('Letrozole is about to be signed for her (order-sign)');
const draftOrders = {
  resourceType: 'Bundle',
  type: 'collection',
  entry: [{ resource: letrozoleDraft }],
};
printAll(await ask(running.url, 'order-sign', variant, { draftOrders }));

console.log(
  `\n${bold('The service is running:')} ${running.url}/cds-services   ${dim('(Ctrl-C ends it)')}\n`,
);
