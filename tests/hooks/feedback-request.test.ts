// What the service takes as feedback and what it refuses. Source: CDS Hooks 2.0.1, "Feedback", and
// invariants cds-fb-1 to cds-fb-3 of 3.0-ballot; the first three bodies are the specification's.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeedback } from '../../hooks/feedback-request.ts';
import { treeOf } from './secret-json.ts';

const card = '9368d37b-283f-44a0-93ea-547cebab93ed';
const suggestion = 'e56e1945-20b3-4393-8503-a1a20fd73152';
const outcomeTimestamp = '2020-12-11T00:00:00.000Z';
const reason = { code: 'd7ecf885', system: 'https://example.com/cds-hooks/override-reason-system' };
const overridden = { card, outcome: 'overridden', outcomeTimestamp };
const accepted = {
  card,
  outcome: 'accepted',
  acceptedSuggestions: [{ id: suggestion }],
  outcomeTimestamp,
};

function taken(...feedback: unknown[]) {
  const parsed = parseFeedback({ feedback });
  if (!parsed.ok) throw new Error(`refused: ${JSON.stringify(parsed.problems)}`);
  return parsed.feedback;
}

function refused(body: unknown) {
  const parsed = parseFeedback(body);
  return parsed.ok ? [] : parsed.problems.map(({ path }) => path);
}

describe('feedback that is taken', () => {
  it('takes an accepted suggestion', () => {
    expect(taken(accepted)).toEqual([accepted]);
  });

  it('takes a dismissal without a reason', () => {
    expect(taken(overridden)).toEqual([overridden]);
  });

  it('takes a reason without display, with a comment beside it', () => {
    const overrideReason = { reason, userComment: 'A comment entered by the clinician.' };
    expect(taken({ ...overridden, overrideReason })).toEqual([{ ...overridden, overrideReason }]);
  });

  it('takes a comment alone, and a reason alone with its display', () => {
    const comment = { userComment: 'Discussed at the tumour board' };
    const coded = { reason: { ...reason, display: 'Patient refuses' } };
    expect(
      taken({ ...overridden, overrideReason: comment }, { ...overridden, overrideReason: coded }),
    ).toEqual([
      { ...overridden, overrideReason: comment },
      { ...overridden, overrideReason: coded },
    ]);
  });

  it('takes several cards and repetitions in one body, in their order', () => {
    expect(taken(overridden, accepted, overridden)).toEqual([overridden, accepted, overridden]);
  });

  it('takes an empty list', () => {
    expect(taken()).toEqual([]);
  });

  it('counts null and the empty string in an optional field as absent', () => {
    expect(taken({ ...overridden, overrideReason: null })).toEqual([overridden]);
    const overrideReason = { reason: { ...reason, display: '' }, userComment: '' };
    expect(taken({ ...overridden, overrideReason })).toEqual([
      { ...overridden, overrideReason: { reason } },
    ]);
    expect(taken({ ...overridden, overrideReason: { reason: null, userComment: 'x' } })).toEqual([
      { ...overridden, overrideReason: { userComment: 'x' } },
    ]);
  });

  it('drops what belongs to the other outcome, and fields it does not know', () => {
    expect(taken({ ...overridden, acceptedSuggestions: [], ward: 7 })).toEqual([overridden]);
    expect(taken({ ...accepted, overrideReason: {} })).toEqual([accepted]);
  });

  it('writes UUIDs in lower case, so that they match what was sent, and leaves other ids alone', () => {
    const upper = {
      ...accepted,
      card: card.toUpperCase(),
      acceptedSuggestions: [{ id: suggestion.toUpperCase() }, { id: 'Option-A' }],
    };
    expect(taken(upper)).toEqual([
      { ...accepted, acceptedSuggestions: [{ id: suggestion }, { id: 'Option-A' }] },
    ]);
  });

  it.each([
    ['2020-12-11T00:00:00Z', '2020-12-11T00:00:00.000Z'],
    ['1985-04-12T23:20:50.52Z', '1985-04-12T23:20:50.520Z'],
    ['2020-12-11T01:30:00+02:00', '2020-12-10T23:30:00.000Z'],
    ['2024-02-29T12:00:00.123456Z', '2024-02-29T12:00:00.123Z'],
  ])('writes the time %s in UTC', (sent, kept) => {
    expect(taken({ ...overridden, outcomeTimestamp: sent })).toEqual([
      { ...overridden, outcomeTimestamp: kept },
    ]);
  });

  it('keeps every character of a comment that a store can hold, and replaces the others', () => {
    const userComment = 'a\u0000b\ud800c\n"; DROP TABLE – 乳癌 🎗';
    expect(taken({ ...overridden, overrideReason: { userComment } })).toEqual([
      { ...overridden, overrideReason: { userComment: 'a�b�c\n"; DROP TABLE – 乳癌 🎗' } },
    ]);
  });
});

describe('feedback that is refused', () => {
  it.each([null, [], 'text', 3, true])('refuses %j as a body', (body) => {
    expect(refused(body)).toEqual(['']);
  });

  it.each([[undefined], [null], [{}], ['x']])('refuses %j as the list', (feedback) => {
    expect(refused({ feedback })).toEqual(['feedback']);
  });

  it('names each entry that is wrong, and refuses the right ones with it', () => {
    expect(refused({ feedback: [accepted, 'x', null, { ...overridden, card: 4 }] })).toEqual([
      'feedback[1]',
      'feedback[2]',
      'feedback[3].card',
    ]);
  });

  it('refuses an outcome that the specification does not have (cds-fb-1)', () => {
    for (const outcome of ['ignored', 'Accepted', '', null, undefined]) {
      expect(refused({ feedback: [{ ...overridden, outcome }] })).toEqual(['feedback[0].outcome']);
    }
  });

  it('refuses an accepted card without a suggestion (cds-fb-2)', () => {
    for (const acceptedSuggestions of [undefined, null, [], {}, 'x']) {
      expect(refused({ feedback: [{ ...accepted, acceptedSuggestions }] })).toEqual([
        'feedback[0].acceptedSuggestions',
      ]);
    }
  });

  it('refuses an override reason with neither reason nor comment (cds-fb-3)', () => {
    for (const overrideReason of [{}, { userComment: '' }, { reason: null, userComment: null }]) {
      expect(refused({ feedback: [{ ...overridden, overrideReason }] })).toEqual([
        'feedback[0].overrideReason',
      ]);
    }
  });

  it.each([
    ['card', { card: undefined }],
    ['card', { card: '' }],
    ['card', { card: 'x'.repeat(256) }],
    ['card', { card: `${card}\n` }],
    ['card', { card: '\ud800' }],
    ['outcomeTimestamp', { outcomeTimestamp: undefined }],
    ['outcomeTimestamp', { outcomeTimestamp: 1607644800000 }],
    ['outcomeTimestamp', { outcomeTimestamp: '2020-12-11' }],
    ['outcomeTimestamp', { outcomeTimestamp: '2020-12-11T00:00:00' }],
    ['outcomeTimestamp', { outcomeTimestamp: '2020-12-11T00:00Z' }],
    ['outcomeTimestamp', { outcomeTimestamp: '2023-02-29T00:00:00Z' }],
    ['outcomeTimestamp', { outcomeTimestamp: '9999-12-31T23:59:59-01:00' }],
    ['overrideReason', { overrideReason: 'patient-refuses' }],
    ['overrideReason.reason', { overrideReason: { reason: 'patient-refuses' } }],
    ['overrideReason.reason.system', { overrideReason: { reason: { code: 'x' } } }],
    ['overrideReason.reason.code', { overrideReason: { reason: { ...reason, code: '' } } }],
    ['overrideReason.reason.code', { overrideReason: { reason: { ...reason, code: 'a\u0000' } } }],
    ['overrideReason.reason.display', { overrideReason: { reason: { ...reason, display: 1 } } }],
    ['overrideReason.userComment', { overrideReason: { reason, userComment: ['x'] } }],
    ['overrideReason.userComment', { overrideReason: { userComment: 'x'.repeat(10_001) } }],
  ])('names %s of %j', (path, change) => {
    expect(refused({ feedback: [{ ...overridden, ...change }] })).toEqual([`feedback[0].${path}`]);
  });

  it('names a suggestion without an id', () => {
    const acceptedSuggestions = [{ id: suggestion }, {}, { uuid: suggestion }];
    expect(refused({ feedback: [{ ...accepted, acceptedSuggestions }] })).toEqual([
      'feedback[0].acceptedSuggestions[1].id',
      'feedback[0].acceptedSuggestions[2].id',
    ]);
  });

  it('refuses a list beyond all use before it looks at its entries', () => {
    const many = Array.from({ length: 1001 }, () => 0);
    expect(refused({ feedback: many })).toEqual(['feedback']);
    expect(refused({ feedback: [{ ...accepted, acceptedSuggestions: many }] })).toEqual([
      'feedback[0].acceptedSuggestions',
    ]);
  });
});

describe('hostile feedback', () => {
  it('reads nothing from a __proto__ key', () => {
    const inherited = JSON.stringify({ overrideReason: { userComment: 'x' } });
    const entry = `{"card":"${card}","outcome":"overridden",
      "outcomeTimestamp":"${outcomeTimestamp}","__proto__":${inherited}}`;
    expect(taken(JSON.parse(entry))).toEqual([overridden]);
    expect(refused(JSON.parse(`{"__proto__":{"feedback":[]}}`))).toEqual(['feedback']);
  });

  it('refuses arbitrary JSON without ever throwing', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (body) => {
        expect(parseFeedback(body).ok).toBe(false);
      }),
    );
  });

  it('takes or refuses any text as a time, and never throws', () => {
    const time = fc.stringMatching(
      /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-6]\d(\.\d{1,40})?(Z|[+-][0-2]\d:[0-5]\d)$/,
    );
    fc.assert(
      fc.property(time, (outcomeTimestamp) => {
        const parsed = parseFeedback({ feedback: [{ ...overridden, outcomeTimestamp }] });
        const kept = parsed.ok ? parsed.feedback[0]?.outcomeTimestamp : undefined;
        expect(kept ?? '1985-04-12T23:20:50.520Z').toMatch(/^\d{4}-\d\d-\d\dT[\d:]{8}\.\d{3}Z$/);
      }),
    );
  });

  it('quotes no string, key or number of a body that is nearly right', () => {
    const outcome = fc.constantFrom('accepted', 'overridden', 'secret');
    const entry = fc.record(
      {
        outcome,
        card: treeOf('card'),
        outcomeTimestamp: treeOf(),
        acceptedSuggestions: treeOf('id'),
        overrideReason: treeOf('reason', 'userComment', 'code', 'system', 'display'),
      },
      { requiredKeys: ['outcome', 'outcomeTimestamp'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 3 }), (feedback) => {
        const parsed = parseFeedback({ feedback });
        const problems = parsed.ok ? [] : parsed.problems;
        expect(problems).not.toEqual([]);
        expect(problems.filter(({ message }) => !message.startsWith('must '))).toEqual([]);
        expect(JSON.stringify(problems)).not.toMatch(/secret|\d{6}/);
      }),
      { numRuns: 500 },
    );
  });
});
