// Groups of drugs on which safety rules turn. Interaction classes are closed lists: their members
// stand in the name, so that the page of a rule prints them. Anticoagulants also count by their ATC
// groups (B01AA, B01AB, B01AE, B01AF), as one row of the drug table for those it does not name.
import { type DrugClass, drugIds, drugs, inClass } from '../../domain/drug.ts';
import { type DrugSet, drugSet } from '../../domain/drug-sets.ts';

function members(...classes: readonly DrugClass[]): DrugSet['drugs'] {
  return new Set(drugIds.filter((id) => inClass(id, ...classes)));
}

/** The class with its members in brackets. */
function closedList(name: string, ...classes: readonly DrugClass[]): DrugSet {
  const list = members(...classes);
  return { name: `${name} (${[...list].map((id) => drugs[id].name).join(', ')})`, drugs: list };
}

export const strongCyp2d6Inhibitors = closedList('strong CYP2D6 inhibitor', 'cyp2d6-strong');
export const strongCyp3aInhibitors = closedList('strong CYP3A inhibitor', 'cyp3a-strong');
export const moderateCyp3aInhibitors = closedList('moderate CYP3A inhibitor', 'cyp3a-moderate');
export const cyp3aInhibitors = closedList(
  'strong or moderate CYP3A inhibitor',
  'cyp3a-strong',
  'cyp3a-moderate',
);
export const strongCyp3aInducers = closedList('strong CYP3A inducer', 'cyp3a-inducer');
export const qtProlongingDrugs = closedList('QT-prolonging drug', 'qt-prolonging');
export const anticoagulants: DrugSet = {
  name: 'anticoagulant (warfarin, apixaban, rivaroxaban, enoxaparin, dabigatran; ATC groups B01AA, B01AB, B01AE and B01AF)',
  drugs: members('anticoagulant'),
};
export const liveVaccines = closedList('live vaccine', 'live-vaccine');

export const warfarin = drugSet('warfarin', 'warfarin');
export const gemfibrozil = drugSet('gemfibrozil (strong CYP2C8 inhibitor)', 'gemfibrozil');
