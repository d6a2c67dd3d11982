// Lesions that need care of their own: those that threaten a structure, and those that hurt. Seed
// statement S004-9.
import {
  brainHerniationRisk,
  impendingHipOrLongBoneFracture,
  spinalCordCompression,
  symptomaticLesion,
} from '../../domain/facts/conditions.ts';
import { any } from '../criterion.ts';
import { recorded } from './conditions.ts';
import { named } from './course.ts';

export const threatenedStructure = named(
  'spinal cord compression, brain herniation risk, or an impending fracture',
  any(
    recorded(spinalCordCompression),
    recorded(brainHerniationRisk),
    recorded(impendingHipOrLongBoneFracture),
  ),
);

export const symptomatic = recorded(symptomaticLesion);
