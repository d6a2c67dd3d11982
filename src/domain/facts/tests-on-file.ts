// Tests that must be on file before a drug is started. None on file is false.
import { type FactDefinition, known } from '../fact.ts';
import { anyOnFile, onFile } from './on-file.ts';
import { documented } from './presence.ts';

/** Hepatitis B surface antigen and core antibody, of any age: one alone is no screen. */
export const hepatitisBScreenOnFile: FactDefinition<boolean> = {
  name: 'hepatitisBScreenOnFile',
  find: (s) => {
    const antigen = onFile('hepatitis-b-antigen', undefined, s);
    const core = onFile('hepatitis-b-core', undefined, s);
    const open = [antigen, core].find((test) => !test.known || !test.value);
    const evidence = [...antigen.evidence, ...core.evidence];
    return open ? { ...open, evidence } : known(true, evidence);
  },
};

/** A pregnancy test, or a pregnancy status that was asked for. */
export const pregnancyTestWithin14Days: FactDefinition<boolean> = {
  name: 'pregnancyTestWithin14Days',
  find: (s) => {
    const asked = s.case.pregnancyStatements.filter((d) => d.value.by !== 'abatement');
    return anyOnFile(asked, s.settings.lookBack.pregnancyTestOnFile, s);
  },
};

/** Bone density, as a result, a report or a procedure. */
export const dxaWithin24Months = documented('dxaWithin24Months', {
  procedures: ['bone-density'],
  lookBack: 'boneDensity',
  sections: ['results', 'reports'],
});

export const dentalExamWithin12Months = documented('dentalExamWithin12Months', {
  procedures: ['dental-exam'],
  judgement: 'dental-exam-done',
  lookBack: 'dentalExam',
});

/** DPYD genotype or phenotype, of any age. */
export const dpydResultOnFile: FactDefinition<boolean> = {
  name: 'dpydResultOnFile',
  find: (s) => onFile('dpyd', undefined, s),
};
