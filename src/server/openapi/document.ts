// The OpenAPI 3.1 document of this service. https://spec.openapis.org/oas/v3.1.1.html
import { disclaimer } from '../../../hooks/cards/finding-card.ts';
import type { ServiceErrorCode } from '../../../hooks/errors.ts';
import type { Config } from '../config.ts';
import { byCode } from '../outcome.ts';
import { type Release, releaseHeaders } from '../release.ts';
import { componentSchemas, refTo } from './json-schema.ts';
import { type RouteDescription, tags } from './route.ts';
import { routes } from './routes.ts';

export interface DocumentSetting {
  readonly publicUrl: string;
  readonly release: Release;
  readonly config: Pick<Config, 'auth' | 'quickStart'>;
}

/** What a client is told by each error, beside the OperationOutcome that names the places. */
const errorWords: Readonly<Record<ServiceErrorCode, string>> = {
  'invalid-request': 'The body is not a request of this hook',
  'hostile-body':
    'The body is nested too deeply, too large in a part, or holds what no record does',
  'wrong-patient': 'Data or token name another patient',
  'unknown-service': 'There is no such thing at this address',
  'foreign-card': 'A card was given to another client',
  'data-unavailable': 'What every check needs was neither prefetched nor could be fetched',
  'unsupported-version': 'The resources are of an older FHIR version than R4',
  misdirected: 'The Host is not a name of this machine (quick start only)',
  throttled: 'The client calls more often than was agreed',
  overloaded: 'Too many calls are under way; try again as Retry-After says',
  'not-ready': 'The process is ending, or cannot check the token; try again',
};

export type OpenApi = ReturnType<typeof openApi>;

export function openApi({ publicUrl, release, config }: DocumentSetting) {
  return {
    openapi: '3.1.1',
    info: {
      title: 'mbc-cds',
      version: release.version,
      summary: 'Clinical decision support for metastatic breast cancer: CDS Hooks on FHIR R4',
      description: `${disclaimer} The content has not been approved for clinical use.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      'x-rule-set': release.ruleSet,
    },
    externalDocs: { description: 'CDS Hooks 2.0', url: 'https://cds-hooks.hl7.org/2.0/' },
    servers: [{ url: publicUrl }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    paths: paths(config),
    components: {
      schemas: componentSchemas(),
      headers: {
        Version: { description: 'Version of this service', schema: { type: 'string' } },
        RuleSet: {
          description: 'Hash of the rules, editions and code tables that decided',
          schema: { type: 'string', pattern: '^[0-9a-f]{12}$' },
        },
      },
      securitySchemes: {
        clientToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'A token that the CDS client signs for each call: iss, aud (the URL that is called), exp, iat and jti, with ES384, RS384, ES256 or RS256; each jti counts once. https://cds-hooks.hl7.org/2.0/#trusting-cds-clients',
        },
        insightsToken: {
          type: 'http',
          scheme: 'bearer',
          description: 'INSIGHTS_TOKEN of the site',
        },
        insightsPassword: {
          type: 'http',
          scheme: 'basic',
          description: 'INSIGHTS_TOKEN as the password of any user, for a browser',
        },
      },
    },
  };
}

function paths(config: DocumentSetting['config']) {
  const names = [...new Set(routes.map(({ path }) => path))];
  return Object.fromEntries(
    names.map((name) => {
      const here = routes.filter(({ path }) => path === name);
      return [name, Object.fromEntries(here.map((r) => [r.method, operation(r, config)]))];
    }),
  );
}

function operation(route: RouteDescription, config: DocumentSetting['config']) {
  const { method, path, tag, summary, parameters, body } = route;
  return {
    operationId: `${method}${path.replace(/\W+(\w?)/g, (_, letter: string) => letter.toUpperCase())}`,
    tags: [tag],
    summary,
    ...(parameters
      ? { parameters: parameters.map((p) => ({ ...p, required: p.in === 'path' })) }
      : {}),
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
    responses: responses(route, config.auth === 'open'),
    security: securityOf(route, config),
  };
}

function securityOf(
  { isCall, isInsight }: RouteDescription,
  { auth, quickStart }: DocumentSetting['config'],
): readonly Readonly<Record<string, readonly string[]>>[] {
  if (isCall && auth === 'jwt') return [{ clientToken: [] }];
  return isInsight && !quickStart ? [{ insightsToken: [] }, { insightsPassword: [] }] : [];
}

const [versionHeader, ruleSetHeader] = releaseHeaders;
const headers = {
  [versionHeader]: { $ref: '#/components/headers/Version' },
  [ruleSetHeader]: { $ref: '#/components/headers/RuleSet' },
};

/** @param guarded whether only names of this machine are answered to. */
function responses(route: RouteDescription, guarded: boolean) {
  const { answer, errors, isCall, isInsight, mayBeUnready } = route;
  const { description, type, schema } = answer;
  const content = { [type]: schema ? { schema } : {} };
  const outcomes = { 'application/fhir+json': { schema: refTo('OperationOutcome') } };
  const statuses = new Map<number, string[]>();
  const told = (status: number, words: string) =>
    statuses.set(status, [...(statuses.get(status) ?? []), words]);
  for (const code of errors) told(byCode[code][0], errorWords[code]);
  if (guarded) told(byCode.misdirected[0], errorWords.misdirected);
  if (isCall) told(413, 'The body is too large');
  told(500, 'The service failed');
  const failures = [...statuses].map(([status, words]) => [
    status,
    { description: words.join('; or: '), headers, content: outcomes },
  ]);
  return {
    200: { description, headers, content },
    ...(isCall || isInsight
      ? { 401: { description: 'Who asks is not known; no reason is given', headers } }
      : {}),
    ...Object.fromEntries(failures),
    ...(mayBeUnready ? { 503: { description: 'They should not', headers, content } } : {}),
  };
}
