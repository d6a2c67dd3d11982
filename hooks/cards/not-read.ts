// What of the record could not be read and bears on a card: an ER result under a code that nobody
// knows may say otherwise than the result that the card rests on. By topic, in words of this project.
import type { Issue, IssueKind } from '../../fhir-mappings/read/issue.ts';
import type { FactName } from '../../src/domain/fact-name.ts';
import { inert } from './inert.ts';

const receptorFacts: readonly FactName[] = [
  'estrogenReceptor',
  'progesteroneReceptor',
  'hormoneReceptorStatus',
  'her2Ihc',
  'her2Ish',
  'her2Interpretation',
  'her2Status',
  'receptorResultOnMetastaticSpecimen',
  'receptorDiscordance',
  'anySpecimenHormoneReceptorPositive',
];
const hormoneReceptors: readonly FactName[] = [
  'hormoneReceptorStatus',
  'receptorDiscordance',
  'anySpecimenHormoneReceptorPositive',
];
const her2: readonly FactName[] = ['her2Status', 'receptorDiscordance'];

/** What a topic of the mappings is called, and the facts that it bears on. */
interface Bearing {
  readonly label: string;
  readonly facts: readonly FactName[];
}

const bearings: Readonly<Record<string, Bearing>> = {
  er: { label: 'ER result', facts: ['estrogenReceptor', ...hormoneReceptors] },
  pr: { label: 'PR result', facts: ['progesteroneReceptor', ...hormoneReceptors] },
  'her2-ihc': { label: 'HER2 IHC result', facts: ['her2Ihc', ...her2] },
  'her2-ish': { label: 'HER2 ISH result', facts: ['her2Ish', ...her2] },
  'her2-interp': { label: 'HER2 result', facts: ['her2Interpretation', ...her2] },
  specimen: { label: 'specimen of a receptor result', facts: receptorFacts },
  focus: { label: 'focus of a result', facts: [...receptorFacts, 'metastaticSites'] },
  menses: {
    label: 'last menses',
    facts: ['mensesWithin12Months', 'amenorrheaMonths', 'ovarianState'],
  },
  'menopausal-status': {
    label: 'menopausal status',
    facts: ['documentedMenopausalStatus', 'ovarianState'],
  },
  'nodal site': { label: 'site of a nodal metastasis', facts: metastaticFacts() },
  'related condition': { label: 'cancer that a condition belongs to', facts: metastaticFacts() },
  tmb: { label: 'tumour mutation burden', facts: ['tmbHigh'] },
  drug: { label: 'medication', facts: ['activeDrugs', 'orderedDrugs', 'priorDrugs'] },
  'body site': {
    label: 'site of radiotherapy',
    facts: ['priorRadiotherapyToLocalSite', 'priorChestRadiotherapy'],
  },
  'cited result': { label: 'result that an order cites', facts: ['gfrUsedForCarboplatin'] },
};

function metastaticFacts(): readonly FactName[] {
  return ['hasMetastaticBreastCancer', 'metastaticSites', 'metastaticDiagnosisDate'];
}

const kinds: Readonly<Record<IssueKind, string>> = {
  'unknown-code': 'unknown code',
  'unknown-unit': 'unknown unit',
  'unreadable-value': 'value not readable',
  'unreadable-date': 'date not readable',
  'dangling-reference': 'not in the record',
  'wrong-type': 'value of another type',
  'unidentified-drug': 'not recognised',
  'other-patient': 'of another patient',
};

/** Lines of one card; the data of operations have them all. */
const lineLimit = 3;

/** What bears on the facts, a line for each topic and kind, with the entry where there is one. */
export function notRead(names: ReadonlySet<string>, issues: readonly Issue[]): readonly string[] {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const bearing = bearings[issue.topic ?? ''];
    if (!bearing?.facts.some((name) => names.has(name))) continue;
    const text = `${bearing.label}: ${kinds[issue.kind]}`;
    groups.set(text, [...(groups.get(text) ?? []), issue]);
  }
  return [...groups].slice(0, lineLimit).map(([text, group]) => {
    const [first] = group;
    const isEntry = /^[A-Za-z]+\/[A-Za-z0-9\-.]{1,64}$/.test(first?.reference ?? '');
    const more = group.length > 1 ? ` and ${group.length - 1} more` : '';
    return inert(`Not read: ${text}${isEntry ? ` (${first?.reference}${more})` : more}`, 160);
  });
}
