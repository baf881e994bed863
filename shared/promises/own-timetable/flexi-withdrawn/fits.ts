import { longDate } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import {
  type Fit,
  type Guard,
  inPhase,
  notAfterToday,
  notEnded,
  text,
} from "#promises/deciding/guards/guard.ts";
import { onRoute } from "#promises/deciding/guards/own-timetable.ts";
import { here } from "#promises/deciding/guards/review.ts";
import { earliestEnd } from "#streams/placement/week/flexi.ts";

/** Four weeks in writing, which the other side may let go with a reason (catalogue O117, O118; WBS 10.6). */
const noticeKept: Guard<"flexi-withdrawn"> = (f, s) => {
  const earliest = earliestEnd(f, text(s, "given-on"));
  return text(s, "last-day") < earliest.date && !s.said.includes("shorter-why")
    ? refuse(
        `${earliest.explanation.join(" ")} The last day is ${longDate(earliest.date)} or later. If both sides agree to less, say why.`,
        "last-day",
      )
    : undefined;
};

const notBeforeNotice: Guard<"flexi-withdrawn"> = (_f, s) =>
  text(s, "last-day") < text(s, "given-on")
    ? refuse("The last day must not be before the notice.", "last-day")
    : undefined;

export const flexiWithdrawnFits: readonly Fit[] = [inPhase("active"), onRoute("flexi"), here, notEnded];

export const flexiWithdrawnTakes: readonly Guard<"flexi-withdrawn">[] = [
  notAfterToday("given-on", "The date"),
  notBeforeNotice,
  noticeKept,
];
