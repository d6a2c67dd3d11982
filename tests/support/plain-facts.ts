// Plain clinical facts of a synthetic patient, as the worked examples of the rules have them.
export {
  type Course,
  daysAgo,
  type PlainFacts,
  type Receptors,
  type Result,
  today,
} from '../../src/guideline/examples/plain-facts.ts';
