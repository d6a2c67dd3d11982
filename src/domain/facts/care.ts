// The care around the treatment: support, trials, goals, imaging, tumour cell counts, and what was
// done to the metastases themselves.
import { daysSince, isoDate } from '../calendar.ts';
import { ask, type FactDefinition, known, unknown } from '../fact.ts';
import { newest, notFuture } from '../latest.ts';
import { type Quantity, showQuantity } from '../measurement.ts';
import type { ProcedureKind } from '../procedure.ts';
import { metastaticDiagnosisDate } from './disease.ts';
import { laboratory } from './measured.ts';
import { documented, entryEvidence, performed } from './presence.ts';

export const psychosocialSupportDocumented = documented('psychosocialSupportDocumented', {
  procedures: ['psychosocial-support'],
  judgement: 'psychosocial-support-addressed',
  lookBack: 'psychosocialSupport',
  sections: ['requests'],
});

export const clinicalTrialDiscussed = documented('clinicalTrialDiscussed', {
  problems: ['trial-participant'],
  activity: 'active',
  judgement: 'clinical-trial-discussed',
  lookBack: 'clinicalTrial',
  sections: ['documents'],
});

export const goalsOfCareDocumented = documented('goalsOfCareDocumented', {
  problems: ['palliative-care'],
  activity: 'active',
  procedures: ['palliative-care'],
  judgement: 'goals-of-care-discussed',
  lookBack: 'goalsOfCare',
  sections: ['requests', 'documents'],
});

/** Whole weeks since the last CT, PET or bone scan. */
export const weeksSinceLastStagingImaging: FactDefinition<Quantity> = {
  name: 'weeksSinceLastStagingImaging',
  find: (s) => {
    const dated = performed('staging-imaging', s).filter((p) => p.date);
    const [last] = newest(dated.map((p) => ({ ...p, value: p.procedure })));
    if (!last?.date) {
      const missing = (['reports', 'procedures'] as const).some((x) => s.case.unavailable.has(x));
      return unknown(missing ? 'not-fetched' : 'absent');
    }
    const days = daysSince(last.date, s.asOf);
    const weeks = { low: Math.floor(days.low / 7), high: Math.floor(days.high / 7) };
    const { reference } = last;
    return known(weeks, [
      { value: showQuantity(weeks), unit: 'weeks', reference, date: isoDate(last.date) },
    ]);
  },
};

/** Per 7.5 mL of blood. */
export const circulatingTumorCells = laboratory(
  'circulatingTumorCells',
  'tumorCells',
  'tumorCells',
);

/** Local therapy since the first metastasis. None on record: false. */
function localTherapy(kinds: readonly ProcedureKind[]): FactDefinition<boolean> {
  return {
    name: 'localTherapyToMetastasesDone',
    find: (s) => {
      const done = kinds.flatMap((kind) => performed(kind, s)).filter((p) => p.date);
      const first = ask(metastaticDiagnosisDate, s);
      const since = first.known ? first.value.first : Number.NEGATIVE_INFINITY;
      const [last] = newest(
        notFuture(done, s)
          .filter((p) => (p.date?.first ?? since) >= since)
          .map((p) => ({ ...p, value: p.procedure })),
      );
      if (last) return known(true, [entryEvidence(last, true)]);
      return s.case.unavailable.has('procedures') ? unknown('not-fetched') : known(false);
    },
  };
}

export const localTherapyToMetastasesDone = localTherapy([
  'metastasectomy',
  'ablative-radiotherapy',
  'radiosurgery',
  'radiofrequency-ablation',
  'chemoembolization',
  'brain-surgery',
]);

/** Radiosurgery, surgery or radiotherapy of the brain. */
export const localTherapyToBrainDone = localTherapy([
  'radiosurgery',
  'brain-surgery',
  'brain-radiotherapy',
]);

/** Radiotherapy of chest wall, breast, axilla or mediastinum, ever. */
export const priorChestRadiotherapy = documented('priorChestRadiotherapy', {
  procedures: ['chest-radiotherapy'],
});

/** The same for the breast, chest wall or axilla, for the text on a local recurrence. */
export const priorRadiotherapyToLocalSite = documented('priorRadiotherapyToLocalSite', {
  procedures: ['chest-radiotherapy'],
});
