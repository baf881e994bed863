import type { Field } from "#contracts/form.ts";
import { onRecord } from "#contracts/read-by.ts";
import { noWords } from "#domain/commit.ts";
import { type SchoolRef, scopeOf } from "#domain/streams.ts";
import type { Deps } from "#ports/host.ts";
import { lookBack, type TakingBack, takeBack } from "#promises/deciding/taking-back.ts";
import type { PlacementEvent } from "#streams/placement/events/events.ts";
import type { PlacementCommit } from "#streams/placement/evolve/evolve.ts";
import type { Placement } from "#streams/placement/state.ts";
import { type Command, type Executed, execute } from "../commit/execute.ts";
import { withWords } from "../commit/kept-words.ts";
import { placements, read } from "../commit/streams.ts";
import { factsAt, factsNow } from "../rules/rules-in-force.ts";

/** Asked before a record is taken back. */
export const takenBackWhy: Field = {
  name: "taken-back-why",
  kind: "textarea",
  readBy: onRecord,
  label: "Why is it taken back?",
  hint: "The record stays in the history, with this reason beside it. It counts no more.",
  max: 1000,
  private: true,
  missing: "Enter why it is taken back",
};

export type RecordTaken = {
  /** The form, or its name and the person where it is recorded of each. */
  readonly form: string;
  /** The how-manyeth record of the form, from 1. */
  readonly nth: number;
};

const taking = (
  p: Placement,
  commits: readonly PlacementCommit[],
  { form, nth }: RecordTaken,
  by: string,
): TakingBack => ({
  form,
  nth,
  by,
  commits: commits.filter((c) => c.version <= p.version),
  factsAt,
});

/** Who outside would have to hear that a record is taken back; or why it stays. */
export const lookBackAt = (
  deps: Deps,
  p: Placement,
  commits: readonly PlacementCommit[],
  record: RecordTaken,
  by: string,
) => lookBack(factsNow(deps, p), taking(p, commits, record, by));

export type TakingBackOf = Command & {
  readonly at: SchoolRef;
  readonly record: RecordTaken;
  readonly why: string;
};

/** Takes a record back that was a mistake: the reason to the vault, then one commit. */
export const takeBackFrom = (deps: Deps, c: TakingBackOf): Promise<Executed<Placement, PlacementEvent>> =>
  withWords(deps, scopeOf(c.at), { [takenBackWhy.name]: c.why }, (why) =>
    execute(deps, placements, c, async (p) => {
      // All that is on record has its say, and what came between deciding and now as well: a conflict decides anew.
      const { commits } = await read(deps, placements, c.stream);
      return takeBack(factsNow(deps, p), taking(p, commits, c.record, c.by), why ?? noWords);
    }),
  );
