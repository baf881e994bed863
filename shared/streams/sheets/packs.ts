import type { Commit } from "#domain/commit.ts";
import { type Decision, decided, refuse } from "#domain/decision.ts";

/** What a pack of evidence can be about. */
export const packKinds = ["placement", "provider", "term", "policy"] as const;

export type PackKind = (typeof packKinds)[number];

/** Whose evidence it is: one placement or provider by id, or the time (ISO dates, both included) of a term or of a policy's year. */
export type PackOf = {
  readonly what: PackKind;
  /** Id of the placement or provider, or of the policy; "" for a term. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
};

/** A decision of the ledger that is not as it was written. */
export type BrokenAt = { readonly stream: string; readonly version: number };

/** What was found when a pack was put together. Numbers and ids only. */
export type PackFound = {
  /** Promises that are in it, those that are missing (overdue), and those that were late. */
  readonly rows: number;
  readonly missing: number;
  readonly late: number;
  readonly files: number;
  /** Streams and decisions whose chain was checked, what was found broken, and one digest of all their heads. */
  readonly streams: number;
  readonly decisions: number;
  readonly broken: readonly BrokenAt[];
  readonly head: string;
};

/** A pack of evidence. What is in it is among the files until it is erased. */
export type PackEvent =
  | ({ readonly type: "pack-begun"; readonly pack: string } & PackOf)
  | {
      readonly type: "pack-made";
      readonly pack: string;
      readonly found: PackFound;
      readonly names: readonly string[];
    }
  | { readonly type: "pack-failed"; readonly pack: string }
  | { readonly type: "pack-erased"; readonly pack: string };

export type Pack = {
  readonly id: string;
  readonly of: PackOf;
  readonly state: "making" | "made" | "failed";
  readonly at: string;
  readonly by: string;
  /** ISO instant of its last step. */
  readonly since: string;
  readonly found?: PackFound;
  /** Names of its downloads. */
  readonly names: readonly string[];
  /** What was in it is gone. */
  readonly erased: boolean;
};

/** The latest first. */
export type Packs = readonly Pack[];

const after = (p: Pack, e: Exclude<PackEvent, { type: "pack-begun" }>, at: string): Pack => {
  switch (e.type) {
    case "pack-made":
      return { ...p, state: "made", found: e.found, names: e.names, since: at };
    case "pack-failed":
      return { ...p, state: "failed", since: at };
    case "pack-erased":
      return { ...p, erased: true };
  }
};

export const evolvePacks = (all: Packs, e: PackEvent, { at, by }: Commit): Packs => {
  if (e.type !== "pack-begun") return all.map((p) => (p.id === e.pack ? after(p, e, at) : p));
  const { type: _, pack, ...of } = e;
  return [{ id: pack, of, state: "making", at, by, since: at, names: [], erased: false }, ...all];
};

export const packOf = (all: Packs, id: string): Pack | undefined => all.find((p) => p.id === id);

/** Begins a pack; one at a time, so that none waits behind many. */
export const beginPack = (all: Packs, id: string, of: PackOf): Decision<PackEvent> =>
  all.some((p) => p.state === "making")
    ? refuse("Another pack is being put together. Wait until it is there.")
    : decided([{ type: "pack-begun", pack: id, ...of }]);

/** A step of a pack in this state; in another one it was done before. */
export const stepPack = (
  all: Packs,
  id: string,
  from: readonly Pack["state"][],
  e: PackEvent,
): Decision<PackEvent> => {
  const pack = packOf(all, id);
  return decided(pack && !pack.erased && from.includes(pack.state) ? [e] : []);
};
