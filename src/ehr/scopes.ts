// SMART scopes of both versions, read for operations: a scope that is lacking, or that covers only a
// part of a type, is named to them rather than left to be guessed from degraded cards.
// v1 `patient/Observation.read` (https://hl7.org/fhir/smart-app-launch/1.0.0/scopes-and-launch-context/),
// v2 `patient/Observation.rs?category=...` (https://hl7.org/fhir/smart-app-launch/STU2/scopes-and-launch-context.html).

/** `whole`: all of the type; `narrowed`: only what the scope's own query lets through. */
export type Coverage = 'whole' | 'narrowed' | 'none';

export interface ScopeNeed {
  readonly type: string;
  /** A search needs `s` of version 2, a read `r`. */
  readonly interaction: 'read' | 'search';
}

/** What the scopes cover; undefined where the client stated none. */
export function coverage(scope: string | undefined, need: ScopeNeed): Coverage | undefined {
  const granted = (scope ?? '').split(/\s+/).flatMap((text) => parsed(text) ?? []);
  if (granted.length === 0) return undefined;
  const fitting = granted.filter((g) => covers(g, need));
  if (fitting.some((g) => !g.narrowed)) return 'whole';
  return fitting.length > 0 ? 'narrowed' : 'none';
}

/** The scope to ask for, in version 2. */
export function scopeName({ type, interaction }: ScopeNeed): string {
  return `patient/${type}.${interaction === 'read' ? 'r' : 'rs'}`;
}

interface Granted {
  readonly type: string;
  readonly read: boolean;
  readonly search: boolean;
  readonly narrowed: boolean;
}

function parsed(text: string): Granted | undefined {
  const [, type, permissions, query] =
    /^(?:patient|user|system)\/([A-Za-z]+|\*)\.([a-z]+|\*)(\?.*)?$/.exec(text) ?? [];
  if (!type || !permissions) return undefined;
  const version1 = permissions === 'read' || permissions === 'write' || permissions === '*';
  const all = permissions === 'read' || permissions === '*';
  return {
    type,
    read: version1 ? all : permissions.includes('r'),
    search: version1 ? all : permissions.includes('s'),
    narrowed: query !== undefined,
  };
}

function covers(granted: Granted, { type, interaction }: ScopeNeed): boolean {
  return (granted.type === '*' || granted.type === type) && granted[interaction];
}
