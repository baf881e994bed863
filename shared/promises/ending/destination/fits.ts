import { listed } from "#domain/calendar/date-words.ts";
import { refuse } from "#domain/decision.ts";
import type { PromiseId } from "#ids/promise-id.ts";
import { type Fit, type Guard, text } from "#promises/deciding/guards/guard.ts";
import { backOrClosed } from "#promises/deciding/guards/life.ts";
import { notSuspended } from "#promises/deciding/guards/review.ts";
import { obligationsOf } from "#promises/obligations/obligations-of.ts";
import type { AnswerText } from "#streams/placement/recorded.ts";

export const destinationFits: readonly Fit[] = [backOrClosed, notSuspended];

/** What comes before the pupil goes on (TWE 16.2 to 16.4; catalogue O104 to O106), by its form. */
const before: Readonly<Partial<Record<PromiseId, string>>> = {
  "final-report": "the final report",
  "pupil-views": "the pupil’s views",
  "return-plan": "the plan for the return",
};

const toSchool: readonly AnswerText<"destination", "destination">[] = [
  "mainstream-full",
  "mainstream-phased",
];

/** Final report, the pupil's views and the plan come before the destination, unless it is said why not. */
const inOrder: Guard<"destination"> = (f, s) => {
  const missing = obligationsOf(f).filter(
    (o) =>
      before[o.form] !== undefined &&
      (o.state === "owed" || o.state === "asked") &&
      (o.form !== "return-plan" || toSchool.includes(text(s, "destination"))),
  );
  if (missing.length === 0 || s.said.includes("before-why")) return undefined;
  const what = listed([...new Set(missing.map((o) => before[o.form] ?? ""))]);
  return refuse(`First record ${what}, or say why it is not there.`, "before-why");
};

export const destinationTakes: readonly Guard<"destination">[] = [inOrder];
