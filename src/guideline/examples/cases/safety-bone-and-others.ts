// Worked examples: the rules on the safety of bone-modifying agents and other drugs.
import type { ExampleTable } from '../worked-example.ts';

// biome-ignore format: one patient per line.
export const safetyBoneAndOthersExamples: ExampleTable = {
  'SAF-80': {
    fires: { orders: ['zoledronic-acid'], results: { creatinineClearance: 29.9 } },
    doesNotFire: { orders: ['zoledronic-acid'], results: { creatinineClearance: 30 } },
    undetermined: { orders: ['zoledronic-acid'], results: {} },
  },
  'SAF-80h': {
    fires: { orders: ['zoledronic-acid'], results: { creatinineClearance: 20, calcium: 12 } },
    doesNotFire: { orders: [{ drugs: ['zoledronic-acid'], name: 'zoledronic-acid', dose: { value: 4, unit: 'mg' } }], results: { creatinineClearance: 20 } },
    undetermined: { orders: ['zoledronic-acid'], problems: ['hypercalcemia'] },
  },
  'SAF-81': {
    fires: { orders: ['zoledronic-acid'], results: { creatinineClearance: 45 } },
    doesNotFire: { orders: ['pamidronate'], results: { creatinineClearance: 45 } },
    undetermined: { orders: ['zoledronic-acid'] },
  },
  'SAF-82': {
    fires: { orders: ['zoledronic-acid'], case: { measurements: { creatinine: [{ reference: 'Observation/creatinine-90', date: { first: 20689, last: 20689 }, value: { low: 0.9, high: 0.9 } }, { reference: 'Observation/creatinine-3', date: { first: 20776, last: 20776 }, value: { low: 1.5, high: 1.5 } }] } } },
    doesNotFire: { orders: ['zoledronic-acid'], case: { measurements: { creatinine: [{ reference: 'Observation/creatinine-90', date: { first: 20689, last: 20689 }, value: { low: 0.9, high: 0.9 } }, { reference: 'Observation/creatinine-3', date: { first: 20776, last: 20776 }, value: { low: 1.3, high: 1.3 } }] } } },
    undetermined: { orders: ['zoledronic-acid'], results: { creatinine: 1.5 }, unavailable: ['medications'] },
  },
  'SAF-83': {
    fires: { orders: ['pamidronate'], results: { calcium: 8 } },
    doesNotFire: { orders: ['denosumab-120'], results: { calcium: 8.5 } },
    undetermined: { orders: ['denosumab-120'], results: {} },
  },
  'SAF-84': {
    fires: { orders: ['denosumab-120'], results: { creatinineClearance: 29.9 } },
    doesNotFire: { orders: ['denosumab-120'], results: { creatinineClearance: 30 } },
    undetermined: { orders: ['denosumab-120'], results: {} },
  },
  'SAF-85': {
    fires: { orders: ['zoledronic-acid'], problems: ['jaw-osteonecrosis'] },
    doesNotFire: { orders: ['zoledronic-acid'] },
    undetermined: { orders: ['zoledronic-acid'], unavailable: ['problems'] },
  },
  'SAF-86': {
    fires: { orders: ['zoledronic-acid'] },
    doesNotFire: { orders: ['zoledronic-acid'], procedures: [['dental-exam', 300]], results: { creatinine: 0.9 } },
    undetermined: { orders: ['zoledronic-acid'], procedures: [['dental-exam', 300]], unavailable: ['results'] },
  },
  'SAF-87': {
    fires: { orders: ['clodronate', 'ibandronate'] },
    doesNotFire: { orders: ['zoledronic-acid'], active: ['zoledronic-acid'] },
    undetermined: { orders: ['denosumab-120'], unavailable: ['medications'] },
  },
  'SAF-90': {
    fires: { orders: ['pembrolizumab'], problems: ['organ-transplant'] },
    doesNotFire: { orders: ['pembrolizumab'] },
    undetermined: { orders: ['pembrolizumab'], unavailable: ['problems'] },
  },
  'SAF-91': {
    fires: { orders: ['olaparib'], results: { creatinineClearance: 50 } },
    doesNotFire: { orders: ['olaparib'], results: { creatinineClearance: 55 } },
    undetermined: { orders: ['olaparib'], results: {} },
  },
  'SAF-92': {
    fires: { orders: ['everolimus', 'ketoconazole'] },
    doesNotFire: { orders: ['everolimus'] },
    undetermined: { orders: ['everolimus'], unavailable: ['medications'] },
  },
};
