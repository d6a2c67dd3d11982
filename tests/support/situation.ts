// The situation that plain clinical facts make, as the worked examples of the rules have it.
export { situationOf } from '../../src/guideline/examples/situation.ts';
