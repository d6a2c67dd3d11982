// Clinicians' judgements, which no standard code expresses, and the care process around them.
import {
  fileBooleanJudgement,
  fileCondition,
  fileJudgement,
  fileProcedure,
  judgementAnswer,
} from './entries.ts';
import type { FactWriters } from './fact-writer.ts';
import type { JudgementFacts, Severity } from './facts.ts';
import type { Scribe } from './scribe.ts';
import { judgement, snomed } from './terminology.ts';

const stated = (code: string) => (value: boolean, scribe: Scribe) =>
  void fileBooleanJudgement(scribe, code, value);

const SEVERITY_SNOMED: Readonly<Record<Severity, string>> = {
  none: '84387000',
  mild: '255604002',
  moderate: '6736007',
  severe: '24484000',
};

function fileSymptoms(severity: Severity, scribe: Scribe): void {
  const code = 'symptom-severity';
  const graded = snomed(SEVERITY_SNOMED[severity]);
  switch (scribe.coding) {
    case 'mcode':
      fileJudgement(scribe, code, { valueCodeableConcept: judgementAnswer(severity) });
      break;
    case 'icd':
      fileJudgement(scribe, code, { valueCodeableConcept: graded });
      break;
    case 'text':
      fileCondition(scribe, scribe.daysAgo(10), judgement(code), { severity: graded });
  }
}

/** A biopsy that cannot be done: said so, forbidden, or recorded as not done. */
function fileBiopsyFeasible(feasible: boolean, scribe: Scribe): void {
  const biopsy = snomed('86273004', 'Biopsy');
  if (feasible || scribe.coding === 'mcode') {
    fileBooleanJudgement(scribe, 'biopsy-feasible', feasible);
  } else if (scribe.coding === 'icd') {
    scribe.file({
      resourceType: 'ServiceRequest',
      status: 'active',
      intent: 'order',
      doNotPerform: true,
      code: biopsy,
      subject: scribe.patient,
      authoredOn: scribe.moment(scribe.daysAgo(10)),
    });
  } else {
    fileProcedure(scribe, scribe.daysAgo(10), biopsy, { status: 'not-done' });
  }
}

/** Care that was offered: a judgement, or in the `icd` coding the referral or problem it left. */
const offered =
  (code: string, leave: (scribe: Scribe) => void) => (value: boolean, scribe: Scribe) => {
    if (value && scribe.coding === 'icd') leave(scribe);
    else if (value) fileBooleanJudgement(scribe, code, true);
  };

const referral = (code: string, display: string) => (scribe: Scribe) =>
  void scribe.file({
    resourceType: 'ServiceRequest',
    status: 'completed',
    intent: 'order',
    code: snomed(code, display),
    subject: scribe.patient,
    authoredOn: scribe.moment(scribe.daysAgo(30)),
  });

export const JUDGEMENT_WRITERS: FactWriters<JudgementFacts> = {
  biopsyFeasible: fileBiopsyFeasible,
  rapidProgression: stated('rapid-progression'),
  symptomSeverity: fileSymptoms,
  visceralCrisis: stated('visceral-crisis'),
  lifeThreateningDisease: stated('life-threatening-disease'),
  completeResectionLikely: stated('complete-resection-likely'),
  indolentCourse: stated('indolent-course'),
  refractoryToSystemicTherapy: stated('refractory-to-systemic-therapy'),
  diffuseOrganInvolvement: stated('diffuse-organ-involvement'),
  surgeryFeasible: stated('surgery-feasible'),
  symptomsControlled: stated('symptoms-controlled'),
  psychosocialSupportDocumented: offered(
    'psychosocial-support-addressed',
    referral('308459004', 'Referral to psychologist'),
  ),
  clinicalTrialDiscussed: offered('clinical-trial-discussed', (scribe) => {
    fileCondition(scribe, scribe.daysAgo(30), snomed('428024001', 'Clinical trial participant'));
  }),
  goalsOfCareDocumented: offered(
    'goals-of-care-discussed',
    referral('306237005', 'Referral to palliative care service'),
  ),
};
