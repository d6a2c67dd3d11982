// Tumours of which the rules speak, for the tests of rules.
import type { PlainFacts, Receptors } from './plain-facts.ts';

/** Hormone-receptor positive, HER2-low. */
export const hrPositive = { er: 90, pr: 60, ihc: '1+' } as const satisfies Receptors;
export const hrPositiveHer2Unknown = { er: 90, pr: 60 } as const satisfies Receptors;
export const hrNegativeHer2Positive = { er: 0, pr: 0, ihc: '3+' } as const satisfies Receptors;
export const hrPositiveHer2Positive = { er: 80, pr: 80, ihc: '3+' } as const satisfies Receptors;
export const tripleNegative = { er: 0, pr: 0, ihc: '0' } as const satisfies Receptors;

/** The drugs that the patient takes or took could not be read. */
export const drugsUnread = { unavailable: ['medications'] } as const satisfies PlainFacts;
