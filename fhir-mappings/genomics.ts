// Tests of single genes: variants of the genomics-reporting profiles, tests of one gene, results in
// words, regions studied without a finding, and germline status as a diagnosis. Of BRCA1 and BRCA2
// only germline tests are read; of the other genes tumour and ctDNA. HL7 Genomics Reporting, mCODE.
import type { Gene, GeneResult } from '../src/domain/case.ts';
import { type CaseBuilder, dateOf } from './case-builder.ts';
import type { CodeListId } from './codes/lists.ts';
import { type Finding, findingOf, textOf } from './gene-findings.ts';
import { type Concept, concept, isIn } from './read/coding.ts';
import { onset } from './read/dates.ts';
import { objects } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';
import { conditionStatus } from './read/status.ts';
import { resultBase } from './result-base.ts';

export function mapGenomics(record: PatientRecord, into: CaseBuilder): void {
  for (const entry of record.listed('Observation', 'variant')) mapVariant(entry, into);
  for (const entry of record.listed('Observation', 'region-studied')) mapRegion(entry, into);
  for (const entry of record.listed('Observation', 'pik3ca', 'akt1', 'pten', 'brca')) {
    mapGeneTest(entry, into);
  }
  for (const entry of record.worded('Observation')) {
    if (anyGene.test(entry.words ?? '')) mapGeneTest(entry, into);
  }
  for (const entry of record.listed('Condition', 'brca-cond')) mapDiagnosis(entry, into);
}

const geneLists: Readonly<Record<Gene, CodeListId>> = {
  esr1: 'gene-esr1',
  pik3ca: 'gene-pik3ca',
  akt1: 'gene-akt1',
  pten: 'gene-pten',
  brca1: 'gene-brca1',
  brca2: 'gene-brca2',
};

const geneIds = Object.keys(geneLists) as readonly Gene[];
const anyGene = /ESR1|PIK3CA|AKT1|PTEN|BRCA/i;
const germlineGenes: ReadonlySet<Gene> = new Set(['brca1', 'brca2']);

function push(entry: RecordEntry, into: CaseBuilder, ...values: readonly GeneResult[]): void {
  const base = values.length > 0 ? resultBase(entry) : undefined;
  if (base) for (const value of values) into.geneResults.push({ ...base, value });
}

/** Values of the components whose code is on the list. */
function componentValues(entry: RecordEntry, list: CodeListId): readonly Concept[] {
  return objects(entry.json['component']).flatMap((component) =>
    isIn(concept(component['code']), list)
      ? (concept(component['valueCodeableConcept']) ?? [])
      : [],
  );
}

/** Genes that the components name: every coding is one, as panels list them. */
function genesStudied(entry: RecordEntry): readonly Gene[] {
  const named = componentValues(entry, 'gene-studied');
  return geneIds.filter((gene) =>
    named.some((n) => isIn(n, geneLists[gene]) || namesGene(n, gene)),
  );
}

function namesGene({ codings, text }: Concept, gene: Gene): boolean {
  return codings.length === 0 && text?.trim().toUpperCase() === gene.toUpperCase();
}

type Source = 'germline' | 'somatic' | 'unstated';

function sourceOf(entry: RecordEntry): Source {
  const source = componentValues(entry, 'src-class');
  if (source.some((s) => isIn(s, 'v-germline'))) return 'germline';
  return source.some((s) => isIn(s, 'v-somatic')) ? 'somatic' : 'unstated';
}

/** Germline genes need a germline source; the others any but that. */
function isOfInterest(gene: Gene, source: Source): boolean {
  return germlineGenes.has(gene) ? source === 'germline' : source !== 'germline';
}

function mapVariant(entry: RecordEntry, into: CaseBuilder): void {
  const value = concept(entry.json['valueCodeableConcept']);
  const present = isIn(value, 'v-pos') ? true : isIn(value, 'v-neg') ? false : undefined;
  if (present === undefined) return;
  const source = sourceOf(entry);
  for (const gene of genesStudied(entry)) {
    if (!isOfInterest(gene, source)) continue;
    const altered = present && significance(entry, gene);
    if (altered !== undefined) push(entry, into, { gene, altered });
  }
}

/** Whether a variant that is present counts; a germline one only by its stated significance. */
function significance(entry: RecordEntry, gene: Gene): boolean | undefined {
  const stated = componentValues(entry, 'clin-sig');
  if (stated.some((s) => isIn(s, 'v-pathogenic'))) return true;
  if (stated.some((s) => isIn(s, 'v-vus') || isHarmless(s))) return false;
  return germlineGenes.has(gene) ? undefined : true;
}

/** LOINC answers: uncertain significance, likely benign, benign. */
const harmless: ReadonlySet<string> = new Set(['LA26333-7', 'LA26334-5', 'LA6675-8']);

const isHarmless = ({ codings, text }: Concept) =>
  codings.some((c) => harmless.has(c.code)) ||
  [text, ...codings.map((c) => c.display)].some((w) => /\b(?:benign|uncertain)\b/i.test(w ?? ''));

/** Genes that were read without a finding: a variant of the same report stays the finding. */
function mapRegion(entry: RecordEntry, into: CaseBuilder): void {
  const source = sourceOf(entry);
  const genes = genesStudied(entry).filter((gene) => isOfInterest(gene, source));
  push(entry, into, ...genes.map((gene) => ({ gene, altered: false })));
}

const testLists: readonly (readonly [CodeListId, Gene])[] = [
  ['pik3ca', 'pik3ca'],
  ['akt1', 'akt1'],
  ['pten', 'pten'],
];

/** LOINC tests of one of the two BRCA genes; every other code of the list covers both. */
const singleBrca: Readonly<Record<string, Gene>> = {
  '21636-6': 'brca1',
  '38530-2': 'brca2',
  '38531-0': 'brca2',
};

function genesTested(entry: RecordEntry): readonly Gene[] {
  const coded = testLists.flatMap(([list, gene]) => (entry.lists.has(list) ? [gene] : []));
  if (coded.length > 0) return coded;
  if (entry.lists.has('brca')) {
    const single = entry.code?.codings.flatMap((c) => singleBrca[c.code] ?? []) ?? [];
    return single.length > 0 ? single : ['brca1', 'brca2'];
  }
  return genesInText(entry.words ?? '');
}

const geneNames: Readonly<Record<Gene, RegExp>> = {
  esr1: /\bESR1\b/i,
  pik3ca: /\bPIK3CA\b/i,
  akt1: /\bAKT1\b/i,
  pten: /\bPTEN\b/i,
  brca1: /\bBRCA[- ]?1\b/i,
  brca2: /\bBRCA[- ]?2\b/i,
};

/** Genes that a name in words speaks of; "BRCA" alone and "BRCA1/2" are both. */
export function genesInText(text: string): readonly Gene[] {
  const found = new Set<Gene>();
  for (const gene of geneIds) if (geneNames[gene].test(text)) found.add(gene);
  if (/\bBRCA\s?(?:1\s?[/+&,]|1 and|1\/2)?\s?(?:BRCA)?\s?2\b|\bBRCA\b/i.test(text)) {
    found.add('brca1');
    found.add('brca2');
  }
  return [...found];
}

function mapGeneTest(entry: RecordEntry, into: CaseBuilder): void {
  const genes = genesTested(entry);
  if (genes.length === 0) return;
  const somaticBrca = sourceOf(entry) === 'somatic' || saysTumor(entry);
  for (const gene of genes) {
    if (germlineGenes.has(gene) && somaticBrca) continue;
    const finding = findingOf(entry, gene);
    const altered = finding && alters(finding, germlineGenes.has(gene));
    if (altered !== undefined) push(entry, into, { gene, altered });
  }
}

const alters = (finding: Finding, germline: boolean): boolean | undefined =>
  finding === 'uncertain' ? (germline ? false : undefined) : finding === 'altered';

/** The words of the test say that it was done on the tumour or on its DNA in blood. */
function saysTumor({ code, json }: RecordEntry): boolean {
  const words = [code, concept(json['method'])].flatMap((c) => (c ? textOf(c) : []));
  return words.some((w) => /\b(?:somatic|tumou?r|ctDNA|liquid biopsy|circulating)\b/i.test(w));
}

/** Z15.01 does not name the gene: it counts only where the words do. */
function mapDiagnosis(entry: RecordEntry, into: CaseBuilder): void {
  const status = conditionStatus(entry.json);
  if (!status || status.suspected || !entry.code) return;
  const named = genesInText(textOf(entry.code).join(' ')).filter((g) => germlineGenes.has(g));
  const explicit = entry.lists.has('mbc-explicit');
  const genes: readonly Gene[] = named.length > 0 ? named : explicit ? ['brca1', 'brca2'] : [];
  const base = { reference: entry.reference, ...dateOf(onset(entry.json)) };
  for (const gene of genes) into.geneResults.push({ ...base, value: { gene, altered: true } });
}
