// The facts of a worked case, in the names of the fact dictionary; an absent fact is unknown.
import type { DrugToken } from './drugs.ts';
import type { ProcedureToken } from './procedure-orders.ts';

export type Site =
  | 'bone'
  | 'liver'
  | 'lung'
  | 'pleura'
  | 'peritoneum'
  | 'adrenal'
  | 'other-organ'
  | 'brain'
  | 'skin'
  | 'chestwall'
  | 'distant-node';
export type Marker = 'er' | 'pr' | 'her2';
/** Percent of stained cells, or the qualitative report. */
export type ReceptorResult = number | 'pos' | 'neg';
export type IhcScore = '0' | '1+' | '2+' | '3+';
export type Severity = 'none' | 'mild' | 'moderate' | 'severe';
export type MenopausalStatus = 'pre' | 'peri' | 'post';
export type AdjuvantRelapse = 'on' | '<=12' | '>12';

export interface DiseaseFacts {
  sex?: 'female' | 'male';
  ageYears?: number;
  hasMetastaticBreastCancer?: boolean;
  hasLocoregionalRecurrence?: boolean;
  metastaticSites?: readonly Site[];
  metastaticOrganCount?: number;
  metastaticLesionCount?: number;
  ecogPerformanceStatus?: number;
  diseaseFreeIntervalMonths?: number;
  localTherapyToMetastasesDone?: boolean;
}

export interface ReceptorFacts {
  estrogenReceptor?: ReceptorResult;
  progesteroneReceptor?: ReceptorResult;
  her2Ihc?: IhcScore;
  her2Ish?: 'amp' | 'nonamp' | 'equivocal';
  her2Interpretation?: 'pos' | 'neg';
  her2MembraneStaining?: boolean;
  receptorResultOnMetastaticSpecimen?: boolean;
  receptorDiscordance?: readonly Marker[];
  anySpecimenHormoneReceptorPositive?: boolean;
}

export interface JudgementFacts {
  biopsyFeasible?: boolean;
  rapidProgression?: boolean;
  symptomSeverity?: Severity;
  visceralCrisis?: boolean;
  lifeThreateningDisease?: boolean;
  completeResectionLikely?: boolean;
  indolentCourse?: boolean;
  refractoryToSystemicTherapy?: boolean;
  diffuseOrganInvolvement?: boolean;
  surgeryFeasible?: boolean;
  symptomsControlled?: boolean;
  psychosocialSupportDocumented?: boolean;
  clinicalTrialDiscussed?: boolean;
  goalsOfCareDocumented?: boolean;
}

export interface OvarianFacts {
  bilateralOophorectomyDone?: boolean;
  ovarianIrradiation?: boolean;
  /** Days since the present GnRH course began. */
  daysSinceOvarianSuppressionStart?: number;
  daysSinceLastGnrhDose?: number;
  gnrhDosingIntervalDays?: 28 | 84;
  mensesWithin12Months?: boolean;
  amenorrheaMonths?: number;
  chemotherapyInducedAmenorrhea?: boolean;
  hysterectomy?: boolean;
  fshIuPerL?: number;
  estradiolPgPerMl?: number;
  serialPostmenopausalLabs?: boolean;
  documentedMenopausalStatus?: MenopausalStatus;
}

export interface TreatmentFacts {
  endocrineLinesProgressed?: number;
  chemotherapyLinesMetastatic?: number;
  her2LinesProgressed?: number;
  drugsProgressedOn?: readonly DrugToken[];
  priorDrugs?: readonly DrugToken[];
  relapseTimingVsAdjuvantEndocrine?: AdjuvantRelapse;
  monthsSinceAdjuvantHer2Therapy?: number;
  currentChemotherapyCycles?: number;
  currentChemotherapyMonths?: number;
  daysOnDrug?: { readonly [drug in DrugToken]?: number };
  /** Lifetime doxorubicin-equivalent dose in mg/m2. */
  cumulativeAnthracyclineMgPerM2?: number;
  priorChestRadiotherapy?: boolean;
}

export interface LaboratoryFacts {
  /** 10*9/L. */
  absoluteNeutrophilCount?: number;
  /** 10*9/L. */
  plateletCount?: number;
  bilirubinTimesUln?: number;
  astTimesUln?: number;
  altTimesUln?: number;
  alpTimesUln?: number;
  creatinineClearanceMlPerMin?: number;
  creatinineRiseMgPerDl?: number;
  correctedCalciumMgPerDl?: number;
  hypokalemia?: boolean;
  hypomagnesemia?: boolean;
  qtcfMs?: number;
  lvefPercent?: number;
  lvefAgeDays?: number;
  baselineLvefPercent?: number;
  fastingGlucoseMgPerDl?: number;
  hba1cPercent?: number;
  circulatingTumorCells?: number;
}

export interface TestsOnFile {
  hepatitisBScreenOnFile?: boolean;
  pregnancyTestWithin14Days?: boolean;
  dxaWithin24Months?: boolean;
  liverTestsWithin28Days?: boolean;
  dentalExamWithin12Months?: boolean;
  dpydResultOnFile?: boolean;
  weeksSinceLastStagingImaging?: number;
}

export interface BiomarkerFacts {
  esr1Mutated?: boolean;
  pik3caMutated?: boolean;
  akt1Altered?: boolean;
  ptenAltered?: boolean;
  germlineBrcaPathogenic?: boolean;
  msiHigh?: boolean;
  tmbHigh?: boolean;
  pdL1CombinedPositiveScore?: number;
}

export const CONDITION_FACTS = [
  'pregnant',
  'breastfeeding',
  'venousThromboembolismHistory',
  'arterialThromboembolismHistory',
  'endometrialNeoplasiaHistory',
  'abnormalVaginalBleeding',
  'longQtSyndrome',
  'recentMyocardialInfarction',
  'interstitialLungDiseaseHistory',
  'interstitialLungDiseaseActive',
  'type1Diabetes',
  'type2Diabetes',
  'insulinRequiringDiabetes',
  'severeCutaneousReactionHistory',
  'childPughB',
  'childPughC',
  'spinalCordCompression',
  'brainHerniationRisk',
  'impendingHipOrLongBoneFracture',
  'symptomaticLesion',
  'boneMetastasisPain',
  'newBonePain',
  'skinFlare',
  'symptomaticHeartFailure',
  'osteonecrosisOfJaw',
  'plannedInvasiveDentalProcedure',
  'severeAutoimmuneDisease',
  'solidOrganTransplant',
  'hypercalcemia',
  'hypersensitivityPolyoxylCastorOil',
  'hypersensitivityPolysorbate80',
  'dpdDeficiencyComplete',
  'dpdDeficiencyPartial',
  'ugt1a1Star28Homozygous',
] as const;
export type ConditionFact = (typeof CONDITION_FACTS)[number];
export type ConditionFacts = { [name in ConditionFact]?: boolean };

export interface Facts
  extends DiseaseFacts,
    ReceptorFacts,
    JudgementFacts,
    OvarianFacts,
    TreatmentFacts,
    LaboratoryFacts,
    TestsOnFile,
    BiomarkerFacts,
    ConditionFacts {}

/** What the drafted orders say beyond their names. */
export interface OrderFacts {
  /** Dose per administration in mg. */
  orderedDose?: { readonly [drug in DrugToken]?: number };
  orderedAnthracyclineMgPerM2?: number;
  gfrUsedForCarboplatin?: number;
  orderedCycleLengthDays?: number;
  orderedCycleDay?: 1 | 8 | 15;
  stoppingChemotherapy?: boolean;
  ctcDrivesTherapyChange?: boolean;
}

export type OrderToken = DrugToken | ProcedureToken;

/** A patient and the orders being written, as clinical facts. */
export interface WorkedCase {
  facts: Facts;
  activeDrugs?: readonly DrugToken[];
  draftOrders?: readonly OrderToken[];
  orderFacts?: OrderFacts;
}

/** What holds of a worked case that says nothing else. */
export const DEFAULT_FACTS = {
  sex: 'female',
  ageYears: 62,
  hasMetastaticBreastCancer: true,
  receptorResultOnMetastaticSpecimen: true,
  psychosocialSupportDocumented: true,
  clinicalTrialDiscussed: true,
  goalsOfCareDocumented: true,
} as const satisfies Facts;
