import { attendanceShare } from "#casework/attendance/attendance-share.ts";
import { wordsOf } from "#casework/commit/kept-words.ts";
import { safeguardingNumbers } from "#casework/school/record-duty.ts";
import type { Answers, Form, Typed } from "#contracts/form.ts";
import { typedFromAnswers } from "#contracts/form-typed.ts";
import { londonDate } from "#domain/calendar/london.ts";
import type { StaffContext } from "#door/context.ts";
import { answerOf, endOf, startOf } from "#streams/placement/facts.ts";
import { heldToJudge } from "#streams/placement/provider/held.ts";
import type { Loaded } from "../placement/load.ts";

/** Attendance as the registers have it, so that nobody counts it by hand (catalogue O111). */
const fromRegisters = async (c: StaffContext, { placement }: Loaded): Promise<Typed> => {
  const today = londonDate(c.deps.clock.now());
  const end = answerOf(placement, "end", "last-day") || endOf(placement) || today;
  const span = { from: startOf(placement), to: [end, today].toSorted()[0] ?? today };
  const share = await attendanceShare(c.deps, c.scope, placement.pupil, span);
  return share === undefined ? {} : { attendance: String(share) };
};

/** The school keeps these numbers once: a placement begins from them (catalogue O124). */
const fromNumbers = async (c: StaffContext): Promise<Typed> => {
  const numbers = await safeguardingNumbers(c.deps, c.at);
  if (!numbers) return {};
  const { lead, deputy, lado } = numbers;
  return {
    "dsl-name": lead.name,
    "dsl-phone": lead.phone,
    "deputy-name": deputy.name,
    "deputy-phone": deputy.phone,
    "lado-name": lado.name,
    "lado-phone": lado.phone,
  };
};

/** What the school holds of the provider: to be confirmed or changed, and never sent by itself (findings K7). */
const fromHeld = async (c: StaffContext, { placement: p }: Loaded, form: Form): Promise<Typed> => {
  const held = heldToJudge(p, londonDate(c.deps.clock.now()));
  const words = c.sees("placement.words") ? await wordsOf(c.deps, c.scope, [p.held?.seen]) : {};
  const names: readonly string[] = held.flatMap(({ check }) => [check, `${check}-seen`]);
  const seen = Object.fromEntries(Object.entries(words).filter(([name]) => names.includes(name)));
  const judged = Object.assign({}, ...held.map(({ of }) => of.judged)) as Answers;
  return typedFromAnswers(
    form.steps.flatMap((s) => s.fields),
    { ...judged, ...seen },
  );
};

/** The first day of a placement that was taken over is known. */
const fromTakenOver = ({ placement: { takenOver } }: Loaded, made: Form): Typed =>
  takenOver
    ? typedFromAnswers(
        made.steps.flatMap((s) => s.fields),
        { start: takenOver.begun },
      )
    : {};

/** What a form begins from that nobody has recorded for the placement yet, but the school knows. */
export const begins = async (c: StaffContext, loaded: Loaded, made: Form): Promise<Typed> => {
  const form = made.id;
  if (form === "evaluation") return fromRegisters(c, loaded);
  if (form === "checks-judged") return fromHeld(c, loaded, made);
  if (form === "timetable") return fromTakenOver(loaded, made);
  return form === "school-link" ? fromNumbers(c) : {};
};
