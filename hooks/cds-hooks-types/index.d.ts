// Types of CDS Hooks 2.0.1 (https://cds-hooks.hl7.org/2.0/) and of its hook library
// (https://cds-hooks.hl7.org/hooks/): the JSON that goes over the wire, and nothing at run time.
//
// How to read the comments. REQUIRED, OPTIONAL, CONDITIONAL and RECOMMENDED are the words of the
// specification; the name in brackets is the section that defines the field, under the link of the
// enclosing interface. `@since 3.0-ballot` marks what https://cds-hooks.hl7.org/2026Jan/ adds and a
// 2.0.1 party need not know; `@deprecated 1.0` marks what only 1.0 clients use.
//
// Section "Use of JSON" (https://cds-hooks.hl7.org/2.0/#use-of-json) forbids null, "", [] and {}
// where it does not allow them by name, so an optional field without a value is left out.

export type * from './common.d.ts';
export type * from './discovery.d.ts';
export type * from './feedback.d.ts';
export type * from './hook-contexts.d.ts';
export type * from './request.d.ts';
export type * from './response.d.ts';
export type * from './trust.d.ts';
