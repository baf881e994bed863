import type { Answers } from "#contracts/form.ts";
import { londonDate } from "#domain/calendar/london.ts";
import { pupilStream, type SchoolRef } from "#domain/streams.ts";
import { partOf, type WeekPart } from "#domain/week/part.ts";
import type { Deps } from "#ports/host.ts";
import type { Placement } from "#streams/placement/state.ts";
import { partOf as partNow } from "#streams/placement/week/own-week.ts";
import { pendingChange } from "#streams/placement/week/planned.ts";
import { claimWeek, keepWeek, releaseWeek } from "#streams/pupil/claims.ts";
import { type Command, type Executed, execute } from "./commit/execute.ts";
import { type Folded, placements, pupils, read } from "./commit/streams.ts";

type Taking = Command & { readonly at: SchoolRef; readonly form: { readonly id: string } };

const partAfter = (p: Placement, form: string, answers: Answers): WeekPart => {
  const timetable = p.forms.timetable?.answers;
  return form === "sessions-changed" && timetable
    ? partOf(p, timetable, answers)
    : partOf(p, answers, pendingChange(p)?.answers);
};

/** A claim is never left behind by a form that was refused: the sessions go back to what the placement records. */
const putBack = async (deps: Deps, r: Taking, pupil: string): Promise<void> => {
  const { state: p } = await read(deps, placements, r.stream);
  const part = partNow(p);
  const stream = pupilStream(r.at, pupil);
  const { state } = await read(deps, pupils, stream);
  await execute(deps, pupils, { stream, id: `week-back-${r.id}-${state.version}`, by: r.by }, (each) =>
    part ? keepWeek(each, part) : releaseWeek(each, p.id),
  );
};

/**
 * Records a form that takes sessions of the pupil's week: claimed on the pupil's stream first, so that two placements never
 * take the same session, and given back where the form itself is refused.
 */
export const withWeek = async <S extends Folded, E extends { readonly type: string }>(
  deps: Deps,
  r: Taking,
  answers: Answers,
  record: () => Promise<Executed<S, E>>,
): Promise<Executed<S, E>> => {
  const { state: p } = await read(deps, placements, r.stream);
  if (p.version === 0 || p.commands.get(r.id) !== undefined) return record();
  const stream = pupilStream(r.at, p.pupil);
  const { state } = await read(deps, pupils, stream);
  const part = partAfter(p, r.form.id, answers);
  const today = londonDate(deps.clock.now());
  const claim = await execute(
    deps,
    pupils,
    { stream, id: `week-${r.id}-${state.version}`, by: r.by },
    (pupil) => claimWeek(pupil, part, today),
  );
  if (claim.kind === "refused") return claim;
  const done = await record();
  if (done.kind === "refused") await putBack(deps, r, p.pupil);
  return done;
};
