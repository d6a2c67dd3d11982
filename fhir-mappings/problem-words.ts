// Problems that a record states in words only. Whole words, and only names that leave no doubt: a
// text that denies, suspects or speaks of the family says nothing.
import type { Problem } from '../src/domain/problem.ts';

const doubtful =
  /\b(?:no|not|without|denies|family|mother|father|sister|rule out|r\/o|ruled out|suspected|possible|probable|risk|screening|prophylaxis|negative for|fear of|absent|vs)\b|\?/i;

const table: readonly (readonly [RegExp, Problem])[] = [
  [/\bpregnan(?:t|cy)\b(?!\s*test)/i, 'pregnancy'],
  [/\b(?:breast-?\s?feeding|lactating)\b/i, 'breastfeeding'],
  [
    /\b(?:deep (?:vein|venous) thrombosis|DVT|pulmonary embol(?:ism|us)|venous thromboembolism)\b/i,
    'vte',
  ],
  [
    /\b(?:ischa?emic stroke|cerebrovascular accident|cerebral infarction|stroke)\b/i,
    'arterial-event',
  ],
  [/\bmyocardial infarction\b/i, 'arterial-event'],
  [/\bmyocardial infarction\b/i, 'myocardial-infarction'],
  [/\bendometrial (?:cancer|carcinoma|hyperplasia)\b/i, 'endometrial-neoplasia'],
  [/\b(?:abnormal (?:vaginal|uterine) bleeding|postmenopausal bleeding)\b/i, 'vaginal-bleeding'],
  [/\blong QT\b|\btorsades? de pointes\b/i, 'long-qt'],
  [/\binterstitial (?:lung|pneumon)\w*|\bpneumonitis\b/i, 'interstitial-lung-disease'],
  [/\btype (?:1|I) diabetes\b|\bdiabetes mellitus,? type (?:1|I)\b/i, 'type-1-diabetes'],
  [/\btype (?:2|II) diabetes\b|\bdiabetes mellitus,? type (?:2|II)\b/i, 'type-2-diabetes'],
  [
    /\bstevens[- ]johnson\b|\btoxic epidermal necrolysis\b|\bDRESS\b|\berythema multiforme\b/i,
    'severe-cutaneous-reaction',
  ],
  [/\bspinal cord compression\b|\bcauda equina (?:syndrome|compression)\b/i, 'cord-compression'],
  [/\b(?:brain|cerebral|uncal|tonsillar) herniation\b/i, 'brain-herniation'],
  [
    /\b(?:cerebral o?edema|(?:raised|increased) intracranial pressure)\b/i,
    'raised-intracranial-pressure',
  ],
  [/\bimpending (?:pathologic\w* )?fracture\b/i, 'impending-fracture'],
  [/\bbone pain\b/i, 'bone-pain'],
  [/\b(?:congestive )?heart failure\b/i, 'heart-failure'],
  [/\bosteonecrosis of (?:the )?jaw\b|\bMRONJ\b/i, 'jaw-osteonecrosis'],
  [
    /\b(?:kidney|renal|liver|heart|lung) transplant(?:ation| recipient| status)?\b/i,
    'organ-transplant',
  ],
  [/\bhypercalca?emia\b/i, 'hypercalcemia'],
  [/\bhypokala?emia\b/i, 'hypokalemia'],
  [/\bhypomagnesa?emia\b/i, 'hypomagnesemia'],
  [/\bgilbert(?:'s)? (?:syndrome|disease)\b/i, 'gilbert-syndrome'],
];

export function problemsInText(text: string): readonly Problem[] {
  if (text === '' || doubtful.test(text)) return [];
  return table.flatMap(([pattern, problem]) => (pattern.test(text) ? [problem] : []));
}
