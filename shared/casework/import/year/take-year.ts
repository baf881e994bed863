import { londonDate } from "#domain/calendar/london.ts";
import { pupilStream } from "#domain/streams.ts";
import { planLeaving } from "#streams/pupil/leaving.ts";
import { moveUp } from "#streams/pupil/moving-up.ts";
import { execute } from "../../commit/execute.ts";
import { pupils } from "../../commit/streams.ts";
import { nothingTaken, type Taker } from "../worker.ts";
import { type PlannedYear, yearAfter } from "./plan-year.ts";

/** The answer that says of a pupil who would move up that they leave. */
export const leavesToo = (key: string): string => `leaves-${key}`;

/** Moves one pupil up, or lets them leave; those held back are as they were. A pupil has one such change in a school year. */
export const takeYear: Taker<PlannedYear> = async (deps, at, i, p) => {
  const { key, pupil, from, to } = p;
  const named = i.answers[leavesToo(key)] === "yes";
  if (p.errors.length > 0 || (!named && (p.changes.length === 0 || i.refused.includes(key))))
    return nothingTaken;
  if (!named && p.question && i.answers[p.question] !== "moves") return nothingTaken;
  const year = yearAfter(i.asOf);
  const today = londonDate(deps.clock.now());
  const stream = pupilStream(at, pupil);
  const command = { stream, id: `year-${year}-${i.id}`, by: i.decidedBy };
  const leaves = named || to === undefined;
  const done = await execute(deps, pupils, command, (s) =>
    leaves ? planLeaving(s, i.asOf, today) : moveUp(s, { year, from, to }),
  );
  return done.kind === "refused"
    ? { ...nothingTaken, refused: [done.message] }
    : { ...nothingTaken, changes: 1 };
};
