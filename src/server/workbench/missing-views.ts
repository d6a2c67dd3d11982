// What is missing for a decision, and what of the record could not be read.
import type { Issue, IssueKind } from '../../../fhir-mappings/read/issue.ts';
import { gapReasons } from '../../../hooks/cards/gap-reasons.ts';
import { inert } from '../../../hooks/cards/inert.ts';
import { lacks } from '../../../hooks/cards/missing.ts';
import type { Gap } from '../../../hooks/gaps.ts';
import { facts } from '../../domain/fact-name.ts';
import type { Situation } from '../../domain/situation.ts';
import type { Finding } from '../../guideline/finding.ts';
import { evidenceView, reasonWords } from './fact-views.ts';
import type { MissingView, UnreadView } from './views.ts';

/** Most consequential first. */
export function missingViews(findings: readonly Finding[]): readonly MissingView[] {
  const every = ['critical', 'warning', 'info'] as const;
  return [...lacks(findings, every, false), ...lacks(findings, every, true)].map(
    ({ fact, rules }) => ({
      name: fact.name,
      label: facts[fact.name].label,
      reason: reasonWords[fact.reason],
      seen: fact.seen.map((e) => evidenceView({ ...e, name: e.name ?? fact.name })),
      rules: rules.map(({ id, title, indicator }) => ({ id, title, indicator })),
    }),
  );
}

const issueWords: Readonly<Record<IssueKind, string>> = {
  'unknown-code': 'Code not known',
  'unknown-unit': 'Unit not known',
  'unreadable-value': 'Value not readable',
  'unreadable-date': 'Date not readable',
  'dangling-reference': 'Refers to a resource that is not there',
  'wrong-type': 'Not the type of value expected',
  'unidentified-drug': 'Drug not recognised',
  'other-patient': 'Of another patient, not used',
};

export function unreadViews(
  issues: readonly Issue[],
  gaps: readonly Gap[],
  { case: { unidentifiedDrugs } }: Situation,
): readonly UnreadView[] {
  const groups = new Map<string, string[]>();
  const named = new Set(unidentifiedDrugs.map((drug) => drug.reference));
  for (const { kind, reference, topic, system } of issues) {
    // Stands in the list by the name that the record gives it.
    if (kind === 'unidentified-drug' && named.has(reference)) continue;
    const about = [topic?.replaceAll('-', ' '), system].filter(Boolean).join(', ');
    const text = inert(`${issueWords[kind]}${about ? ` (${about})` : ''}`, 160);
    groups.set(text, [...(groups.get(text) ?? []), reference]);
  }
  return [
    ...gapReasons(gaps).map((reason) => ({ text: `Data ${reason}`, references: [] })),
    ...unidentifiedDrugs.map((drug) => ({
      text: `Drug not recognised: ${inert(drug.name, 60)}`,
      references: [drug.reference],
    })),
    ...[...groups].map(([text, references]) => ({ text, references: [...new Set(references)] })),
  ];
}
