// Laboratory results whose code is on no list. Most are of no concern here; but when a laboratory
// changes its codes, results that are of concern turn up among them, and their number jumps.
import { type IssueSystem, issueSystemNamed } from './read/issue.ts';
import { object, objects, string } from './read/json.ts';
import type { PatientRecord, RecordEntry } from './read/record.ts';

export function noteUnmapped(record: PatientRecord): void {
  for (const entry of record.of('Observation')) {
    if (entry.lists.size > 0 || !isLaboratory(entry)) continue;
    record.issues.push({
      kind: 'unknown-code',
      reference: entry.reference,
      system: systemOfCode(entry),
      topic: 'laboratory result',
    });
  }
}

function isLaboratory({ json }: RecordEntry): boolean {
  return objects(json['category']).some((category) =>
    objects(category['coding']).some((coding) => string(coding['code']) === 'laboratory'),
  );
}

/** Read where it stands: these are most of the results, and nothing else of their code is needed. */
function systemOfCode({ json }: RecordEntry): IssueSystem {
  const first = objects(object(json['code'])?.['coding']).find((coding) => string(coding['code']));
  return issueSystemNamed(string(first?.['system']));
}
