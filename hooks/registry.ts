// The services, and the discovery document that is derived from them.
import type { Services } from 'cds-hooks-types';
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

/** The body of GET /cds-services. https://cds-hooks.hl7.org/2.0/#discovery */
export function discovery(): Services {
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
    })),
  };
}
