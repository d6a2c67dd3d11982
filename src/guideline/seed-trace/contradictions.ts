// Where the seed documents contradict one another or the medicine of 2026, and how both sides stand
// here: nothing is resolved in silence.

export interface Contradiction {
  readonly topic: string;
  /** Who says what. */
  readonly conflict: string;
  /** How it is represented. */
  readonly stands: string;
  readonly statements: readonly string[];
  readonly rules: readonly string[];
}

export const contradictions: readonly Contradiction[] = [
  {
    topic: 'Combination or sequential chemotherapy',
    conflict:
      'One document wants combinations at standard doses for more than three months; two prefer one agent after the other, and one of them adds that combinations bring more responses.',
    stands:
      'Single agents in sequence are the default (ASCO 2021 agrees); a combination is open when the disease is rapid or threatens. The older view stands as text on the card.',
    statements: ['S000-12', 'S002-3', 'S002-4', 'S004-54', 'S004-55'],
    rules: ['CT-04'],
  },
  {
    topic: 'What speaks against endocrine therapy first',
    conflict:
      'The topic of 2013 asks for the absence of any visceral disease; guidance of today excludes a visceral crisis only.',
    stands: 'One rule for each edition; both never stand in one answer.',
    statements: ['S004-56'],
    rules: ['ET-01s', 'CT-03s', 'ET-01c', 'CT-03c'],
  },
  {
    topic: 'Bevacizumab',
    conflict:
      'One document calls it active and often a first line, lists it as an option, and says that its approval was rescinded.',
    stands: 'A warning whose text states both.',
    statements: ['S004-41', 'S004-42', 'S004-65'],
    rules: ['BEV-01'],
  },
  {
    topic: 'Aromatase inhibitor with ovarian suppression',
    conflict:
      'The topic of 2013 finds the evidence too small to conclude; today the combination is a standard. That an aromatase inhibitor is wrong with intact ovaries holds in both.',
    stands: 'The note of 2013 in its edition; the contraindication in both.',
    statements: ['S004-58', 'S004-24'],
    rules: ['ET-05', 'ET-07s', 'ET-09', 'ET-01c'],
  },
  {
    topic: 'Place of fulvestrant',
    conflict:
      'In 2013 after tamoxifen or an aromatase inhibitor and after menopause; today also first line, with a CDK4/6 inhibitor and with ovarian suppression.',
    stands: 'The limit of 2013 in its edition only.',
    statements: ['S004-26', 'S004-27'],
    rules: ['ET-11s'],
  },
  {
    topic: 'HER2-directed drugs',
    conflict: 'One document knows two, another adds pertuzumab, and many have come since.',
    stands: 'The options of a rule belong to its edition.',
    statements: ['S004-37', 'S001-7'],
    rules: ['HER2-01', 'HER2-04', 'HER2-10'],
  },
  {
    topic: 'HR- and HER2-positive disease without a threat',
    conflict:
      'In 2013 endocrine therapy with a HER2-directed drug; today a taxane with trastuzumab and pertuzumab, endocrine therapy alone in selected patients only.',
    stands: 'One rule for each edition.',
    statements: ['S004-67'],
    rules: ['HER2-04', 'HER2-10'],
  },
  {
    topic: 'Survival figures',
    conflict:
      'A median of 18 to 24 months in one document, 20 % and 16 % at five years in one paragraph of another; figures of today differ.',
    stands: 'No card states a number for prognosis.',
    statements: ['S004-3', 'S003-14'],
    rules: ['SUP-03'],
  },
  {
    topic: 'Circulating tumour cells',
    conflict:
      'One document lets the count guide a change of treatment and also calls it a supplement only; a trial found no gain from changing by it.',
    stands: 'A supplement to imaging; the trial is cited.',
    statements: ['S003-8', 'S003-10', 'S003-11'],
    rules: ['MON-01', 'MON-02'],
  },
  {
    topic: 'Duration of chemotherapy',
    conflict:
      'More than three months, three to six months, or about six cycles and a pause; continuous treatment has the same survival.',
    stands: 'Information only, with the source of each figure.',
    statements: ['S000-12', 'S003-5', 'S003-6', 'S004-35'],
    rules: ['CT-07', 'CT-08'],
  },
  {
    topic: 'Intensity without symptoms',
    conflict:
      'One document says that quality of life gains most from the highest response, that intensive treatment harms without symptoms, and that a new therapy is best tried early.',
    stands: 'Information on the order; trials are brought up early.',
    statements: ['S000-7', 'S000-13', 'S000-15', 'S000-16'],
    rules: ['CT-11', 'SUP-02', 'SUP-04'],
  },
  {
    topic: 'Chemotherapy together with endocrine therapy',
    conflict: 'One document has them with or instead of each other; today one follows the other.',
    stands: 'A warning in the contemporary edition.',
    statements: ['S002-5'],
    rules: ['CT-12'],
  },
  {
    topic: 'First line before menopause',
    conflict:
      'In 2013 tamoxifen, with or without ovarian suppression; today suppression with an aromatase inhibitor or fulvestrant and a CDK4/6 inhibitor, and no ribociclib with tamoxifen.',
    stands: 'One rule for each edition, and a contraindication in both.',
    statements: ['S004-18', 'S004-57'],
    rules: ['ET-08', 'ET-25', 'ET-09', 'SAF-32'],
  },
  {
    topic: 'Men and aromatase inhibitors',
    conflict: 'In 2013 they can be used in men; guidance of 2020 pairs them with a GnRH agent.',
    stands: 'A warning in the contemporary edition.',
    statements: ['S004-23'],
    rules: ['ET-10m'],
  },
  {
    topic: 'Partners of lapatinib',
    conflict: 'Two lists in one document; the US label names capecitabine or letrozole only.',
    stands: 'The union of both lists decides; the card shows the label.',
    statements: ['S004-40', 'S004-71'],
    rules: ['HER2-07'],
  },
  {
    topic: 'Goserelin and leuprolide',
    conflict: 'The topic of 2013 calls them antagonists; they are agonists.',
    stands: 'Agonists in the drug table; the error is named on the page of the rule.',
    statements: ['S004-17'],
    rules: ['ET-08'],
  },
  {
    topic: 'Surgery of metastases',
    conflict:
      'Rarely, sometimes, in selected cases with systemic therapy, or by four criteria with a possible break from treatment; a trial reported in 2026 found no gain in time to progression.',
    stands: 'The four criteria decide whether it is worth a discussion; the trial is cited.',
    statements: ['S003-2', 'S002-7', 'S001-11', 'S001-12', 'S004-46', 'S004-51'],
    rules: ['LOC-03', 'LOC-04', 'LOC-05', 'LOC-06', 'LOC-09', 'LOC-10'],
  },
  {
    topic: 'Bone-modifying agents',
    conflict:
      'One document names bisphosphonates only; another adds denosumab and agents without a US label for bone metastases.',
    stands: 'One group of drugs; those without the label are named in the contemporary edition.',
    statements: ['S003-13', 'S004-44'],
    rules: ['BONE-01', 'BONE-03'],
  },
  {
    topic: 'High-dose chemotherapy',
    conflict: 'Under study with conflicting results; abandoned since.',
    stands: 'A warning that names clinical trials as the place for it.',
    statements: ['S003-7'],
    rules: ['CT-10'],
  },
  {
    topic: 'Systemic therapy for all, or local therapy alone',
    conflict:
      'Local therapy alone for an indolent course in one or two sites; systemic therapy for nearly all.',
    stands: 'Information that never takes the place of advice on systemic therapy.',
    statements: ['S000-3', 'S004-8'],
    rules: ['LOC-05', 'LOC-06'],
  },
  {
    topic: 'Threshold of ER',
    conflict:
      'The documents know positive and negative only; since 2020 1 to 10 % is called ER-low-positive.',
    stands: 'A note of its own in the contemporary edition.',
    statements: ['S004-13'],
    rules: ['REC-06'],
  },
  {
    topic: 'Contacts for support',
    conflict: 'Telephone numbers of the time when the document was written.',
    stands: 'No number is shipped; support is offered in words.',
    statements: ['S003-15'],
    rules: ['SUP-01'],
  },
];
