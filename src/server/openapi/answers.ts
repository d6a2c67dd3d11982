// What is answered, described for machines. Checked in tests against real answers: a field that is
// not described here fails there. https://cds-hooks.hl7.org/2.0/#cds-service-response
import { z } from 'zod';
import { editions } from '../../domain/situation.ts';

/** Schemas that have a name of their own in the document. */
export const components = z.registry<{ id: string }>();

const indicator = z.enum(['info', 'warning', 'critical']);

const coding = z.strictObject({
  system: z.string().optional(),
  code: z.string(),
  display: z.string().optional(),
});

const resource = z
  .looseObject({ resourceType: z.string() })
  .describe('A FHIR R4 resource')
  .register(components, { id: 'Resource' });

const action = z
  .strictObject({
    type: z.enum(['create', 'update', 'delete']),
    description: z.string(),
    resource: z
      .union([resource, z.string()])
      .optional()
      .describe('A string for a deletion to clients of CDS Hooks 1.0'),
    resourceId: z.string().optional().describe('[type]/[id] of what is deleted'),
  })
  .register(components, { id: 'Action' });

const suggestion = z
  .strictObject({
    label: z.string(),
    uuid: z.uuid(),
    isRecommended: z.boolean().optional(),
    actions: z.array(action).min(1),
  })
  .register(components, { id: 'Suggestion' });

const cardExtension = z
  .strictObject({
    rules: z
      .array(
        z.strictObject({
          id: z.string(),
          version: z.string(),
          edition: z.enum(editions),
          indicator,
        }),
      )
      .optional()
      .describe('The rules that fired'),
    facts: z
      .array(
        z.strictObject({
          name: z.string().describe('Name in the fact dictionary'),
          value: z.union([z.string(), z.number(), z.boolean()]),
          unit: z.string().optional(),
          date: z.string().optional(),
          reference: z.string().optional().describe('The entry of the record'),
        }),
      )
      .optional()
      .describe('What the card rests on'),
    missing: z
      .array(
        z.strictObject({
          name: z.string(),
          rules: z.array(z.string()),
          consequence: z.string(),
          reason: z.enum(['absent', 'stale', 'unreadable', 'conflict', 'not-fetched']),
        }),
      )
      .optional()
      .describe('What could not be decided, and for want of what'),
  })
  .register(components, { id: 'CardExtension' });

const card = z
  .strictObject({
    uuid: z.uuid(),
    summary: z.string().max(139),
    detail: z.string().optional().describe('GitHub-flavoured Markdown'),
    indicator,
    source: z.strictObject({
      label: z.string(),
      url: z.url().optional().describe('Public page of the rule'),
      topic: coding
        .optional()
        .describe('system urn:mbc-cds:rule; the id of the rule, or SYS-01 to SYS-03'),
    }),
    suggestions: z.array(suggestion).min(1).optional(),
    selectionBehavior: z.enum(['at-most-one', 'any']).optional(),
    overrideReasons: z.array(coding.required({ display: true })).optional(),
    links: z
      .array(
        z.strictObject({
          label: z.string(),
          url: z.url(),
          type: z.enum(['absolute', 'smart']),
          appContext: z.string().optional(),
        }),
      )
      .optional(),
    extension: z.strictObject({ 'org.mbc-cds': cardExtension }),
  })
  .register(components, { id: 'Card' });

export const cdsResponse = z
  .strictObject({
    cards: z.array(card).describe('Empty: every rule that applies was evaluated, and none fired'),
  })
  .register(components, { id: 'CdsResponse' });

export const discoveryAnswer = z
  .strictObject({
    services: z.array(
      z.strictObject({
        id: z.string(),
        hook: z.string(),
        title: z.string(),
        description: z.string(),
        usageRequirements: z.string(),
        prefetch: z.record(z.string(), z.string()).describe('FHIR queries by key'),
        extension: z
          .strictObject({
            'org.mbc-cds': z.strictObject({
              valueSets: z
                .array(z.url())
                .describe('Canonical URLs of the code lists that the rules of the hook read'),
            }),
          })
          .optional(),
      }),
    ),
  })
  .register(components, { id: 'Services' });

/** https://hl7.org/fhir/R4/operationoutcome.html, as far as it is used here. */
export const operationOutcome = z
  .strictObject({
    resourceType: z.literal('OperationOutcome'),
    issue: z
      .array(
        z.strictObject({
          severity: z.enum(['fatal', 'error', 'warning', 'information']),
          code: z.string().describe('https://hl7.org/fhir/R4/valueset-issue-type.html'),
          diagnostics: z.string().optional().describe('Holds nothing of the request'),
          expression: z.array(z.string()).optional().describe('FHIRPath of what is wrong'),
        }),
      )
      .min(1),
  })
  .register(components, { id: 'OperationOutcome' });

const release = {
  version: z.string(),
  ruleSet: z.string().describe('Hash of rules, editions and code tables'),
};

export const alive = z
  .strictObject({ status: z.literal('ok'), ...release })
  .register(components, { id: 'Alive' });

export const readiness = z
  .strictObject({
    status: z.enum(['ready', 'not ready']),
    reasons: z.array(z.string()).optional().describe('Why no calls should be sent now'),
    ...release,
    edition: z.enum(editions),
    reviewOverdue: z.array(z.strictObject({ rule: z.string(), text: z.string() })).optional(),
  })
  .register(components, { id: 'Readiness' });
