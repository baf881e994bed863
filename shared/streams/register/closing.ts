import type { Session } from "#domain/week/session.ts";

/** What a provider says of itself by its own dates: it is closed on a day, or open after all. */
export type ClosureTold = "closed" | "open";

/**
 * The provider is closed on a day by its own dates, or open after all. Those concerned hear of it once for all its days; when
 * the day has come its sessions are not asked of the provider, and it is for the school to find out where each child is.
 */
export type ProviderClosed = {
  readonly type: "provider-closed";
  readonly what: ClosureTold;
  /** First and last day of which it is said (ISO). */
  readonly first: string;
  readonly last: string;
  /** Whom it concerns on this day. */
  readonly pupils: readonly string[];
  /** The sessions that are not asked, or are asked again; none before the day. */
  readonly slots: readonly { readonly pupil: string; readonly session: Session }[];
  /** Contacts who are mailed from this register, by pupil: whoever is concerned on an earlier day hears of it from there. */
  readonly parents: Readonly<Record<string, readonly string[]>>;
};

/** The latest that a register knows of its provider's own closure. */
export type Closure = Pick<ProviderClosed, "what" | "first" | "last" | "pupils" | "parents"> & {
  readonly at: string;
};

/** Whoever is on a closure stays on it while more are told; the contrary begins anew. */
export const closureAfter = (known: Closure | undefined, e: ProviderClosed, at: string): Closure => {
  const before = known?.what === e.what ? known : undefined;
  return {
    what: e.what,
    first: e.first,
    last: e.last,
    at,
    pupils: [...new Set([...(before?.pupils ?? []), ...e.pupils])],
    parents: { ...before?.parents, ...e.parents },
  };
};
