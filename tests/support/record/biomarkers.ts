// Genomic and immune biomarkers: HL7 Genomics Reporting variants, gene-specific tests, words.
import type { CodeableConcept, Observation, ObservationComponent } from 'fhir/r4.js';
import { fileJudgement, fileObservation, observationCategory } from './entries.ts';
import type { FactWriters } from './fact-writer.ts';
import type { BiomarkerFacts } from './facts.ts';
import type { Scribe } from './scribe.ts';
import { concept, HGNC, judgement, loinc, quantity, words } from './terminology.ts';

interface Gene {
  readonly hgnc: string;
  readonly symbol: string;
  /** LOINC code of a test for this gene, where one is verified. */
  readonly test?: string;
}

const ESR1: Gene = { hgnc: 'HGNC:3467', symbol: 'ESR1' };
const PIK3CA: Gene = { hgnc: 'HGNC:8975', symbol: 'PIK3CA', test: '60033-8' };
const AKT1: Gene = { hgnc: 'HGNC:391', symbol: 'AKT1' };
const PTEN: Gene = { hgnc: 'HGNC:9588', symbol: 'PTEN', test: '83063-8' };
const BRCA1: Gene = { hgnc: 'HGNC:1100', symbol: 'BRCA1' };
const BRCA2: Gene = { hgnc: 'HGNC:1101', symbol: 'BRCA2' };

const SEQUENCED_DAYS_AGO = 60;

const fileResult = (scribe: Scribe, code: CodeableConcept, content: Partial<Observation>): string =>
  fileObservation(scribe, scribe.daysAgo(SEQUENCED_DAYS_AGO), code, {
    category: observationCategory('laboratory'),
    ...content,
  });

const present = (found: boolean): CodeableConcept =>
  found ? loinc('LA9633-4', 'Present') : loinc('LA9634-2', 'Absent');

/** A variant Observation: present or absent, the gene, and where the DNA came from. */
function fileVariant(
  scribe: Scribe,
  gene: Gene,
  found: boolean,
  { germline, pathogenic = false }: { germline: boolean; pathogenic?: boolean },
): void {
  const component: ObservationComponent[] = [
    {
      code: loinc('48018-6', 'Gene studied [ID]'),
      valueCodeableConcept: concept(HGNC, gene.hgnc, gene.symbol),
    },
    {
      code: loinc('48002-0', 'Genomic source class'),
      valueCodeableConcept: germline ? loinc('LA6683-2', 'Germline') : loinc('LA6684-0', 'Somatic'),
    },
  ];
  if (pathogenic) {
    component.push({
      code: loinc('53037-8', 'Genetic variation clinical significance'),
      valueCodeableConcept: loinc('LA6668-3', 'Pathogenic'),
    });
  }
  fileResult(scribe, loinc('69548-6', 'Genetic variant assessment'), {
    valueCodeableConcept: present(found),
    component,
  });
}

const somatic =
  (gene: Gene) =>
  (altered: boolean, scribe: Scribe): void => {
    const wording = altered ? 'mutation detected' : 'mutation not detected';
    if (scribe.coding === 'mcode') {
      fileVariant(scribe, gene, altered, { germline: false });
      return;
    }
    const code: CodeableConcept =
      gene.test === undefined
        ? words(`${gene.symbol} mutation analysis`)
        : { ...loinc(gene.test), text: `${gene.symbol} mutation analysis` };
    fileResult(
      scribe,
      code,
      scribe.coding === 'icd' ? { valueCodeableConcept: words(wording) } : { valueString: wording },
    );
  };

function fileGermlineBrca(pathogenic: boolean, scribe: Scribe): void {
  switch (scribe.coding) {
    case 'mcode':
      fileVariant(scribe, BRCA1, pathogenic, { germline: true, pathogenic });
      fileVariant(scribe, BRCA2, false, { germline: true });
      break;
    case 'icd':
      fileResult(scribe, loinc('94191-4'), {
        valueCodeableConcept: pathogenic
          ? loinc('LA6576-8', 'Positive')
          : loinc('LA6577-6', 'Negative'),
      });
      break;
    case 'text':
      fileResult(scribe, loinc('59041-4'), {
        valueString: pathogenic
          ? 'BRCA2 pathogenic variant'
          : 'no pathogenic variant in BRCA1 or BRCA2',
      });
  }
}

function fileMsi(high: boolean, scribe: Scribe): void {
  if (scribe.coding === 'text') {
    fileResult(scribe, loinc('81695-9'), { valueString: high ? 'MSI-H' : 'MSS' });
    return;
  }
  const stable = scribe.coding === 'mcode' ? loinc('LA14122-8', 'Stable') : loinc('LA26202-4');
  fileResult(scribe, loinc('81695-9', 'Microsatellite instability'), {
    valueCodeableConcept: high ? loinc('LA26203-2', 'MSI-H') : stable,
  });
}

function fileTmb(high: boolean, scribe: Scribe): void {
  const system = 'http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation';
  fileResult(scribe, loinc('94077-5', 'Tumor mutation burden'), {
    valueCodeableConcept: words(high ? 'High' : 'Low'),
    interpretation: [concept(system, high ? 'H' : 'L')],
  });
}

function fileCps(score: number, scribe: Scribe): void {
  switch (scribe.coding) {
    case 'mcode':
      fileJudgement(
        scribe,
        'pdl1-cps',
        { valueQuantity: quantity(score, '{score}') },
        scribe.daysAgo(SEQUENCED_DAYS_AGO),
      );
      break;
    case 'icd':
      fileResult(scribe, loinc('83052-1'), {
        component: [{ code: judgement('pdl1-cps'), valueQuantity: quantity(score, '{score}') }],
      });
      break;
    case 'text':
      fileResult(scribe, loinc('85147-7'), { valueString: `CPS ${score}` });
  }
}

export const BIOMARKER_WRITERS: FactWriters<BiomarkerFacts> = {
  esr1Mutated: somatic(ESR1),
  pik3caMutated: somatic(PIK3CA),
  akt1Altered: somatic(AKT1),
  ptenAltered: somatic(PTEN),
  germlineBrcaPathogenic: fileGermlineBrca,
  msiHigh: fileMsi,
  tmbHigh: fileTmb,
  pdL1CombinedPositiveScore: fileCps,
};
