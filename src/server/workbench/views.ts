// What the workbench shows of a case and of the way through the guideline, as data: everything in it
// was found by the service, so that the browser draws and decides nothing.
import type { FactKind } from '../../domain/fact-name.ts';
import type { Edition, Hook } from '../../domain/situation.ts';
import type { Ternary } from '../../domain/ternary.ts';

/** One datum: a line to read, its date, and the record entry it came from. */
export interface EvidenceView {
  readonly text: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly date?: string;
  /** `Type/id`. */
  readonly reference?: string;
}

export interface FactView {
  readonly name: string;
  readonly label: string;
  readonly kind: FactKind;
  readonly known: boolean;
  /** In words; of an unknown fact the reason why. */
  readonly value: string;
  readonly evidence: readonly EvidenceView[];
}

/** Anything of the record with a name, a date and a source. */
export interface EntryView extends EvidenceView {
  readonly note?: string;
}

export interface SiteView extends EntryView {
  readonly site: string;
  readonly active: boolean;
}

export interface ReceptorView extends EvidenceView {
  readonly marker: string;
  readonly value: string;
  /** This result decides: it is of the newest metastatic specimen that has the marker. */
  readonly governs: boolean;
  readonly provisional: boolean;
}

export interface SpecimenView {
  readonly taken: 'metastasis' | 'primary';
  readonly date?: string;
  readonly results: readonly ReceptorView[];
}

export interface CourseView {
  readonly drug: string;
  readonly start?: string;
  readonly end?: string;
  readonly state: 'active' | 'paused' | 'ended';
  readonly stopped?: 'progression' | 'toxicity' | 'other';
  readonly references: readonly string[];
}

export interface LineView {
  /** "Line 1: endocrine", "Adjuvant", "Other drugs". */
  readonly title: string;
  readonly progressed: boolean;
  readonly ended: boolean;
  readonly courses: readonly CourseView[];
}

export interface MomentView extends EvidenceView {
  readonly kind: 'diagnosis' | 'metastasis' | 'progression';
}

export interface LabValueView {
  readonly value: string;
  /** Of an exact result, for drawing. */
  readonly number?: number;
  readonly date?: string;
  readonly reference: string;
}

export interface LabView {
  readonly name: string;
  readonly unit: string;
  /** Newest first. */
  readonly values: readonly LabValueView[];
  /** "1.8 to 7.7", "up to 1.2": of the laboratory, or of this site where it states none. */
  readonly limits?: string;
  readonly limitsOf?: 'laboratory' | 'site';
  readonly low?: number;
  readonly high?: number;
  /** The newest value against the limits; `open` where a comparator leaves it open. */
  readonly standing: 'in' | 'below' | 'above' | 'open' | 'no limits' | 'unreadable';
}

export interface MissingView {
  readonly name: string;
  readonly label: string;
  readonly reason: string;
  /** What was seen but could not be used. */
  readonly seen: readonly EvidenceView[];
  readonly rules: readonly {
    readonly id: string;
    readonly title: string;
    readonly indicator: string;
  }[];
}

export interface UnreadView {
  readonly text: string;
  readonly references: readonly string[];
}

export interface CaseView {
  readonly asOf: string;
  readonly edition: Edition;
  readonly hook: Hook;
  readonly person: readonly FactView[];
  readonly disease: readonly FactView[];
  readonly sites: readonly SiteView[];
  readonly specimens: readonly SpecimenView[];
  readonly receptors: readonly FactView[];
  /** Absent for a man. */
  readonly ovaries?: FactView;
  readonly ovarianFacts: readonly FactView[];
  readonly lines: readonly LineView[];
  readonly moments: readonly MomentView[];
  readonly treatment: readonly FactView[];
  readonly labs: readonly LabView[];
  readonly judgements: readonly FactView[];
  readonly findings: readonly EntryView[];
  readonly missing: readonly MissingView[];
  readonly unread: readonly UnreadView[];
  /** Every fact that a rule of the edition asks for. */
  readonly facts: readonly FactView[];
}

/** A question, or the end of a way, in the tree of a topic. */
export interface PathwayNode {
  readonly id: string;
  readonly kind: 'start' | 'question' | 'card';
  readonly words: string;
  /** Parts of a composed question that has no words of its own. */
  readonly parts?: { readonly lead: string; readonly of: readonly PathwayPart[] };
  readonly answer: Ternary;
  /** reached: this patient's way leads here; open: it may, for something is not known. */
  readonly way: 'reached' | 'open' | 'closed';
  readonly evidence: readonly EvidenceView[];
  readonly assumed: readonly string[];
  readonly missing: readonly { readonly label: string; readonly reason: string }[];
  /** Of the end of a way. */
  readonly rule?: {
    readonly id: string;
    readonly title: string;
    readonly indicator: 'info' | 'warning' | 'critical';
    readonly outcome: 'fires' | 'undetermined' | 'failed' | 'no';
    readonly mode: 'live' | 'silent' | 'off';
  };
  readonly next: readonly PathwayNode[];
}

export interface PathwayPart {
  readonly words: string;
  readonly answer: Ternary;
}

export interface PathwayView {
  readonly topic: string;
  readonly title: string;
  readonly edition: Edition;
  readonly hook: Hook;
  readonly root: PathwayNode;
}

export interface StoryView {
  readonly id: string;
  readonly name: string;
  readonly age: number;
  readonly sex: string;
  readonly title: string;
  readonly about: string;
  readonly tryOrders: readonly string[];
}

/** A drug of the drug table that can be ordered. */
export interface OrderView {
  readonly id: string;
  /** With its usual dose. */
  readonly text: string;
  readonly group: string;
}

/** All that the page needs to begin with. */
export interface StartView {
  readonly stories: readonly StoryView[];
  readonly orders: readonly OrderView[];
  readonly topics: readonly { readonly id: string; readonly title: string }[];
  readonly editions: readonly { readonly id: Edition; readonly title: string }[];
  readonly edition: Edition;
  readonly userId: string;
  /** False where every client has to prove itself: the browser cannot call. */
  readonly open: boolean;
}
