// All that can be wrong before the service listens, said at once: variables, the files they name,
// and the rules. An operator who mends one problem after the other waits for one start after the other.
import type { Rule } from '../guideline/rule.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { checkRules } from './rule-check.ts';
import { readSite } from './site.ts';

/**
 * @throws ConfigError with every problem listed. File contents are not quoted where they may be
 * secret.
 */
export async function checkedConfig(
  environment: Readonly<Record<string, string | undefined>>,
  rules: readonly Rule[],
): Promise<Config> {
  const { SITE_FILE: siteFile, CLIENTS_FILE: clientsFile } = environment;
  const problems: string[] = [];
  const config = tried(problems, () => readConfig(environment));
  tried(problems, () => checkRules(rules));
  if (siteFile) tried(problems, () => readSite(siteFile, rules), 'SITE_FILE');
  if (clientsFile) {
    const { readClients } = await import('./trust/clients.ts');
    tried(problems, () => readClients(clientsFile), 'CLIENTS_FILE');
  }
  if (!config || problems.length > 0) throw new ConfigError(problems);
  return config;
}

function tried<T>(problems: string[], read: () => T, variable?: string): T | undefined {
  try {
    return read();
  } catch (error) {
    problems.push(...problemsOf(error, variable));
    return undefined;
  }
}

/** A file's errors have one heading and a line for each problem. */
function problemsOf(error: unknown, variable: string | undefined): readonly string[] {
  if (error instanceof ConfigError) return error.problems;
  const [heading = '', ...lines] = String((error as Error).message).split('\n- ');
  if (lines.length > 0) return lines.map((line) => `${variable}: ${line}`);
  return [heading.startsWith(`${variable}`) ? heading : `${variable}: ${heading}`];
}
