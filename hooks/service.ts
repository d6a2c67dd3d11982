// What a CDS service of this project is: discovery data, and how the orders of its hook are found.

import type { PrefetchKey } from './prefetch-keys.ts';
import type { ServedContext, ServedHook } from './request-context.ts';

export interface HookService<H extends ServedHook = ServedHook> {
  readonly id: string;
  readonly hook: H;
  readonly title: string;
  readonly description: string;
  readonly usageRequirements: string;
  readonly prefetch: readonly PrefetchKey[];
  /** Drafts of the basket, those that were just chosen, and how many could not be read. */
  readonly orders: (context: ServedContext[H]) => HookOrders;
}

export interface HookOrders {
  readonly drafts: readonly { readonly resource: unknown; readonly fullUrl?: string }[];
  /** Empty: every draft is chosen. */
  readonly selections: readonly string[];
  readonly unreadable: number;
}

export const noOrders: HookOrders = { drafts: [], selections: [], unreadable: 0 };
