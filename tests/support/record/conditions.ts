// Comorbidities and flags: the problem list, and what is recorded elsewhere (allergies, genotypes).
import type { CodeableConcept } from 'fhir/r4.js';
import {
  type ConditionContent,
  fileBooleanJudgement,
  fileCondition,
  fileJudgement,
  fileObservation,
  judgementAnswer,
} from './entries.ts';
import type { FactWriter, FactWriters } from './fact-writer.ts';
import type { ConditionFacts } from './facts.ts';
import type { Scribe } from './scribe.ts';
import { concept, icd10cm, judgement, loinc, RXNORM, snomed, words } from './terminology.ts';
import { dpyd } from './tests-on-file.ts';

type Flag = FactWriter<keyof ConditionFacts>;

/** A problem by its SNOMED CT code or its ICD-10-CM code; osteonecrosis of the jaw has only ICD. */
type ProblemCodes = { snomed: string; icd: string } | { icd: string };

const problem =
  (codes: ProblemCodes, daysAgo: number, content: ConditionContent = {}): Flag =>
  (holds, scribe) => {
    if (holds) fileCondition(scribe, scribe.daysAgo(daysAgo), problemCode(codes, scribe), content);
  };

function problemCode(codes: ProblemCodes, { coding }: Scribe): CodeableConcept {
  if (coding !== 'mcode') return icd10cm(coding, codes.icd);
  return 'snomed' in codes ? snomed(codes.snomed) : icd10cm('icd', codes.icd);
}

const judged =
  (code: string): Flag =>
  (holds, scribe) => {
    if (holds) fileBooleanJudgement(scribe, code, true);
  };

/** A severe cutaneous reaction; the `text` coding has it as the reaction of an allergy. */
const severeCutaneousReaction: Flag = (holds, scribe) => {
  if (scribe.coding !== 'text') {
    problem({ snomed: '73442001', icd: 'L51.1' }, 900, { clinical: 'resolved' })(holds, scribe);
  } else if (holds) {
    fileAllergy(scribe, words('Trimethoprim-sulfamethoxazole'), snomed('73442001'));
  }
};

function fileAllergy(
  scribe: Scribe,
  code: CodeableConcept,
  manifestation: CodeableConcept,
): string {
  return scribe.file({
    resourceType: 'AllergyIntolerance',
    clinicalStatus: concept(
      'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
      'active',
    ),
    verificationStatus: concept(
      'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
      'confirmed',
    ),
    criticality: 'high',
    code,
    patient: scribe.patient,
    recordedDate: scribe.daysAgo(500),
    reaction: [{ manifestation: [manifestation], severity: 'severe' }],
  });
}

interface ExcipientCodes {
  readonly excipient: string;
  readonly drug: string;
  readonly text: string;
}

/** Hypersensitivity to an excipient: its own code, the drug that carries it, or words. */
const excipientAllergy =
  ({ excipient, drug, text }: ExcipientCodes): Flag =>
  (holds, scribe) => {
    if (!holds) return;
    const code = {
      mcode: judgement(excipient),
      icd: concept(RXNORM, drug),
      text: words(text),
    }[scribe.coding];
    fileAllergy(scribe, code, words('Anaphylaxis'));
  };

const childPugh =
  (grade: 'B' | 'C', snomedCode: string): Flag =>
  (holds, scribe) => {
    if (!holds) return;
    if (scribe.coding === 'icd') fileCondition(scribe, scribe.daysAgo(20), snomed(snomedCode));
    else {
      fileJudgement(scribe, 'child-pugh-class', { valueCodeableConcept: judgementAnswer(grade) });
    }
  };

const ugt1a1Homozygous: Flag = (holds, scribe) => {
  if (!holds) return;
  const date = scribe.daysAgo(400);
  if (scribe.coding === 'icd') {
    fileObservation(scribe, date, loinc('79718-3'), {
      valueCodeableConcept: loinc('LA9657-3', 'Poor metabolizer'),
    });
  } else {
    fileObservation(scribe, date, loinc('72508-5'), {
      valueCodeableConcept: words('UGT1A1 *28/*28'),
    });
  }
};

const autoimmune: Flag = (holds, scribe) => {
  if (!holds) return;
  if (scribe.coding === 'icd') {
    fileCondition(scribe, scribe.daysAgo(700), icd10cm('icd', 'M32.9'), {
      severity: snomed('24484000', 'Severe'),
    });
  } else {
    fileBooleanJudgement(scribe, 'severe-autoimmune-disease', true);
  }
};

const plannedDentalWork: Flag = (holds, scribe) => {
  if (!holds) return;
  if (scribe.coding !== 'mcode') {
    fileBooleanJudgement(scribe, 'planned-invasive-dental-procedure', true);
    return;
  }
  scribe.file({
    resourceType: 'ServiceRequest',
    status: 'active',
    intent: 'order',
    code: snomed('55162003', 'Tooth extraction'),
    subject: scribe.patient,
    authoredOn: scribe.daysAgo(5),
  });
};

const resolved = { clinical: 'resolved' } as const;

export const CONDITION_WRITERS: FactWriters<ConditionFacts> = {
  pregnant: problem({ snomed: '77386006', icd: 'Z33.1' }, 30),
  breastfeeding: problem({ snomed: '866041003', icd: 'Z39.1' }, 60),
  // Two years ago and over: a history, whatever its status.
  venousThromboembolismHistory: problem({ snomed: '128053003', icd: 'I82.409' }, 730, resolved),
  arterialThromboembolismHistory: problem({ snomed: '230690007', icd: 'I63.9' }, 900, resolved),
  endometrialNeoplasiaHistory: problem({ snomed: '254878006', icd: 'C54.1' }, 2500, resolved),
  abnormalVaginalBleeding: problem({ snomed: '301822002', icd: 'N93.9' }, 15),
  longQtSyndrome: problem({ snomed: '9651007', icd: 'I45.81' }, 1000),
  recentMyocardialInfarction: problem({ snomed: '57054005', icd: 'I21.9' }, 60),
  interstitialLungDiseaseHistory: problem({ snomed: '233703007', icd: 'J84.9' }, 600, resolved),
  interstitialLungDiseaseActive: problem({ snomed: '233703007', icd: 'J84.9' }, 20),
  type1Diabetes: problem({ snomed: '46635009', icd: 'E10.9' }, 5000),
  type2Diabetes: problem({ snomed: '44054006', icd: 'E11.9' }, 2000),
  insulinRequiringDiabetes: problem({ snomed: '237599002', icd: 'Z79.4' }, 1500),
  severeCutaneousReactionHistory: severeCutaneousReaction,
  childPughB: childPugh('B', '710066005'),
  childPughC: childPugh('C', '710067001'),
  // Suspected counts like confirmed.
  spinalCordCompression: problem({ snomed: '71286001', icd: 'G95.20' }, 2, {
    verification: 'provisional',
  }),
  brainHerniationRisk: problem({ snomed: '49453006', icd: 'G93.5' }, 3),
  impendingHipOrLongBoneFracture: judged('impending-fracture'),
  symptomaticLesion: judged('symptomatic-lesion'),
  boneMetastasisPain: problem({ snomed: '12584003', icd: 'G89.3' }, 30),
  newBonePain: judged('new-bone-pain'),
  skinFlare: judged('skin-flare'),
  symptomaticHeartFailure: problem({ snomed: '84114007', icd: 'I50.9' }, 200),
  osteonecrosisOfJaw: problem({ icd: 'M87.180' }, 300),
  plannedInvasiveDentalProcedure: plannedDentalWork,
  severeAutoimmuneDisease: autoimmune,
  solidOrganTransplant: problem({ snomed: '737295003', icd: 'Z94.0' }, 2000),
  hypercalcemia: problem({ snomed: '66931009', icd: 'E83.52' }, 5),
  hypersensitivityPolyoxylCastorOil: excipientAllergy({
    excipient: 'polyoxyl-castor-oil',
    drug: '56946',
    text: 'Cremophor EL (polyoxyl castor oil)',
  }),
  hypersensitivityPolysorbate80: excipientAllergy({
    excipient: 'polysorbate-80',
    drug: '72962',
    text: 'Polysorbate 80',
  }),
  dpdDeficiencyComplete: dpyd,
  dpdDeficiencyPartial: dpyd,
  ugt1a1Star28Homozygous: ugt1a1Homozygous,
};
