// How much of an EHR is read for one request.
export interface EhrLimits {
  /** Milliseconds for one call. */
  readonly callTimeoutMs: number;
  /** Bytes of all answers to one request together. */
  readonly bytes: number;
  /** Pages of one search. */
  readonly pages: number;
  /** Resources of one search. */
  readonly resources: number;
}

/** A chart of many years holds some thousands of results, of about one to two kilobytes each. */
export const defaultLimits: EhrLimits = {
  callTimeoutMs: 2500,
  bytes: 24_000_000,
  pages: 40,
  resources: 10_000,
};
