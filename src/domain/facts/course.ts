// The course of the disease: how fast, how threatening, how far spread, and how the patient copes.
import { isoDate, monthsBetween, onOrAfter, since } from '../calendar.ts';
import type { Dated, Entry, SecondaryEntry } from '../case.ts';
import { ask, type Fact, type FactDefinition, known, unknown } from '../fact.ts';
import { newest, notFuture } from '../latest.ts';
import { exact, type Measurement, type Quantity, showQuantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { hasMetastaticBreastCancer, metastaticDiagnosisDate, metastaticSites } from './disease.ts';
import { statedQuantity, statedWord } from './judgement-values.ts';
import { judged } from './judgements.ts';
import { measured } from './measured.ts';
import { entryEvidence, performed, statement } from './presence.ts';

export type SymptomSeverity = 'none' | 'mild' | 'moderate' | 'severe';

export const rapidProgression = judged('rapidProgression', 'rapid-progression', 'judgement3Months');
export const visceralCrisis = judged('visceralCrisis', 'visceral-crisis', 'judgement2Months');
export const completeResectionLikely = judged(
  'completeResectionLikely',
  'complete-resection-likely',
  'judgement6Months',
);
export const indolentCourse = judged('indolentCourse', 'indolent-course', 'judgement12Months');
export const refractoryToSystemicTherapy = judged(
  'refractoryToSystemicTherapy',
  'refractory-to-systemic-therapy',
  'judgement12Months',
);
export const diffuseOrganInvolvement = judged(
  'diffuseOrganInvolvement',
  'diffuse-organ-involvement',
  'judgement6Months',
);
export const surgeryFeasible = judged('surgeryFeasible', 'surgery-feasible', 'judgement6Months');

const severities: readonly SymptomSeverity[] = ['none', 'mild', 'moderate', 'severe'];

/** Severity of the cancer symptoms as a clinician states it. */
export const symptomSeverity: FactDefinition<SymptomSeverity> = {
  name: 'symptomSeverity',
  find: (s) => statedWord('symptom-severity', severities, s, s.settings.lookBack.judgement3Months),
};

/** Stated as such, or as the severity of a metastasis. */
export const lifeThreateningDisease: FactDefinition<boolean> = {
  name: 'lifeThreateningDisease',
  find: (s) => {
    const lookBack = s.settings.lookBack.judgement2Months;
    const stated = statement('life-threatening-disease', lookBack, s);
    const limit = since(s.asOf, lookBack);
    const threatening = notFuture(s.case.secondaries, s)
      .filter((m) => m.lifeThreatening && m.activity === 'active')
      .map(asRecorded)
      .filter((m) => m.date && onOrAfter(m.date, limit) === 'yes');
    const [found] = newest(threatening);
    const date = stated.evidence[0]?.date;
    const newer = found?.date && (date === undefined || isoDate(found.date) > date);
    if (found && (!stated.known || newer)) return known(true, [entryEvidence(found, true)]);
    if (stated.known || stated.reason === 'conflict') return stated;
    return s.case.unavailable.has('problems') ? unknown('not-fetched') : stated;
  },
};

/** A severity holds of the day on which it was written down. */
function asRecorded(m: SecondaryEntry): Dated<boolean> {
  const date = m.recorded ?? m.date;
  return { value: true, reference: m.reference, ...(date ? { date } : {}) };
}

/** The number that a clinician states, else the number of different organs on record. */
export const metastaticOrganCount: FactDefinition<Quantity> = {
  name: 'metastaticOrganCount',
  find: (s) => {
    const lookBack = s.settings.lookBack.judgement12Months;
    const stated = statedQuantity('metastatic-organ-count', s, { lookBack });
    if (stated.known) return stated;
    const sites = ask(metastaticSites, s);
    if (!sites.known) return stated.reason === 'absent' ? sites : stated;
    return known(exact(sites.value.length), sites.evidence);
  },
};

export const metastaticLesionCount: FactDefinition<Quantity> = {
  name: 'metastaticLesionCount',
  find: (s) =>
    statedQuantity('metastatic-lesion-count', s, {
      lookBack: s.settings.lookBack.judgement12Months,
    }),
};

/** ECOG, or the Karnofsky index in its terms where no ECOG is current. */
export const ecogPerformanceStatus: FactDefinition<Measurement> = {
  name: 'ecogPerformanceStatus',
  find: (s) => {
    const lookBack = s.settings.lookBack.performanceStatus;
    const ecog = measured('ecog', lookBack, s);
    if (ecog.known) return ecog;
    const karnofsky = measured('karnofsky', lookBack, s);
    if (!karnofsky.known) return ecog.reason === 'absent' ? karnofsky : ecog;
    const { low, high } = karnofsky.value;
    const value = { low: ecogOf(high), high: ecogOf(low) };
    const remark = `Karnofsky ${showQuantity(karnofsky.value)}`;
    const evidence = karnofsky.evidence.map(({ unit: _, ...e }) => ({
      ...e,
      value: showQuantity(value),
      remark,
    }));
    return known(value, evidence);
  },
};

/** Karnofsky 100-90 is ECOG 0, 80-70 is 1, 60-50 is 2, 40-30 is 3, 20-10 is 4, 0 is 5. */
function ecogOf(karnofsky: number): number {
  return karnofsky <= 0 ? 5 : Math.max(0, Math.min(4, Math.floor((100 - karnofsky) / 20)));
}

/** Months from the last curative breast operation to the first metastasis. */
export const diseaseFreeIntervalMonths: FactDefinition<Quantity> = {
  name: 'diseaseFreeIntervalMonths',
  find: (s) => {
    const stated = statedQuantity('disease-free-interval', s, { unit: 'months' });
    if (stated.known || stated.reason === 'conflict') return stated;
    const first = ask(metastaticDiagnosisDate, s);
    if (!first.known) return first;
    const operations = performed('breast-surgery', s).filter(
      (p) => !p.palliative && p.date && p.date.first < first.value.first,
    );
    const [last] = newest(operations.map((p) => ({ ...p, value: p.procedure })));
    if (!last?.date) {
      return unknown(s.case.unavailable.has('procedures') ? 'not-fetched' : 'absent');
    }
    const months = monthsBetween(last.date, first.value);
    return known(months, [
      { ...entryEvidence(last, showQuantity(months)), unit: 'months' },
      ...first.evidence.map((e) => ({ ...e, name: metastaticDiagnosisDate.name })),
    ]);
  },
};

/** Stated as controlled, or no symptoms at all. */
export const symptomsControlled: FactDefinition<boolean> = {
  name: 'symptomsControlled',
  find: (s) => {
    const stated = statement('symptoms-controlled', s.settings.lookBack.judgement3Months, s);
    const severity = ask(symptomSeverity, s);
    if (!severity.known || severity.value !== 'none') return stated;
    const [date, statedDate] = [severity.evidence[0]?.date, stated.evidence[0]?.date];
    if (stated.known && !stated.value && (statedDate ?? '') >= (date ?? '')) return stated;
    return known(
      true,
      severity.evidence.map((e) => ({ ...e, name: symptomSeverity.name })),
    );
  },
};

/** Disease in the breast, the chest wall or the axilla that came back. None recorded: false. */
export const hasLocoregionalRecurrence: FactDefinition<boolean> = {
  name: 'hasLocoregionalRecurrence',
  find: (s) => {
    const [found] = newest(recurrences(s));
    const stated = statement('locoregional-recurrence', undefined, s);
    const date = stated.evidence[0]?.date;
    const newer = found?.date && date !== undefined && isoDate(found.date) > date;
    if (stated.known && (!found || (!stated.value && !newer))) return stated;
    if (found) return known(true, [entryEvidence(found, true)]);
    if (!stated.known && stated.reason === 'conflict') return stated;
    const needed = ['problems', 'procedures', 'results'] as const;
    return needed.some((x) => s.case.unavailable.has(x)) ? unknown('not-fetched') : known(false);
  },
};

function recurrences(s: Situation): readonly Dated<boolean>[] {
  const metastatic: Fact<boolean> = ask(hasMetastaticBreastCancer, s);
  const distant = metastatic.known && metastatic.value;
  const cancers = notFuture(s.case.breastCancers, s).filter(
    (c) =>
      c.activity === 'active' &&
      (c.recurrence === 'coded' || (c.recurrence === 'by-status' && !distant)),
  );
  const operations = performed('breast-surgery', s);
  const regional = notFuture(s.case.secondaries, s).filter(
    (m) =>
      m.activity === 'active' &&
      (m.site === 'chestwall' || m.site === 'regional-node') &&
      operations.some((p) => p.date && m.date && m.date.first > p.date.first),
  );
  const asDated = (e: Entry): Dated<boolean> => ({ ...e, value: true });
  return [...cancers.map(asDated), ...regional.map(asDated)];
}
