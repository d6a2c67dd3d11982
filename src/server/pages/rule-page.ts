// The public page of a rule, drawn from its document: what a clinician needs to check its basis.
import { shortDate } from '../../domain/calendar.ts';
import { type FactKind, type FactName, facts } from '../../domain/fact-name.ts';
import { listed } from '../../guideline/wording.ts';
import { clausesOf, criteriaInWords, decisionDiagram, levelWords } from './criteria.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import { occasion } from './rule-document.ts';
import type { ExampleDocument, RuleDocument } from './rule-document-schema.ts';

export interface RulePageContext {
  readonly base: string;
  /** Whether the measures can be opened. */
  readonly insights?: boolean;
  /** Thresholds of this site that are not the default, in words. */
  readonly changedSettings: readonly string[];
}

export function rulePage(rule: RuleDocument, context: RulePageContext): string {
  const { base, insights } = context;
  return page({
    title: `${rule.id}: ${rule.title}`,
    base,
    insights,
    content: html`<p class="note"><a href="${base}/rules">All rules</a> / ${rule.topic}</p>
<h1>${rule.id}: ${rule.title}</h1>
${tags(rule)}
${notices(rule, base)}
<p class="lead">${rule.why}</p>
<p>First line of its card: <q>${rule.cardLine}</q></p>
${question(rule)}
<section aria-labelledby="diagram"><h2 id="diagram">The same as a diagram</h2>
${decisionDiagram(rule, occasion(rule.hooks))}</section>
${examples(rule)}
${readings(rule)}
${inputs(rule, context)}
<section aria-labelledby="options"><h2 id="options">Options that the card offers</h2>
${list(rule.options, 'None: the card informs.')}</section>
<section aria-labelledby="never"><h2 id="never">What it never does</h2>${list(rule.never)}</section>
${basis(rule, base)}
${editions(rule, base)}
<section aria-labelledby="limits"><h2 id="limits">Limits</h2>${list(rule.limits)}</section>
${attributes(rule)}
${otherForms(rule, base)}`,
  });
}

function tags(rule: RuleDocument): Html {
  return html`<ul class="tags">
<li><span class="level ${rule.indicator}">${levelWords[rule.indicator]}</span></li>
<li>${rule.shown === 'card' ? 'Card of its own' : 'Line of the case summary'}</li>
${rule.hooks.map((h) => html`<li>${h}</li>`)}
${rule.editions.map((e) => html`<li>${e.id}</li>`)}
<li>Version ${rule.version}</li>
</ul>`;
}

const modeWords = {
  live: undefined,
  silent: 'At this site the rule is silent: it is evaluated and counted, but shows no card.',
  off: 'At this site the rule is switched off: it is not evaluated.',
} as const;

/** What a reader has to know before anything else. */
function notices(rule: RuleDocument, base: string): Html {
  const { review, confirmation, supersededBy } = rule;
  const words = [
    modeWords[rule.mode],
    review.overdue
      ? `Review overdue since ${shortDate(review.due)}: the rule still fires, and its cards say so.`
      : undefined,
    confirmation.level === 'unverified'
      ? [confirmation.words, confirmation.caveat].filter(Boolean).join(' ')
      : undefined,
  ].filter((w) => w !== undefined);
  const superseded =
    supersededBy.length > 0
      ? html`<p class="alert">Superseded by ${ruleLinks(supersededBy, base)} in a later edition.</p>`
      : undefined;
  return html`${words.map((w) => html`<p class="alert">${w}</p>`)}${superseded}`;
}

function ruleLinks(ids: readonly string[], base: string): Html {
  return html`${ids.map((id, i) => html`${i > 0 ? ', ' : ''}<a href="${base}/rules/${id}">${id}</a>`)}`;
}

function question(rule: RuleDocument): Html {
  const trigger = clausesOf(rule.trigger).length > 0;
  const asked = clausesOf(rule.criteria).length;
  return html`<section aria-labelledby="question"><h2 id="question">The question it asks</h2>
<p>When ${occasion(rule.hooks)}${trigger ? ', and:' : asked > 0 ? ',' : '.'}</p>${trigger ? criteriaInWords(rule.trigger) : undefined}
${asked > 0 ? html`<p>${asked > 1 ? 'does all of this hold?' : 'does this hold?'}</p>${criteriaInWords(rule.criteria)}` : html`<p>Nothing more is asked.</p>`}
<p class="note">Asked only of patients for whom this holds:</p>${criteriaInWords(rule.scope)}</section>`;
}

const exampleTitles: Readonly<Record<ExampleDocument['outcome'], string>> = {
  fires: 'It fires',
  doesNotFire: 'It does not fire',
  undetermined: 'It stays undetermined',
};

const answerTitles: Readonly<Record<ExampleDocument['outcome'], string>> = {
  fires: 'First line of the card',
  doesNotFire: 'No card, because',
  undetermined: 'Left open by',
};

function examples({ examples: { day, patients } }: RuleDocument): Html {
  return html`<section aria-labelledby="examples"><h2 id="examples">Worked examples</h2>
<p class="note">Three synthetic patients on ${shortDate(day)}, each evaluated by this rule as a call would be.</p>
<div class="examples">${patients.map(
    (p) => html`<article class="example">
<h3>${exampleTitles[p.outcome]}</h3>
${p.orders.length > 0 ? html`<p class="op">Ordered</p>${list(p.orders)}` : html`<p class="op">The chart is opened</p>`}
<p class="op">On record</p>${list(p.record)}
<p class="op">${answerTitles[p.outcome]}</p>${list(p.answer)}
</article>\n`,
  )}</div></section>`;
}

function readings({ readings: r }: RuleDocument): Html {
  const open = r.undetermined.map((n) => facts[n as FactName].label);
  return html`<section aria-labelledby="readings"><h2 id="readings">When it fires, and when not</h2>
<h3>It fires when each of these holds</h3>${list(r.fires)}
<h3>It does not fire as soon as one of these is so</h3>${list(r.doesNotFire)}
<h3>It stays undetermined</h3>
${
  open.length > 0
    ? html`<p>when nothing above ends it, and the record lacks one of: ${listed(open)}. A result that is out of date, cannot be read, or contradicts another of the same day counts as lacking.</p>`
    : html`<p>only when a part of the record could not be read: nothing that it asks for is left open by silence.</p>`
}</section>`;
}

const kindWords: Readonly<Record<FactKind, string>> = {
  stated: 'stated in the record',
  derived: 'computed from the record',
  judgement: 'judgement of a clinician; not recorded counts as no',
  order: 'of the order',
};

function inputs(rule: RuleDocument, { changedSettings }: RulePageContext): Html {
  const rows = rule.inputs.map(
    (i) =>
      html`<tr><th scope="row">${i.label}${i.unit ? ` (${i.unit})` : ''}</th><td><code>${i.name}</code></td><td>${kindWords[i.kind]}${i.shownOnly ? '; shown, decides nothing' : ''}</td><td>${i.kind === 'order' ? 'this basket' : listed(i.lookBack) || 'whole record'}</td></tr>\n`,
  );
  const changed =
    changedSettings.length > 0
      ? html`<p class="note">This site has set: ${changedSettings.join('; ')}. Numbers in the criteria above are the defaults.</p>`
      : undefined;
  return html`<section aria-labelledby="inputs"><h2 id="inputs">Inputs</h2>
<div class="scroll" role="region" aria-label="Table of inputs" tabindex="0"><table>
<thead><tr><th scope="col">Fact</th><th scope="col">Name</th><th scope="col">Kind</th><th scope="col">Looks back</th></tr></thead>
<tbody>${rows}</tbody></table></div>${changed}</section>`;
}

function basis({ sources, confirmation }: RuleDocument, base: string): Html {
  const items = sources.map((s) => {
    const cited = s.url ? html`<a href="${s.url}">${s.citation}</a>` : html`${s.citation}`;
    const where = s.where ? html`, ${withTraceLinks(s.where, base)}` : undefined;
    return html`<li>${cited}${where} (${dateWords(s.date)})</li>\n`;
  });
  return html`<section aria-labelledby="sources"><h2 id="sources">Sources</h2>
<ul>${items}</ul>
<p>${confirmation.words}</p>
${confirmation.caveat ? html`<p>Caveat: ${confirmation.caveat}</p>` : undefined}</section>`;
}

/** A whole or partial ISO date as it is read; other words as they are. */
export function dateWords(date: string): string {
  return /^\d{4}(-\d{2}){0,2}$/.test(date) ? shortDate(date) : date;
}

/** Statements of the seed documents lead to their line of the trace. */
function withTraceLinks(where: string, base: string): Html {
  const parts = where.split(/(S\d{3}-\d+)/);
  return html`${parts.map((p, i) => (i % 2 === 1 ? html`<a href="${base}/trace#${p}">${p}</a>` : p))}`;
}

function editions(rule: RuleDocument, base: string): Html {
  const items = rule.editions.map(
    (e) =>
      html`<li>${e.title} (literature to ${shortDate(e.literatureTo)})${e.supersededBy ? html`; the later edition is ${e.supersededBy}` : ''}</li>`,
  );
  return html`<section aria-labelledby="edition"><h2 id="edition">Edition and review</h2>
<ul>${items}</ul>
<dl class="facts">
<dt>Superseded by</dt><dd>${rule.supersededBy.length > 0 ? ruleLinks(rule.supersededBy, base) : 'no other rule'}</dd>
<dt>Supersedes</dt><dd>${rule.supersedes.length > 0 ? ruleLinks(rule.supersedes, base) : 'no other rule'}</dd>
<dt>Last review</dt><dd>${shortDate(rule.review.reviewed)}</dd>
<dt>Next review due</dt><dd>${shortDate(rule.review.due)}${rule.review.overdue ? html` <strong>overdue</strong>` : ''}</dd>
</dl></section>`;
}

function attributes({ sourceAttributes }: RuleDocument): Html {
  const rows = sourceAttributes.map(
    (a) => html`<tr><td>${a.number}</td><th scope="row">${a.name}</th><td>${a.value}</td></tr>\n`,
  );
  return html`<section aria-labelledby="attributes"><h2 id="attributes">Source attributes</h2>
<div class="scroll" role="region" aria-label="Table of source attributes" tabindex="0"><table>
<caption>Evidence-based decision support intervention, 45 CFR 170.315(b)(11)(iv)(A)</caption>
<thead><tr><th scope="col">No.</th><th scope="col">Attribute</th><th scope="col">Value</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function otherForms({ id }: RuleDocument, base: string): Html {
  return html`<section aria-labelledby="forms"><h2 id="forms">Other forms of this page</h2>
<ul>
<li><a href="${base}/rules/${id}.json">JSON</a>, described by its <a href="${base}/rules/schema.json">JSON Schema</a></li>
<li><a href="${base}/rules/${id}/plan-definition.json">FHIR R4 PlanDefinition</a></li>
</ul></section>`;
}

function list(items: readonly string[], none = 'None.'): Html {
  if (items.length === 0) return html`<p>${none}</p>`;
  return html`<ul>${items.map((i) => html`<li>${i}</li>\n`)}</ul>`;
}
