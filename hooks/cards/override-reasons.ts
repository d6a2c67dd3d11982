// Why a clinician may keep an order in spite of a card. HL7 non-adherence-reason-codes where one
// exists, else the project's own. https://cds-hooks.hl7.org/2.0/#reasons-for-rejecting-a-card
import type { OfferedOverrideReason } from 'cds-hooks-types';

const hl7 = 'http://terminology.hl7.org/CodeSystem/non-adherence-reason-codes';
const own = 'urn:mbc-cds:override';

export const overrideReasons: readonly OfferedOverrideReason[] = [
  { system: hl7, code: 'risk-benefit-ratio', display: 'Benefit outweighs the risk' },
  { system: hl7, code: 'patient-ineligible', display: 'Does not apply to this patient' },
  { system: hl7, code: 'action-completed', display: 'Already done' },
  { system: hl7, code: 'need-more-info', display: 'More information needed' },
  { system: hl7, code: 'patient-refuses', display: 'Patient declines' },
  { system: own, code: 'clinical-trial', display: 'Treatment in a clinical trial' },
  { system: own, code: 'specialist-advice', display: 'Specialist or tumour board advice' },
  { system: own, code: 'treated-elsewhere', display: 'Treated elsewhere' },
  { system: own, code: 'data-wrong', display: 'The data shown are wrong' },
  { system: own, code: 'palliative-intent', display: 'Palliative intent' },
  { system: own, code: 'urgent', display: 'Urgent treatment' },
];
