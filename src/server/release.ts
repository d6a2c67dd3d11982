// What answered: the version of the code and a hash of the rule set, on every answer. Two replicas
// with the same pair and settings answer a request with the same cards; a report can name them.
import { createHash } from 'node:crypto';
import type { RequestHandler } from 'express';
import { combinationTables, drugTables, listTables } from '../../fhir-mappings/codes/index.ts';
import { editionInfo } from '../guideline/editions.ts';
import type { Rule } from '../guideline/rule.ts';
import { version } from '../version.ts';

export interface Release {
  /** Semantic version of this service. */
  readonly version: string;
  /** Twelve hexadecimal digits; see {@link ruleSetHash}. */
  readonly ruleSet: string;
}

/** Header names; they carry nothing of the request. */
export const releaseHeaders = ['X-MBC-CDS-Version', 'X-MBC-CDS-Rule-Set'] as const;

export function releaseOf(rules: readonly Rule[]): Release {
  return { version, ruleSet: ruleSetHash(rules) };
}

/**
 * A hash over the rules (id, version, editions), the editions and the code tables: what decides,
 * apart from the code itself, which the version names. The order of the rules does not count. Takes
 * a few milliseconds for half a megabyte of codes.
 */
export function ruleSetHash(rules: readonly Pick<Rule, 'id' | 'version' | 'editions'>[]): string {
  const named = rules.map(({ id, version: of, editions }) => `${id}@${of} ${editions.join()}`);
  const tables = [listTables, drugTables, combinationTables];
  return createHash('sha256')
    .update(JSON.stringify([named.sort(), editionInfo, tables]))
    .digest('hex')
    .slice(0, 12);
}

export function named({ version: of, ruleSet }: Release): RequestHandler {
  const [versionHeader, ruleSetHeader] = releaseHeaders;
  return (_request, response, next) => {
    response.setHeader(versionHeader, of);
    response.setHeader(ruleSetHeader, ruleSet);
    next();
  };
}
