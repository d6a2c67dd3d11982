// Proofs of tests and examinations of which it matters that, and when, they were done.
import type { CodeListId } from '../../../fhir-mappings/codes/lists.ts';
import {
  dayOf,
  loinc,
  metastatic,
  procedure,
  quantity,
  resource,
  text,
  today,
} from '../../support/fhir.ts';
import { radiotherapyCourse } from './disease.ts';
import { conceptsOf, each, type FactProofs, firstOf, judged, resultOf, results } from './proof.ts';

const performed = (list: CodeListId, content: object = {}) =>
  each(list, (code) => ({
    evidence: (at) => [procedure(code, { performedDateTime: at, ...content })],
    value: true,
  }));
const report = (code: object, at: string) =>
  resource('DiagnosticReport', { status: 'final', code, effectiveDateTime: at });
const weeks = (at: string) => Math.floor((dayOf(today) - dayOf(at)) / 7);
const negative = { valueCodeableConcept: firstOf('v-neg') };

export const examinations: FactProofs = {
  hepatitisBScreenOnFile: {
    both: {
      evidence: (at) => [
        resultOf(loinc('5196-1'), at, negative),
        resultOf(loinc('13952-7'), at, negative),
      ],
      value: true,
    },
  },
  pregnancyTestWithin14Days: {
    test: [
      ...results('hcg', negative, true),
      ...results('hcg', { valueQuantity: quantity(2, '[IU]/L') }, true),
    ],
    status: results('preg-status', { valueCodeableConcept: firstOf('v-notpregnant') }, true),
  },
  dxaWithin24Months: {
    result: results('dxa', {}, true),
    report: each('dxa', (code) => ({ evidence: (at) => [report(code, at)], value: true })),
    procedure: performed('dxa'),
  },
  liverTestsWithin28Days: {
    'AST, ALT': (['ast', 'alt'] as const).flatMap((list) =>
      results(list, { valueQuantity: quantity(20, 'U/L') }, true),
    ),
    bilirubin: results('bili', { valueQuantity: quantity(0.5, 'mg/dL') }, true),
    panel: [
      ...results('lft-panel', {}, true),
      ...each('lft-panel', (code) => ({ evidence: (at) => [report(code, at)], value: true })),
    ],
  },
  dentalExamWithin12Months: { procedure: performed('dental'), ...judged('dental-exam-done') },
  dpydResultOnFile: {
    result: results('dpyd', { valueCodeableConcept: firstOf('v-metab-normal') }, true),
  },
  priorChestRadiotherapy: {
    A: [
      ...performed('rt-any', { bodySite: [firstOf('body-chest')] }),
      { evidence: radiotherapyCourse, value: true },
    ],
    B: ['Radiation therapy, chest wall', 'Radiotherapy of the left breast'].map((words) => ({
      evidence: (at) => [procedure(text(words), { performedDateTime: at })],
      value: true,
    })),
  },
  weeksSinceLastStagingImaging: {
    A: each('imaging', (code) => ({ evidence: (at) => [report(code, at)], value: weeks })),
    B: conceptsOf('imaging').map((code) => ({
      evidence: (at) => [procedure(code, { performedDateTime: at })],
      value: weeks,
    })),
    C: ['CT', 'PT', 'NM'].map((modality) => ({
      evidence: (at) => [
        resource('ImagingStudy', {
          status: 'available',
          started: at,
          modality: [{ system: 'http://dicom.nema.org/resources/ontology/DCM', code: modality }],
        }),
      ],
      value: weeks,
    })),
  },
  localTherapyToMetastasesDone: {
    procedure: (['metastasectomy', 'sbrt', 'srs', 'rfa', 'chemoemb'] as const).flatMap((list) =>
      performed(list).map((proof) => ({ ...proof, context: metastatic, bound: true as const })),
    ),
  },
};
