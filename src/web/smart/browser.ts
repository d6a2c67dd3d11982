// The parts of the browser that the app names directly, beside those of the workbench.

export interface Storage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
  readonly removeItem: (key: string) => void;
}

interface Browser {
  readonly location: {
    readonly origin: string;
    readonly pathname: string;
    readonly search: string;
    readonly assign: (url: string) => void;
  };
  readonly history: {
    readonly replaceState: (data: null, unused: string, url: string) => void;
  };
  readonly sessionStorage: Storage;
}

export const { location, history, sessionStorage } = globalThis as unknown as Browser;
