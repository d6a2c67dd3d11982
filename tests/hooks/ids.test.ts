import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { derivedUuid } from '../../hooks/cards/ids.ts';

const decision = '019ab0c1-2d3e-7000-8000-000000000000';

describe('the uuid of a card', () => {
  it('is a version 8 UUID that begins with the time of its decision', () => {
    expect(derivedUuid(decision, 'ET-05')).toMatch(
      /^019ab0c1-2d3e-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  });

  it('is the same for the same decision and parts, and another for any other', () => {
    const parts = [['ET-05'], ['ET-06'], ['ET-05', 'Remove'], ['ET-0', '5'], ['ET-05', '']];
    const uuids = [decision, v7()].flatMap((of) => parts.map((p) => derivedUuid(of, ...p)));
    expect(new Set(uuids).size).toBe(uuids.length);
    expect(derivedUuid(decision, 'ET-05', 'Remove')).toBe(derivedUuid(decision, 'ET-05', 'Remove'));
  });
});
