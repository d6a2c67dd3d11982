// The manifests: valid by the schemas of Kubernetes, without a field that it does not know, and in
// agreement with the service and the image. No cluster has run them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Deployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Namespace, Secret, Service } from 'kubernetes-models/v1';
import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { stagesOf } from '../../scripts/image-steps.ts';
import { rules } from '../../src/guideline/rules/index.ts';
import { checkedConfig } from '../../src/server/check-config.ts';

const folder = join('docker', 'kubernetes');
const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/** A file as JSON; a key that is there twice is an error. */
function parsed(name: string): Record<string, unknown> {
  const document = parseDocument(readFileSync(join(folder, name), 'utf8'), { strict: true });
  expect(document.errors).toEqual([]);
  return document.toJS() as Record<string, unknown>;
}

const manifests = files.filter((name) => name !== 'kustomization.yaml');
const kustomization = parsed('kustomization.yaml') as {
  resources: string[];
  configMapGenerator: { name: string; files: string[] }[];
  images: { name: string }[];
};

/** By apiVersion and kind: the validator, and where its type comes from. */
const models = {
  'v1 Namespace': { model: Namespace, from: 'v1' },
  'v1 ConfigMap': { model: ConfigMap, from: 'v1' },
  'v1 Secret': { model: Secret, from: 'v1' },
  'v1 Service': { model: Service, from: 'v1' },
  'apps/v1 Deployment': { model: Deployment, from: 'apps/v1' },
  'autoscaling/v2 HorizontalPodAutoscaler': {
    model: HorizontalPodAutoscaler,
    from: 'autoscaling/v2',
  },
  'policy/v1 PodDisruptionBudget': { model: PodDisruptionBudget, from: 'policy/v1' },
  'networking.k8s.io/v1 NetworkPolicy': { model: NetworkPolicy, from: 'networking.k8s.io/v1' },
} as const;

type Model = new (data: never) => { validate(): void };

function modelOf(manifest: Record<string, unknown>): { model: Model; from: string } {
  const key = `${manifest['apiVersion']} ${manifest['kind']}`;
  const found = models[key as keyof typeof models];
  if (!found) throw new Error(`no model for ${key}`);
  return found as unknown as { model: Model; from: string };
}

function validate(manifest: Record<string, unknown>): void {
  const { model: Kind } = modelOf(manifest);
  new Kind(manifest as never).validate();
}

describe('each manifest', () => {
  it.each(manifests)('%s is valid by the schema of its kind', (name) => {
    expect(() => validate(parsed(name))).not.toThrow();
  });

  it('would be refused with a wrong value', () => {
    const wrong = parsed('deployment.yaml');
    (wrong['spec'] as Record<string, unknown>)['replicas'] = 'three';
    expect(() => validate(wrong)).toThrow(/replicas/);
  });

  it('holds no field that its kind does not have', () => {
    expect(typeErrors(manifests.map(parsed))).toBe('');
    const wrong = { ...parsed('service.yaml'), specs: {} };
    expect(typeErrors([wrong])).toMatch(/specs.* does not exist/);
  }, 60_000);

  it('is part of the kustomization, but for the example of a secret', () => {
    const wanted = manifests.filter((name) => name !== 'secret.example.yaml');
    expect([...kustomization.resources].sort()).toEqual(wanted.sort());
  });
});

/** What the compiler says of the manifests as values of the types of their kinds. */
function typeErrors(all: readonly Record<string, unknown>[]): string {
  const require = createRequire(import.meta.url);
  const root = dirname(require.resolve('kubernetes-models'));
  const dir = mkdtempSync(join(tmpdir(), 'manifests-'));
  const lines = all.flatMap((manifest, i) => [
    `import type { I${manifest['kind']} as T${i} } from 'kubernetes-models/${modelOf(manifest).from}';`,
    `export const m${i}: T${i} = ${JSON.stringify(manifest)};`,
  ]);
  writeFileSync(join(dir, 'manifests.ts'), lines.join('\n'));
  const compilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, module: 'esnext', target: 'esnext' },
    ...{ moduleResolution: 'bundler', types: [] },
    paths: { 'kubernetes-models/*': [`${root}/*`] },
  };
  const config = { compilerOptions, files: ['manifests.ts'] };
  writeFileSync(join(dir, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const { stdout } = spawnSync(process.execPath, [compiler, '-p', dir], { encoding: 'utf8' });
  rmSync(dir, { recursive: true });
  return stdout;
}

describe('the deployment', () => {
  const { spec } = new Deployment(parsed('deployment.yaml') as never);
  const pod = spec?.template.spec;
  const [container] = pod?.containers ?? [];
  const image = stagesOf(readFileSync(join('docker', 'Dockerfile'), 'utf8')).at(-1);
  const settings = parsed('configmap.yaml')['data'] as Record<string, string>;
  const secrets = parsed('secret.example.yaml')['stringData'] as Record<string, string>;

  it('gives the service a configuration that it takes', async () => {
    const environment = {
      ...settings,
      ...secrets,
      CLIENTS_FILE: join(folder, 'clients.json'),
    };
    const config = await checkedConfig(environment, rules);
    expect(config.hints).toEqual([]);
    expect(config.auth).toBe('jwt');
    expect(settings['CLIENTS_FILE']).toBe(
      `${container?.volumeMounts?.find((m) => m.name === 'clients')?.mountPath}/clients.json`,
    );
  });

  it('leaves a process the time that it takes to leave', async () => {
    const environment = { ...settings, ...secrets, CLIENTS_FILE: join(folder, 'clients.json') };
    const { shutdownDelayMs, shutdownGraceMs } = await checkedConfig(environment, rules);
    const given = (pod?.terminationGracePeriodSeconds ?? 0) * 1000;
    expect(given).toBeGreaterThan(shutdownDelayMs + shutdownGraceMs);
    // Readiness is seen to be off before the door is shut.
    const { periodSeconds = 0, failureThreshold = 0 } = container?.readinessProbe ?? {};
    expect(shutdownDelayMs).toBeGreaterThan(periodSeconds * failureThreshold * 1000);
  });

  it('runs as the user of the image, who is not root, with nothing to write but its volumes', () => {
    const user = image?.steps.find(({ instruction }) => instruction === 'USER')?.rest;
    expect(`${pod?.securityContext?.runAsUser}:${pod?.securityContext?.runAsGroup}`).toBe(user);
    expect(container?.securityContext).toMatchObject({
      readOnlyRootFilesystem: true,
      allowPrivilegeEscalation: false,
      capabilities: { drop: ['ALL'] },
    });
    const mounts = container?.volumeMounts?.filter(({ readOnly }) => !readOnly);
    expect(mounts?.map(({ mountPath }) => mountPath)).toEqual(['/data', '/tmp']);
    const volume = image?.steps.find(({ instruction }) => instruction === 'VOLUME')?.rest;
    expect(mounts?.[0]?.mountPath).toBe(volume);
  });

  it('is selected by the service, the autoscaler, the budget and the network policy', () => {
    const labels = spec?.template.metadata?.labels;
    expect(parsed('service.yaml')).toMatchObject({ spec: { selector: labels } });
    const byLabels = { matchLabels: labels };
    expect(spec?.selector).toEqual(byLabels);
    expect(parsed('pod-disruption-budget.yaml')).toMatchObject({ spec: { selector: byLabels } });
    expect(parsed('network-policy.yaml')).toMatchObject({ spec: { podSelector: byLabels } });
    const { metadata } = parsed('deployment.yaml') as { metadata: { name: string } };
    expect(parsed('horizontal-pod-autoscaler.yaml')).toMatchObject({
      spec: { scaleTargetRef: { kind: 'Deployment', name: metadata.name } },
    });
    expect(kustomization.images[0]?.name).toBe(container?.image);
    const generated = pod?.volumes?.find(({ name }) => name === 'clients')?.configMap?.name;
    expect(kustomization.configMapGenerator[0]?.name).toBe(generated);
  });
});
