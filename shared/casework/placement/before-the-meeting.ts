import { linesOf } from "#letters/composing/lines.ts";
import type { Deps } from "#ports/host.ts";
import { type Recorded, textIn } from "#streams/placement/recorded.ts";
import { latestOf } from "#streams/placement/records.ts";
import { lastOn } from "#streams/placement/reviews/reports.ts";
import { type SessionsHeld, sessionsHeld } from "../attendance/sessions-of-placement.ts";
import { wordsOf } from "../commit/kept-words.ts";
import type { Context } from "../compose/context.ts";
import { factsNow } from "../rules/rules-in-force.ts";

/** What stands before everybody at a review (catalogue O84): the objectives, how the last review found them, and attendance. */
export type BeforeMeeting = {
  /** As the plan has them, a line each. */
  readonly objectives: readonly string[];
  readonly last?: { readonly on: string; readonly objectives: "yes" | "partly" | "no" | "" };
  /** Since the last review, or since the first day. */
  readonly attendance?: SessionsHeld;
};

export const beforeMeeting = async (
  deps: Deps,
  c: Pick<Context, "at" | "scope" | "placement">,
): Promise<BeforeMeeting> => {
  const { placement: p } = c;
  const plan = await wordsOf(deps, c.scope, Object.values(p.forms.plan?.words ?? {}));
  const review: Recorded<"review"> | undefined = latestOf(p, "review");
  const since = lastOn(factsNow(deps, p), "review");
  const attendance = await sessionsHeld(deps, c.at, p, { since });
  return {
    objectives: linesOf(plan.objectives),
    ...(review
      ? {
          last: {
            on: textIn<"review", "held-on">(review, "held-on"),
            objectives: textIn<"review", "objectives">(review, "objectives"),
          },
        }
      : {}),
    ...(attendance ? { attendance } : {}),
  };
};
