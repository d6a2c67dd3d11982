// The public pages: rules, their JSON, the seed trace, and the style they share. They hold no patient
// data, so a browser may keep them as long as they are unchanged.
import { type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import { ServiceError } from '../../hooks/errors.ts';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { Rule } from '../guideline/rule.ts';
import { rules } from '../guideline/rules/index.ts';
import { basePath } from './base-path.ts';
import { today } from './calendar.ts';
import type { Config } from './config.ts';
import { planDefinition } from './fhir/plan-definition.ts';
import { insightsOpen } from './insights-access.ts';
import { type DocumentContext, ruleDocument } from './pages/rule-document.ts';
import { type RuleDocument, ruleDocumentSchema } from './pages/rule-document-schema.ts';
import { matches, ruleFilter, ruleListPage } from './pages/rule-list.ts';
import { rulePage } from './pages/rule-page.ts';
import { style } from './pages/style.ts';
import { notFoundPage, systemCard, systemCardPage } from './pages/system-cards.ts';
import { tracePage } from './pages/trace-page.ts';
import type { Site } from './site.ts';

export interface PagePorts {
  readonly config: Pick<Config, 'timeZone' | 'quickStart' | 'records'>;
  readonly site: Site;
  readonly publicUrl: () => string;
}

export function pageRoutes(ports: PagePorts): Router {
  const router = Router();
  const documents = oncePerDay(ports);
  router.use(['/rules', '/rules.json', '/trace', '/assets/pages.css'], pageHeaders);
  router.get('/assets/pages.css', (_request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable');
    response.type('css').send(style);
  });
  router.get('/rules', (request, response) => {
    const filter = ruleFilter(request.query);
    const all = documents();
    const found = all.filter((rule) => matches(rule, filter));
    send(response, ruleListPage(found, { ...frameOf(ports), filter, total: all.length }));
  });
  router.get('/rules.json', (request, response) => {
    const filter = ruleFilter(request.query);
    response.json({ rules: documents().filter((rule) => matches(rule, filter)) });
  });
  router.get('/rules/schema.json', (_request, response) => {
    response.type('application/schema+json').send(z.toJSONSchema(ruleDocumentSchema));
  });
  router.get('/rules/:id/plan-definition.json', (request, response) => {
    const rule = ruleById(request.params.id);
    if (!rule) throw noSuchRule();
    response.type('application/fhir+json').send(planDefinition(rule, ports.publicUrl()));
  });
  router.get('/rules/:id.json', (request, response) => {
    const { id } = request.params;
    const rule = ruleById(id);
    const document = rule ? ruleDocument(rule, contextOf(ports)) : systemCard(id);
    if (!document) throw noSuchRule();
    response.json(document);
  });
  router.get('/rules/:id', (request, response) => sendRule(request.params.id, response, ports));
  router.get('/trace', (_request, response) => {
    const { base, insights } = frameOf(ports);
    send(response, tracePage(base, insights));
  });
  return router;
}

function sendRule(id: string, response: Response, ports: PagePorts): void {
  const { base, insights } = frameOf(ports);
  const rule = ruleById(id);
  const system = systemCard(id);
  if (rule) {
    const changedSettings = changed(ports.site.settings);
    const context = { base, insights, changedSettings };
    send(response, rulePage(ruleDocument(rule, contextOf(ports)), context));
  } else if (system) {
    send(response, systemCardPage(system, base, insights));
  } else {
    send(response.status(404), notFoundPage(base, insights));
  }
}

function frameOf({ publicUrl, config }: PagePorts) {
  return { base: basePath(publicUrl()), insights: insightsOpen(config) };
}

function ruleById(id: string): Rule | undefined {
  return rules.find((rule) => rule.id === id);
}

function noSuchRule(): ServiceError {
  return new ServiceError('unknown-service', 'There is no rule with that id.');
}

/** The documents of all rules, made anew when the day or the public URL changes. */
function oncePerDay(ports: PagePorts): () => readonly RuleDocument[] {
  let made: { readonly key: string; readonly all: readonly RuleDocument[] } | undefined;
  return () => {
    const context = contextOf(ports);
    const key = `${context.asOf} ${context.publicUrl}`;
    if (made?.key !== key) made = { key, all: rules.map((rule) => ruleDocument(rule, context)) };
    return made.all;
  };
}

function contextOf({ config, site, publicUrl }: PagePorts): DocumentContext {
  return { publicUrl: publicUrl(), asOf: today(config.timeZone), site };
}

/** Thresholds and look-backs of this site that are not the defaults. */
function changed(settings: Settings): readonly string[] {
  const { lookBack, ...thresholds } = settings;
  const { lookBack: lookBacks, ...defaults } = defaultSettings;
  return [...differences(thresholds, defaults), ...differences(lookBack, lookBacks)];
}

function differences(set: object, defaults: object): readonly string[] {
  const standard = new Map<string, unknown>(Object.entries(defaults));
  const words = (value: unknown) => JSON.stringify(value).replace(/["{}]/g, '').replace(':', ' ');
  return Object.entries(set)
    .filter(([name, value]) => words(value) !== words(standard.get(name)))
    .map(([name, value]) => `${name} ${words(value)} (default ${words(standard.get(name))})`);
}

/** Nothing is loaded but the own style; no script runs. */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

export const pageHeaders: RequestHandler = (_request, response, next) => {
  response.setHeader('Content-Security-Policy', policy);
  response.setHeader('Cache-Control', 'no-cache');
  next();
};

function send(response: Response, text: string): void {
  response.type('html').send(text);
}
