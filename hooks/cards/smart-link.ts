// The link that opens the SMART app from a card, with what the app should ask about first. The client
// hands appContext to the app with its token. https://cds-hooks.hl7.org/2.0/#link
import type { Card } from 'cds-hooks-types';
import { questionsAbout } from '../../fhir-mappings/write/questions.ts';
import { ask } from '../../src/domain/fact.ts';
import { type FactName, facts } from '../../src/domain/fact-name.ts';
import { clausesOf } from '../../src/guideline/explanation/inputs.ts';
import type { Fired } from '../../src/guideline/finding.ts';
import type { CardContext } from './context.ts';

type Links = Pick<Card, 'links'>;

/** For SYS-02: what is missing can at least be looked at there. */
export function linkForMissing(names: Iterable<FactName>, context: CardContext): Links {
  return link('SYS-02', names, context);
}

/** For findings that took judgements to be so because nobody recorded them. */
export function linkForAssumed(findings: readonly Fired[], context: CardContext): Links {
  const [first] = findings;
  if (context.cards.smartLinks !== true || !first) return {};
  const names = findings.filter((f) => f.assumed.length > 0).flatMap((f) => open(f, context));
  return names.length > 0 ? link(first.rule.id, names, context) : {};
}

/** Judgements that the rule asks for and nobody has stated. */
function open({ rule }: Fired, { situation }: CardContext): readonly FactName[] {
  return clausesOf(rule)
    .flatMap((clause) => clause.facts)
    .filter((d) => facts[d.name].kind === 'judgement' && !ask(d, situation).known)
    .map((d) => d.name);
}

function link(rule: string, names: Iterable<FactName>, { cards }: CardContext): Links {
  if (cards.smartLinks !== true) return {};
  const questions = questionsAbout(names);
  const label =
    questions.length > 0 ? 'Answer what is missing' : 'See the case and what is missing';
  return {
    links: [
      {
        label,
        url: `${cards.publicUrl}/smart/launch`,
        type: 'smart',
        appContext: JSON.stringify({ rule, questions }),
      },
    ],
  };
}
