// The OpenAPI document for people: every route with what it takes and answers, then the schemas.
import type { OpenApi } from '../openapi/document.ts';
import type { JsonSchema } from '../openapi/json-schema.ts';
import { type RouteDescription, tags } from '../openapi/route.ts';
import { routes } from '../openapi/routes.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';

interface Answers {
  readonly [status: string]: { readonly description: string; readonly content?: object };
}

export function openApiPage(document: OpenApi, base: string, insights = false): string {
  const { info, components } = document;
  const groups = Object.entries(tags).map(([tag, words]) => {
    const own = routes.filter((route) => route.tag === tag);
    return html`<section aria-labelledby="${slug(tag)}"><h2 id="${slug(tag)}">${tag}</h2>
<p>${words}.</p>
${own.map((route) => operation(route, document))}</section>`;
  });
  const schemas = Object.entries(components.schemas).map(
    ([name, schema]) =>
      html`<h3 id="schema-${name}">${name}</h3>${described(schema)}${fields(schema, name)}`,
  );
  return page({
    title: 'Interface',
    base,
    insights,
    current: '/openapi',
    content: html`<h1>Interface</h1>
<p>What this service is asked and answers, version ${info.version}, rule set ${info['x-rule-set']}. The cards themselves are those of <a href="https://cds-hooks.hl7.org/2.0/">CDS Hooks 2.0</a>.</p>
<p class="note">For machines: <a href="${base}/openapi.json">OpenAPI 3.1</a>.</p>
${groups}
<section aria-labelledby="schemas"><h2 id="schemas">Schemas</h2>
${schemas}</section>`,
  });
}

const slug = (text: string) => text.toLowerCase().replace(/\W+/g, '-');

function operation(route: RouteDescription, { paths }: OpenApi): Html {
  const { method, path, summary, parameters = [], body } = route;
  const responses: Answers = paths[path]?.[method]?.responses ?? {};
  const inputs = [
    ...parameters.map(
      (p) => [`${p.name} (${p.in})`, html`${p.description}${values(p.schema)}`] as const,
    ),
    ...(body ? [['body', typeOf(body)] as const] : []),
  ];
  const answers = Object.entries(responses).map(
    ([status, { description }]) =>
      [status, html`${description}${answerType(route, status)}`] as const,
  );
  return html`<h3><span class="word">${method.toUpperCase()}</span> ${path}</h3>
<p>${summary}.</p>
${list([...inputs, ...answers])}`;
}

function answerType({ answer }: RouteDescription, status: string): Html | string {
  if (status !== '200') return '';
  return html` (${answer.type}${answer.schema ? html`: ${typeOf(answer.schema)}` : ''})`;
}

function list(entries: readonly (readonly [string, Html])[]): Html {
  const rows = entries.map(([name, words]) => html`<dt>${name}</dt><dd>${words}</dd>`);
  return html`<dl class="facts">${rows}</dl>`;
}

function described(schema: JsonSchema): Html | string {
  return typeof schema['description'] === 'string' ? html`<p>${schema['description']}.</p>` : '';
}

/** A row for each field, those of objects within it included. */
function fields(schema: JsonSchema, name: string): Html | string {
  const rows = rowsOf(schema, '');
  if (rows.length === 0) return '';
  return html`<div class="scroll" role="region" aria-label="Fields of ${name}" tabindex="0"><table>
<thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Meaning</th></tr></thead>
<tbody>${rows}</tbody></table></div>`;
}

function rowsOf(schema: JsonSchema, prefix: string): readonly Html[] {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, JsonSchema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  return Object.entries(properties).flatMap(([name, field]) => {
    const at = `${prefix}${name}`;
    const words = String(field['description'] ?? '');
    const type = html`${typeOf(field)}${required.includes(name) ? '' : ', optional'}`;
    const row = html`<tr><th scope="row">${at}</th><td>${type}</td><td>${words}</td></tr>\n`;
    return [row, ...rowsOf(inner(field), `${at}.`)];
  });
}

/** The object that a field holds: itself, its entries, or the one form that is an object. */
function inner(field: JsonSchema): JsonSchema {
  const forms = (field['anyOf'] ?? field['oneOf'] ?? []) as readonly JsonSchema[];
  const { items } = field as { readonly items?: JsonSchema };
  if (items) return inner(items);
  if (forms.length === 0) return field;
  const properties = Object.assign({}, ...forms.map((form) => inner(form)['properties']));
  return { properties };
}

function typeOf(schema: JsonSchema): Html {
  const {
    $ref: ref,
    items,
    type,
  } = schema as { $ref?: string; items?: JsonSchema; type?: unknown };
  if (ref) {
    const name = ref.slice(ref.lastIndexOf('/') + 1);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  const forms = (schema['anyOf'] ?? schema['oneOf']) as readonly JsonSchema[] | undefined;
  if (forms) return html`${forms.map((form, i) => html`${i > 0 ? ' or ' : ''}${typeOf(form)}`)}`;
  if (items) return html`list of ${typeOf(items)}`;
  return html`${[type ?? 'anything'].flat().map(String).join(' or ')}${values(schema)}`;
}

function values(schema: JsonSchema): string {
  const { const: only, enum: some } = schema as { const?: string; enum?: readonly string[] };
  const all = only === undefined ? (some ?? []) : [only];
  return all.length > 0 ? `: ${all.join(', ')}` : '';
}
