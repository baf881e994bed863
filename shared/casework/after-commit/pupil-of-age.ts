import { londonDate } from "#domain/calendar/london.ts";
import { birthdayAt } from "#domain/deadlines/compulsory-age.ts";
import { decided } from "#domain/decision.ts";
import { scopeOf } from "#domain/streams.ts";
import { startOf } from "#streams/placement/facts.ts";
import { placements, read } from "../commit/streams.ts";
import { pupilOf } from "../people/people.ts";
import { type Compose, copyTo, named } from "./copy.ts";

/**
 * When a placement is opened, gets its dates or goes on to another phase: whether the pupil is 18 by then, or on the first
 * day. Each morning it is looked at besides (`came-of-age.ts`). The birthday stays in the vault.
 */
export const pupilOfAge: Compose = async (deps, commit, at) => {
  const { state } = await read(deps, placements, commit.stream);
  if (state.ofAge || state.phase === "closed") return [];
  const pupil = await pupilOf(deps, scopeOf(at), state.pupil);
  if (!pupil) return [];
  const day = [londonDate(commit.at), startOf(state)].toSorted().at(-1) ?? "";
  if (birthdayAt(pupil.dateOfBirth, 18) > day) return [];
  return [
    copyTo("placement", commit.stream, named("of-age", commit), (p) =>
      decided(p.ofAge ? [] : [{ type: "pupil-of-age", from: "pupil" }]),
    ),
  ];
};
