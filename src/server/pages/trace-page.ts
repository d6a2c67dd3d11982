// The seed trace as a page: each statement of the seed documents, what represents it here, and the
// test that shows it; then where the documents contradict one another.
import { type SourceId, sources } from '../../guideline/evidence.ts';
import { rules } from '../../guideline/rules/index.ts';
import { type Contradiction, contradictions } from '../../guideline/seed-trace/contradictions.ts';
import { seedTrace } from '../../guideline/seed-trace/index.ts';
import type { Statement } from '../../guideline/seed-trace/statement.ts';
import { roleWords, targetsOf, testsOf } from '../../guideline/seed-trace/targets.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';
import { dateWords } from './rule-page.ts';

const seeds = [
  'seed-000',
  'seed-001',
  'seed-002',
  'seed-003',
  'seed-004',
] as const satisfies readonly SourceId[];

export function tracePage(base: string, insights = false): string {
  return page({
    title: 'Seed trace',
    base,
    insights,
    current: '/trace',
    content: html`<h1>Seed trace</h1>
<p>The guideline began with five documents. Each of their ${seedTrace.length} statements, paraphrased, stands here with what represents it and the tests that show it. The build fails when a statement has neither.</p>
<ul>${seeds.map((seed) => html`<li><a href="#${seed}">${sources[seed].citation}</a> (${dateWords(sources[seed].date)})</li>`)}<li><a href="#contradictions">Contradictions</a></li></ul>
${seeds.map((seed) => document(seed, base))}
<section aria-labelledby="contradictions"><h2 id="contradictions">Contradictions</h2>
<p>Where the documents contradict one another, or the medicine of 2026, nothing is resolved in silence.</p>
${contradictions.map((c) => contradiction(c, base))}</section>`,
  });
}

function document(seed: (typeof seeds)[number], base: string): Html {
  const prefix = `S${seed.slice(-3)}-`;
  const rows = seedTrace.filter((s) => s.id.startsWith(prefix)).map((s) => row(s, base));
  return html`<section aria-labelledby="${seed}"><h2 id="${seed}">${sources[seed].citation}</h2>
<p class="note">Date: ${dateWords(sources[seed].date)}. ${rows.length} statements.</p>
<div class="scroll" role="region" aria-label="Statements of ${seed}" tabindex="0"><table>
<thead><tr><th scope="col">No.</th><th scope="col">Statement</th><th scope="col">Kind</th><th scope="col">Represented by</th><th scope="col">Shown by</th></tr></thead>
<tbody>${rows}</tbody></table></div></section>`;
}

function row(statement: Statement, base: string): Html {
  const targets = targetsOf(statement).map((t) => html`<li>${target(t, base)}</li>`);
  const tests = testsOf(statement, (id) => `cases of ${id}`).map((t) => html`<li>${t}</li>`);
  return html`<tr id="${statement.id}"><th scope="row" class="id">${statement.id}</th><td>${statement.says}</td><td>${roleWords[statement.role]}</td><td><ul class="plain">${targets}</ul></td><td><ul class="plain">${tests}</ul></td></tr>\n`;
}

function target(text: string, base: string): Html {
  const rule = rules.find((r) => r.id === text);
  return rule
    ? html`<a href="${base}/rules/${rule.id}">${rule.id}</a> ${rule.title}`
    : html`${text}`;
}

function contradiction(c: Contradiction, base: string): Html {
  const said = c.statements.map((id, i) => html`${i > 0 ? ', ' : ''}<a href="#${id}">${id}</a>`);
  const held = c.rules.map(
    (id, i) => html`${i > 0 ? ', ' : ''}<a href="${base}/rules/${id}">${id}</a>`,
  );
  return html`<h3>${c.topic}</h3><p>${c.conflict} (${said})</p><p>Here: ${c.stands} (${held})</p>`;
}
