// Whether, where and since when the breast cancer is metastatic.
import { type DateInterval, isoDate } from '../calendar.ts';
import type { Dated, Entry, SecondaryEntry } from '../case.ts';
import { ask, type Evidence, type FactDefinition, known, unknown } from '../fact.ts';
import { newest, notFuture } from '../latest.ts';
import { type Site, sites } from '../site.ts';
import { once, type Situation } from '../situation.ts';

/** Secondary malignancies at a distant or unspecified site that count for the breast cancer. */
export const distantSecondaries = (s: Situation): readonly SecondaryEntry[] =>
  once(s, findDistantSecondaries);

function findDistantSecondaries(s: Situation): readonly SecondaryEntry[] {
  const { secondaries, otherCancers } = s.case;
  const stageIv =
    s.case.breastCancers.some((c) => c.stageFour) ||
    latestStatement(s.case.stageFour, s) ||
    latestStatement(s.case.distantMetastasis, s);
  // Beside an active cancer of another organ a metastasis counts only when it is said to stem
  // from the breast, or the breast cancer is itself staged as metastatic.
  const mayBeOther = otherCancers.length > 0 && !stageIv;
  return secondaries.filter(
    (m) =>
      isDistant(m) && m.origin !== 'other' && (m.origin === 'breast' || m.explicit || !mayBeOther),
  );
}

const isDistant = (m: SecondaryEntry) => m.site === 'unspecified' || sites[m.site].distant;

/** What the newest statement says; false without any. */
function latestStatement(statements: readonly Dated<boolean>[], s: Situation): boolean {
  return newest(notFuture(statements, s)).some((statement) => statement.value);
}

function entryEvidence(entry: Entry, value: Evidence['value']): Evidence {
  return {
    value,
    reference: entry.reference,
    ...(entry.date ? { date: isoDate(entry.date) } : {}),
  };
}

/**
 * Active distant metastatic breast cancer: the gate in front of every rule but that of local
 * recurrence. False, not unknown, when the record holds no breast cancer at all.
 */
export const hasMetastaticBreastCancer: FactDefinition<boolean> = {
  name: 'hasMetastaticBreastCancer',
  find: (s) => {
    const { breastCancers, stageFour, distantMetastasis, unavailable } = s.case;
    const active = distantSecondaries(s).filter((m) => m.activity === 'active');
    const found =
      active.find((m) => m.explicit) ?? (breastCancers.length > 0 ? active[0] : undefined);
    if (found) return known(true, [entryEvidence(found, true)]);
    const staged = breastCancers.find((c) => c.stageFour);
    if (staged) return known(true, [entryEvidence(staged, true)]);
    if (breastCancers.length > 0) {
      for (const statements of [stageFour, distantMetastasis]) {
        const governing = newest(notFuture(statements, s)).find((statement) => statement.value);
        if (governing) return known(true, [entryEvidence(governing, true)]);
      }
    }
    if (unavailable.has('problems')) return unknown('not-fetched');
    // A stage or an M category can be the only statement of metastases.
    if (breastCancers.length > 0 && unavailable.has('results')) return unknown('not-fetched');
    return known(false);
  },
};

/** Organs with active metastases; empty where the record codes none. */
export const metastaticSites: FactDefinition<readonly Site[]> = {
  name: 'metastaticSites',
  find: (s) => {
    const linked = new Set(distantSecondaries(s));
    const counted = s.case.secondaries.filter(
      (m) => m.activity === 'active' && (linked.has(m) || !isDistant(m)),
    );
    const found = new Map<Site, SecondaryEntry>();
    for (const m of counted) {
      if (m.site === 'unspecified' || m.site === 'regional-node') continue;
      const other = found.get(m.site);
      if (!other || m.reference < other.reference) found.set(m.site, m);
    }
    const list = (Object.keys(sites) as Site[]).filter((site) => found.has(site));
    const evidence = list.map((site) =>
      entryEvidence(found.get(site) as SecondaryEntry, sites[site].name),
    );
    // What was found stands as evidence; there may be more.
    if (s.case.unavailable.has('problems')) return unknown('not-fetched', evidence);
    return list.length === 0 ? unknown('absent') : known(list, evidence);
  },
};

/** First date of distant disease: splits adjuvant from metastatic treatment. */
export const metastaticDiagnosisDate: FactDefinition<DateInterval> = {
  name: 'metastaticDiagnosisDate',
  find: (s) => {
    const secondaries = distantSecondaries(s);
    const statements: Entry[] = [
      ...[...s.case.stageFour, ...s.case.distantMetastasis].filter((x) => x.value),
      ...s.case.breastCancers.filter((c) => c.stageFour),
    ];
    const first = earliest<Entry>(secondaries) ?? earliest(statements);
    if (!first?.date) return unknown(s.case.unavailable.has('problems') ? 'not-fetched' : 'absent');
    return known(first.date, [entryEvidence(first, isoDate(first.date))]);
  },
};

export function earliest<T extends Entry>(entries: readonly T[]): T | undefined {
  let best: T | undefined;
  for (const entry of entries) {
    if (!entry.date) continue;
    if (!best?.date || entry.date.first < best.date.first) best = entry;
  }
  return best;
}

/** First date of the breast cancer itself. */
export function primaryDiagnosisDate(s: Situation): DateInterval | undefined {
  return earliest(s.case.breastCancers.filter((c) => !c.historyOnly))?.date;
}

/** Metastatic at, or within the configured days of, the first diagnosis: there was no relapse. */
export function isDeNovo(s: Situation): boolean {
  const primary = primaryDiagnosisDate(s);
  const metastatic = ask(metastaticDiagnosisDate, s);
  if (!primary || !metastatic.known) return false;
  return metastatic.value.first - primary.first <= s.settings.deNovoDays;
}
