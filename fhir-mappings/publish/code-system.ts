// The code systems of this project as FHIR R4 CodeSystems: https://hl7.org/fhir/R4/codesystem.html
import type { CodeSystem, CodeSystemConcept, CodeSystemProperty } from 'fhir/r4.js';
import { judgementRows, judgementSystem } from '../codes/judgement.ts';
import { metadata, type Publication } from './metadata.ts';

export interface OwnCodeSystem {
  readonly id: string;
  /** The system that codings carry. */
  readonly url: string;
  readonly title: string;
  readonly description: string;
  readonly properties?: readonly CodeSystemProperty[];
  readonly concepts: readonly CodeSystemConcept[];
}

export function codeSystem(own: OwnCodeSystem, publication: Publication): CodeSystem {
  return {
    resourceType: 'CodeSystem',
    id: own.id,
    url: own.url,
    ...metadata(`Mbc_cds_${own.id}`, own.title, publication),
    description: own.description,
    caseSensitive: true,
    content: 'complete',
    count: own.concepts.length,
    ...(own.properties ? { property: [...own.properties] } : {}),
    concept: [...own.concepts],
  };
}

/** Judgements of clinicians that no standard code expresses, with the answers that each takes. */
export const judgementCodeSystem: OwnCodeSystem = {
  id: 'judgement',
  url: judgementSystem,
  title: 'Judgements of clinicians on metastatic breast cancer',
  description:
    'Codes of Observations that state what only a clinician can say, and of the answers that they take.',
  properties: [
    {
      code: 'value-type',
      description: 'Type of Observation.value of an Observation with this code',
      type: 'string',
    },
    { code: 'unit', description: 'UCUM unit of a Quantity', type: 'string' },
    { code: 'answer', description: 'Code of this system that may be the value', type: 'code' },
  ],
  concepts: Object.entries(judgementRows).map(([code, { display, value, unit, answers }]) => ({
    code,
    display,
    ...(value
      ? {
          property: [
            { code: 'value-type', valueString: value },
            ...(unit ? [{ code: 'unit', valueString: unit }] : []),
            ...(answers ?? []).map((answer) => ({ code: 'answer', valueCode: answer })),
          ],
        }
      : {}),
  })),
};
