// What a site sets for the SMART app: whether it is on, its client id, whether cards link to it, and
// authorization servers that are not on the host of a FHIR server.
import { z } from 'zod';
import { normalBase } from './fhir-servers.ts';

const origins = z.string().transform((text, context) =>
  text
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean)
    .map((item) => {
      const base = normalBase(item);
      if (base === undefined || new URL(base).origin !== base) {
        context.addIssue(`${item} must be an origin by https, such as https://auth.example.org`);
      }
      return base ?? '';
    }),
);

const onOrOff = z.enum(['on', 'off']).optional();

export const smartShape = {
  SMART_APP: onOrOff,
  SMART_CLIENT_ID: z
    .string()
    .regex(/^[\x20-\x7e]{1,200}$/, 'must be visible ASCII characters')
    .default('mbc-cds'),
  SMART_LINKS: onOrOff,
  SMART_SAVE: z.enum(['on', 'off']).default('on'),
  SMART_AUTHORIZATION_ORIGINS: origins.default([]),
};

export interface SmartConfig {
  /**
   * Whether the app is served. Its page asks for evaluations without the token of a client, which no
   * browser can have: where clients have to prove themselves, the site decides.
   */
  readonly app: boolean;
  /** As which the app is registered at the authorization servers. */
  readonly clientId: string;
  /** Whether cards link to the app, where the entry of a client says nothing else. */
  readonly links: boolean;
  /**
   * Whether the app asks for the right to save answers: authorization servers refuse a launch that
   * asks for more than they were told.
   */
  readonly saves: boolean;
  /** Where codes may be exchanged, besides the origins of the FHIR servers that are allowed. */
  readonly authorizationOrigins: readonly string[];
}

export function smartConfig(
  env: z.output<z.ZodObject<typeof smartShape>>,
  { auth, quickStart }: { readonly auth: 'jwt' | 'open' | 'off'; readonly quickStart: boolean },
): SmartConfig {
  const { SMART_APP: app, SMART_CLIENT_ID: clientId, SMART_LINKS: links } = env;
  return {
    app: app === undefined ? auth !== 'jwt' : app === 'on',
    clientId,
    links: links === undefined ? quickStart : links === 'on',
    saves: env.SMART_SAVE === 'on',
    authorizationOrigins: env.SMART_AUTHORIZATION_ORIGINS,
  };
}
