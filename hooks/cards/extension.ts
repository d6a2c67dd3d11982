// The extension `org.mbc-cds` of every card: what fired, what it rests on, what is missing.

import type { Edition } from '../../src/domain/situation.ts';
import type { MissingFact } from '../../src/guideline/criterion.ts';
import type { Fired } from '../../src/guideline/finding.ts';
import { basisOf } from './basis.ts';
import { type CardFact, cardFacts } from './fact-lines.ts';

export interface CardRule {
  readonly id: string;
  readonly version: string;
  readonly edition: Edition;
  readonly indicator: string;
}

export interface CardMissing {
  readonly name: string;
  readonly rules: readonly string[];
  readonly consequence: string;
  readonly reason: MissingFact['reason'];
}

export interface CardExtension {
  readonly rules?: readonly CardRule[];
  readonly facts?: readonly CardFact[];
  readonly missing?: readonly CardMissing[];
}

/** Empty lists are left out, as the specification asks. */
export function extension(content: CardExtension): { 'org.mbc-cds': CardExtension } {
  const filled = Object.entries(content).filter(([, list]) => list.length > 0);
  return { 'org.mbc-cds': Object.fromEntries(filled) as CardExtension };
}

export function firedExtension(
  findings: readonly Fired[],
  edition: Edition,
): { 'org.mbc-cds': CardExtension } {
  return extension({
    rules: findings.map((f) => ({
      id: f.rule.id,
      version: f.rule.version,
      edition,
      indicator: f.indicator,
    })),
    facts: cardFacts(findings.flatMap(basisOf)),
  });
}
