import { type Commands, noCommands, withCommand } from "#domain/commands.ts";
import type { Commit, Words } from "#domain/commit.ts";
import type { RecordKind } from "#domain/records/kinds.ts";
import type { HeldOn, Proof, PurgeReason, RecordsEvent, Subject } from "./events.ts";

export type Hold = {
  readonly id: string;
  readonly on: HeldOn;
  readonly words: Words;
  readonly at: string;
  readonly by: string;
};

export type Purge = {
  readonly id: string;
  readonly subject: Subject;
  readonly reason: PurgeReason;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly words?: Words;
  readonly state: "asked" | "refused" | "approved" | "stopped" | "done";
  /** Who approved or refused; "" while it is asked. */
  readonly decidedBy: string;
  readonly decidedAt: string;
  readonly whyNot?: Words;
  readonly because?: readonly string[];
  readonly doneAt?: string;
  readonly proof?: Proof;
  /** ISO instants at which it was done once more, after a backup had brought something back. */
  readonly again: readonly string[];
};

export type Chosen = { readonly period: number; readonly alone: boolean };

/** How long a school keeps what, what it holds, and what it has purged. */
export type Records = {
  readonly id: string;
  readonly version: number;
  readonly chosen: Readonly<Partial<Record<RecordKind, Chosen>>>;
  /** Those that stand, the earliest first. */
  readonly holds: readonly Hold[];
  /** Pupils whose concerns a safeguarding lead has let go. */
  readonly letGo: readonly string[];
  /** The earliest first. */
  readonly purges: readonly Purge[];
  readonly commands: Commands;
};

export const blankRecords = (id: string): Records => ({
  id,
  version: 0,
  chosen: {},
  holds: [],
  letGo: [],
  purges: [],
  commands: noCommands,
});

const changed = (s: Records, id: string, change: Partial<Purge>): Records => ({
  ...s,
  purges: s.purges.map((p) => (p.id === id ? { ...p, ...change } : p)),
});

const doneAgain = (
  s: Records,
  e: Extract<RecordsEvent, { type: "purge-done-again" }>,
  at: string,
): Records => {
  const { purge: id, subject, reason, askedBy, approvedBy } = e;
  const known = s.purges.find((p) => p.id === id);
  const base: Purge = known ?? {
    ...{ id, subject, reason, askedBy, askedAt: at, decidedBy: approvedBy, decidedAt: at },
    ...{ state: "done", again: [] },
  };
  const next: Purge = { ...base, state: "done", doneAt: base.doneAt ?? at, again: [...base.again, at] };
  return { ...s, purges: [...s.purges.filter((p) => p.id !== id), next] };
};

const evolve = (s: Records, e: RecordsEvent, { at, by }: Commit): Records => {
  switch (e.type) {
    case "period-set":
      return { ...s, chosen: { ...s.chosen, [e.kind]: { period: e.period, alone: e.alone === "yes" } } };
    case "hold-set":
      return { ...s, holds: [...s.holds, { id: e.hold, on: e.on, words: e.words, at, by }] };
    case "hold-lifted":
      return { ...s, holds: s.holds.filter((h) => h.id !== e.hold) };
    case "concern-let-go":
      return { ...s, letGo: [...s.letGo.filter((p) => p !== e.pupil), e.pupil] };
    case "concern-held-again":
      return { ...s, letGo: s.letGo.filter((p) => p !== e.pupil) };
    case "purge-asked": {
      const { purge: id, subject, reason, words } = e;
      const asked = { id, subject, reason, askedBy: by, askedAt: at, ...(words ? { words } : {}) };
      const purge: Purge = { ...asked, state: "asked", decidedBy: "", decidedAt: "", again: [] };
      return { ...s, purges: [...s.purges, purge] };
    }
    case "purge-refused":
      return changed(s, e.purge, { state: "refused", decidedBy: by, decidedAt: at, whyNot: e.words });
    case "purge-approved":
      return changed(s, e.purge, { state: "approved", decidedBy: by, decidedAt: at });
    case "purge-stopped":
      return changed(s, e.purge, { state: "stopped", because: e.because });
    case "purge-done":
      return changed(s, e.purge, { state: "done", doneAt: at, proof: e.proof });
    case "purge-done-again":
      return doneAgain(s, e, at);
  }
};

export const foldRecords = (
  id: string,
  commits: readonly Commit<RecordsEvent>[],
  from = blankRecords(id),
): Records =>
  commits.reduce<Records>(
    (s, c) => ({
      ...c.events.reduce((state, e) => evolve(state, e, c), s),
      version: c.version,
      commands: withCommand(s.commands, c),
    }),
    from,
  );

/** One name for a subject, as keys and lists have it. */
export const subjectKey = ({ what, id }: Subject): string => `${what}/${id}`;

const isOf = (purge: Purge, subject: Subject): boolean => subjectKey(purge.subject) === subjectKey(subject);

/** The purge of a subject that is asked or approved and not done. */
export const openPurge = (s: Records, subject: Subject): Purge | undefined =>
  s.purges.find((p) => isOf(p, subject) && (p.state === "asked" || p.state === "approved"));

/** The purge that has ended these records. */
export const donePurge = (s: Records, subject: Subject): Purge | undefined =>
  s.purges.findLast((p) => isOf(p, subject) && p.state === "done");

/** Holds that keep a pupil's or a provider's records. */
export const holdsOn = (s: Records, what: "pupils" | "providers", id: string): readonly Hold[] =>
  s.holds.filter(({ on }) => on.what === "school" || (on.what === what && on.ids.includes(id)));

export const schoolHolds = (s: Records): readonly Hold[] => s.holds.filter((h) => h.on.what === "school");
