// The safety rules in the order of their numbers: by the drug that they are about.
import type { Rule } from '../../rule.ts';
import { abemaciclibAfterThrombosis } from './abemaciclib-thrombosis.ts';
import { alpelisibAfterSkinReaction } from './alpelisib-skin.ts';
import { anthracyclineHighDose, anthracyclineOverLimit } from './anthracycline-dose.ts';
import {
  anthracyclineContraindicated,
  anthracyclineLowNormalLvef,
  anthracyclineWithoutLvef,
} from './anthracycline-heart.ts';
import { anthracyclineWithHer2Antibody } from './anthracycline-with-her2.ts';
import { boneAgentWithHypocalcaemia } from './bone-agent-calcium.ts';
import { boneAgentAndJaw } from './bone-agent-jaw.ts';
import { boneAgentStart } from './bone-agent-start.ts';
import { anticancerDrugWhileBreastfeeding } from './breastfeeding.ts';
import { capecitabineModerateRenal, capecitabineSevereRenal } from './capecitabine-kidney.ts';
import { capecitabineWithWarfarin } from './capecitabine-warfarin.ts';
import { carboplatinGfrCap } from './carboplatin-gfr.ts';
import { cdk46WithNeutropenia, cdk46WithoutBloodCount } from './cdk46-blood-count.ts';
import { cdk46WithCyp3aInducer } from './cdk46-cyp3a-inducer.ts';
import { cdk46AfterLungDisease, cdk46WithActiveLungDisease } from './cdk46-lung.ts';
import { pembrolizumabWithAutoimmunity } from './checkpoint-inhibitor-autoimmunity.ts';
import { conjugateWithLowCounts } from './conjugate-blood-count.ts';
import { cyp3aInhibitorWithSubstrate } from './cyp3a-inhibitor.ts';
import { denosumabSevereRenal } from './denosumab-kidney.ts';
import { conjugateWithActiveLungDisease, deruxtecanAfterLungDisease } from './deruxtecan-lung.ts';
import { docetaxelInLiverDisease } from './docetaxel-liver.ts';
import { duplicateDrug } from './duplicate-drug.ts';
import { elacestrantLiverOrCyp3a } from './elacestrant-liver-cyp3a.ts';
import { eribulinQtOrDose } from './eribulin.ts';
import { everolimusWithCyp3aInhibitor } from './everolimus-cyp3a.ts';
import {
  completeDpdDeficiency,
  dpydMissing,
  partialDpdDeficiency,
} from './fluoropyrimidine-dpd.ts';
import { estradiolAssayOnFulvestrant } from './fulvestrant-estradiol-assay.ts';
import { fulvestrantInjectionBleeding } from './fulvestrant-injection.ts';
import { fulvestrantInLiverDisease } from './fulvestrant-liver.ts';
import { gnrhAgonistWithCordAtRisk } from './gnrh-flare.ts';
import { goserelinDepot, goserelinDepotSeed } from './goserelin-depot.ts';
import { hepatitisBScreenMissing } from './hepatitis-b.ts';
import { ixabepiloneCapecitabineInLiverDisease } from './ixabepilone-capecitabine-liver.ts';
import { lapatinibRisks } from './lapatinib.ts';
import { liveVaccineDuringTherapy } from './live-vaccine.ts';
import { nabPaclitaxelInLiverDisease } from './nab-paclitaxel-liver.ts';
import { palbociclibInLiverDisease } from './palbociclib-liver.ts';
import { parpInhibitorRenalDose } from './parp-kidney.ts';
import {
  pi3kAktInDiabetes,
  pi3kAktInInsulinTreatedDiabetes,
  pi3kAktWithoutGlucose,
} from './pi3k-akt-glucose.ts';
import { fetotoxicInPregnancy } from './pregnancy.ts';
import { pregnancyTestMissing } from './pregnancy-test.ts';
import { progestinAfterThrombosis } from './progestin-thrombosis.ts';
import { ribociclibWithoutEcg, ribociclibWithQtRisk } from './ribociclib-qt.ts';
import { ribociclibWithQtDrug } from './ribociclib-with-qt-drug.ts';
import { ribociclibWithTamoxifen } from './ribociclib-with-tamoxifen.ts';
import { sacituzumabInUgt1a1 } from './sacituzumab-ugt1a1.ts';
import { solventHypersensitivity } from './solvent-hypersensitivity.ts';
import { tamoxifenWithCyp2d6Inhibitor } from './tamoxifen-cyp2d6.ts';
import { tamoxifenAfterThrombosis } from './tamoxifen-thrombosis.ts';
import { tamoxifenAndUterus } from './tamoxifen-uterus.ts';
import { tamoxifenWithWarfarin } from './tamoxifen-warfarin.ts';
import { taxaneWithLowCounts, weeklyTaxaneWithNeutropenia } from './taxane-blood-count.ts';
import { tdm1HoldOrStop, tdm1OutsideStudiedLimits } from './tdm1-liver.ts';
import { therapeuticEstrogenContraindicated } from './therapeutic-estrogen.ts';
import { toremifeneWithQtRisk } from './toremifene-qt.ts';
import { twoTrastuzumabProducts } from './trastuzumab-products.ts';
import { tucatinibChecks } from './tucatinib.ts';
import { twoBoneAgents } from './two-bone-agents.ts';
import { twoCdk46Inhibitors } from './two-cdk46-inhibitors.ts';
import { vinorelbineWithNeutropenia } from './vinorelbine-blood-count.ts';
import { zoledronicAcidCreatinineRise } from './zoledronic-acid-creatinine-rise.ts';
import {
  zoledronicAcidDose,
  zoledronicAcidHypercalcaemiaRenal,
  zoledronicAcidSevereRenal,
} from './zoledronic-acid-kidney.ts';

export const safetyRules: readonly Rule[] = [
  fetotoxicInPregnancy,
  pregnancyTestMissing,
  anticancerDrugWhileBreastfeeding,
  twoTrastuzumabProducts,
  twoCdk46Inhibitors,
  liveVaccineDuringTherapy,
  duplicateDrug,
  hepatitisBScreenMissing,
  tamoxifenAfterThrombosis,
  tamoxifenWithWarfarin,
  tamoxifenWithCyp2d6Inhibitor,
  tamoxifenAndUterus,
  toremifeneWithQtRisk,
  fulvestrantInLiverDisease,
  fulvestrantInjectionBleeding,
  estradiolAssayOnFulvestrant,
  elacestrantLiverOrCyp3a,
  progestinAfterThrombosis,
  therapeuticEstrogenContraindicated,
  goserelinDepotSeed,
  goserelinDepot,
  gnrhAgonistWithCordAtRisk,
  ribociclibWithoutEcg,
  ribociclibWithQtRisk,
  ribociclibWithTamoxifen,
  ribociclibWithQtDrug,
  cyp3aInhibitorWithSubstrate,
  cdk46WithCyp3aInducer,
  cdk46WithNeutropenia,
  cdk46WithoutBloodCount,
  cdk46AfterLungDisease,
  cdk46WithActiveLungDisease,
  abemaciclibAfterThrombosis,
  palbociclibInLiverDisease,
  pi3kAktWithoutGlucose,
  pi3kAktInInsulinTreatedDiabetes,
  pi3kAktInDiabetes,
  alpelisibAfterSkinReaction,
  anthracyclineWithHer2Antibody,
  conjugateWithActiveLungDisease,
  deruxtecanAfterLungDisease,
  conjugateWithLowCounts,
  sacituzumabInUgt1a1,
  tdm1OutsideStudiedLimits,
  tdm1HoldOrStop,
  tucatinibChecks,
  lapatinibRisks,
  dpydMissing,
  completeDpdDeficiency,
  partialDpdDeficiency,
  capecitabineModerateRenal,
  capecitabineSevereRenal,
  capecitabineWithWarfarin,
  ixabepiloneCapecitabineInLiverDisease,
  taxaneWithLowCounts,
  weeklyTaxaneWithNeutropenia,
  docetaxelInLiverDisease,
  nabPaclitaxelInLiverDisease,
  solventHypersensitivity,
  anthracyclineOverLimit,
  anthracyclineHighDose,
  anthracyclineContraindicated,
  anthracyclineLowNormalLvef,
  anthracyclineWithoutLvef,
  eribulinQtOrDose,
  vinorelbineWithNeutropenia,
  carboplatinGfrCap,
  zoledronicAcidSevereRenal,
  zoledronicAcidHypercalcaemiaRenal,
  zoledronicAcidDose,
  zoledronicAcidCreatinineRise,
  boneAgentWithHypocalcaemia,
  denosumabSevereRenal,
  boneAgentAndJaw,
  boneAgentStart,
  twoBoneAgents,
  pembrolizumabWithAutoimmunity,
  parpInhibitorRenalDose,
  everolimusWithCyp3aInhibitor,
];
