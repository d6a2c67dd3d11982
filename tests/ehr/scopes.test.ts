// SMART scopes of both versions: what they cover, for operations and for what "none found" means.
import { describe, expect, it } from 'vitest';
import { coverage, scopeName } from '../../src/ehr/scopes.ts';

const search = { type: 'Observation', interaction: 'search' } as const;
const read = { type: 'Patient', interaction: 'read' } as const;

describe('scopes', () => {
  it('of version 1 cover reading and searching', () => {
    for (const scope of [
      'patient/Observation.read',
      'patient/*.read',
      'user/*.*',
      'system/*.read',
    ]) {
      expect(coverage(`openid launch ${scope}`, search), scope).toBe('whole');
    }
    expect(coverage('patient/Observation.write', search)).toBe('none');
    expect(coverage('patient/Condition.read', search)).toBe('none');
  });

  it('of version 2 tell reading from searching', () => {
    expect(coverage('patient/Observation.rs', search)).toBe('whole');
    expect(coverage('patient/*.cruds', search)).toBe('whole');
    expect(coverage('patient/Observation.r', search)).toBe('none');
    expect(coverage('patient/Patient.r', read)).toBe('whole');
    expect(coverage('patient/Patient.s', read)).toBe('none');
  });

  it('with a query of their own cover a part, unless another covers all', () => {
    const laboratory = 'patient/Observation.rs?category=laboratory';
    expect(coverage(laboratory, search)).toBe('narrowed');
    expect(coverage(`${laboratory} patient/*.rs`, search)).toBe('whole');
  });

  it('say nothing where none is stated, or none that is known', () => {
    for (const scope of [undefined, '', 'openid fhirUser launch', 'patient/', 'Observation.rs']) {
      expect(coverage(scope, search), scope).toBeUndefined();
    }
  });

  it('are named to operations as version 2 writes them', () => {
    expect(scopeName(search)).toBe('patient/Observation.rs');
    expect(scopeName(read)).toBe('patient/Patient.r');
  });
});
