// Receptor reports of the metastatic specimen and, where they differ, of the primary.
// mCODE STU4 tumour marker test; ASCO/CAP 2018 and 2020 reporting.
import type { CodeableConcept, Observation } from 'fhir/r4.js';
import { addDays } from './calendar.ts';
import { fileCondition, fileObservation, observationCategory } from './entries.ts';
import type { FactWriters } from './fact-writer.ts';
import { writtenElsewhere } from './fact-writer.ts';
import type { IhcScore, Marker, ReceptorFacts, ReceptorResult } from './facts.ts';
import { fileIhc, fileIsh } from './her2.ts';
import type { Scribe } from './scribe.ts';
import { SITE_CODES } from './sites.ts';
import { concept, icd10cm, loinc, quantity, SNOMED_OID, snomed, words } from './terminology.ts';

export type SpecimenKind = 'metastatic' | 'primary';

export interface SpecimenContent {
  date: string;
  content: Pick<Observation, 'specimen' | 'bodySite'>;
}

/** The specimen of a report: a Specimen with a body site, a body site alone, or a type in words. */
export function specimenOf(scribe: Scribe, kind: SpecimenKind): SpecimenContent {
  const { metastasis, primaryDiagnosis } = scribe.timeline;
  const date = addDays(kind === 'metastatic' ? metastasis : primaryDiagnosis, 7);
  const site = SITE_CODES[scribe.facts.metastaticSites?.[0] ?? 'bone'];
  const bodySite =
    kind === 'metastatic' ? snomed(site.body) : snomed('76752008', 'Breast structure');
  if (scribe.coding === 'icd') return { date, content: { bodySite } };

  const reference = scribe.once(`specimen:${kind}`, () =>
    scribe.file({
      resourceType: 'Specimen',
      subject: scribe.patient,
      ...(scribe.coding === 'text'
        ? {
            type: words(
              kind === 'metastatic'
                ? `Biopsy of ${site.label} metastasis`
                : 'Core biopsy of breast',
            ),
            collection: { collectedDateTime: date },
          }
        : { collection: { collectedDateTime: date, bodySite } }),
    }),
  );
  return { date, content: { specimen: { reference } } };
}

interface ReceptorCodes {
  readonly presence: string;
  readonly percent: string;
  readonly tissuePercent: string;
  readonly interpretation: string;
  readonly words: string;
}

const ER: ReceptorCodes = {
  presence: '85337-4',
  percent: '85329-1',
  tissuePercent: '14228-1',
  interpretation: '16112-5',
  words: 'Estrogen receptor, immunohistochemistry',
};

const PR: ReceptorCodes = {
  presence: '85339-0',
  percent: '85325-9',
  tissuePercent: '14230-7',
  interpretation: '16113-3',
  words: 'Progesterone receptor, immunohistochemistry',
};

const isPositive = (result: ReceptorResult): boolean =>
  result === 'pos' || (typeof result === 'number' && result >= 1);

function answerCode(positive: boolean): CodeableConcept {
  return positive ? loinc('LA6576-8', 'Positive') : loinc('LA6577-6', 'Negative');
}

function mcodeReport(codes: ReceptorCodes, result: ReceptorResult) {
  return {
    code: loinc(codes.presence),
    value: {
      valueCodeableConcept: answerCode(isPositive(result)),
      ...(typeof result === 'number'
        ? { component: [{ code: loinc(codes.percent), valueQuantity: quantity(result, '%') }] }
        : {}),
    },
  };
}

function icdReport(codes: ReceptorCodes, result: ReceptorResult) {
  return typeof result === 'number'
    ? { code: loinc(codes.tissuePercent), value: { valueQuantity: quantity(result, '%') } }
    : {
        code: loinc(codes.interpretation),
        value: {
          valueCodeableConcept: concept(SNOMED_OID, isPositive(result) ? '10828004' : '260385009'),
        },
      };
}

function textReport(codes: ReceptorCodes, result: ReceptorResult) {
  return typeof result === 'number'
    ? { code: words(codes.words), value: { valueString: `${result} %` } }
    : {
        code: words(codes.words),
        value: { valueCodeableConcept: words(isPositive(result) ? 'Positive' : 'Negative') },
      };
}

const REPORTS = { mcode: mcodeReport, icd: icdReport, text: textReport };

function fileReceptor(
  scribe: Scribe,
  codes: ReceptorCodes,
  result: ReceptorResult,
  kind: SpecimenKind,
): void {
  const { date, content } = specimenOf(scribe, kind);
  const { code, value } = REPORTS[scribe.coding](codes, result);
  fileObservation(scribe, date, code, {
    category: observationCategory('laboratory'),
    ...content,
    ...value,
  });
}

/** Results stand on the metastasis unless the case says that only the primary was tested. */
const governingSpecimen = (scribe: Scribe): SpecimenKind =>
  scribe.facts.receptorResultOnMetastaticSpecimen === false ? 'primary' : 'metastatic';

const oppositeReceptor = (result: ReceptorResult): ReceptorResult => (isPositive(result) ? 0 : 80);

function filePrimaryDiscordance(discordant: readonly Marker[], scribe: Scribe): void {
  const { estrogenReceptor, progesteroneReceptor, her2Ihc, her2Ish } = scribe.facts;
  if (discordant.includes('er') && estrogenReceptor !== undefined) {
    fileReceptor(scribe, ER, oppositeReceptor(estrogenReceptor), 'primary');
  }
  if (discordant.includes('pr') && progesteroneReceptor !== undefined) {
    fileReceptor(scribe, PR, oppositeReceptor(progesteroneReceptor), 'primary');
  }
  if (discordant.includes('her2')) {
    const opposite: IhcScore = her2Ihc === '3+' || her2Ish === 'amp' ? '1+' : '3+';
    fileIhc(scribe, opposite, specimenOf(scribe, 'primary'));
  }
}

/** The primary was ER-positive, unless a discordance has already put it there. */
function fileEarlierPositive(positive: boolean, scribe: Scribe): void {
  const { receptorDiscordance: discordant = [] } = scribe.facts;
  if (!positive || discordant.includes('er') || discordant.includes('pr')) return;
  fileReceptor(scribe, ER, 80, 'primary');
}

function fileInterpretation(result: 'pos' | 'neg', scribe: Scribe): void {
  const { date, content } = specimenOf(scribe, governingSpecimen(scribe));
  const positive = result === 'pos';
  if (scribe.coding === 'icd') {
    fileCondition(scribe, date, icd10cm('icd', positive ? 'Z17.31' : 'Z17.32'));
    return;
  }
  fileObservation(scribe, date, loinc('48676-1', 'HER2 [Interpretation] in Tissue'), {
    category: observationCategory('laboratory'),
    ...content,
    valueCodeableConcept:
      scribe.coding === 'mcode'
        ? answerCode(positive)
        : concept(SNOMED_OID, positive ? '10828004' : '260385009'),
  });
}

export const RECEPTOR_WRITERS: FactWriters<ReceptorFacts> = {
  estrogenReceptor: (result, scribe) => fileReceptor(scribe, ER, result, governingSpecimen(scribe)),
  progesteroneReceptor: (result, scribe) =>
    fileReceptor(scribe, PR, result, governingSpecimen(scribe)),
  her2Ihc: (score, scribe) => fileIhc(scribe, score, specimenOf(scribe, governingSpecimen(scribe))),
  her2Ish: (result, scribe) =>
    fileIsh(scribe, result, specimenOf(scribe, governingSpecimen(scribe))),
  her2Interpretation: fileInterpretation,
  her2MembraneStaining: writtenElsewhere,
  receptorResultOnMetastaticSpecimen: writtenElsewhere,
  receptorDiscordance: filePrimaryDiscordance,
  anySpecimenHormoneReceptorPositive: fileEarlierPositive,
};
