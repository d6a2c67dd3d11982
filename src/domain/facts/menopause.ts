// What the record says of menses, sex hormones and the pelvic organs.
import {
  addMonths,
  completedMonths,
  type DateInterval,
  isoDate,
  onOrAfter,
  since,
} from '../calendar.ts';
import type { Dated, JudgementValue, ProblemEntry } from '../case.ts';
import { cytotoxics } from '../drug-sets.ts';
import { exposures } from '../exposure.ts';
import { ask, type Evidence, type FactDefinition, known, unknown } from '../fact.ts';
import { evidenceOf, latest, newest, notFuture } from '../latest.ts';
import { analytes, type Measurement, type Quantity, showQuantity } from '../measurement.ts';
import type { Situation } from '../situation.ts';
import { laboratory } from './measured.ts';
import { documented, performed, statement } from './presence.ts';

/** Menstrual bleeding in the last 12 months: the newest statement, or the date of the last menses. */
export const mensesWithin12Months: FactDefinition<boolean> = {
  name: 'mensesWithin12Months',
  find: (s) => {
    const limit = since(s.asOf, { months: 12 });
    const byDate: Dated<boolean | undefined>[] = s.case.lastMenses.map((m) => {
      const within = onOrAfter(m.value, limit);
      return { ...m, value: within === 'unknown' ? undefined : within === 'yes' };
    });
    const limitOfStatement = since(s.asOf, s.settings.lookBack.mensesStatement);
    const stated = (s.case.judgements['menses-last-12-months'] ?? []).filter(isBoolean);
    const current = stated.filter((j) => j.date && onOrAfter(j.date, limitOfStatement) === 'yes');
    const options = {
      section: 'results',
      show: (v: boolean | undefined) => v ?? 'date too inexact',
    } as const;
    const fact = latest<boolean | undefined>([...byDate, ...current], s, options);
    if (!fact.known && fact.reason === 'absent' && stated.length > 0) {
      return unknown(
        'stale',
        newest(notFuture(stated, s)).map((j) => evidenceOf(j, options)),
      );
    }
    if (!fact.known) return fact;
    if (fact.value === undefined) return unknown('unreadable', fact.evidence);
    return known(
      fact.value,
      fact.evidence.map((e) => withMensesDate(e, s)),
    );
  },
};

/** Shows the date of the last menses rather than the date on which it was asked. */
function withMensesDate(e: Evidence, s: Situation): Evidence {
  const menses = s.case.lastMenses.find((m) => m.reference === e.reference);
  return menses ? { ...e, date: isoDate(menses.value) } : e;
}

const isBoolean = (j: Dated<JudgementValue>): j is Dated<boolean> => typeof j.value === 'boolean';

/** Start of the amenorrhoea: the last menses, or the onset of the problem. */
function amenorrheaStarts(s: Situation): readonly Dated<DateInterval>[] {
  const problems = s.case.problems.flatMap((p) =>
    (p.problem === 'amenorrhea' || p.problem === 'chemotherapy-amenorrhea') &&
    p.activity === 'active' &&
    !p.suspected &&
    p.date
      ? [{ ...p, value: p.date, date: p.date }]
      : [],
  );
  return [...notFuture(s.case.lastMenses, s), ...problems];
}

/** Completed calendar months without menses; an inexact date gives the interval it leaves open. */
export const amenorrheaMonths: FactDefinition<Quantity> = {
  name: 'amenorrheaMonths',
  find: (s) => {
    const [start] = newest(amenorrheaStarts(s));
    if (!start) return unknown(s.case.unavailable.has('results') ? 'not-fetched' : 'absent');
    const months = {
      low: Math.max(0, completedMonths(start.value.last, s.asOf)),
      high: Math.max(0, completedMonths(start.value.first, s.asOf)),
    };
    return known(months, [
      {
        value: showQuantity(months),
        unit: 'months',
        reference: start.reference,
        date: isoDate(start.value),
      },
    ]);
  },
};

/** Amenorrhoea that began during, or within 12 months after, chemotherapy. None recorded: false. */
export const chemotherapyInducedAmenorrhea: FactDefinition<boolean> = {
  name: 'chemotherapyInducedAmenorrhea',
  find: (s) => {
    const coded = s.case.problems.find(
      (p) => p.problem === 'chemotherapy-amenorrhea' && p.activity === 'active' && !p.suspected,
    );
    if (coded) return known(true, [entry(coded)]);
    const stated = statement('chemotherapy-induced-amenorrhea', undefined, s);
    if (stated.known) return stated;
    if (stated.reason === 'conflict') return stated;
    const during = amenorrheaStarts(s).find((a) => followsChemotherapy(a.value, s));
    if (during) {
      return known(true, [
        { value: true, reference: during.reference, date: isoDate(during.value) },
      ]);
    }
    const needed = ['medications', 'problems', 'results'] as const;
    return needed.some((x) => s.case.unavailable.has(x)) ? unknown('not-fetched') : known(false);
  },
};

function followsChemotherapy(start: DateInterval, s: Situation): boolean {
  return exposures(s).some((e) => {
    if (!cytotoxics.drugs.has(e.drug) || !e.start) return false;
    const last = e.active ? s.asOf : (e.end?.last ?? e.start.last);
    return start.first >= e.start.first && start.first <= addMonths(last, 12);
  });
}

function entry(p: ProblemEntry): Evidence {
  return {
    value: true,
    reference: p.reference,
    ...(p.date ? { date: isoDate(p.date) } : {}),
  };
}

/** Uterus removed. None recorded: false. */
export const hysterectomy = documented('hysterectomy', {
  problems: ['hysterectomy'],
  procedures: ['hysterectomy'],
});

/** Ovarian radiotherapy; by itself it never counts as ablation. None recorded: false. */
export const ovarianIrradiation = documented('ovarianIrradiation', {
  procedures: ['ovarian-irradiation'],
});

/** Both ovaries removed, in one operation or in two. One ovary alone does not count. */
export const bilateralOophorectomyDone: FactDefinition<boolean> = {
  name: 'bilateralOophorectomyDone',
  find: (s) => {
    const both = documented('bilateralOophorectomyDone', {
      problems: ['bilateral-oophorectomy'],
      procedures: ['bilateral-oophorectomy'],
    }).find(s);
    if (both.known && both.value) return both;
    const single = performed('unilateral-oophorectomy', s);
    const left = single.find((p) => p.side === 'left');
    const right = single.find((p) => p.side === 'right');
    if (left && right) {
      return known(
        true,
        [left, right].map((p) => ({ value: true, reference: p.reference })),
      );
    }
    return both;
  },
};

/** Menopausal status that a clinician has documented. */
export const documentedMenopausalStatus: FactDefinition<'pre' | 'peri' | 'post'> = {
  name: 'documentedMenopausalStatus',
  find: (s) =>
    latest(s.case.menopausalStatus, s, {
      section: 'results',
      lookBack: s.settings.lookBack.menopausalStatus,
      show: (v) => v,
    }),
};

export const fshIuPerL = laboratory('fshIuPerL', 'fsh', 'sexHormones');
export const estradiolPgPerMl = laboratory('estradiolPgPerMl', 'estradiol', 'sexHormones');

type Level = 'below' | 'in' | 'above' | 'undecided';

/** FSH against the laboratory's postmenopausal range, else the configured limit. */
export function fshLevel(m: Measurement, s: Situation): Level {
  const limit = m.postmenopausal?.low ?? s.settings.fshPostmenopausal;
  if (m.low >= limit) return 'in';
  return m.high < limit ? 'below' : 'undecided';
}

/** Estradiol against the laboratory's postmenopausal range, else the configured limit. */
export function estradiolLevel(m: Measurement, s: Situation): Level {
  const limit = m.postmenopausal?.high ?? s.settings.estradiolPostmenopausal;
  if (m.high <= limit) return 'in';
  return m.low > limit ? 'above' : 'undecided';
}

/** Two pairs of FSH and estradiol apart in time, and every pair from the one to the other in range. */
export const serialPostmenopausalLabs: FactDefinition<boolean> = {
  name: 'serialPostmenopausalLabs',
  find: (s) => {
    const found = pairs(s);
    const [second] = found;
    const reach = found.findIndex((p) => second && second.day - p.day >= s.settings.serialLabDays);
    const first = found[reach];
    if (!second || !first) {
      return s.case.unavailable.has('results') ? unknown('not-fetched') : known(false);
    }
    // A pair out of range between the two shows ovaries that came back.
    const against = found.slice(0, reach + 1).filter((p) => !p.postmenopausal);
    const shown = against.length > 0 ? against : [first, second];
    const evidence = shown.flatMap((p) => [
      evidenceOf(p.fsh, { show: showQuantity, unit: analytes.fsh.unit }),
      evidenceOf(p.estradiol, { show: showQuantity, unit: analytes.estradiol.unit }),
    ]);
    return known(against.length === 0, evidence);
  },
};

interface Pair {
  readonly day: number;
  readonly fsh: Dated<Measurement>;
  readonly estradiol: Dated<Measurement>;
  readonly postmenopausal: boolean;
}

/** Pairs of the look-back, newest first. */
function pairs(s: Situation): readonly Pair[] {
  const limit = since(s.asOf, s.settings.lookBack.serialSexHormones);
  const dated = (analyte: 'fsh' | 'estradiol') =>
    notFuture(s.case.measurements[analyte] ?? [], s).filter(
      (r) => r.date && onOrAfter(r.date, limit) === 'yes',
    );
  const estradiols = dated('estradiol');
  return dated('fsh')
    .flatMap((fsh) => {
      const at = fsh.date?.first as number;
      const estradiol = nearest(estradiols, at, s);
      if (!estradiol || distance(estradiol, at) > s.settings.labPairDays) return [];
      const postmenopausal = fshLevel(fsh.value, s) === 'in' && isInRange(estradiol, s);
      return [{ day: at, fsh, estradiol, postmenopausal }];
    })
    .sort((a, b) => b.day - a.day || (a.fsh.reference < b.fsh.reference ? -1 : 1));
}

/** The estradiol nearest to the day; of several as near, one that is out of range. */
function nearest(
  results: readonly Dated<Measurement>[],
  at: number,
  s: Situation,
): Dated<Measurement> | undefined {
  const rank = (e: Dated<Measurement>) => distance(e, at) + (isInRange(e, s) ? 0.5 : 0);
  return [...results].sort((a, b) => rank(a) - rank(b) || (a.reference < b.reference ? -1 : 1))[0];
}

const isInRange = (e: Dated<Measurement>, s: Situation) => estradiolLevel(e.value, s) === 'in';

const distance = (e: Dated<Measurement>, at: number) => Math.abs((e.date?.first ?? 0) - at);

/** FSH and estradiol both current and both in the postmenopausal range. */
export function hormonesPostmenopausal(s: Situation): boolean {
  const fsh = ask(fshIuPerL, s);
  const estradiol = ask(estradiolPgPerMl, s);
  return (
    fsh.known &&
    estradiol.known &&
    fshLevel(fsh.value, s) === 'in' &&
    estradiolLevel(estradiol.value, s) === 'in'
  );
}
