// Ovarian function, in the order in which a clinician would ask. The first step that matches
// decides. Menopause cannot be assigned on a GnRH drug; chemotherapy-induced amenorrhoea,
// hysterectomy with ovaries kept and tamoxifen do not prove it.

import type { Section } from '../case.ts';
import { gnrhDrugs, serms } from '../drug-sets.ts';
import type { Evidence, Fact, FactDefinition } from '../fact.ts';
import { ask, known, unknown } from '../fact.ts';
import type { Situation } from '../situation.ts';
import { activeExposures } from './medication.ts';
import {
  amenorrheaMonths,
  bilateralOophorectomyDone,
  chemotherapyInducedAmenorrhea,
  documentedMenopausalStatus,
  estradiolLevel,
  estradiolPgPerMl,
  fshIuPerL,
  fshLevel,
  hormonesPostmenopausal,
  hysterectomy,
  mensesWithin12Months,
  ovarianIrradiation,
  serialPostmenopausalLabs,
} from './menopause.ts';
import {
  daysSinceLastGnrhDose,
  daysSinceOvarianSuppressionStart,
  gnrhDosingIntervalDays,
  suppressionCourse,
} from './ovarian-suppression.ts';
import { ageYears, sex } from './patient.ts';

export type OvarianState =
  | 'ablated'
  | 'post'
  | 'ofs-effective'
  | 'ofs-starting'
  | 'ofs-lapsed'
  | 'ofs-escape'
  | 'pre'
  | 'presumed-pre'
  | 'indeterminate';

export const ovarianStateWords: Readonly<Record<OvarianState, string>> = {
  ablated: 'ovaries ablated',
  post: 'postmenopausal',
  'ofs-effective': 'ovarian suppression in effect',
  'ofs-starting': 'ovarian suppression just starting',
  'ofs-lapsed': 'ovarian suppression lapsed',
  'ofs-escape': 'estradiol escapes ovarian suppression',
  pre: 'premenopausal',
  'presumed-pre': 'presumed premenopausal',
  indeterminate: 'menopausal status not established',
};

interface Decision {
  readonly state: OvarianState;
  readonly because: readonly FactDefinition<unknown>[];
}

const menopauseAge = 60;
const presumedAge = 50;

export const ovarianState: FactDefinition<OvarianState> = {
  name: 'ovarianState',
  find: (s) => {
    const who = ask(sex, s);
    if (!who.known) return unknown(who.reason, who.evidence);
    if (who.value === 'male') return unknown('absent');
    const age = ask(ageYears, s);
    if (!age.known) return age;
    const decision = decide(age.value, s);
    if ('missing' in decision) return unknown('not-fetched');
    const final = startsInBasket(decision.state, s) ? 'ofs-starting' : decision.state;
    return known(final, evidenceFor(final, decision.because, s));
  },
};

/** The steps in order; a part of the record that a step needs and cannot read ends the search. */
function decide(age: number, s: Situation): Decision | { readonly missing: Section } {
  const oophorectomy = ask(bilateralOophorectomyDone, s);
  if (oophorectomy.known && oophorectomy.value) {
    return { state: 'ablated', because: [bilateralOophorectomyDone] };
  }
  if (irradiated(s)) return { state: 'ablated', because: [ovarianIrradiation, estradiolPgPerMl] };
  if (age >= menopauseAge) return { state: 'post', because: [] };
  for (const section of ['procedures', 'problems', 'medications', 'results'] as const) {
    if (s.case.unavailable.has(section)) return { missing: section };
  }
  return onSuppression(s) ?? menstruating(s) ?? maskedMenopause(age, s) ?? natural(age, s);
}

/** Radiotherapy of the ovaries counts only with estradiol in the postmenopausal range. */
function irradiated(s: Situation): boolean {
  const done = ask(ovarianIrradiation, s);
  return done.known && done.value && estradiolIs('in', s);
}

function estradiolIs(level: ReturnType<typeof estradiolLevel>, s: Situation): boolean {
  const fact = ask(estradiolPgPerMl, s);
  return fact.known && estradiolLevel(fact.value, s) === level;
}

/** Step 3: a GnRH course decides by its timing first, then by estradiol. */
function onSuppression(s: Situation): Decision | undefined {
  const course = suppressionCourse(s);
  if (!course) return undefined;
  const { suppressionGraceDays, suppressionStartDays } = s.settings;
  const timing = [daysSinceLastGnrhDose, gnrhDosingIntervalDays];
  if (course.lastDose !== undefined) {
    const overdue = s.asOf - course.lastDose > course.interval + suppressionGraceDays;
    if (overdue) return { state: 'ofs-lapsed', because: timing };
  }
  if (course.start && s.asOf - course.start.first < suppressionStartDays) {
    return { state: 'ofs-starting', because: [daysSinceOvarianSuppressionStart] };
  }
  if (estradiolIs('above', s)) {
    return { state: 'ofs-escape', because: [estradiolPgPerMl, daysSinceLastGnrhDose] };
  }
  return {
    state: 'ofs-effective',
    because: [daysSinceLastGnrhDose, daysSinceOvarianSuppressionStart, estradiolPgPerMl],
  };
}

const onSerm = (s: Situation) => activeExposures(s).some((e) => serms.drugs.has(e.drug));

/** Step 4: menses, a documented pre- or perimenopause, or (off a SERM) estradiol above range. */
function menstruating(s: Situation): Decision | undefined {
  const menses = ask(mensesWithin12Months, s);
  const documented = ask(documentedMenopausalStatus, s);
  const because: FactDefinition<unknown>[] = [];
  if (menses.known && menses.value) because.push(mensesWithin12Months);
  if (documented.known && documented.value !== 'post') because.push(documentedMenopausalStatus);
  if (estradiolIs('above', s) && !onSerm(s)) because.push(estradiolPgPerMl);
  return because.length > 0 ? { state: 'pre', because } : undefined;
}

/** Step 5: amenorrhoea that proves nothing by itself. */
function maskedMenopause(age: number, s: Situation): Decision | undefined {
  const induced = ask(chemotherapyInducedAmenorrhea, s);
  if (induced.known && induced.value) {
    const serial = ask(serialPostmenopausalLabs, s);
    const state = serial.known && serial.value ? 'post' : 'indeterminate';
    return { state, because: [chemotherapyInducedAmenorrhea, serialPostmenopausalLabs] };
  }
  const womb = ask(hysterectomy, s);
  const hidden = womb.known && womb.value;
  if (!hidden && !onSerm(s)) return undefined;
  const because = [...(hidden ? [hysterectomy] : []), fshIuPerL, estradiolPgPerMl];
  return { state: hormonesPostmenopausal(s) ? 'post' : byAge(age), because };
}

/** Steps 6 and 7: documented menopause, natural amenorrhoea, else the age alone. */
function natural(age: number, s: Situation): Decision {
  const documented = ask(documentedMenopausalStatus, s);
  if (documented.known && documented.value === 'post') {
    const fsh = ask(fshIuPerL, s);
    const contradicted = fsh.known && fshLevel(fsh.value, s) === 'below';
    return {
      state: contradicted ? 'indeterminate' : 'post',
      because: [documentedMenopausalStatus, fshIuPerL],
    };
  }
  const months = ask(amenorrheaMonths, s);
  if (months.known && months.value.low >= 12) {
    const state = hormonesPostmenopausal(s) ? 'post' : 'indeterminate';
    return { state, because: [amenorrheaMonths, fshIuPerL, estradiolPgPerMl] };
  }
  return { state: byAge(age), because: [fshIuPerL, estradiolPgPerMl] };
}

const byAge = (age: number): OvarianState => (age < presumedAge ? 'presumed-pre' : 'indeterminate');

/** Step 8: a GnRH drug in the basket starts suppression in a woman whose ovaries may work. */
function startsInBasket(state: OvarianState, s: Situation): boolean {
  const open: readonly OvarianState[] = ['ofs-lapsed', 'pre', 'presumed-pre', 'indeterminate'];
  return open.includes(state) && gnrhInBasket(s);
}

export function gnrhInBasket(s: Situation): boolean {
  return s.basket.orders.some((o) => o.drugs.some((d) => gnrhDrugs.drugs.has(d)));
}

function evidenceFor(
  state: OvarianState,
  because: readonly FactDefinition<unknown>[],
  s: Situation,
): readonly Evidence[] {
  const facts: readonly Fact<unknown>[] = because.map((definition) => ask(definition, s));
  const used = facts.flatMap((fact) => (fact.known ? fact.evidence : []));
  const serm = onSerm(s) && because.includes(fshIuPerL) ? sermEvidence(s) : [];
  return [{ value: ovarianStateWords[state] }, ...ask(ageYears, s).evidence, ...used, ...serm];
}

function sermEvidence(s: Situation): readonly Evidence[] {
  const active = activeExposures(s).find((e) => serms.drugs.has(e.drug));
  const reference = active?.records[0]?.reference;
  return active
    ? [{ name: 'activeDrugs', value: active.drug, ...(reference ? { reference } : {}) }]
    : [];
}

/** FSH or estradiol that exists but is too old, for a card that asks for new ones. */
export const hormoneTests = [fshIuPerL, estradiolPgPerMl] as const;
