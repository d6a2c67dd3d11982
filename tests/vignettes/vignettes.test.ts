// The worked cases as an EHR would put them: every coding of the record, with prefetch and without.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { RECORD_CODINGS } from '../support/record/record-coding.ts';
import { startService } from '../support/start-service.ts';
import { ACCESS_TOKEN, askService, type DataSource } from './ask-service.ts';
import { IMPLEMENTED_RULES } from './implemented.ts';
import type { Edition, Vignette } from './vignette.ts';
import { VIGNETTES } from './vignettes.ts';

const EDITIONS: readonly Edition[] = ['contemporary-2026', 'seed-2013'];
const SOURCES: readonly DataSource[] = ['prefetch', 'FHIR server'];

const isImplemented = (rule: string): boolean => IMPLEMENTED_RULES.includes(rule);

const isCovered = ({ expected, forbidden }: Vignette): boolean =>
  expected.every(({ rule }) => isImplemented(rule)) && forbidden.every(isImplemented);

const COVERED = VIGNETTES.filter(isCovered);

it('finds worked cases for the rules that the service has', () => {
  expect(COVERED.length).toBeGreaterThan(0);
});

for (const edition of EDITIONS) {
  const cases = COVERED.filter((vignette) => vignette.edition === edition);

  describe.skipIf(cases.length === 0)(`the ${edition} edition`, () => {
    const today = new Date().toISOString().slice(0, 10);
    let service: Awaited<ReturnType<typeof startService>>;

    beforeAll(async () => {
      service = await startService({ edition });
    });
    afterAll(() => service.close());

    for (const vignette of cases) {
      for (const coding of RECORD_CODINGS) {
        for (const source of SOURCES) {
          it(`${vignette.sentence} (${vignette.id}, ${coding}, ${source})`, async () => {
            const options = { coding, source, today };
            const { fired, authorizations } = await askService(service.url, vignette, options);

            expectAdvice(vignette, fired);
            if (source === 'FHIR server') expectTokenAlways(authorizations);
          });
        }
      }
    }
  });
}

function expectAdvice(
  { expected, forbidden }: Vignette,
  fired: readonly { id: string; indicator: string }[],
): void {
  const found = fired.map(({ id, indicator }) => `${id}:${indicator}`);
  const ids = fired.map(({ id }) => id);
  const named = expected.map(({ rule }) => rule);

  expect(found).toEqual(
    expect.arrayContaining(expected.map(({ rule, indicator }) => `${rule}:${indicator}`)),
  );
  expect(ids.filter((id) => forbidden.includes(id))).toEqual([]);
  expect(
    fired.filter(
      ({ id, indicator }) => indicator !== 'info' && isImplemented(id) && !named.includes(id),
    ),
  ).toEqual([]);
}

function expectTokenAlways(authorizations: readonly (string | undefined)[]): void {
  expect(authorizations.length).toBeGreaterThan(0);
  expect(new Set(authorizations)).toEqual(new Set([`Bearer ${ACCESS_TOKEN}`]));
}
