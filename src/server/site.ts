// What a site sets for itself, in one JSON file: thresholds and look-backs that no source fixes, and
// rules that it switches to silent or off. Checked at start; an unknown name is an error, never
// ignored. Example: {"thresholds": {"fshPostmenopausal": 30}, "rules": {"SUP-01": "off"}}
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { defaultSettings, type Settings } from '../domain/settings.ts';
import type { RuleModes } from '../guideline/modes.ts';
import type { Rule } from '../guideline/rule.ts';

export interface Site {
  readonly settings: Settings;
  readonly modes: RuleModes;
}

export const defaultSite: Site = { settings: defaultSettings, modes: {} };

const amount = z.number().positive();
const lookBack = z.union([z.strictObject({ days: amount }), z.strictObject({ months: amount })]);
const { lookBack: lookBacks, ...thresholds } = defaultSettings;

function optionalEach<T extends z.ZodType>(names: readonly string[], type: T) {
  return z.strictObject(Object.fromEntries(names.map((name) => [name, type.optional()])));
}

const schema = z.strictObject({
  thresholds: optionalEach(Object.keys(thresholds), amount).optional(),
  lookBack: optionalEach(Object.keys(lookBacks), lookBack).optional(),
  rules: z.record(z.string(), z.enum(['live', 'silent', 'off'])).optional(),
});

/** Reads the file of a site; throws with every problem listed. */
export function readSite(file: string, rules: readonly Pick<Rule, 'id'>[]): Site {
  return parseSite(JSON.parse(readFileSync(file, 'utf8')), rules);
}

export function parseSite(content: unknown, rules: readonly Pick<Rule, 'id'>[]): Site {
  const parsed = schema.safeParse(content);
  const problems = parsed.success
    ? Object.keys(parsed.data.rules ?? {})
        .filter((id) => !rules.some((rule) => rule.id === id))
        .map((id) => `rules.${id}: there is no such rule`)
    : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  if (!parsed.success || problems.length > 0) {
    throw new Error(`The site file is not valid:\n${problems.map((p) => `- ${p}`).join('\n')}`);
  }
  const { data } = parsed;
  return {
    settings: {
      ...defaultSettings,
      ...data.thresholds,
      lookBack: { ...lookBacks, ...(data.lookBack as Partial<Settings['lookBack']>) },
    } as Settings,
    modes: data.rules ?? {},
  };
}
