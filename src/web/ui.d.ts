// What the page uses of the library that draws it, in the words of its documentation
// (https://preactjs.com/guide/v10/api-reference). Declared here, since the library's own types bring
// those of the browser into every program that sees them, and the service must not compile with them.

export interface Element {
  readonly type: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

export type Child = Element | string | number | boolean | null | undefined | readonly Child[];

export type Component<Props> = (props: Props) => Child;

interface Keyed {
  readonly key?: string | number | undefined;
}

export declare const Fragment: unique symbol;

/** An element of the page, or one that a component draws. */
export declare function h(
  type: string | typeof Fragment,
  props: Readonly<Record<string, unknown>> | null,
  ...children: readonly Child[]
): Element;
export declare function h<Props extends object>(
  type: Component<Props>,
  props: Props & Keyed,
  ...children: readonly Child[]
): Element;

export declare function render(child: Child, place: object): void;

export interface Ref {
  current: unknown;
}

export declare function createRef(): Ref;

export declare function useState<T>(
  initial: T,
): readonly [T, (next: T | ((before: T) => T)) => void];

/** Runs when one of the inputs has changed; what it gives back runs before the next time. */
export declare function useEffect(
  // biome-ignore lint/suspicious/noConfusingVoidType: an effect may give nothing back.
  effect: () => (() => void) | undefined | void,
  inputs: readonly unknown[],
): void;

export declare function useMemo<T>(make: () => T, inputs: readonly unknown[]): T;

export declare function useRef<T>(initial: T): { current: T };
