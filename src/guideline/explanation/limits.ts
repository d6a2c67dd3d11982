// What a rule never does, and where it ends: from what every rule has in common and from its kind.
import type { Rule } from '../rule.ts';

/** Promises of every rule. */
const always: readonly string[] = [
  'Never orders, stops, changes or signs anything: what it offers is a draft until a clinician accepts it.',
  'Never hides what another rule has found; rules exclude one another only where their criteria say so.',
  'Never takes a missing fact for a negative one: what it assumes or lacks is said.',
  'Never uses race, ethnicity, language, sexual orientation, gender identity or social circumstances.',
  'Never reads images, waveforms or raw sequences, and learns nothing from patients: it uses reported results only.',
];

export function neverDone(rule: Rule): readonly string[] {
  return [...always, ...ofIndicator(rule), ...ofHooks(rule), ...ofOptions(rule)];
}

function ofIndicator({ indicator, summaryOnly }: Rule): readonly string[] {
  if (summaryOnly) {
    return ['Never a card of its own: it is one line of the case summary (SYS-03).'];
  }
  switch (indicator) {
    case 'critical':
      return [
        'Never folded into another card and never dropped for a limit on cards.',
        'Never critical on a preliminary result: it is then a warning that says “provisional”.',
      ];
    case 'warning':
      return ['Never dropped for a limit on cards: rolled up or folded, it is still named.'];
    case 'info':
      return [
        'Never dropped for a limit on cards: rolled up or folded, it is still named.',
        'Never reported as undetermined when an order is placed: it is advice, not a check.',
      ];
  }
}

function ofHooks({ hooks }: Rule): readonly string[] {
  return hooks.includes('patient-view')
    ? []
    : ['Never speaks when a chart is only opened: an order has to be chosen or signed.'];
}

function ofOptions({ options }: Rule): readonly string[] {
  return options.every((o) => o.kind === 'advice') ? ['Never drafts an order.'] : [];
}

/** What nobody should expect of the rule. */
export function limitsOf(rule: Rule): readonly string[] {
  return [
    rule.scope === 'locoregional'
      ? 'For clinicians who treat adults with a local recurrence of breast cancer; not for patients.'
      : 'For clinicians who treat adults with active metastatic breast cancer; not for patients.',
    'It sees what the record states in codes that it knows; what stands in letters or images alone it does not see.',
    'Patients in a trial, or with a second cancer, may be treated differently with good reason.',
    'For planned decisions, not for emergencies that are decided within minutes.',
    'Not cleared by a regulator and not CE-marked; whoever deploys the service answers for its use.',
    'A licensed oncologist and a pharmacist have to approve its content before clinical use.',
  ];
}
