// The definitions that this service publishes, as FHIR R4: code lists and drugs as ValueSets, its own
// CodeSystems, each rule as a PlanDefinition, and the questions to a clinician as a Questionnaire. Read and list; nothing is stored or searched.

import { type Request, type Response, Router } from 'express';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { codeSystem } from '../../fhir-mappings/publish/code-system.ts';
import type { Publication } from '../../fhir-mappings/publish/metadata.ts';
import {
  questionnaire,
  questionnaireHeading,
  questionnaireId,
} from '../../fhir-mappings/publish/questionnaire.ts';
import { valueSet, valueSetHeadings } from '../../fhir-mappings/publish/value-set.ts';
import { ServiceError } from '../../hooks/errors.ts';
import { editionInfo } from '../guideline/editions.ts';
import { rules } from '../guideline/rules/index.ts';
import { codeSystems } from './fhir/code-systems.ts';
import { planDefinition } from './fhir/plan-definition.ts';

export interface FhirPublicationPorts {
  readonly publicUrl: () => string;
}

/** How one type of definition is read, and listed without its content. */
interface Shelf {
  readonly type: 'ValueSet' | 'CodeSystem' | 'PlanDefinition' | 'Questionnaire';
  readonly read: (id: string, publication: Publication) => Definition | undefined;
  readonly list: (publication: Publication) => readonly Definition[];
}

type Definition = Extract<
  FhirResource,
  { resourceType: 'ValueSet' | 'CodeSystem' | 'PlanDefinition' | 'Questionnaire' }
>;

const shelves: readonly Shelf[] = [
  { type: 'ValueSet', read: valueSet, list: valueSetHeadings },
  {
    type: 'CodeSystem',
    read: (id, publication) => {
      const own = codeSystems.find((system) => system.id === id);
      return own ? codeSystem(own, publication) : undefined;
    },
    list: (publication) =>
      codeSystems.map((own) => {
        const { concept, ...heading } = codeSystem(own, publication);
        return heading;
      }),
  },
  {
    type: 'PlanDefinition',
    read: (id, { base }) => {
      const rule = rules.find((r) => r.id === id);
      return rule ? planDefinition(rule, base) : undefined;
    },
    list: ({ base }) =>
      rules.map((rule) => {
        const { action, relatedArtifact, ...heading } = planDefinition(rule, base);
        return heading;
      }),
  },
  {
    type: 'Questionnaire',
    read: (id, publication) => (id === questionnaireId ? questionnaire(publication) : undefined),
    list: (publication) => [questionnaireHeading(publication)],
  },
];

export function fhirRoutes({ publicUrl }: FhirPublicationPorts): Router {
  const router = Router();
  const publication = (): Publication => ({
    base: publicUrl(),
    date: editionInfo['contemporary-2026'].date,
  });
  for (const shelf of shelves) {
    router.get(`/fhir/${shelf.type}`, (request, response) => {
      answer(response, listing(shelf, request, publication()));
    });
    router.get(`/fhir/${shelf.type}/:id`, (request, response) => {
      const found = shelf.read(request.params.id, publication());
      if (!found) throw new ServiceError('unknown-service', `There is no such ${shelf.type}.`);
      answer(response, found);
    });
  }
  return router;
}

/** All definitions of the type without their content, or the one with the canonical URL asked for. */
function listing({ type, list }: Shelf, request: Request, publication: Publication): Bundle {
  const { url } = request.query;
  const { base } = publication;
  const found = list(publication).filter((r) => typeof url !== 'string' || r.url === url);
  const self = `${base}/fhir/${type}${typeof url === 'string' ? `?url=${encodeURIComponent(url)}` : ''}`;
  return {
    resourceType: 'Bundle',
    type: 'searchset',
    total: found.length,
    link: [{ relation: 'self', url: self }],
    entry: found.map((resource) => ({
      fullUrl: `${base}/fhir/${type}/${resource.id}`,
      resource: { ...resource, meta: { tag: [subsetted] } },
      search: { mode: 'match' },
    })),
  };
}

/** Tells a client that the resource is incomplete here. */
const subsetted = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'SUBSETTED',
};

function answer(response: Response, resource: FhirResource): void {
  response.setHeader('Cache-Control', 'no-cache');
  response.type('application/fhir+json').send(resource);
}
