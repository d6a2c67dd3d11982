// From the schemas that check requests and describe answers to JSON Schema 2020-12, the dialect of
// OpenAPI 3.1. https://spec.openapis.org/oas/v3.1.1.html#schema-object
import { z } from 'zod';
import { feedbackBody } from '../../../hooks/feedback-request.ts';
import { bodies } from '../../../hooks/request.ts';
import type { ServedHook } from '../../../hooks/request-context.ts';
import { criterion, ruleDocumentSchema } from '../pages/rule-document-schema.ts';
import { components } from './answers.ts';

export type JsonSchema = Readonly<Record<string, unknown>>;

/** Name of the component with the body of a hook. */
export const bodyName = (hook: ServedHook) =>
  `${hook.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())}Request`;

for (const [hook, body] of Object.entries(bodies)) {
  body.register(components, { id: bodyName(hook as ServedHook) });
}
feedbackBody.register(components, { id: 'FeedbackRequest' });
ruleDocumentSchema.register(components, { id: 'Rule' });
criterion.register(components, { id: 'Criterion' });

export const refTo = (name: string): JsonSchema => ({ $ref: `#/components/schemas/${name}` });

type Settings = NonNullable<Parameters<typeof z.toJSONSchema>[1]>;

const settings: Settings = {
  // What is sent, before it is brought into one form.
  io: 'input',
  unrepresentable: 'any',
  override: ({ zodSchema, jsonSchema }) => {
    const { def } = zodSchema._zod;
    // An array or object that is counted before its entries are checked is described by its entries.
    if (def.type === 'pipe' && ['readonly', 'custom'].includes(def.in._zod.def.type)) {
      Object.assign(jsonSchema, z.toJSONSchema(def.out as z.ZodType, settings));
    }
    delete jsonSchema.$schema;
    // Of a frozen value in the code, not of a property that only the server sets.
    delete jsonSchema.readOnly;
    // Answers may come to hold more; clients ignore what they do not know.
    if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
  },
};

/** All named schemas, by name. */
export function componentSchemas(): Readonly<Record<string, JsonSchema>> {
  const uri = (id: string) => `#/components/schemas/${id}`;
  const { schemas } = z.toJSONSchema(components, { ...settings, uri });
  const named = Object.entries(schemas).map(([name, { $schema, $id, ...schema }]) => [
    name,
    schema,
  ]);
  return Object.fromEntries(named.sort());
}
