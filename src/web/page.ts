// The parts of the browser that the code names directly, in one place: all else reaches it as events
// and elements.

export interface Place {
  readonly dataset: Readonly<Record<string, string | undefined>>;
  readonly replaceChildren: () => void;
}

interface Pen {
  font: string;
  readonly measureText: (text: string) => { readonly width: number };
}

interface Browser {
  readonly document: {
    readonly getElementById: (id: string) => (Place & { readonly focus: () => void }) | null;
    readonly createElement: (name: 'canvas') => {
      readonly getContext: (kind: '2d') => Pen | null;
    };
  };
  readonly location: { readonly origin: string; hash: string };
  readonly navigator: {
    readonly clipboard?: { readonly writeText: (text: string) => Promise<void> };
  };
}

export const { document, location, navigator } = globalThis as unknown as Browser;

/** A text field or a choice has changed. */
export interface FieldEvent {
  readonly currentTarget: { readonly value: string };
}

export interface KeyEvent {
  readonly key: string;
  readonly preventDefault: () => void;
}

/** An event whose usual consequence is not wanted. */
export interface PlainEvent {
  readonly preventDefault: () => void;
}

export interface TextFile {
  readonly text: () => Promise<string>;
}

interface Files {
  readonly [at: number]: TextFile | undefined;
}

export interface FileEvent {
  readonly currentTarget: { readonly files: Files | null };
}

export interface FileDropEvent extends PlainEvent {
  readonly dataTransfer: { readonly files: Files } | null;
}
