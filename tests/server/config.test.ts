// The configuration as an operator meets it: everything that is wrong is said at once.
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/guideline/rules/index.ts';
import { checkedConfig } from '../../src/server/check-config.ts';
import { ConfigError, readConfig, settingNames } from '../../src/server/config.ts';
import { startFaultService } from '../faults/support/service.ts';

function file(content: unknown): string {
  const path = join(mkdtempSync(join(tmpdir(), 'config-')), 'file.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

async function problemsOf(environment: Record<string, string>): Promise<readonly string[]> {
  const error = await checkedConfig(environment, rules).catch((e: unknown) => e);
  if (!(error instanceof ConfigError)) throw new Error('the configuration was taken');
  return error.problems;
}

describe('the configuration', () => {
  it('is complete without any variable', async () => {
    expect(await checkedConfig({}, rules)).toMatchObject({ port: 3000, auth: 'open', hints: [] });
  });

  it('takes an empty variable as not set', () => {
    expect(readConfig({ PORT: '', DEADLINE_MS: '' })).toMatchObject({ port: 3000 });
  });

  it('names every problem at once: variables, who may call, files and misspelt names', async () => {
    const problems = await problemsOf({
      HOST: '0.0.0.0',
      PORT: '99999',
      DEADLINE_MS: 'soon',
      TIME_ZONE: 'Mars/Olympus',
      FHIR_SERVER_ALOWLIST: 'https://ehr.example.org/fhir',
      SITE_FILE: file({ rules: { 'ET-99': 'off' }, thresholds: {} }),
    });
    for (const wrong of [/^PORT: /, /^DEADLINE_MS: /, /^TIME_ZONE: /, /^HOST: /, /^SITE_FILE: /]) {
      expect(
        problems.some((problem) => wrong.test(problem)),
        String(wrong),
      ).toBe(true);
    }
    expect(problems).toContain(
      'FHIR_SERVER_ALOWLIST is not a setting; is FHIR_SERVER_ALLOWLIST meant?',
    );
    expect(problems).toContain('SITE_FILE: rules.ET-99: there is no such rule');
  });

  it('names what is wrong with the clients beside all else, quoting nothing of the file', async () => {
    const unreadable = await problemsOf({ PORT: 'x', CLIENTS_FILE: file('{"secret') });
    expect(unreadable).toContain('CLIENTS_FILE cannot be read as JSON.');
    expect(unreadable.some((problem) => problem.startsWith('PORT'))).toBe(true);
    expect(unreadable.join()).not.toContain('secret');
    const wrong = await problemsOf({ CLIENTS_FILE: file({ clients: [{ id: 'a' }, { id: 'b' }] }) });
    expect(wrong.filter((problem) => problem.startsWith('CLIENTS_FILE: clients.'))).toHaveLength(2);
  });

  it('hints at a misspelt name without refusing to start, and leaves other variables alone', async () => {
    const service = await startFaultService({
      CORS_ORIGIN: 'https://ehr.example.org',
      DEADLNIE_MS: '100',
      REPORT: 'x',
      LOGNAME: 'root',
    });
    await service.close();
    expect(service.logged()).toContain('CORS_ORIGIN is not a setting; is CORS_ORIGINS meant?');
    expect(service.logged()).toContain('DEADLNIE_MS is not a setting; is DEADLINE_MS meant?');
    expect(service.logged()).not.toMatch(/REPORT|LOGNAME/);
  });

  it('is described in the README, setting by setting', () => {
    const readme = readFileSync('README.md', 'utf8');
    const refused = ['DEBUG', 'NODE_DEBUG'];
    const described = settingNames.filter((name) => readme.includes(`\`${name}\``));
    expect(described).toEqual(settingNames.filter((name) => !refused.includes(name)));
  });

  it('gives calls under way at least their deadline when the process leaves', () => {
    expect(readConfig({ DEADLINE_MS: '20000' }).shutdownGraceMs).toBeGreaterThan(20_000);
  });
});
