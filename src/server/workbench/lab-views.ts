// Measurements against their limits: those of the laboratory, else those that this site has set.
import { isoDate } from '../../domain/calendar.ts';
import type { Dated } from '../../domain/case.ts';
import { estradiolLevel, fshLevel } from '../../domain/facts/menopause.ts';
import { compareAge, notFuture } from '../../domain/latest.ts';
import {
  type Analyte,
  analytes,
  type Measurement,
  type Quantity,
  showQuantity,
} from '../../domain/measurement.ts';
import type { Situation } from '../../domain/situation.ts';
import { shown } from '../../guideline/wording.ts';
import type { LabValueView, LabView } from './views.ts';

export function labViews(s: Situation): readonly LabView[] {
  return (Object.keys(analytes) as Analyte[]).flatMap((analyte) => {
    const results = notFuture(s.case.measurements[analyte] ?? [], s);
    const unreadable = notFuture(s.case.unreadable[analyte] ?? [], s);
    return results.length + unreadable.length > 0 ? [labView(analyte, results, unreadable, s)] : [];
  });
}

function labView(
  analyte: Analyte,
  results: readonly Dated<Measurement>[],
  unreadable: readonly Dated<string>[],
  s: Situation,
): LabView {
  const values = [
    ...results.map((r) => ({ of: r, shown: valueView(r), measured: r.value })),
    ...unreadable.map((r) => ({ of: r, shown: unreadView(r), measured: undefined })),
  ].sort((a, b) => compareAge(b.of, a.of));
  const newest = values[0]?.measured;
  const limits = newest ? limitsOf(analyte, newest, s) : {};
  return {
    name: analytes[analyte].name,
    unit: shown({ value: '', unit: analytes[analyte].unit }).trim(),
    values: values.map((v) => v.shown),
    ...limits,
    standing: newest ? standing(newest, limits) : 'unreadable',
  };
}

function valueView(r: Dated<Measurement>): LabValueView {
  const { low, high } = r.value;
  return {
    value: String(showQuantity(r.value)),
    ...(low === high ? { number: low } : {}),
    ...(r.date ? { date: isoDate(r.date) } : {}),
    reference: r.reference,
  };
}

function unreadView(r: Dated<string>): LabValueView {
  return {
    value: `not readable: ${r.value}`,
    ...(r.date ? { date: isoDate(r.date) } : {}),
    reference: r.reference,
  };
}

type Limits = Pick<LabView, 'limits' | 'limitsOf' | 'low' | 'high'>;

function limitsOf(analyte: Analyte, newest: Measurement, s: Situation): Limits {
  const menopausal = menopausalLimits(analyte, newest, s);
  if (menopausal) return menopausal;
  const stated = newest.normal;
  if (stated && (stated.low !== undefined || stated.high !== undefined)) {
    return { ...inWords(stated), limitsOf: 'laboratory' };
  }
  const set = siteLimits(analyte, s);
  return set ? { ...inWords(set), limitsOf: 'site' } : {};
}

/** FSH and estradiol are judged against the postmenopausal range. */
function menopausalLimits(analyte: Analyte, m: Measurement, s: Situation): Limits | undefined {
  const of = m.postmenopausal ? 'laboratory' : 'site';
  if (analyte === 'fsh') {
    const low = m.postmenopausal?.low ?? s.settings.fshPostmenopausal;
    const note = fshLevel(m, s) === 'in' ? 'reached' : 'not reached';
    return { limits: `postmenopausal from ${low}, ${note}`, limitsOf: of, low };
  }
  if (analyte === 'estradiol') {
    const high = m.postmenopausal?.high ?? s.settings.estradiolPostmenopausal;
    const note = estradiolLevel(m, s) === 'in' ? 'within' : 'not within';
    return { limits: `postmenopausal up to ${high}, ${note}`, limitsOf: of, high };
  }
  return undefined;
}

function siteLimits(analyte: Analyte, { settings }: Situation): Partial<Quantity> | undefined {
  switch (analyte) {
    case 'bilirubin':
    case 'ast':
    case 'alt':
    case 'alp':
      return { high: settings.upperLimits[analyte] };
    case 'calcium':
    case 'correctedCalcium':
      return settings.calcium;
    case 'potassium':
      return { low: settings.potassiumLow };
    case 'magnesium':
      return { low: settings.magnesiumLow };
    default:
      return undefined;
  }
}

function inWords({ low, high }: Partial<Quantity>): Limits {
  const limits =
    low === undefined ? `up to ${high}` : high === undefined ? `from ${low}` : `${low} to ${high}`;
  return {
    limits,
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
  };
}

function standing(m: Quantity, { low, high }: Limits): LabView['standing'] {
  if (low === undefined && high === undefined) return 'no limits';
  if (low !== undefined && m.high < low) return 'below';
  if (high !== undefined && m.low > high) return 'above';
  const within = (low === undefined || m.low >= low) && (high === undefined || m.high <= high);
  return within ? 'in' : 'open';
}
