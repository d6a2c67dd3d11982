// The settings of what is kept, and what is wrong with them at start.
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/server/config.ts';

const key = '0f'.repeat(32);

describe('the settings of records', () => {
  it('keep no inputs, a year and a month of decisions, and six years of audit by default', () => {
    expect(readConfig({}).records).toEqual({
      databaseFile: 'data/mbc-cds.sqlite',
      spoolLimitBytes: 64_000_000,
      retentionDays: 400,
      auditRetentionDays: 2190,
      auditRequired: false,
    });
  });

  it('keep inputs with a key', () => {
    const { records } = readConfig({ DECISION_INPUTS: 'keep', DECISION_KEY: key });
    expect(records.inputs).toEqual({ key, days: 30 });
    expect(readConfig({ DECISION_KEY: key }).records.inputs).toBeUndefined();
  });

  it('list everything that is wrong, without the secrets', () => {
    const wrong = {
      DATABASE_URL: 'mysql://user:geheim@host/db',
      HASH_KEY: 'geheim',
      DECISION_INPUTS: 'keep',
      INSIGHTS_TOKEN: 'geheim',
      RETENTION_DAYS: '0',
      SPOOL_LIMIT_MB: '-1',
      AUDIT_SERVER_URL: 'http://audit.example.org',
      AUDIT_REQUIRED: 'yes',
    };
    let message = '';
    try {
      readConfig(wrong);
    } catch (error) {
      message = (error as Error).message;
    }
    for (const name of Object.keys(wrong).filter((n) => n !== 'DECISION_INPUTS')) {
      expect(message, name).toContain(`- ${name}: `);
    }
    expect(message).not.toContain('geheim');
  });

  it('want the key of inputs that are kept', () => {
    expect(() => readConfig({ DECISION_INPUTS: 'keep' })).toThrow(/DECISION_KEY/);
  });
});
