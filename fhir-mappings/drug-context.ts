// Substances that are one drug or another by dose, route or intent: denosumab, oestrogens,
// progestins, ondansetron, paclitaxel. Dictionary, section Drugs.
import type { DrugId } from '../src/domain/drug.ts';
import type { IngredientId } from './codes/ingredient.ts';
import type { Product } from './codes/product.ts';
import { normalCode, systemOf } from './codes/systems.ts';
import { doseMg, productsOf } from './drug-dose.ts';
import type { Medication } from './drugs.ts';
import { type Concept, freeText, isIn } from './read/coding.ts';

export interface Resolution {
  readonly drugs: readonly DrugId[];
  /** Ingredients that are known but in this use no drug of the guideline. */
  readonly withheld: ReadonlySet<IngredientId>;
  readonly remarks: readonly string[];
}

/** What the decisions look at, read once. */
interface Context {
  readonly ingredients: ReadonlySet<IngredientId>;
  readonly medication: Medication;
  readonly products: readonly Product[];
  readonly doseMg: number | undefined;
  readonly mgPerDay: number | undefined;
  /** Text that may be read: none beside a code of a known system. */
  readonly text: string;
}

/** A drug, none in this use, or undefined when the substance is not in the medication. */
type Decision = { readonly drug?: DrugId; readonly remark?: string };

const oestrogens: readonly IngredientId[] = [
  'estradiol',
  'ethinyl-estradiol',
  'conjugated-estrogens',
  'other-estrogen',
];

const breastCancer = [
  'breast-primary',
  'breast-recurrent',
  'mbc-explicit',
  'met-generic',
  'site-bone',
  'site-liver',
  'site-lung',
  'site-pleura',
] as const;

function reasonIs(
  context: Context,
  pattern: RegExp,
  matches: (reason: Concept) => boolean,
): boolean {
  return (context.medication.reasons ?? []).some(
    (reason) => matches(reason) || pattern.test(freeText(reason) ?? ''),
  );
}

function atcStartsWith(context: Context, prefix: string): boolean {
  return context.medication.concepts.some(({ codings }) =>
    codings.some(
      ({ system, code }) =>
        systemOf(system) === 'atc' && normalCode('atc', code).startsWith(prefix),
    ),
  );
}

function routeIs(context: Context, list: 'route-vaginal' | 'route-iv', pattern: RegExp): boolean {
  const { route } = context.medication;
  return isIn(route, list) || pattern.test(freeText(route) ?? '');
}

/** 120 mg for bone metastases, 60 mg for osteoporosis; dose unknown counts as 120 mg. */
function denosumab({ doseMg, products, text }: Context): Decision {
  const stated = products.map(({ display }) => display).join(' ') || text;
  const product = /\b60 ?MG|prolia|jubbonti|stoboclo|bildyos/i.test(stated)
    ? 60
    : /\b(?:70|120) ?MG|xgeva|wyost|osenvelt|bomyntra/i.test(stated)
      ? 120
      : undefined;
  // 1.7 mL of 70 mg/mL is 119 mg: a dose above 60 mg is the oncology dose.
  const given = doseMg === undefined ? product : doseMg > 60 ? 120 : 60;
  if (given === undefined) {
    return { drug: 'denosumab-120', remark: 'Denosumab: dose not stated, 120 mg assumed.' };
  }
  const drug = given === 60 ? 'denosumab-60' : 'denosumab-120';
  return product !== undefined && product !== given
    ? { drug, remark: 'Denosumab: dose and product disagree, the dose was used.' }
    : { drug };
}

/** Rings of 0.05 or 0.1 mg a day treat hot flushes: systemic, though vaginal (Femring label). */
const systemicRing = /femring|0\.00(?:208|417) MG\/HR.*Vaginal|Vaginal.*0\.00(?:208|417) MG\/HR/i;

function estradiol(context: Context): Decision {
  const { ingredients, products, mgPerDay, text } = context;
  if (ingredients.has('progestin') || ingredients.has('medroxyprogesterone')) {
    return { drug: 'estradiol-hrt' };
  }
  const stated = `${products.map(({ display }) => display).join(' ')} ${text}`;
  if (systemicRing.test(stated)) {
    return { drug: 'estradiol-hrt', remark: 'Estradiol ring with a systemic dose.' };
  }
  const vaginal =
    routeIs(context, 'route-vaginal', /vagin|^pv$/i) ||
    products.some(({ route }) => route === 'vaginal') ||
    /\bvagin|estring|vagifem|yuvafem|imvexxy/i.test(text);
  if (vaginal) return { drug: 'estradiol-vaginal' };
  const cancer = reasonIs(context, /breast (?:cancer|carcinoma)/i, (r) => isIn(r, ...breastCancer));
  // Above replacement: 10 mg three times a day, or 6 mg a day, are cancer treatment.
  const oral = products.every(({ route }) => route === undefined || route === 'oral');
  return {
    drug: cancer || (oral && (mgPerDay ?? 0) >= 6) ? 'estradiol-highdose' : 'estradiol-hrt',
  };
}

function ethinylEstradiol(context: Context): Decision {
  const { ingredients, mgPerDay, products } = context;
  if (ingredients.has('progestin') || ingredients.has('medroxyprogesterone')) {
    return { drug: 'estrogen-contraceptive' };
  }
  const known = mgPerDay ?? products.find(({ mg }) => mg !== undefined)?.mg;
  if (known !== undefined) {
    return { drug: known >= 0.5 ? 'ethinylestradiol-highdose' : 'estrogen-contraceptive' };
  }
  return {
    drug: atcStartsWith(context, 'L02A') ? 'ethinylestradiol-highdose' : 'estrogen-contraceptive',
    remark: 'Ethinyl estradiol: dose not stated.',
  };
}

function otherEstrogen({ ingredients }: Context): Decision {
  return ingredients.has('progestin')
    ? { drug: 'estrogen-contraceptive' }
    : {
        drug: 'conjugated-estrogens',
        remark: 'An oestrogen without a row of its own: treated as conjugated estrogens.',
      };
}

/** Intravenous doses prolong the QT interval to an extent that a rule speaks of; tablets do not. */
function ondansetron(context: Context): Decision {
  const injected =
    routeIs(context, 'route-iv', /\b(?:iv|intravenous\w*)\b/i) ||
    context.products.some(({ route }) => route === 'parenteral') ||
    /\b(?:iv|intravenous\w*|injection|injectable|vial)\b/i.test(context.text);
  return injected ? { drug: 'ondansetron-iv' } : {};
}

const decisions: Readonly<Partial<Record<IngredientId, (context: Context) => Decision>>> = {
  denosumab,
  estradiol,
  'ethinyl-estradiol': ethinylEstradiol,
  'other-estrogen': otherEstrogen,
  ondansetron,
};

/** Megestrol and medroxyprogesterone treat cancer unless reason, product or ATC group say otherwise. */
function isOtherProgestin(context: Context): boolean {
  return (
    reasonIs(
      context,
      /appetite|cachexia|anorexia|weight loss|contracepti|bleeding|menorrhag|endometriosis/i,
      (r) => isIn(r, 'reason-appetite', 'reason-contraception', 'vag-bleeding'),
    ) ||
    atcStartsWith(context, 'G03') ||
    oestrogens.some((id) => context.ingredients.has(id))
  );
}

/** Contraceptive injections hold 104 or 150 mg, tablets 2.5 to 10 mg; cancer is given 400 mg and more. */
function isHormonalDose({ mgPerDay, products }: Context): boolean {
  const mg = mgPerDay ?? products.find((product) => product.mg !== undefined)?.mg;
  return mg !== undefined && mg < 200;
}

function withheldProgestins(context: Context): ReadonlySet<IngredientId> {
  const withheld = new Set<IngredientId>();
  const other = isOtherProgestin(context);
  const suspension =
    context.products.some(({ display }) => /suspension/i.test(display)) ||
    /suspension/i.test(context.text);
  if (context.ingredients.has('megestrol') && (other || suspension)) withheld.add('megestrol');
  if (context.ingredients.has('medroxyprogesterone') && (other || isHormonalDose(context))) {
    withheld.add('medroxyprogesterone');
  }
  return withheld;
}

/** RxNorm "paclitaxel 100 MG Injection", its form and its strength: solvent or albumin-bound. */
const ambiguousPaclitaxel: ReadonlySet<string> = new Set(['583214', '1663180', '1663181']);

function paclitaxelPowder({ medication, ingredients }: Context): Decision | undefined {
  const ambiguous = medication.concepts.some(({ codings }) =>
    codings.some(
      ({ system, code }) => systemOf(system) === 'rxnorm' && ambiguousPaclitaxel.has(code.trim()),
    ),
  );
  if (!ambiguous || !ingredients.has('paclitaxel')) return undefined;
  const said = medication.concepts.some(({ text, codings }) =>
    [text, ...codings.map(({ display }) => display)].some((words) =>
      /\bnab\b|protein[- ]bound|albumin|abraxane/i.test(words ?? ''),
    ),
  );
  return said
    ? { drug: 'nab-paclitaxel' }
    : { remark: 'Paclitaxel 100 mg powder: solvent-based assumed, the code does not tell.' };
}

function contextOf(ingredients: readonly IngredientId[], medication: Medication): Context {
  const { concepts, dose, perDay } = medication;
  const mg = doseMg(concepts, dose);
  return {
    ingredients: new Set(ingredients),
    medication,
    products: productsOf(concepts),
    doseMg: mg,
    // Doses per day unknown: one is the least that a stated dose can mean.
    mgPerDay: mg === undefined ? undefined : mg * (perDay ?? 1),
    text: concepts.flatMap((concept) => freeText(concept) ?? []).join(' '),
  };
}

/** Decides the substances that need the dose, the route or the reason to be told apart. */
export function resolveInContext(
  ingredients: readonly IngredientId[],
  medication: Medication,
): Resolution {
  const context = contextOf(ingredients, medication);
  const powder = paclitaxelPowder(context);
  const withheld = new Set(withheldProgestins(context));
  if (powder?.drug) withheld.add('paclitaxel');
  const made = [
    ...ingredients.flatMap((id) => decisions[id]?.(context) ?? []),
    ...(powder ? [powder] : []),
  ];
  const notes = [...withheld].flatMap((id) =>
    id === 'paclitaxel' ? [] : [`This use of ${id} is not counted as cancer treatment.`],
  );
  return {
    drugs: made.flatMap(({ drug }) => drug ?? []),
    withheld,
    remarks: [...made.flatMap(({ remark }) => remark ?? []), ...notes],
  };
}
