// Every fact of the dictionary with its definition: a fact without one does not compile.
import type { FactDefinition } from '../../src/domain/fact.ts';
import type { FactName } from '../../src/domain/fact-name.ts';
import { cumulativeAnthracyclineMgPerM2 } from '../../src/domain/facts/anthracycline.ts';
import * as biomarkers from '../../src/domain/facts/biomarkers.ts';
import * as blood from '../../src/domain/facts/blood.ts';
import * as care from '../../src/domain/facts/care.ts';
import * as conditions from '../../src/domain/facts/conditions.ts';
import * as course from '../../src/domain/facts/course.ts';
import * as disease from '../../src/domain/facts/disease.ts';
import * as electrolytes from '../../src/domain/facts/electrolytes.ts';
import * as glucose from '../../src/domain/facts/glucose.ts';
import * as heart from '../../src/domain/facts/heart.ts';
import * as her2 from '../../src/domain/facts/her2.ts';
import * as hormoneReceptors from '../../src/domain/facts/hormone-receptors.ts';
import { biopsyFeasible } from '../../src/domain/facts/judgements.ts';
import * as kidney from '../../src/domain/facts/kidney.ts';
import * as liver from '../../src/domain/facts/liver.ts';
import { activeDrugs } from '../../src/domain/facts/medication.ts';
import * as menopause from '../../src/domain/facts/menopause.ts';
import * as ordered from '../../src/domain/facts/ordered.ts';
import { ovarianState } from '../../src/domain/facts/ovarian-state.ts';
import * as suppression from '../../src/domain/facts/ovarian-suppression.ts';
import { ageYears, sex } from '../../src/domain/facts/patient.ts';
import { pregnant } from '../../src/domain/facts/pregnancy.ts';
import * as receptorComparison from '../../src/domain/facts/receptor-comparison.ts';
import * as testsOnFile from '../../src/domain/facts/tests-on-file.ts';
import * as therapyCourse from '../../src/domain/facts/therapy-course.ts';
import * as therapyLines from '../../src/domain/facts/therapy-lines.ts';

const modules = {
  ...biomarkers,
  ...blood,
  ...care,
  ...conditions,
  ...course,
  ...disease,
  ...electrolytes,
  ...glucose,
  ...heart,
  ...her2,
  ...hormoneReceptors,
  ...kidney,
  ...liver,
  ...menopause,
  ...ordered,
  ...suppression,
  ...receptorComparison,
  ...testsOnFile,
  ...therapyCourse,
  ...therapyLines,
  activeDrugs,
  ageYears,
  biopsyFeasible,
  cumulativeAnthracyclineMgPerM2,
  ovarianState,
  pregnant,
  sex,
};

export const factDefinitions: Readonly<Record<FactName, FactDefinition<unknown>>> = modules;
