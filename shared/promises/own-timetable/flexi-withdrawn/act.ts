import type { Follow, Following } from "#promises/act.ts";
import { type Submission, text } from "#promises/deciding/guards/guard.ts";
import { toParents } from "#promises/deciding/telling/own-timetable.ts";
import type { Facts } from "#streams/placement/facts.ts";

/** Notice of either side is the end of it, on the day that was worked out (catalogue O118; WBS 10.6). */
const flexiWithdrawn = ({ placement: p }: Facts, s: Submission<"flexi-withdrawn">): Following => {
  const why = text(s, "by") === "parents" ? "parents-withdrew" : "school-withdrew";
  const answers = { "last-day": text(s, "last-day"), why };
  const told = toParents(p, "flexi-ending", s);
  return {
    events: [{ type: "form-submitted", form: "end", answers, words: {} }, ...told.events],
    owes: told.owes,
  };
};

export const flexiWithdrawnFollows: Follow<"flexi-withdrawn"> = flexiWithdrawn;
