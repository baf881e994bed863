import type { Answers } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { decided, type Refusal } from "#domain/decision.ts";
import { type SchoolRef, schoolStream } from "#domain/streams.ts";
import { roles } from "#ids/role.ts";
import type { Deps } from "#ports/host.ts";
import { coversTurned, endCover, setCover } from "#streams/school/people.ts";
import { execute } from "../../commit/execute.ts";
import { read, schools } from "../../commit/streams.ts";
import { idFrom, type Sender } from "../../pupil/enter-pupil.ts";
import { actOnPeople } from "./act.ts";

/** Enters that somebody stands in for somebody who is away. */
export const setCoverFrom = (
  deps: Deps,
  sender: Sender,
  away: string,
  answers: Answers,
): Promise<Refusal | undefined> => {
  const chosen: readonly unknown[] = Array.isArray(answers.roles) ? answers.roles : [];
  const cover = {
    id: idFrom("v", sender),
    away,
    by: String(answers.by),
    roles: roles.filter((role) => chosen.includes(role)),
    from: String(answers.from),
    to: String(answers.to),
  };
  const today = londonDate(deps.clock.now());
  return actOnPeople(deps, sender, (s) => setCover(s, sender.by, cover, today));
};

/** Ends a cover before its last day. */
export const endCoverFrom = (deps: Deps, sender: Sender, cover: string): Promise<Refusal | undefined> =>
  actOnPeople(deps, sender, (s) => endCover(s, cover));

/** Covers begin and end by their days. Called by the sweep that looks at what falls due by the day. */
export const turnCoversOf = async (deps: Deps, at: SchoolRef): Promise<void> => {
  const today = londonDate(deps.clock.now());
  const { state } = await read(deps, schools, schoolStream(at));
  if (coversTurned(state, today).length === 0) return;
  const command = { stream: schoolStream(at), id: `covers-${today}-${state.version}`, by: "system" };
  await execute(deps, schools, command, (s) => decided(coversTurned(s, today)));
};
