// The criteria of a rule: as a list in words, and as a diagram of the way through them, drawn with
// list elements so that it is read aloud, reflows at any zoom and prints.
import { type FactName, facts } from '../../domain/fact-name.ts';
import { always } from '../../guideline/criteria/hooks.ts';
import { conjuncts, isNamed } from '../../guideline/explanation/named.ts';
import { listed } from '../../guideline/wording.ts';
import { type Html, html } from './html.ts';
import type { CriterionDocument, RuleDocument } from './rule-document-schema.ts';

/** The clauses that all have to hold, without the one that always does. */
export function clausesOf(c: CriterionDocument): readonly CriterionDocument[] {
  return conjuncts(c).filter((clause) => clause.words !== always.words);
}

export function criteriaInWords(c: CriterionDocument): Html {
  return html`<ul class="tree">${clausesOf(c).map((part) => html`<li>${inWords(part)}</li>`)}</ul>`;
}

/** The words of a clause; what a name of its own stands for can be opened beneath it. */
function inWords(c: CriterionDocument): Html {
  const [part] = c.parts;
  if (!part) return html`${c.words}`;
  switch (c.kind) {
    case 'all':
    case 'any':
      return isNamed(c)
        ? html`<details><summary>${c.words}</summary>${opened(c, compoundLead[c.kind])}</details>`
        : opened(c, compoundLead[c.kind]);
    case 'not':
      if (!isNamed(c)) return html`<span class="op">not:</span> ${inWords(part)}`;
      return part.kind === 'question'
        ? html`${c.words}`
        : html`${c.words}, <span class="op">that is, not:</span> ${inWords(part)}`;
    default:
      return html`<span class="op">unless known to be so:</span> ${inWords(part)}`;
  }
}

function opened(c: CriterionDocument, lead: string): Html {
  const parts = c.parts.map((p) => html`<li>${inWords(p)}</li>`);
  return html`<span class="op">${lead}</span><ul>${parts}</ul>`;
}

const compoundLead = { all: 'all of these:', any: 'any one of these:' } as const;

export function decisionDiagram(rule: RuleDocument, occasion: string): Html {
  const { indicator, shown, title } = rule;
  const end = shown === 'card' ? `${levelWords[indicator]} card` : 'Line of the case summary';
  const clauses = [
    ...clausesOf(rule.trigger),
    ...clausesOf(rule.scope),
    ...clausesOf(rule.criteria),
  ];
  return html`<figure>
<figcaption>The way from the top to the card: each box is a question. What ends the way, and what leaves it open, stands beside it.</figcaption>
<ol class="flow">
<li><div class="box start">${occasion.charAt(0).toUpperCase()}${occasion.slice(1)}</div></li>
${clauses.map((c) => html`<li><div class="box${c.kind === 'unless' || c.kind === 'not' ? ' negated' : ''}">${step(c)}</div>${exits(c, rule)}</li>\n`)}
<li><div class="box end ${indicator}">${end}: ${title}</div></li>
</ol>
</figure>`;
}

export const levelWords = { info: 'Info', warning: 'Warning', critical: 'Critical' } as const;

function step(c: CriterionDocument): Html {
  if (isNamed(c)) return html`${c.words}`;
  switch (c.kind) {
    case 'any':
      return html`<span class="op">any one of these</span>${branches(c)}`;
    case 'not':
      return html`<span class="op">not</span>${c.parts.map(step)}`;
    case 'unless':
      return html`<span class="op">unless known to be so</span>${c.parts.map(step)}`;
    default:
      return series(c);
  }
}

function branches(c: CriterionDocument): Html {
  return html`<ul class="branches">${c.parts.map((p) => html`<li>${step(p)}</li>`)}</ul>`;
}

function series(c: CriterionDocument): Html {
  return html`<ul class="series">${clausesOf(c).map((p) => html`<li>${step(p)}</li>`)}</ul>`;
}

/** What the answers other than "yes" lead to. */
function exits(c: CriterionDocument, rule: RuleDocument): Html {
  const lines = [...endings(c), ...openings(c, rule)];
  return html`<ul class="exits">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function endings(c: CriterionDocument): readonly string[] {
  if (isNamed(c)) return [isJudged(c) ? 'No, or not recorded → no card' : 'No → no card'];
  switch (c.kind) {
    case 'unless':
      return ['Known to be so → no card', 'Not on record → goes on, and the card says so'];
    case 'not':
      return ['So → no card'];
    case 'any':
      return ['None of them → no card'];
    default:
      return ['Not all → no card'];
  }
}

/** Only a clinician can say it: silence counts as no. */
function isJudged(c: CriterionDocument): boolean {
  return c.facts.length > 0 && c.facts.every((n) => facts[n as FactName].kind === 'judgement');
}

function openings(c: CriterionDocument, { indicator, hooks }: RuleDocument): readonly string[] {
  if (c.silenceHolds) return ['Nothing on record → goes on'];
  if (c.openedBy.length === 0) return [];
  const missing = `${listed(c.openedBy.map(labelOf))} missing → `;
  if (indicator !== 'info') return [`${missing}undetermined, and reported as missing (SYS-02)`];
  return [
    hooks.includes('patient-view')
      ? `${missing}undetermined; named in the case summary (SYS-03)`
      : `${missing}no card; advice is not reported as missing`,
  ];
}

const labelOf = (name: string) => facts[name as FactName].label;
