// The services, and the discovery document that is derived from them.
import type { Services } from 'cds-hooks-types';
import { valueSetsOf } from '../fhir-mappings/publish/fact-value-sets.ts';
import { inputsOf } from '../src/guideline/explanation/inputs.ts';
import type { Rule } from '../src/guideline/rule.ts';
import { orderSelect } from './order-select.ts';
import { orderSign } from './order-sign.ts';
import { patientView } from './patient-view.ts';
import { prefetchInfo } from './prefetch-keys.ts';
import type { ServedHook } from './request-context.ts';
import type { HookService } from './service.ts';

/** One service per hook: clients key what they know by id, and some break on a repeated one. */
export const services: { readonly [H in ServedHook]: HookService<H> } = {
  'patient-view': patientView,
  'order-select': orderSelect,
  'order-sign': orderSign,
};

export function serviceById(id: string): HookService | undefined {
  const found = Object.values(services).find((service) => service.id === id);
  return found as HookService | undefined;
}

export interface Published {
  /** Base of public URLs, without a trailing slash. */
  readonly publicUrl: string;
  readonly rules: readonly Rule[];
}

/** The body of GET /cds-services. https://cds-hooks.hl7.org/2.0/#discovery */
export function discovery(published: Published): Services {
  return {
    services: Object.values(services).map((service) => ({
      id: service.id,
      hook: service.hook,
      title: service.title,
      description: service.description,
      usageRequirements: service.usageRequirements,
      prefetch: Object.fromEntries(
        service.prefetch.map((key) => [key, prefetchInfo[key].template]),
      ),
      extension: { 'org.mbc-cds': { valueSets: valueSets(service.hook, published) } },
    })),
  };
}

/** Canonical URLs of the code lists that the rules of the hook read, each once and in order. */
function valueSets(hook: ServedHook, { publicUrl, rules }: Published): readonly string[] {
  const inputs = rules.filter((rule) => rule.hooks.includes(hook)).flatMap((r) => inputsOf(r));
  const names = [...new Set(inputs.map(({ name }) => name))];
  return [...new Set(names.flatMap((name) => valueSetsOf(name, { base: publicUrl })))].sort();
}
