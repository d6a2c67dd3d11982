// AST and ALT together: labels speak of "AST or ALT above n times the upper limit of normal".
import { altTimesUln, astTimesUln } from '../../domain/facts/liver.ts';
import { any, type Criterion } from '../criterion.ts';
import { above } from './numbers.ts';

export function transaminasesAbove(timesUln: number): Criterion {
  return {
    ...any(above(astTimesUln, timesUln), above(altTimesUln, timesUln)),
    words: `AST or ALT above ${timesUln} x ULN`,
  };
}
