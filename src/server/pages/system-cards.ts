// The pages of the cards that speak of the request itself: SYS-01, SYS-02 and SYS-03.
import { disclaimer } from '../../../hooks/cards/finding-card.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';

export interface SystemCardDocument {
  readonly id: 'SYS-01' | 'SYS-02' | 'SYS-03';
  readonly title: string;
  readonly why: string;
  readonly shownWhen: readonly string[];
  readonly shows: readonly string[];
  readonly never: readonly string[];
  readonly disclaimer: string;
}

const never: readonly string[] = [
  'Never names a rule as fired that could not be decided.',
  'Never counts against the limit on cards, and never offers an override reason.',
  'Never orders anything.',
];

export const systemCards: readonly SystemCardDocument[] = [
  {
    id: 'SYS-01',
    title: 'Checks not evaluated',
    why: 'A check that could not be made for a technical reason must not look like a check that was passed.',
    shownWhen: [
      'Data that a rule needs were neither sent nor could be read from the EHR: no access, an answer too late, an error.',
      'A rule failed in this service: the others are not affected.',
      'A draft order could not be read at all.',
    ],
    shows: [
      'How many of how many checks were not evaluated, and why.',
      'The rules by title and id, and in the data of the card each fact that was out of reach.',
    ],
    never,
    disclaimer,
  },
  {
    id: 'SYS-02',
    title: 'Facts missing',
    why: 'A missing result is not a negative result. What the record lacks is said, with the consequence, instead of silence.',
    shownWhen: [
      'A critical or warning rule concerns this order and this patient, but the record lacks a fact that decides it: not on file, only an old result, not readable, or results that disagree.',
      'The drug of an order could not be identified: then nothing was checked for it, and this stands first.',
    ],
    shows: [
      'The three most consequential facts, each with what could not be decided without it; all of them in the data of the card.',
      'Current drugs that no code or name resolves, where a rule turns on what is taken.',
    ],
    never: [
      'Never reports an info rule when an order is placed: advice that cannot be given is not a gap.',
      ...never,
    ],
    disclaimer,
  },
  {
    id: 'SYS-03',
    title: 'Summary of the case',
    why: 'When a chart is opened, the case as the record states it stands first, so that a reader sees at once whether this service and the clinician look at the same patient.',
    shownWhen: [
      'A chart is opened (patient-view) of a living adult with active metastatic breast cancer.',
    ],
    shows: [
      'Receptors with dates and specimen, metastatic sites, ovarian function, lines of therapy, current drugs.',
      'What is not known of these.',
      'Notes of rules that are lines of this summary and no cards of their own; their ids are named in the data of the card.',
      'In the data of the card, what advice could not be decided and which fact it lacks.',
    ],
    never: [
      'Never adds to what the record states: it computes and shows, and guesses nothing.',
      ...never,
    ],
    disclaimer,
  },
];

export function systemCard(id: string): SystemCardDocument | undefined {
  return systemCards.find((card) => card.id === id);
}

export function systemCardPage(card: SystemCardDocument, base: string, insights = false): string {
  return page({
    title: `${card.id}: ${card.title}`,
    base,
    insights,
    content: html`<p class="note"><a href="${base}/rules">All rules</a> / Cards about the request itself</p>
<h1>${card.id}: ${card.title}</h1>
<ul class="tags"><li><span class="level info">Info</span></li><li>At most one in an answer</li></ul>
<p class="lead">${card.why}</p>
<h2>When it is shown</h2>${list(card.shownWhen)}
<h2>What it shows</h2>${list(card.shows)}
<h2>What it never does</h2>${list(card.never)}
<h2>Other form of this page</h2><p><a href="${base}/rules/${card.id}.json">JSON</a></p>`,
  });
}

function list(items: readonly string[]): Html {
  return html`<ul>${items.map((i) => html`<li>${i}</li>\n`)}</ul>`;
}

export function notFoundPage(base: string, insights = false): string {
  return page({
    title: 'Not found',
    base,
    insights,
    content: html`<h1>Not found</h1><p>There is no such rule. <a href="${base}/rules">All rules</a> are listed with a search.</p>`,
  });
}
