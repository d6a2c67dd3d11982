// Conditions and flags on which a contraindication turns. None on record is false; a part of the
// record that could not be read leaves them unknown.
import { isoDate, onOrAfter, since } from '../calendar.ts';
import { serms } from '../drug-sets.ts';
import { ask, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import type { FactName } from '../fact-name.ts';
import { latest, notFuture } from '../latest.ts';
import type { Situation } from '../situation.ts';
import { metastaticSites } from './disease.ts';
import { activeExposures } from './medication.ts';
import { documented, entryEvidence, isWithin, statement } from './presence.ts';

export const breastfeeding = documented('breastfeeding', {
  problems: ['breastfeeding'],
  activity: 'active',
  lookBack: 'breastfeeding',
  sections: ['results'],
});

/** Deep vein thrombosis or pulmonary embolism, present or past. */
export const venousThromboembolismHistory = documented('venousThromboembolismHistory', {
  problems: ['vte'],
});

/** Stroke or myocardial infarction, present or past. */
export const arterialThromboembolismHistory = documented('arterialThromboembolismHistory', {
  problems: ['arterial-event'],
});

export const endometrialNeoplasiaHistory = documented('endometrialNeoplasiaHistory', {
  problems: ['endometrial-neoplasia'],
});

export const abnormalVaginalBleeding = documented('abnormalVaginalBleeding', {
  problems: ['vaginal-bleeding'],
  activity: 'active',
  lookBack: 'vaginalBleeding',
});

export const interstitialLungDiseaseHistory = documented('interstitialLungDiseaseHistory', {
  problems: ['interstitial-lung-disease'],
  activity: 'past',
});

export const interstitialLungDiseaseActive = documented('interstitialLungDiseaseActive', {
  problems: ['interstitial-lung-disease'],
  activity: 'active',
});

export const type1Diabetes = documented('type1Diabetes', {
  problems: ['type-1-diabetes'],
  activity: 'active',
});

export const type2Diabetes = documented('type2Diabetes', {
  problems: ['type-2-diabetes'],
  activity: 'active',
});

const codedInsulin = documented('insulinRequiringDiabetes', {
  problems: ['insulin-treated-diabetes'],
  activity: 'active',
});

const anyDiabetes = documented('insulinRequiringDiabetes', {
  problems: ['type-1-diabetes', 'type-2-diabetes', 'other-diabetes'],
  activity: 'active',
});

/** Coded so, or insulin taken by a patient with diabetes. */
export const insulinRequiringDiabetes: FactDefinition<boolean> = {
  name: 'insulinRequiringDiabetes',
  find: (s) => {
    const coded = codedInsulin.find(s);
    if (!coded.known || coded.value) return coded;
    const diabetes = anyDiabetes.find(s);
    if (!diabetes.known || !diabetes.value) return diabetes;
    const insulin = activeExposures(s).find((e) => e.drug === 'insulin');
    const reference = insulin?.records[0]?.reference;
    if (insulin) return known(true, [{ value: true, ...(reference ? { reference } : {}) }]);
    return s.case.unavailable.has('medications') ? unknown('not-fetched') : known(false);
  },
};

/** SJS, TEN, DRESS or erythema multiforme, ever, as a diagnosis or as a reaction. */
export const severeCutaneousReactionHistory = documented('severeCutaneousReactionHistory', {
  problems: ['severe-cutaneous-reaction'],
  sections: ['allergies'],
});

/** Whether the newest Child-Pugh class is the one asked for. */
function childPugh(name: FactName, asked: 'B' | 'C'): FactDefinition<boolean> {
  return {
    name,
    find: (s) => {
      const fact = latest(s.case.childPugh, s, {
        section: 'results',
        lookBack: s.settings.lookBack.childPugh,
        show: (v) => `Child-Pugh ${v}`,
      });
      if (fact.known) return known(fact.value === asked, fact.evidence);
      if (fact.reason === 'conflict' || fact.reason === 'not-fetched') return fact;
      return s.case.unavailable.has('problems') ? unknown('not-fetched') : known(false);
    },
  };
}

export const childPughB = childPugh('childPughB', 'B');
export const childPughC = childPugh('childPughC', 'C');

/** Suspected counts: compression is an emergency before it is proven. */
export const spinalCordCompression = documented('spinalCordCompression', {
  problems: ['cord-compression'],
  activity: 'active',
  suspected: true,
  judgement: 'spinal-cord-compression',
  lookBack: 'localComplication',
});

const herniation = documented('brainHerniationRisk', {
  problems: ['brain-herniation'],
  activity: 'active',
  judgement: 'brain-herniation-risk',
  lookBack: 'localComplication',
});

const pressure = documented('brainHerniationRisk', {
  problems: ['raised-intracranial-pressure'],
  activity: 'active',
  lookBack: 'localComplication',
});

/** Herniation, or raised pressure or oedema in a patient with brain metastases. */
export const brainHerniationRisk: FactDefinition<boolean> = {
  name: 'brainHerniationRisk',
  find: (s) => {
    const stated = herniation.find(s);
    if (!stated.known || stated.value || stated.evidence.length > 0) return stated;
    const sites = ask(metastaticSites, s);
    if (sites.known && sites.value.includes('brain')) return pressure.find(s);
    return stated;
  },
};

export const impendingHipOrLongBoneFracture = documented('impendingHipOrLongBoneFracture', {
  problems: ['impending-fracture'],
  activity: 'active',
  judgement: 'impending-fracture',
  lookBack: 'localComplication',
});

export const symptomaticLesion = documented('symptomaticLesion', {
  judgement: 'symptomatic-lesion',
  lookBack: 'localComplication',
});

/** New or clearly worse: as stated, or bone pain that began with a young tamoxifen course. */
export const newBonePain: FactDefinition<boolean> = {
  name: 'newBonePain',
  find: (s) => {
    const stated = statement('new-bone-pain', s.settings.lookBack.flare, s);
    if (stated.known || stated.reason === 'conflict') return stated;
    const flare = painSinceSerm(s);
    if (flare) return flare;
    const needed = ['problems', 'results', 'medications'] as const;
    return needed.some((x) => s.case.unavailable.has(x)) ? unknown('not-fetched') : known(false);
  },
};

function painSinceSerm(s: Situation): Fact<boolean> | undefined {
  const limit = since(s.asOf, s.settings.lookBack.flare);
  const starts = activeExposures(s).flatMap((e) =>
    serms.drugs.has(e.drug) && e.start && onOrAfter(e.start, limit) === 'yes' ? [e.start] : [],
  );
  const pain = notFuture(s.case.problems, s).find(
    (p) =>
      p.problem === 'bone-pain' &&
      p.activity === 'active' &&
      !p.suspected &&
      starts.some((start) => p.date && p.date.first >= start.first),
  );
  return pain && known(true, [entryEvidence(pain, true)]);
}

const bonePain = documented('boneMetastasisPain', {
  problems: ['bone-pain'],
  activity: 'active',
  judgement: 'bone-pain',
  lookBack: 'bonePain',
});

/** New bone pain is bone pain. */
export const boneMetastasisPain: FactDefinition<boolean> = {
  name: 'boneMetastasisPain',
  find: (s) => {
    const fresh = ask(newBonePain, s);
    return fresh.known && fresh.value ? known(true, fresh.evidence) : bonePain.find(s);
  },
};

export const skinFlare = documented('skinFlare', { judgement: 'skin-flare', lookBack: 'flare' });

/** Severe, to polyoxyl castor oil or to conventional paclitaxel, which contains it. */
export const hypersensitivityPolyoxylCastorOil = documented('hypersensitivityPolyoxylCastorOil', {
  problems: ['polyoxyl-hypersensitivity'],
  sections: ['allergies'],
});

/** Severe, to polysorbate 80 or to docetaxel, which contains it. */
export const hypersensitivityPolysorbate80 = documented('hypersensitivityPolysorbate80', {
  problems: ['polysorbate-hypersensitivity'],
  sections: ['allergies'],
});

function dpd(name: FactName, asked: 'none' | 'partial'): FactDefinition<boolean> {
  return {
    name,
    find: (s) => {
      const fact = latest(s.case.dpd, s, {
        section: 'results',
        show: (v) => `DPD activity ${v.activity}`,
        category: (v) => v.activity,
      });
      if (fact.known) {
        const open = fact.value.phenotypeStated ? {} : { remark: 'phenotype not stated' };
        return known(
          fact.value.activity === asked,
          fact.evidence.map((e) => ({ ...e, ...open })),
        );
      }
      if (fact.reason === 'conflict' || fact.reason === 'not-fetched') return fact;
      return s.case.unavailable.has('problems') ? unknown('not-fetched') : known(false);
    },
  };
}

export const dpdDeficiencyComplete = dpd('dpdDeficiencyComplete', 'none');
export const dpdDeficiencyPartial = dpd('dpdDeficiencyPartial', 'partial');

export const osteonecrosisOfJaw = documented('osteonecrosisOfJaw', {
  problems: ['jaw-osteonecrosis'],
});

/** Ordered or booked; the appointment itself may lie ahead. */
export const plannedInvasiveDentalProcedure: FactDefinition<boolean> = {
  name: 'plannedInvasiveDentalProcedure',
  find: (s) => {
    const lookBack = s.settings.lookBack.plannedDentalProcedure;
    const stated = statement('planned-invasive-dental-procedure', lookBack, s);
    const planned = s.case.problems.find(
      (p) => p.problem === 'planned-dental-procedure' && isWithin(p, lookBack, s),
    );
    const date = stated.evidence[0]?.date;
    const newer = planned?.date && date !== undefined && isoDate(planned.date) > date;
    if (stated.known && (!planned || (!stated.value && !newer))) return stated;
    if (planned) return known(true, [entryEvidence(planned, true)]);
    if (!stated.known && stated.reason === 'conflict') return stated;
    const needed = ['requests', 'results'] as const;
    return needed.some((x) => s.case.unavailable.has(x)) ? unknown('not-fetched') : known(false);
  },
};

/** Stated as severe by a clinician, or coded with that severity. */
export const severeAutoimmuneDisease = documented('severeAutoimmuneDisease', {
  problems: ['autoimmune-disease'],
  activity: 'active',
  severe: true,
  judgement: 'severe-autoimmune-disease',
});

export const solidOrganTransplant = documented('solidOrganTransplant', {
  problems: ['organ-transplant'],
});

export const ugt1a1Star28Homozygous: FactDefinition<boolean> = {
  name: 'ugt1a1Star28Homozygous',
  find: (s) => {
    const fact = latest(s.case.ugt1a1PoorMetabolizer, s, { section: 'results', show: (v) => v });
    return fact.known || fact.reason === 'conflict' || fact.reason === 'not-fetched'
      ? fact
      : known(false);
  },
};
