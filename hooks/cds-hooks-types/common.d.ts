// Structures that several messages share: extensions and codings.

/**
 * Content that the two parties agreed on and the specification does not define: an object whose
 * keys should be globally unique, for instance reverse domain names.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#extensions | Extensions}
 */
export interface Extension {
  /** OPTIONAL (Extensions). Any JSON value, under a name such as `org.example.timestamp`. */
  readonly [name: string]: unknown;
}

/**
 * An object of the specification; each of them may carry an extension.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#extensions | Extensions}
 */
export interface Extensible {
  /** OPTIONAL (Extensions). The name is reserved: no version will define another meaning for it. */
  extension?: Extension;
}

/**
 * A code with the system that gives it meaning; a shortened FHIR Coding.
 *
 * @see {@link https://cds-hooks.hl7.org/2.0/#coding | Coding}
 */
export interface Coding extends Extensible {
  /** REQUIRED (Coding). The code. */
  code: string;
  /** REQUIRED (Coding). The code system; a code says nothing without it. */
  system: string;
  /** CONDITIONAL (Coding). Text for people; required in the override reasons a service offers. */
  display?: string;
}
