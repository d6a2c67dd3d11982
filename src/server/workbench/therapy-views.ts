// Treatment as lines on a timeline, and the days that divide it.
import { isoDate } from '../../domain/calendar.ts';
import { drugs } from '../../domain/drug.ts';
import { systemic } from '../../domain/drug-sets.ts';
import { type Exposure, exposures } from '../../domain/exposure.ts';
import { ask } from '../../domain/fact.ts';
import { earliest, metastaticDiagnosisDate } from '../../domain/facts/disease.ts';
import { notFuture } from '../../domain/latest.ts';
import type { Situation } from '../../domain/situation.ts';
import { adjuvantExposures, type Regimen, regimens } from '../../domain/therapy-line.ts';
import { listed } from '../../guideline/wording.ts';
import { evidenceView } from './fact-views.ts';
import { entrySource } from './receptor-views.ts';
import type { CourseView, LineView, MomentView } from './views.ts';

export function lineViews(s: Situation): readonly LineView[] {
  const adjuvant = adjuvantExposures(s).filter((e) => systemic.drugs.has(e.drug));
  const others = exposures(s).filter((e) => !systemic.drugs.has(e.drug));
  return [
    ...besideLines('Before metastases', adjuvant),
    ...regimens(s).map((regimen, i) => lineView(regimen, i + 1)),
    ...besideLines('Other drugs', others),
  ];
}

function lineView(regimen: Regimen, number: number): LineView {
  const kinds = [...regimen.classes].map((c) => (c === 'her2' ? 'HER2-directed' : c));
  return {
    title: `Line ${number}${kinds.length > 0 ? `: ${listed(kinds)}` : ''}`,
    progressed: regimen.progressed,
    ended: regimen.ended,
    courses: regimen.exposures.map(courseView),
  };
}

function besideLines(title: string, found: readonly Exposure[]): readonly LineView[] {
  if (found.length === 0) return [];
  const ended = found.every((e) => !e.active && !e.paused);
  return [{ title, progressed: false, ended, courses: found.map(courseView) }];
}

function courseView(e: Exposure): CourseView {
  return {
    drug: drugs[e.drug].name,
    ...(e.start ? { start: isoDate(e.start) } : {}),
    ...(e.end ? { end: isoDate(e.end) } : {}),
    state: e.active ? 'active' : e.paused ? 'paused' : 'ended',
    ...(e.stopped ? { stopped: e.stopped } : {}),
    references: [...new Set(e.records.map((r) => r.reference))],
  };
}

export function momentViews(s: Situation): readonly MomentView[] {
  const primary = earliest(s.case.breastCancers.filter((c) => !c.historyOnly));
  const first = ask(metastaticDiagnosisDate, s);
  const worse = notFuture(s.case.diseaseStatus, s).filter((d) => d.value === 'progression');
  const moments: MomentView[] = [
    ...(primary
      ? [{ kind: 'diagnosis' as const, text: 'Breast cancer diagnosed', ...entrySource(primary) }]
      : []),
    ...(first.known
      ? first.evidence.slice(0, 1).map((e) => ({
          ...evidenceView(e),
          kind: 'metastasis' as const,
          text: 'First metastasis',
        }))
      : []),
    ...worse.map((d) => ({
      kind: 'progression' as const,
      text: 'Progression',
      ...entrySource(d),
    })),
  ];
  return moments.sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
}
