// A terminology server on loopback that knows what a test tells it, and fails as it is told to.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { json, listen, outcome, stop } from '../../faults/support/faulty-ehr.ts';

export const rxnorm = 'http://www.nlm.nih.gov/research/umls/rxnorm';
export const snomed = 'http://snomed.info/sct';
export const atc = 'http://www.whocc.no/atc';
export const ndc = 'http://hl7.org/fhir/sid/ndc';

type Part = Readonly<Record<string, unknown>>;

export interface Coding {
  readonly system: string;
  readonly code: string;
  readonly display?: string;
}

/** A concept with its relations: a code of its own system, or a coding. */
export interface KnownConcept {
  readonly display?: string;
  readonly relations?: readonly (readonly [relation: string, target: string | Coding])[];
}

export interface Knowledge {
  /** By `system|code`. */
  readonly concepts?: Readonly<Record<string, KnownConcept>>;
  /** By `system|code`: equivalence and target. */
  readonly maps?: Readonly<Record<string, readonly (readonly [string, Coding])[]>>;
  /** `general>specific`. */
  readonly subsumed?: readonly string[];
}

export interface SeenCall {
  readonly operation: string;
  readonly parameters: URLSearchParams;
  readonly url: string;
  readonly method: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

export type TerminologyFault = (response: ServerResponse, answer: () => void) => void;

export interface TerminologyServer {
  /** Base URL without a slash at its end. */
  readonly url: string;
  readonly calls: readonly SeenCall[];
  know: (knowledge: Knowledge) => void;
  fail: (fault: TerminologyFault | undefined) => void;
  readonly close: () => Promise<void>;
}

export async function startTerminologyServer(): Promise<TerminologyServer> {
  let knowledge: Knowledge = {};
  let fault: TerminologyFault | undefined;
  const calls: SeenCall[] = [];
  const server = createServer(async (request, response) => {
    const url = request.url ?? '';
    const [path = '', query = ''] = url.split('?');
    const operation = path.split('/').at(-1) as string;
    const parameters = new URLSearchParams(query);
    let body = '';
    for await (const chunk of request) body += chunk;
    const { method, headers } = request;
    calls.push({ operation, parameters, url, method, headers, body });
    const answer = () => answered(operation, parameters, knowledge, response);
    if (fault) fault(response, answer);
    else answer();
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}/r4`,
    calls,
    know: (more) => {
      knowledge = more;
      calls.length = 0;
    },
    fail: (next) => {
      fault = next;
    },
    close: () => stop(server),
  };
}

function answered(
  operation: string,
  asked: URLSearchParams,
  knowledge: Knowledge,
  response: ServerResponse,
): void {
  const system = asked.get('system') ?? '';
  const key = `${system}|${asked.get('code')}`;
  const parameters = (parameter: readonly Part[]) =>
    json(response, { resourceType: 'Parameters', parameter });
  if (operation === '$lookup') {
    const found = knowledge.concepts?.[key];
    if (found) parameters(lookedUp(found));
    else json(response, outcome('not-found'), 404);
  } else if (operation === '$translate') {
    const found = (knowledge.maps?.[key] ?? []).filter(
      ([, target]) => target.system === asked.get('targetsystem'),
    );
    const match = found.map(([equivalence, target]) => ({
      name: 'match',
      part: [
        { name: 'equivalence', valueCode: equivalence },
        { name: 'concept', valueCoding: target },
      ],
    }));
    parameters([{ name: 'result', valueBoolean: found.length > 0 }, ...match]);
  } else {
    const pair = `${asked.get('codeA')}>${asked.get('codeB')}`;
    const subsumes = knowledge.subsumed?.includes(pair) ?? false;
    parameters([{ name: 'outcome', valueCode: subsumes ? 'subsumes' : 'not-subsumed' }]);
  }
}

function lookedUp({ display = 'a product', relations = [] }: KnownConcept): readonly Part[] {
  return [
    { name: 'name', valueString: 'a code system' },
    { name: 'display', valueString: display },
    ...relations.map(([relation, target]) => ({
      name: 'property',
      part: [
        { name: 'code', valueCode: relation },
        typeof target === 'string'
          ? { name: 'value', valueCode: target }
          : { name: 'value', valueCoding: target },
      ],
    })),
  ];
}
