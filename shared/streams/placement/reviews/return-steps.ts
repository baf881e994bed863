import { answerIn, textIn } from "../recorded.ts";
import { latestOf, recordsOf } from "../records.ts";
import type { Placement } from "../state.ts";

/** A step of the planned return, and what became of it. */
export type ReturnStep = {
  readonly nth: number;
  /** ISO date from which it counts, as planned; the later one where it was put off. */
  readonly from: string;
  readonly became: "open" | "taken" | "dropped";
};

const numbers = [1, 2, 3, 4] as const;

/** The steps of the latest plan, each with what was recorded of it since that plan was made (catalogue O104). */
export const returnSteps = (p: Placement): readonly ReturnStep[] => {
  const plan = latestOf(p, "return-plan");
  const told = recordsOf(p, "return-step").filter((r) => r.version > (plan?.version ?? 0));
  return numbers.flatMap((nth): readonly ReturnStep[] => {
    const planned = answerIn(plan, `step-${nth}-from`);
    if (typeof planned !== "string" || planned === "") return [];
    const last = told.findLast((r) => r.answers.step === String(nth));
    const how = textIn(last, "went");
    if (how === "later") return [{ nth, from: textIn(last, "new-from") || planned, became: "open" }];
    return [{ nth, from: planned, became: how === "" ? "open" : how === "dropped" ? "dropped" : "taken" }];
  });
};

/** The first step whose day has come, and of which nobody has recorded how it went. */
export const stepToRecord = (p: Placement, today: string): ReturnStep | undefined =>
  returnSteps(p).find(({ became, from }) => became === "open" && from <= today);
