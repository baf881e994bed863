/**
 * How the strictest of several statements is found; one order for each setting.
 * - `most`, `least`: a number; the larger (smaller) asks more.
 * - `rank`: named steps from lax to strict.
 * - `union`: every member that anyone asks. `common`: only the members that all allow.
 * - `notice`, `cadence`: lengths in different units that none outdoes are all kept, and the earliest date rules.
 * - `stated`: nothing to compare: the policy's word, else the law's.
 */
export type Order =
  | { readonly kind: "most" }
  | { readonly kind: "least" }
  | { readonly kind: "rank"; readonly from: readonly string[] }
  | { readonly kind: "union" }
  | { readonly kind: "common" }
  | { readonly kind: "notice" }
  | { readonly kind: "cadence" }
  | { readonly kind: "stated" };

/** What a setting is called on pages, how strictness is judged, and what holds where nobody says anything. */
export type Described<V> = {
  readonly title: string;
  readonly order: Order;
  readonly default: V;
  /** Why this default: shown wherever the default rules. */
  readonly because: string;
};

export type DescribedAll<T> = { readonly [N in keyof T]: Described<T[N]> };

export const yesOverNo: Order = { kind: "rank", from: ["no", "yes"] };
export const noOverYes: Order = { kind: "rank", from: ["yes", "no"] };
export const rank = (...from: readonly string[]): Order => ({ kind: "rank", from });
export const most: Order = { kind: "most" };
export const least: Order = { kind: "least" };
export const union: Order = { kind: "union" };
export const common: Order = { kind: "common" };
export const notice: Order = { kind: "notice" };
export const cadence: Order = { kind: "cadence" };
export const stated: Order = { kind: "stated" };
